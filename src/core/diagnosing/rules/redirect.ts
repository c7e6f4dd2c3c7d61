import type { Case } from '@/core/diagnosing/case';
import { field, replyHeader, says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/** S3 names the host with the bucket in it; Alibaba Cloud OSS names the bucket beside it (coderhaoxin/aliyun-oss#25). */
function endpointOf(c: Case): string | undefined {
  const [endpoint, bucket] = [field(c, 'Endpoint'), field(c, 'Bucket')];
  const isBare = c.provider === 'oss' && bucket !== undefined && c.host?.startsWith(`${bucket}.`) === true;
  return isBare && endpoint !== undefined && !endpoint.startsWith(`${bucket}.`) ? `${bucket}.${endpoint}` : endpoint;
}

export const REDIRECT_RULES = [
  /**
   * A bucket's region does not fit the endpoint (Amazon S3 API Reference, "Error Responses",
   * IllegalLocationConstraintException; boto/boto3#2187).
   */
  rule('redirect-location-constraint', undefined, (c) => {
    if (!says(c, /IllegalLocationConstraintException/)) return [];
    const region = says(c, /The (\S+) location constraint/)?.[1];
    const fix =
      region === undefined || region === 'unspecified'
        ? undefined
        : ({ code: 'set-region', args: { region } } as const);
    return hit('cause', { region }, inReply, fix);
  }),

  /**
   * A redirect changes Host, and with it the signature (Amazon S3 User Guide, "Making requests using the REST API",
   * redirection).
   */
  rule('redirect-reported', undefined, (c) => {
    const status = c.reply?.status ?? 0;
    const said = says(c, /PermanentRedirect|TemporaryRedirect|addressed using the specified endpoint/);
    const location = replyHeader(c, 'location');
    if (!said && !([301, 302, 303, 307, 308].includes(status) && c.stated.in !== undefined)) return [];
    const there = endpointOf(c) ?? /^[a-z]+:\/\/([^/?#]+)/i.exec(location ?? '')?.[1];
    const region = field(c, 'Region') ?? replyHeader(c, 'x-amz-bucket-region');
    const fix = there === undefined ? undefined : ({ code: 'set-host', args: { host: there } } as const);
    return hit('cause', { endpoint: there, region }, inReply, fix);
  }),
] as const;
