import { link, plain, says } from '@/testing/cases';
import type { Example } from './example';

export const REDIRECT_EXAMPLES: readonly Example[] = [
  [
    'redirect-location-constraint',
    { reply: says('IllegalLocationConstraintException', 'The eu-west-1 location constraint is incompatible') },
    { reply: says('InvalidLocationConstraint', '') },
  ],
  [
    'redirect-reported',
    {
      request: link(),
      reply: says('PermanentRedirect', '', { status: 301, fields: [['Endpoint', 'b.s3.eu-west-1.amazonaws.com']] }),
    },
    { request: plain('a.test', '/'), reply: says(undefined, '', { status: 302 }) },
  ],
];
