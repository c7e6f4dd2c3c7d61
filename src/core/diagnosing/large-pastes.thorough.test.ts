import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { HOSTILE, HUGE } from '@/testing/corpus/hostile';
import { nodeHasher } from '@/testing/node-hasher';
import { readCase } from './reading';

const SIZE = 5_000_000;
/** What is hostile shows it at this size too: that its work grows no faster is counted elsewhere. */
const HOSTILE_SIZE = 2_000_000;
const LONG_BODY = 'a request with a long body';
const read = (text: string) => readCase(text, instant(0), nodeHasher);

describe('what comes back of megabytes is small:', () => {
  const all = [
    ...Object.entries(HOSTILE).map(([name, make]) => [name, HOSTILE_SIZE, make] as const),
    ...Object.entries(HUGE).map(([name, make]) => [name, SIZE, make] as const),
  ].filter(([name]) => name !== LONG_BODY);
  it.each(all)('%s, %i units of it', async (_, size, make) => {
    const reading = await read(make(size));
    expect(serialize(reading).length).toBeLessThan(size / 2);
    expect(reading.paste.items.length).toBeLessThanOrEqual(104);
  });

  it('a body is there once', async () => {
    const text = HUGE[LONG_BODY]?.(SIZE) ?? '';
    expect(serialize(await read(text)).length).toBeLessThan(1.1 * new TextEncoder().encode(text).length);
  });
});
