import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { HOSTILE } from '@/testing/corpus/hostile';
import { isAboutLinear } from '@/testing/growth';
import { nodeHasher } from '@/testing/node-hasher';
import { sampleOf } from '@/testing/sample';
import { sizeOf } from '@/testing/size-of';
import { readCase } from './reading';

const TEXTS = Object.entries(HOSTILE);
const read = (text: string) => readCase(text, instant(0), nodeHasher);

describe('a text that invites a reader to look at the same characters again is read with work in proportion:', () => {
  // Larger than the windows that readers look back and ahead in, so that those do not pass for growth.
  const FROM = 100_000;
  it.each(sampleOf(TEXTS, 16))('%s', async (_, make) => {
    const reading = (size: number) => {
      const text = make(size);
      return () => read(text);
    };
    expect(await isAboutLinear(reading, FROM)).toBe(true);
  });
});

describe('what comes back of 5 MB is small:', () => {
  const SIZE = 5_000_000;
  // In a sample others than those whose work is measured.
  it.each(sampleOf([...TEXTS.slice(2), ...TEXTS.slice(0, 2)], 32))('%s', async (_, make) => {
    const reading = await read(make(SIZE));
    expect(sizeOf(reading)).toBeLessThan(SIZE / 2);
    expect(reading.paste.items.length).toBeLessThanOrEqual(104);
  });
});
