import { describe, expect, it } from 'vitest';
import { toAbortSignal } from './abort';

describe('a signal for the browser', () => {
  it('is the very one where it is real already', () => {
    const { signal } = new AbortController();
    expect(toAbortSignal(signal)).toBe(signal);
  });

  it('aborts when the one it follows does', () => {
    const listeners: (() => void)[] = [];
    const signal = toAbortSignal({ aborted: false, addEventListener: (_, listener) => listeners.push(listener) });
    expect(signal.aborted).toBe(false);
    for (const listener of listeners) listener();
    expect(signal.aborted).toBe(true);
  });

  it('has aborted where the one it follows had', () => {
    expect(toAbortSignal({ aborted: true, addEventListener: () => undefined }).aborted).toBe(true);
  });
});
