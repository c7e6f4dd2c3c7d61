import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { HOSTILE, HUGE } from '@/testing/corpus/hostile';
import { nodeHasher } from '@/testing/node-hasher';
import { readCase } from './reading';

const SIZE = 5_000_000;
const LONG_BODY = 'a request with a long body';
const read = (text: string) => readCase(text, instant(0), nodeHasher);

describe('what comes back of 5 MB is small:', () => {
  const all = Object.entries({ ...HOSTILE, ...HUGE }).filter(([name]) => name !== LONG_BODY);
  it.each(all)('%s', async (_, make) => {
    const reading = await read(make(SIZE));
    expect(serialize(reading).length).toBeLessThan(SIZE / 2);
    expect(reading.paste.items.length).toBeLessThanOrEqual(104);
  });

  it('a body is there once', async () => {
    const text = HUGE[LONG_BODY]?.(SIZE) ?? '';
    expect(serialize(await read(text)).length).toBeLessThan(1.1 * new TextEncoder().encode(text).length);
  });
});
