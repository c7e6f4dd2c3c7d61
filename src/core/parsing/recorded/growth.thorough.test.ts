import { expect, it } from 'vitest';
import { isAboutLinear } from '@/testing/growth';
import { yamlBlocks } from './yaml';

it.each([
  ['of maps', '- a: 1\n'],
  ['of texts', '- a\n'],
])('a long list %s in YAML is read with work in proportion', async (_, item) => {
  const reading = (count: number) => {
    const text = `headers:\n${item.repeat(count)}`;
    return () => yamlBlocks(text);
  };
  expect(yamlBlocks(`headers:\n${item.repeat(2)}`)[0]?.value).toMatchObject({ headers: expect.any(Array) });
  expect(await isAboutLinear(reading, 3000)).toBe(true);
});
