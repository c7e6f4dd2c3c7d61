import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { HOSTILE, HUGE, type Sized } from '@/testing/corpus/hostile';
import { isAboutLinear } from '@/testing/growth';
import { nodeHasher } from '@/testing/node-hasher';
import { readCase } from './reading';

const TIMEOUT = 240_000;
const read = (text: string) => readCase(text, instant(0), nodeHasher);
const prepared = (make: Sized) => (size: number) => {
  const text = make(size);
  return () => read(text);
};

// Larger than the windows that readers look back and ahead in, so that those do not pass for growth.
it.each(Object.entries(HOSTILE))(
  'a text of %s is read in time in proportion',
  { timeout: TIMEOUT },
  async (_, make) => {
    expect(await isAboutLinear(prepared(make), 100_000)).toBe(true);
  },
);

it.each(Object.entries(HUGE))(
  '%s, up to 5 MB, is read in time in proportion',
  { timeout: TIMEOUT },
  async (_, make) => {
    expect(await isAboutLinear(prepared(make), 625_000)).toBe(true);
  },
);

describe('what comes back of 5 MB is small:', () => {
  const all = Object.entries({ ...HOSTILE, ...HUGE }).filter(([name]) => name !== 'a request with a long body');
  it.each(all)('%s', { timeout: TIMEOUT }, async (_, make) => {
    const reading = await read(make(5_000_000));
    expect(serialize(reading).length).toBeLessThan(2_500_000);
    expect(reading.paste.items.length).toBeLessThanOrEqual(104);
  });

  it('a body is there once', { timeout: TIMEOUT }, async () => {
    const text = HUGE['a request with a long body']?.(5_000_000) ?? '';
    expect(serialize(await read(text)).length).toBeLessThan(1.1 * new TextEncoder().encode(text).length);
  });
});
