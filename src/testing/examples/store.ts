import { link, MISMATCH, says } from '@/testing/cases';
import type { Example } from './example';

const r2 = (region: string) =>
  link({ host: 'a.r2.cloudflarestorage.com', scope: `20150830/${region}/s3/aws4_request` });

export const STORE_EXAMPLES: readonly Example[] = [
  ['store-auto-at-aws', { request: link({ scope: '20150830/auto/s3/aws4_request' }) }, { request: r2('auto') }],
  [
    'store-behind-proxy',
    { request: link({ host: 'files.example.com' }), reply: MISMATCH },
    { request: link(), reply: MISMATCH },
  ],
  [
    'store-chunked',
    {
      reply: says(
        'InvalidArgument',
        'aws-chunked encoding is not supported with the specified x-amz-content-sha256 value.',
      ),
    },
    { reply: says('InvalidArgument', 'x-amz-content-sha256 must be UNSIGNED-PAYLOAD') },
  ],
  [
    'store-google-key',
    {
      request: link({ host: 'storage.googleapis.com' }),
      reply: says('InvalidSecurity', 'The provided security credentials are not valid.'),
    },
    { request: link(), reply: says('InvalidSecurity', 'The provided security credentials are not valid.') },
  ],
  [
    'store-key-length',
    { reply: says('InvalidArgument', 'Credential access key has length 64, should be 32') },
    { reply: says('InvalidArgument', 'Credential access key has been revoked') },
  ],
  [
    'store-locked-out',
    { reply: says('AuthenticationLockout', 'There have been too many attempts. Try again in five minutes.') },
    { reply: says('AccessDenied', 'There have been too many requests. Try again in five minutes.') },
  ],
  [
    'store-master-key',
    { reply: says('InvalidAccessKeyId', 'Malformed Access Key Id') },
    { reply: says('InvalidAccessKeyId', 'The Access Key Id you provided does not exist') },
  ],
  [
    'store-path-style',
    { reply: says('SecondLevelDomainForbidden', 'Please use virtual hosted style to access.') },
    { reply: says('AccessDenied', 'The bucket you are attempting to access must be addressed otherwise') },
  ],
  ['store-r2-region', { request: r2('eu-central-1') }, { request: r2('auto') }],
  [
    'store-region-refused',
    { reply: says('InvalidArgument', 'Invalid signing region in Authorization header.') },
    { reply: says('InvalidArgument', 'Invalid signing product in Authorization header.') },
  ],
];
