import { link, MISMATCH } from '@/testing/cases';
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
  ['store-r2-region', { request: r2('eu-central-1') }, { request: r2('auto') }],
];
