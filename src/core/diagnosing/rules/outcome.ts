import type { Case } from '@/core/diagnosing/case';
import { field, replyHeader, says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';
import { alwaysChecks } from '@/core/diagnosing/signature-told';

/** Services that answer with nothing but "Forbidden", each for reasons of its own. */
const FORBIDDING: Readonly<Record<string, 'lambda' | 'iot' | 'api-gateway'>> = {
  lambda: 'lambda',
  iotdevicegateway: 'iot',
  iotdata: 'iot',
  'execute-api': 'api-gateway',
};

type Said =
  | 'too-large'
  | 'too-small'
  | 'key-too-long'
  | 'headers-too-large'
  | 'no-length'
  | 'body-short'
  | 'digest'
  | 'bucket-name'
  | 'body-form'
  | 'upload'
  | 'archived'
  | 'no-acl'
  | 'condition'
  | 'range';

/** Errors whose code tells the cause, whatever was signed (Amazon S3 API Reference, "Error responses"). */
const SAID: Readonly<Record<string, Said>> = {
  EntityTooLarge: 'too-large',
  EntityTooSmall: 'too-small',
  KeyTooLongError: 'key-too-long',
  MetadataTooLarge: 'headers-too-large',
  RequestHeaderSectionTooLarge: 'headers-too-large',
  MissingContentLength: 'no-length',
  IncompleteBody: 'body-short',
  RequestTimeout: 'body-short',
  InvalidDigest: 'digest',
  InvalidBucketName: 'bucket-name',
  MalformedXML: 'body-form',
  MalformedPOSTRequest: 'body-form',
  NoSuchUpload: 'upload',
  InvalidPart: 'upload',
  InvalidPartOrder: 'upload',
  InvalidObjectState: 'archived',
  AccessControlListNotSupported: 'no-acl',
  PreconditionFailed: 'condition',
  InvalidRange: 'range',
};

const whoForbids = ({ inferred, service }: Case): 'lambda' | 'iot' | 'api-gateway' | 'unknown' =>
  FORBIDDING[inferred.service ?? service ?? 'execute-api'] ?? 'unknown';

const countOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

export const OUTCOME_RULES = [
  /**
   * The request was answered with success, or that nothing has changed (RFC 9110 sections 15.3 and 15.4.5): who checks every signature
   * has taken this one.
   */
  rule('outcome-success', undefined, (c) =>
    c.meaning === 'success' || c.meaning === 'not-modified'
      ? hit('note', { status: c.reply?.status ?? 200, checked: alwaysChecks(c.host ?? '', c.service ?? '') }, inReply)
      : [],
  ),

  /**
   * A bare "Access Denied" of S3 comes after the signature was checked (Amazon S3 User Guide, "Troubleshoot access
   * denied (403 Forbidden) errors").
   */
  rule('outcome-access-denied', undefined, (c) =>
    c.reply?.code === 'AccessDenied' && says(c, /\nAccess Denied\.?\s*$/i)
      ? hit('likely', { signed: c.stated.in !== undefined }, inReply)
      : [],
  ),

  /**
   * A 403 in HTML, or without AWS's own code: a firewall or CDN answered, no signature was looked at (AWS WAF Developer
   * Guide, "Custom responses").
   */
  rule('outcome-firewall', undefined, (c) => {
    if (c.reply?.status !== 403 || c.reply.code !== undefined || c.received) return [];
    const html =
      /text\/html/i.test(replyHeader(c, 'content-type') ?? '') ||
      /<html|request blocked|The request could not be satisfied/i.test(c.reply.message ?? '');
    return html ? hit('likely', { server: replyHeader(c, 'server') }, inReply) : [];
  }),

  /**
   * "Forbidden" and no more: API Gateway for want of an API key or by AWS WAF, a Lambda function URL for want of a
   * permission (AWS re:Post, "How do I troubleshoot HTTP 403 errors from API Gateway?"; AWS Lambda Developer Guide,
   * "Control access to Lambda function URLs").
   */
  rule('outcome-forbidden', undefined, (c) =>
    says(c, /^Forbidden(?:\.|\s*$)/m) ? hit('likely', { by: whoForbids(c) }, inReply) : [],
  ),

  /** A 5xx is the server's own trouble (RFC 9110 section 15.6; AWS SDKs and Tools Reference Guide, "Retry behavior"). */
  rule('outcome-server-error', undefined, (c) => {
    const status = c.reply?.status ?? 0;
    return status >= 500 && status < 600 ? hit('cause', { status }, inReply) : [];
  }),

  /**
   * S3 may not use the key of an encrypted object for this caller (Amazon S3 User Guide, "Using server-side encryption
   * with AWS KMS keys").
   */
  rule('outcome-kms-denied', undefined, (c) => {
    const said = says(c, /KMS\.\w+Exception|\bkms:(\w+)|ciphertext refers to a customer master key/i);
    return said ? hit('cause', { action: said[1] === undefined ? undefined : `kms:${said[1]}` }, inReply) : [];
  }),

  /** The bucket is not there, or not under this endpoint (Amazon S3 API Reference, "Error Responses", NoSuchBucket). */
  rule('outcome-no-such-bucket', undefined, (c) =>
    says(c, /NoSuchBucket|specified bucket does not exist/)
      ? hit('cause', { bucket: field(c, 'BucketName') }, inReply)
      : [],
  ),

  /** Authentication passed, the object is not there (Amazon S3 API Reference, "Error Responses", NoSuchKey). */
  rule('outcome-no-such-key', undefined, (c) =>
    says(c, /NoSuchKey|specified key does not exist/) ? hit('cause', { key: field(c, 'Key') }, inReply) : [],
  ),

  /** Authentication passed, and a policy says no (AWS IAM User Guide, "Troubleshoot access denied error messages"). */
  rule('outcome-not-authorized', undefined, (c) => {
    const said = says(
      c,
      /is not authorized to perform:? ([a-z0-9-]+:[A-Za-z*]+)|is not authorized to (?:perform|access)|explicit deny/i,
    );
    // What KMS refuses has a rule of its own.
    if (said?.[1]?.startsWith('kms:')) return [];
    return said ? hit('cause', { action: said[1] }, inReply) : [];
  }),

  /**
   * The account, not the signature: not signed up, suspended, or the Region not enabled (Amazon EC2 API Reference,
   * "Common client error codes"; aws/aws-toolkit-jetbrains#1298).
   */
  rule('outcome-account', undefined, (c) => {
    const code = says(
      c,
      /\b(OptInRequired|NotSignedUp|AccountProblem|AllAccessDisabled|SubscriptionRequiredException|Blocked)\b/,
    )?.[1];
    return code === undefined ? [] : hit('cause', { code }, inReply);
  }),

  /** The reply says what it is, and that is not the signature (Amazon S3 API Reference, "Error responses"). */
  rule('outcome-said', undefined, (c) => {
    const { code = '' } = c.reply ?? {};
    const what = Object.hasOwn(SAID, code) ? SAID[code] : undefined;
    if (what === undefined) return [];
    const found = field(c, 'ProposedSize') ?? field(c, 'Size');
    const limit = field(c, 'MaxSizeAllowed') ?? field(c, 'MinSizeAllowed');
    return hit('cause', { code, what, found: countOf(found), limit: countOf(limit) }, inReply);
  }),

  /**
   * Too many requests (Amazon S3 API Reference, "Error Responses", SlowDown; AWS SDKs and Tools Reference Guide, "Retry
   * behavior").
   */
  rule('outcome-slow-down', undefined, (c) =>
    says(
      c,
      /\b(SlowDown|Throttling\w*|TooManyRequests\w*|RequestLimitExceeded|ProvisionedThroughputExceeded\w*)\b|Rate exceeded/,
    ) || c.reply?.status === 429
      ? hit('cause', {}, inReply)
      : [],
  ),
] as const;
