import { link, MISMATCH, says } from '@/testing/cases';
import type { Example } from './example';

export const OUTCOME_EXAMPLES: readonly Example[] = [
  ['outcome-success', { reply: says(undefined, '', { status: 200 }) }, { reply: MISMATCH }],
  [
    'outcome-access-denied',
    { request: link(), reply: says('AccessDenied', 'Access Denied') },
    { reply: says('AccessDenied', 'Request has expired') },
  ],
  [
    'outcome-firewall',
    { reply: says(undefined, '<html>403 Forbidden</html>', { headers: [['Content-Type', 'text/html']] }) },
    { reply: says('AccessDenied', '', { headers: [['Content-Type', 'application/xml']] }) },
  ],
  [
    'outcome-forbidden',
    { reply: says(undefined, 'Forbidden') },
    { reply: says(undefined, 'Forbidden words in the body') },
  ],
  ['outcome-server-error', { reply: says('InternalError', '', { status: 500 }) }, { reply: MISMATCH }],
  [
    'outcome-kms-denied',
    { reply: says('AccessDenied', 'User is not authorized to perform: kms:Decrypt on the key') },
    { reply: says('AccessDenied', 'Access Denied') },
  ],
  [
    'outcome-no-such-bucket',
    { reply: says('NoSuchBucket', '', { status: 404 }) },
    { reply: says('NoSuchKey', '', { status: 404 }) },
  ],
  [
    'outcome-no-such-key',
    { reply: says('NoSuchKey', '', { status: 404 }) },
    { reply: says('NoSuchBucket', '', { status: 404 }) },
  ],
  [
    'outcome-not-authorized',
    { reply: says('AccessDenied', 'User: arn is not authorized to perform: s3:GetObject on it') },
    { reply: says('AccessDenied', 'Access Denied') },
  ],
  [
    'outcome-account',
    { reply: says('OptInRequired', 'You are not subscribed') },
    { reply: says('AccessDenied', 'blocked by a policy') },
  ],
  [
    'outcome-said',
    {
      reply: says('EntityTooLarge', '', {
        status: 400,
        fields: [
          ['ProposedSize', '5368709121'],
          ['MaxSizeAllowed', '5368709120'],
        ],
      }),
    },
    { reply: says('SignatureDoesNotMatch', 'EntityTooLarge') },
  ],
  [
    'outcome-slow-down',
    { reply: says('SlowDown', '', { status: 503 }) },
    { reply: says('InternalError', '', { status: 500 }) },
  ],
];
