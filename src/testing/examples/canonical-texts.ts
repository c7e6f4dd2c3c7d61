import { EMPTY_HASH } from '@/testing/cases';
import { type Example, log, TO_SIGN } from './example';

const CANONICAL = `GET\n/\na=1&b=2\nhost:a.test\n\nhost\n${EMPTY_HASH}`;

export const CANONICAL_TEXTS_EXAMPLES: readonly Example[] = [
  [
    'texts-canonical-line',
    { log: { ...log, canonicalRequest: CANONICAL.replace('a=1&b=2', 'b=2&a=1'), stringToSign: undefined } },
    { log: { ...log, canonicalRequest: CANONICAL, stringToSign: undefined } },
  ],
  [
    'texts-to-sign-line',
    { log: { ...log, stringToSign: TO_SIGN(EMPTY_HASH, '20150830/us-east-1/s3') } },
    { log: { ...log, stringToSign: TO_SIGN(EMPTY_HASH) } },
  ],
];
