import { IN_HEADER, S3 } from '@/testing/typed';
import type { Told } from './peer';
import { EITHER_IS_ACCEPTED, EXAMPLE_URL, PATH_RULE, QUERY_RULE, SIGNED_RULE } from './sources';

// What is told of departures that more than one signer makes.

export const signsChangingHeaders = (told: { readonly does: string; readonly example: string }): Told => ({
  name: 'signs headers that change on the way',
  does: told.does,
  expects: EITHER_IS_ACCEPTED,
  source: SIGNED_RULE,
  affects: 'Requests through proxies that rewrite such a header.',
  example: { ...IN_HEADER, url: EXAMPLE_URL, headers: [[told.example, 'a']] },
});

export const KEEPS_FIRST_FOR_S3: Told = {
  name: 'keeps the first of repeated keys, for S3',
  does: 'Signs only the first value of a key where the service is s3, and sends all.',
  expects: 'Every value of a repeated key, sorted; nothing is written of an exception for S3.',
  source: QUERY_RULE,
  affects: 'Requests to S3 with repeated keys.',
  example: { ...S3, ...IN_HEADER, url: 'https://b.s3.amazonaws.com/?a=1&a=2' },
};

export const NEVER_NORMALISES: Told = {
  name: 'never normalises a path',
  does: 'Signs `/a//b` as it is, also under the general rules.',
  expects: '`/a/b`, but for S3.',
  source: PATH_RULE,
  affects: 'Paths with empty segments, behind every service but S3.',
  example: { ...IN_HEADER, url: 'https://api.example.com/a//b' },
};
