import { expect, it } from 'vitest';
import { stepOf } from '@/core';
import { enWhy, type WhyLabel } from '@/i18n/en/why';
import { jaWhy } from '@/i18n/ja/why';
import { IN_HEADER, signTyped } from '@/testing/typed';

it.each(['canonicalRequest', 'stringToSign'] as const)(
  'every label of the step %s has its sentences, in its place',
  async (step) => {
    for (const placed of [{}, IN_HEADER]) {
      const trace = await signTyped({ ...placed, headers: [['X-Note', 'a']], sessionToken: 'token' });
      const labels = [...new Set(stepOf(trace, step).lines.map(({ label }) => label))] as readonly WhyLabel[];
      for (const { lines } of [enWhy, jaWhy]) expect(Object.keys(lines[step])).toEqual(labels);
    }
  },
);

it('the secret and every derived key have their sentences', () => {
  for (const { lines } of [enWhy, jaWhy])
    expect(Object.keys(lines.signingKey)).toEqual(['secret', 'kDate', 'kRegion', 'kService', 'kSigning']);
});
