import { IN_HEADER, S3 } from '@/testing/typed';
import { firstOnly, notNormalised, signingAlso } from './changes';
import type { Departure } from './peer';
import { isS3 } from './question';
import { EITHER_IS_ACCEPTED, EXAMPLE_URL, PATH_RULE, QUERY_RULE, SIGNED_RULE } from './sources';

// Departures that more than one signer makes.

/** Signs headers that this project leaves out; `signs` is asked with lower-case names. */
export const signsChangingHeaders = (told: {
  readonly does: string;
  readonly example: string;
  readonly signs: (name: string) => boolean;
}): Departure => ({
  name: 'signs headers that change on the way',
  does: told.does,
  expects: EITHER_IS_ACCEPTED,
  source: SIGNED_RULE,
  affects: 'Requests through proxies that rewrite such a header.',
  example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [[told.example, 'a']] },
  signs: (c, q) => signingAlso(c, q, told.signs),
});

export const KEEPS_FIRST_FOR_S3: Departure = {
  name: 'keeps the first of repeated keys, for S3',
  does: 'Signs only the first value of a key where the service is s3, and sends all.',
  expects: 'Every value of a repeated key, sorted; nothing is written of an exception for S3.',
  source: QUERY_RULE,
  affects: 'Requests to S3 with repeated keys.',
  example: { ...S3, ...IN_HEADER, url: 'https://b.s3.amazonaws.com/?a=1&a=2' },
  signs: (c, q) => (isS3(q) ? firstOnly(c, q) : c),
};

export const NEVER_NORMALISES: Departure = {
  name: 'never normalises a path',
  does: 'Signs `/a//b` as it is, also under the general rules.',
  expects: '`/a/b`, but for S3.',
  source: PATH_RULE,
  affects: 'Paths with empty segments, behind every service but S3.',
  example: { ...IN_HEADER, url: 'https://api.example.com/a//b' },
  signs: notNormalised,
};
