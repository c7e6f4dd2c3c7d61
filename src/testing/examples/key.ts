import { link, MISMATCH, says } from '@/testing/cases';
import { ASIA, credentials, type Example } from './example';

export const KEY_EXAMPLES: readonly Example[] = [
  ['key-differs', { request: link({ key: 'OTHER' }), credentials }, { request: link(), credentials }],
  ['key-prefix', { request: link({ key: 'AROAIOSFODNN7EXAMPLE' }) }, { request: link({ key: ASIA }) }],
  ['key-unknown', { reply: says('InvalidAccessKeyId', '') }, { reply: MISMATCH }],
  ['key-white-space', { credentials: { ...credentials, secretAccessKey: 'secret\n' } }, { credentials }],
];
