import { EMPTY_HASH, headed, link, MISMATCH, SIGNATURE } from '@/testing/cases';
import { type Example, log, same, swap, TO_SIGN } from './example';

const IN_DOUBT = { kind: 'text', text: '', ending: '{"message":"…"}' } as const;

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
  [
    'texts-reply-or-body',
    { request: { ...headed({ method: 'POST' }), body: IN_DOUBT }, reply: MISMATCH },
    { request: { ...headed({ method: 'GET' }), body: IN_DOUBT }, reply: MISMATCH },
  ],
  ['texts-several-replies', { reply: MISMATCH, otherCodes: ['AccessDenied'] }, { reply: MISMATCH, otherCodes: [] }],
];
