import type { AlterId, ToSignLine } from '@/core/learn';

const lines: Readonly<Record<ToSignLine, readonly [name: string, why: string]>> = {
  algorithm: ['algorithm', 'Which recipe this is. A signature of one recipe is worth nothing in another.'],
  time: [
    'time',
    'When it was signed. AWS compares it with its own clock, so that an old request cannot be sent again.',
  ],
  scope: ['scope', 'Where the key is good: day, Region, service. A signature that gets lost is no use anywhere else.'],
  requestHash: [
    'hash of the canonical request',
    'Everything else, in 64 digits: method, path, query, headers, body. However long the request, this line is as long.',
  ],
};

const alters: Readonly<Record<AlterId, string>> = {
  method: 'another method',
  host: 'another host',
  path: 'another path',
  parameter: 'another parameter',
  second: 'one second later',
  day: 'one day later',
  region: 'another Region',
  service: 'another service',
  secret: 'another secret',
};

export const signed = {
  name: 'What is signed',
  lead: 'Not the canonical request itself, but four lines about it: the string to sign. Change something and see which of the lines change.',
  lines,
  alter: 'Sign it with',
  alters,
  nothing: 'no change',
  changed: 'changed',
  unchanged: 'the same',
  signature: 'signature',
  signatureWhy: 'HMAC-SHA256 of these four lines, with a key that comes from the secret.',
  onlySignature: 'None of the four lines changes: the secret is nowhere in the text. It only makes the key.',
  count: (lines: number) =>
    `${lines} of the 4 lines ${lines === 1 ? 'changes' : 'change'}, and the signature with them.`,
  /** What is to know of one of these, beside what it changes. */
  alsoOf: {
    host: 'The host is always signed: otherwise a signature for one bucket or API would be good at any other host.',
    service:
      'Amazon S3 has rules of its own: the path is encoded once, and a presigned URL has `UNSIGNED-PAYLOAD` in place of the body’s hash.',
  } as Readonly<Partial<Record<AlterId, string>>>,
  bothDate: 'In a presigned URL the time and the scope are parameters too, so the hash changes along with them.',
};
