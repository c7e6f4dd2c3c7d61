import { field, replyHeader, says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * A redirect changes Host, and with it the signature (Amazon S3 User Guide, "Making requests using the REST API",
 * redirection).
 */
export const redirected = rule('redirect-reported', undefined, (c) => {
  const status = c.reply?.status ?? 0;
  const said = says(c, /PermanentRedirect|TemporaryRedirect|addressed using the specified endpoint/);
  const location = replyHeader(c, 'location');
  if (!said && !([301, 302, 303, 307, 308].includes(status) && c.stated.in !== undefined)) return [];
  const there = field(c, 'Endpoint') ?? /^[a-z]+:\/\/([^/?#]+)/i.exec(location ?? '')?.[1];
  const region = field(c, 'Region') ?? replyHeader(c, 'x-amz-bucket-region');
  const fix = there === undefined ? undefined : ({ code: 'set-host', args: { host: there } } as const);
  return hit('cause', { endpoint: there, region }, inReply, fix);
});
