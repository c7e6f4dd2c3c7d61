import { headed, says } from '@/testing/cases';
import { type Example, q } from './example';

const CHECKSUM = 'x-amz-checksum-crc32=AAAAAA%3D%3D';
const trailer = { headers: [['x-amz-content-sha256', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER']] } as const;

export const CHECKSUM_EXAMPLES: readonly Example[] = [
  [
    'checksum-algorithm-in-url',
    { request: q('x-amz-sdk-checksum-algorithm=CRC32') },
    { request: q('x-amz-checksum-mode=ENABLED') },
  ],
  ['checksum-of-nothing', { request: q(CHECKSUM) }, { request: q('x-amz-checksum-crc32=HYZs4w%3D%3D') }],
  [
    'checksum-refused',
    { reply: says('InvalidArgument', "Unsupported header 'x-amz-checksum-crc32' received for this API call.") },
    { reply: says('InvalidArgument', 'Unsupported header') },
  ],
  [
    'checksum-trailer-at-store',
    { request: headed({ host: 'minio.test:9000', ...trailer }) },
    { request: headed(trailer) },
  ],
];
