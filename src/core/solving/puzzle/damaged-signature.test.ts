import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import type { Outcome } from '@/core/model/puzzle';
import { readPaste } from '@/core/parsing/detect/read-paste';
import { ALONE } from '@/core/solving/form/forms';
import { solve } from '@/core/solving/solve';
import { nodeHasher } from '@/testing/node-hasher';
import { presign } from '@/testing/sign-v4';

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const HOST = 'examplebucket.s3.eu-central-1.amazonaws.com';
const SIGNED = `https://${HOST}/a.txt?${presign(
  {
    method: 'GET',
    host: HOST,
    path: '/a.txt',
    payloadHash: 'UNSIGNED-PAYLOAD',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secret: SECRET,
    date: '20260401T090000Z',
    region: 'eu-central-1',
    service: 's3',
  },
  900,
)}`;

/** Another digit in the place of one, counted from the end. */
const mistyped = (url: string, ...places: readonly number[]): string =>
  places.reduce((text, place) => {
    const at = text.length - place;
    return `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`;
  }, url);

async function outcomeOf(url: string): Promise<Outcome> {
  const [item] = readPaste(`curl '${url}'`).items;
  if (item?.kind !== 'request') throw new Error('no request');
  return solve(
    {
      request: item.request,
      reply: undefined,
      log: undefined,
      body: undefined,
      key: { secret: SECRET },
      sessionToken: undefined,
      rule: undefined,
    },
    {
      budget: { pairs: 0, ms: 0 },
      hasher: nodeHasher,
      clock: { now: () => instant(0) },
      share: ALONE,
      onProgress: () => {},
      signal: { aborted: false },
      pause: async () => {},
    },
  );
}

describe('a signature with digits changed', () => {
  it.each([[[1]], [[64]], [[3, 20]]])('in places %j is told as that', async (places) => {
    expect(await outcomeOf(mistyped(SIGNED, ...places))).toMatchObject({
      phase: 'found',
      answers: [{ changes: [{ code: 'signature-digits', name: String(places.length), did: '', should: '' }] }],
    });
  });

  it('in none is right, and in half of them is another signature', async () => {
    expect((await outcomeOf(SIGNED)).phase).toBe('reproduced');
    const half = Array.from({ length: 32 }, (_, i) => 2 * i + 1);
    expect((await outcomeOf(mistyped(SIGNED, ...half))).phase).toBe('not-found');
  });
});
