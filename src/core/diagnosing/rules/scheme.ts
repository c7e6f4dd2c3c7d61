import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import type { ForeignScheme } from '@/core/model/pasted';
import { takesOnlyV4a } from '@/core/services/region-set';

/** Whose scheme it is, of those that are not AWS's. */
const OWNERS: Readonly<Partial<Record<ForeignScheme, string>>> = {
  'azure-sas': 'Azure Storage',
  oss4: 'Alibaba Cloud OSS',
  acs3: 'Alibaba Cloud',
  tc3: 'Tencent Cloud',
  'sdk-hmac': 'Huawei Cloud',
  volcengine: 'Volcengine',
};

export const SCHEME_RULES = [
  /**
   * The server's string to sign is Version 2's: it took the request for one (Amazon S3 API Reference, "Authenticating
   * Requests (AWS Signature Version 2)").
   */
  rule('scheme-checked-as-v2', undefined, (c) => {
    const text = c.reply?.stringToSign;
    const v2 = text !== undefined && !c.received?.toSign && /^(GET|HEAD|PUT|POST|DELETE|OPTIONS)\n/.test(text);
    return v2 ? hit('cause', { signedAs: c.stated.in === undefined ? undefined : 'SigV4' }, inReply) : [];
  }),

  /**
   * A CloudFront signed URL or cookie: an RSA or ECDSA signature over a policy, by a key pair (Amazon CloudFront
   * Developer Guide, "Use signed URLs").
   */
  rule('scheme-cloudfront', undefined, (c) =>
    c.foreign.some((scheme) => scheme === 'cloudfront-url' || scheme === 'cloudfront-cookies')
      ? hit('note', {}, inRequest('whole'))
      : [],
  ),

  /** Google's own signed URLs, GOOG4 or the older GoogleAccessId (Google Cloud Storage documentation, "Signed URLs"). */
  rule('scheme-google', undefined, (c) => {
    const found = c.foreign.find((scheme) => scheme === 'goog4' || scheme === 'goog2');
    return found ? hit('note', { version: found === 'goog4' ? 'GOOG4' : 'V2' }, inRequest('whole')) : [];
  }),

  /** A signature of another cloud (Azure Storage documentation, "Service SAS"; each one's own documentation of signing). */
  rule('scheme-other-cloud', undefined, (c) => {
    const owner = c.foreign.flatMap((scheme) => OWNERS[scheme] ?? [])[0];
    return owner === undefined ? [] : hit('note', { owner }, inRequest('whole'));
  }),

  /**
   * IAM Roles Anywhere: a signature by the key of a certificate, whose serial number stands where the key ID is elsewhere (IAM Roles
   * Anywhere User Guide, "Authentication signing process").
   */
  rule('scheme-x509', undefined, (c) => (c.foreign.includes('aws4-x509') ? hit('note', {}, inRequest('whole')) : [])),

  /**
   * Signature Version 2, in the query (AWSAccessKeyId, Signature, Expires) or as `AWS key:signature` (AWS General
   * Reference, "Signature Version 2 signing process").
   */
  rule('scheme-v2', undefined, (c) => {
    const found = c.foreign.find((scheme) => scheme === 'aws-v2-query' || scheme === 'aws-v2-header');
    return found
      ? hit('likely', { in: found === 'aws-v2-query' ? 'query' : 'header' } as const, inRequest('whole'))
      : [];
  }),

  /**
   * The server takes SigV4 only (Amazon S3 User Guide, "Amazon S3 Signature Version 2 turned off"; s3tools/s3cmd#1376).
   */
  rule('scheme-v4-required', undefined, (c) => {
    const old = says(c, /Authorization=AWS [^\s:]+:/);
    return old || says(c, /authorization mechanism you have provided is not supported|Please use AWS4-HMAC-SHA256/i)
      ? hit('cause', {}, inReply)
      : [];
  }),

  /**
   * Multi-Region Access Points and CloudFront KeyValueStore take SigV4a only (Amazon S3 User Guide, "Multi-Region Access
   * Point authentication"; aws/aws-sdk-js#4545).
   */
  rule('scheme-v4a-needed', undefined, (c) => {
    const host = c.host ?? '';
    if (!takesOnlyV4a(host) || c.stated.algorithm !== 'AWS4-HMAC-SHA256') return [];
    return hit(c.meaning === 'scope' ? 'cause' : 'likely', { host }, inRequest('authorization'));
  }),

  /**
   * SigV4a: an ECDSA signature for a set of regions, with no region in the scope (AWS IAM User Guide, "AWS Signature
   * Version 4A").
   */
  rule('scheme-v4a', undefined, (c) => {
    if (c.stated.algorithm?.startsWith('AWS4-ECDSA') !== true) return [];
    const set =
      c.headers.get('x-amz-region-set')?.[0] ??
      c.parameters.find(({ name }) => name.toLowerCase() === 'x-amz-region-set')?.value;
    const shown = set !== undefined || (c.request?.target !== '' && c.whole) || c.stated.in === 'query';
    return hit(shown && set === undefined ? 'likely' : 'note', { regionSet: set, shown }, inRequest('authorization'));
  }),
] as const;
