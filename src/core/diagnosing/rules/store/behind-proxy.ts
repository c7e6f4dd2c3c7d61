import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * A store on a machine of one's own is mostly reached through a proxy, which must pass Host on as it came (MinIO
 * documentation, "Configure NGINX Proxy for MinIO Server"; minio/minio#11218).
 */
export const behindProxy = rule('store-behind-proxy', 'signature', (c) => {
  const own =
    c.provider === 'minio' ||
    (c.provider === 'other' && c.service === 's3' && c.inferred.service === undefined && c.host !== undefined);
  return own && c.meaning === 'signature-mismatch' && !c.received?.canonical
    ? hit('suspect', { host: c.host ?? '' }, inRequest('host'))
    : [];
});
