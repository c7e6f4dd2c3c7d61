import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** Regions that Cloudflare R2 takes (Cloudflare R2 documentation, "S3 API compatibility"). */
const TAKEN = new Set(['auto', 'us-east-1', '', 'wnam', 'enam', 'weur', 'eeur', 'apac', 'oc']);

export const STORE_RULES = [
  /** `auto` is R2's and Google's word; AWS has no such region (AWS General Reference, "AWS service endpoints"). */
  rule('store-auto-at-aws', 'credential-scope', (c) => {
    if (c.provider !== 'aws' || c.credential?.scope.region !== 'auto') return [];
    const region = c.inferred.region;
    return hit(
      'likely',
      { expected: region },
      inRequest('authorization'),
      region === undefined ? undefined : { code: 'set-region', args: { region } },
    );
  }),

  /**
   * A store on a machine of one's own is mostly reached through a proxy, which must pass Host on as it came (MinIO
   * documentation, "Configure NGINX Proxy for MinIO Server"; minio/minio#11218).
   */
  rule('store-behind-proxy', 'signature', (c) => {
    const own =
      c.provider === 'minio' ||
      (c.provider === 'other' && c.service === 's3' && c.inferred.service === undefined && c.host !== undefined);
    return own && c.meaning === 'signature-mismatch' && !c.received?.canonical
      ? hit('suspect', { host: c.host ?? '' }, inRequest('host'))
      : [];
  }),

  /** R2 has one region, `auto`. */
  rule('store-r2-region', undefined, (c) => {
    const region = c.credential?.scope.region;
    if (c.provider !== 'r2' || region === undefined || TAKEN.has(region)) return [];
    return hit('likely', { region }, inRequest('authorization'), { code: 'set-region', args: { region: 'auto' } });
  }),
] as const;
