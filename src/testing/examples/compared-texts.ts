import { EMPTY_HASH, link, MISMATCH, SIGNATURE } from '@/testing/cases';
import { type Example, log, same, swap, TO_SIGN } from './example';

export const COMPARED_TEXTS_EXAMPLES: readonly Example[] = [
  [
    'texts-two-differ',
    {
      pair: [
        { ...log, stringToSign: TO_SIGN(EMPTY_HASH) },
        { ...log, stringToSign: TO_SIGN(EMPTY_HASH, '20150831/us-east-1/s3/aws4_request') },
      ],
    },
    {
      pair: [
        { ...log, stringToSign: TO_SIGN(EMPTY_HASH) },
        { ...log, stringToSign: TO_SIGN(EMPTY_HASH) },
      ],
    },
  ],
  [
    'texts-two-same',
    {
      pair: [
        { ...log, stringToSign: TO_SIGN(EMPTY_HASH) },
        { ...log, stringToSign: TO_SIGN(EMPTY_HASH) },
      ],
    },
    {
      pair: [
        { ...log, stringToSign: TO_SIGN(EMPTY_HASH) },
        { ...log, stringToSign: TO_SIGN('0'.repeat(64)) },
      ],
    },
  ],
  [
    'texts-damaged',
    { request: link(), received: same, reply: { ...MISMATCH, stringToSign: TO_SIGN(EMPTY_HASH) } },
    { request: link(), received: same },
  ],
  [
    'texts-key-or-derivation',
    { request: link(), received: same, hashed: same },
    { request: link(), received: same, hashed: swap('a.txt', 'b.txt') },
  ],
  [
    'texts-signer-hash',
    { log: { ...log, canonicalRequest: 'x', stringToSign: TO_SIGN(EMPTY_HASH) } },
    { log: { ...log, canonicalRequest: '', stringToSign: TO_SIGN(EMPTY_HASH) } },
  ],
  [
    'texts-string-to-sign',
    { request: link(), log: { ...log, stringToSign: TO_SIGN(EMPTY_HASH, '20150830/eu-west-1/s3/aws4_request') } },
    { request: link(), log: { ...log, stringToSign: TO_SIGN(EMPTY_HASH) } },
  ],
  [
    'texts-to-sign-received',
    {
      request: link(),
      reply: {
        ...MISMATCH,
        signatureProvided: SIGNATURE,
        stringToSign: TO_SIGN(EMPTY_HASH, '20150830/eu-west-1/s3/aws4_request'),
      },
    },
    { request: link(), reply: { ...MISMATCH, signatureProvided: SIGNATURE, stringToSign: TO_SIGN(EMPTY_HASH) } },
  ],
];
