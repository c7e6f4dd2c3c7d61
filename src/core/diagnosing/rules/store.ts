import type { Case } from '@/core/diagnosing/case';
import { regionOf, says } from '@/core/diagnosing/evidence';
import { hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';

/** Regions that Cloudflare R2 takes (Cloudflare R2 documentation, "S3 API compatibility"). */
const TAKEN = new Set(['auto', 'us-east-1', '', 'wnam', 'enam', 'weur', 'eeur', 'apac', 'oc']);

/**
 * How long the access key IDs of a store are, where all are of one length (IBM Cloud Object Storage documentation, "Using HMAC
 * credentials"; storj/edge, authservice).
 */
const KEY_LENGTHS: { readonly [P in Case['provider']]?: number } = { ibm: 32, storj: 28 };

export const STORE_RULES = [
  /** `auto` is R2's and Google's word; AWS has no such region (AWS General Reference, "AWS service endpoints"). */
  rule('store-auto-at-aws', 'credential-scope', (c) => {
    if (c.provider !== 'aws' || regionOf(c) !== 'auto') return [];
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
   * documentation, "Configure NGINX Proxy for MinIO Server"; minio/minio#11218). Ceph tells nothing of what it hashed
   * (intel-cloud/cosbench#319).
   */
  rule('store-behind-proxy', 'signature', (c) => {
    const own =
      c.provider === 'minio' ||
      c.provider === 'ceph' ||
      (c.provider === 'other' && c.service === 's3' && c.inferred.service === undefined && c.host !== undefined);
    return own && c.meaning === 'signature-mismatch' && !c.received?.canonical
      ? hit('suspect', { host: c.host ?? '' }, inRequest('host'))
      : [];
  }),

  /**
   * A store does not read bodies in chunks, or not with the checksum behind them that SDKs send by themselves (apache/polaris#3346,
   * memos#4511, for Alibaba Cloud OSS; R2 says which form it lacks).
   */
  rule('store-chunked', undefined, (c) => {
    const said = says(
      c,
      /aws-chunked encoding is not supported|(STREAMING-[A-Z0-9-]{1,60}) not implemented|MultiChunkedEncoding is not supported/i,
    );
    return said ? hit('cause', { form: said[1]?.endsWith('-TRAILER') ? 'trailer' : 'chunks' } as const, inReply) : [];
  }),

  /**
   * Google takes signatures of AWS's with its own HMAC keys (Cloud Storage documentation, "HMAC keys"; s3fs-fuse/s3fs-fuse#179).
   */
  rule('store-google-key', undefined, (c) =>
    c.provider === 'gcs' && says(c, /^InvalidSecurity\b/) ? hit('cause', {}, inReply) : [],
  ),

  /**
   * R2 tells the length that an access key ID must have (cloudflare/cloudflare-docs#9557, grafana/loki#9224). Others only say that they
   * do not know it (IBM/ibm-cos-sdk-java#15).
   */
  rule('store-key-length', undefined, (c) => {
    const said = says(c, /access key has length (\d{1,5}), should be (\d{1,5})/i);
    if (said) return hit('cause', { length: Number(said[1]), expected: Number(said[2]) }, inReply);
    const expected = c.meaning === 'unknown-key' ? KEY_LENGTHS[c.provider] : undefined;
    const { length } = c.credential?.accessKeyId ?? '';
    return expected === undefined || length === 0 || length === expected
      ? []
      : hit('likely', { length, expected }, inRequest('authorization'));
  }),

  /** Wasabi locks an account after attempts with wrong credentials (Wasabi documentation, "REST API Introduction", error responses). */
  rule('store-locked-out', undefined, (c) =>
    says(c, /AuthenticationLockout|too many attempts to access the account with the wrong credentials/i)
      ? hit('cause', {}, inReply)
      : [],
  ),

  /** Backblaze's master application key is none of its S3 API's (Backblaze documentation, "Introduction to the S3-Compatible API"). */
  rule('store-master-key', undefined, (c) => (says(c, /Malformed Access Key Id/i) ? hit('cause', {}, inReply) : [])),

  /** Alibaba Cloud OSS and Tencent Cloud COS take the bucket in the host only (electron-builder#8674, s5cmd#518, gobackup/gobackup#233). */
  rule('store-path-style', undefined, (c) =>
    says(
      c,
      /SecondLevelDomainForbidden|use virtual hosted style to access|PathStyleDomainForbidden|addressed using COS virtual-styled domain/i,
    )
      ? hit('cause', {}, inReply)
      : [],
  ),

  /** R2 has one region, `auto`. */
  rule('store-r2-region', undefined, (c) => {
    const region = regionOf(c);
    if (c.provider !== 'r2' || region === undefined || TAKEN.has(region)) return [];
    return hit('likely', { region }, inRequest('authorization'), { code: 'set-region', args: { region: 'auto' } });
  }),

  /** Alibaba Cloud OSS holds the scope to the Region of the endpoint, whose name has it (aliyun/alibabacloud-oss-go-sdk-v2#29). */
  rule('store-region-refused', undefined, (c) => {
    if (!says(c, /Invalid signing region in Authorization/i)) return [];
    const expected = /(?:^|\.)oss-([a-z0-9-]+?)(?:-internal)?\.aliyuncs\.com$/.exec(c.host ?? '')?.[1];
    const found = regionOf(c);
    const fix = expected === undefined ? undefined : ({ code: 'set-region', args: { region: expected } } as const);
    return hit('cause', { found, expected: expected === found ? undefined : expected }, inReply, fix);
  }),
] as const;
