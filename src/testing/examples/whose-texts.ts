import { EMPTY_HASH, headed, link, MISMATCH, SIGNATURE } from '@/testing/cases';
import { type Example, log, same, swap, TO_SIGN } from './example';

export const WHOSE_TEXTS_EXAMPLES: readonly Example[] = [
  [
    'texts-log-of-another',
    { request: link(), log: { ...log, stringToSign: TO_SIGN(EMPTY_HASH), signature: EMPTY_HASH } },
    { request: link(), log: { ...log, stringToSign: TO_SIGN(EMPTY_HASH), signature: SIGNATURE } },
  ],
  [
    'texts-reply-of-another',
    { request: link(), reply: { ...MISMATCH, signatureProvided: EMPTY_HASH } },
    { request: link(), reply: { ...MISMATCH, signatureProvided: SIGNATURE } },
  ],
  [
    'texts-received-hash',
    { request: headed({}), reply: { ...MISMATCH, stringToSign: TO_SIGN(SIGNATURE) } },
    { request: link(), reply: { ...MISMATCH, stringToSign: TO_SIGN(SIGNATURE) } },
  ],
  [
    'texts-sent-is-received',
    { request: link(), received: same },
    { request: link({ names: 'content-type;host' }), received: same },
  ],
  [
    'texts-request-of-another',
    { request: link(), received: swap('a.txt', 'b.txt'), hashed: swap('a.txt', 'b.txt') },
    { request: link(), received: same, hashed: swap('a.txt', 'b.txt') },
  ],
  [
    'texts-received-otherwise',
    { request: headed({}), received: swap(/^host:.*$/m, '$&\nx-more:1') },
    { request: headed({}), received: same },
  ],
  ['texts-several-replies', { reply: MISMATCH, otherCodes: ['AccessDenied'] }, { reply: MISMATCH, otherCodes: [] }],
];
