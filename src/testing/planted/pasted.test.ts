import { expect, it } from 'vitest';
import { PASTED_MISTAKES } from './pasted';

it('ten mistakes of each kind are pasted, no two alike', () => {
  for (const all of Object.values(PASTED_MISTAKES)) {
    expect(new Set(all.map(({ name }) => name)).size).toBe(10);
    expect(new Set(all.map(({ code }) => code)).size).toBeGreaterThanOrEqual(5);
  }
});
