import type { ComparedId, Other } from '@/core/learn';

const rows: Readonly<Record<ComparedId, string>> = {
  method: 'method',
  path: 'path',
  query: 'query',
  headers: 'headers',
  signedHeaders: 'signed headers',
  payloadHash: 'body',
  algorithm: 'algorithm',
  time: 'time',
  scope: 'scope',
  requestHash: 'hash',
  key: 'key',
  signature: 'signature',
  url: 'URL that is sent',
  sentHeaders: 'headers that are sent',
};

const points: Readonly<Record<Other, readonly string[]>> = {
  form: [
    'In a link, algorithm, credential, time, lifetime and signed headers are parameters, so all of them are hashed with the query.',
    'In headers they are in `Authorization` and `X-Amz-Date`. The access key ID is not hashed at all.',
    'A link says itself how long it is good. Signed headers are good for a few minutes around their time.',
    'Amazon S3 does not hash the body of a link, but that of signed headers.',
  ],
  sigv4a: [
    'SigV4 shares a secret with AWS: both compute the same HMAC. SigV4a signs with a private key, and AWS verifies with the public one.',
    'The scope of SigV4a names no Region. `X-Amz-Region-Set` says where the request is good, several Regions at once if need be.',
    'SigV4 makes a key for each day, Region and service. SigV4a has one for all of them.',
    'The canonical request is written by the same rules.',
  ],
};

export const compare = {
  name: 'Compare two ways to sign',
  short: 'Compare',
  lead: 'The same request, signed in two ways at the same moment. What only one of them has is marked.',
  with: 'Compare with',
  others: {
    form: { query: 'signed headers', header: 'a presigned URL' },
    sigv4a: { query: 'SigV4a', header: 'SigV4a' },
  } satisfies Record<Other, Record<'query' | 'header', string>>,
  sides: { query: 'Presigned URL', header: 'Signed headers', sigv4a: 'SigV4a' },
  rows,
  only: 'only here',
  same: 'the same',
  nothing: 'none',
  points,
};
