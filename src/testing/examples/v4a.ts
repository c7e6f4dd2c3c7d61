import { headed, link } from '@/testing/cases';
import type { Example } from './example';

const ALGORITHM = 'AWS4-ECDSA-P256-SHA256';
const [R, S] = ['1a'.repeat(32), '2b'.repeat(32)];
const DER = `30440220${R}0220${S}`;
const MRAP = 'mfzwi.mrap.accesspoint.s3-global.amazonaws.com';

const v4a = {
  host: MRAP,
  algorithm: ALGORITHM,
  scope: '20150830/s3/aws4_request',
  query: 'X-Amz-Region-Set=%2A',
  signature: DER,
} as const;
const set = (regions: string) => ({ ...v4a, query: `X-Amz-Region-Set=${encodeURIComponent(regions)}` });
const inHeader = (names: string) => headed({ ...v4a, query: '', names, headers: [['X-Amz-Region-Set', '*']] });
const NAMES = 'host;x-amz-content-sha256;x-amz-date';

export const V4A_EXAMPLES: readonly Example[] = [
  [
    'v4a-named-v4',
    { request: link({ ...v4a, algorithm: 'AWS4-HMAC-SHA256' }) },
    { request: link({ algorithm: 'AWS4-HMAC-SHA256' }) },
  ],
  [
    'v4a-scope-region',
    { request: link({ ...v4a, scope: '20150830/us-east-1/s3/aws4_request' }) },
    { request: link(v4a) },
  ],
  ['v4a-region-set-unsigned', { request: inHeader(NAMES) }, { request: inHeader(`${NAMES};x-amz-region-set`) }],
  ['v4a-region-set-shape', { request: link(set('us-east-1;eu-west-1')) }, { request: link(set('us-*, eu-west-1')) }],
  [
    'v4a-region-set-host',
    { request: link({ ...set('eu-west-1,eu-central-1'), host: 'bucket.s3.us-east-1.amazonaws.com' }) },
    { request: link({ ...set('eu-west-1,us-*'), host: 'bucket.s3.us-east-1.amazonaws.com' }) },
  ],
  ['v4a-signature-form', { request: headed({ ...v4a, signature: `${R}${S}` }) }, { request: headed(v4a) }],
];
