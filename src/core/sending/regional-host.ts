/** S3's host for a bucket, or for all of them, of one Region or of none (Amazon S3 User Guide, "Virtual hosting of buckets"). */
const S3_HOST = /^((?:.+\.)?)s3(?:[.-]([a-z0-9-]+-\d))?\.amazonaws\.com$/;
/** Where S3's global host leads by itself. */
const GLOBAL = 'us-east-1';

/**
 * The host to which S3's redirects point: that of the bucket's own Region, which is the one signed for where the host asked has none.
 * `REGION` stands for one that nobody knows yet. Undefined where the host is none of S3's.
 */
export function regionalHost(
  host: string,
  region: string,
): { readonly host: string; readonly isKnown: boolean } | undefined {
  const match = S3_HOST.exec(host);
  if (!match) return undefined;
  const [, bucket = '', asked] = match;
  const isKnown = asked === undefined && region !== GLOBAL && /^[a-z0-9-]+-\d$/.test(region);
  return { host: `${bucket}s3.${isKnown ? region : 'REGION'}.amazonaws.com`, isKnown };
}
