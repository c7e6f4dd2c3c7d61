import { header, says } from '@/core/diagnosing/evidence';
import { hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * The checksums of an empty body, in base64: what SDKs write where they presign without one (CRC-32, CRC-32C,
 * CRC-64/NVME, SHA-1, SHA-256 of nothing).
 */
const OF_NOTHING = new Set([
  'AAAAAA==',
  'AAAAAAAAAAA=',
  '2jmj7l5rSw0yVb/vlWAYkK/YBwk=',
  '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
]);

export const CHECKSUM_RULES = [
  /**
   * x-amz-sdk-checksum-algorithm in a presigned URL: an SDK's default integrity protection (AWS SDKs and Tools Reference
   * Guide, "Data Integrity Protections for Amazon S3").
   */
  rule('checksum-algorithm-in-url', undefined, (c) => {
    const found =
      c.stated.in === 'query'
        ? c.parameters.find(({ name }) => /^x-amz-sdk-checksum-algorithm$/i.test(name))
        : undefined;
    return found ? hit('suspect', { algorithm: found.value }, inRequest(`parameter:${found.name}`)) : [];
  }),

  /**
   * A checksum of nothing in a presigned URL binds the upload to an empty body (aws/aws-sdk-js-v3#6818,
   * seaweedfs/seaweedfs#10216).
   */
  rule('checksum-of-nothing', undefined, (c) => {
    const [, told = '', expected = ''] =
      says(c, /checksum mismatch for (x-amz-[a-z0-9-]{1,40}): expected (\S{8,60}?),/i) ?? [];
    if (OF_NOTHING.has(expected)) return hit('cause', { name: told, value: expected }, inReply);
    const inQuery = c.parameters.find(({ name, value }) => /^x-amz-checksum-/i.test(name) && OF_NOTHING.has(value));
    if (inQuery)
      return hit('likely', { name: inQuery.name, value: inQuery.value }, inRequest(`parameter:${inQuery.name}`));
    if (c.body === undefined || c.body.size === 0) return [];
    const name = [...c.headers.keys()].find(
      (n) => n.startsWith('x-amz-checksum-') && OF_NOTHING.has(header(c, n)?.trim() ?? ''),
    );
    return name === undefined ? [] : hit('likely', { name, value: header(c, name) ?? '' }, inRequest(`header:${name}`));
  }),

  /** A store refuses the SDK's default checksum (nocobase/nocobase#6872, home-assistant/core#143995). */
  rule('checksum-refused', undefined, (c) => {
    const header = says(c, /Unsupported header '?(x-amz-(?:sdk-)?checksum-[a-z0-9-]+)/i)?.[1];
    if (header !== undefined) return hit('cause', { name: header }, inReply);
    return says(c, /trailing checksum is not supported/i) ? hit('cause', { name: 'x-amz-trailer' }, inReply) : [];
  }),

  /** Checksums in trailers, which stores that speak S3's language may lack (scality/cloudserver#5553). */
  rule('checksum-trailer-at-store', undefined, (c) => {
    const found = header(c, 'x-amz-content-sha256')?.trim() ?? '';
    const store = !['aws', 'other', 'cloudfront', 'cdn'].includes(c.provider) || c.inferred.service === undefined;
    return store && /^STREAMING-.*-TRAILER$/.test(found)
      ? hit('likely', { found }, inRequest('header:x-amz-content-sha256'))
      : [];
  }),
] as const;
