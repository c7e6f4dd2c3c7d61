import { expect, it } from 'vitest';
import { explainReply, refusedSize } from './explain-reply';

it.each([
  [200, 'anything, even SignatureDoesNotMatch', 'success'],
  [403, '<Code>AccessDenied</Code><Message>Request has expired</Message>', 'expired'],
  [403, '{"message":"Signature expired: 20150830T123600Z is now earlier than …"}', 'expired'],
  [403, '{"message":"Signature not yet current: …"}', 'not-yet-valid'],
  [403, '<Code>RequestTimeTooSkewed</Code>', 'clock-skew'],
  [403, '<Code>SignatureDoesNotMatch</Code>', 'signature-mismatch'],
  [403, '{"message":"Credential should be scoped to a valid region. "}', 'scope'],
  [400, "the region 'us-east-1' is wrong; expecting 'eu-west-1'", 'scope'],
  [403, '{"message":"Missing Authentication Token"}', 'missing-authentication'],
  [403, '{"message":"User: arn:aws:iam::1:user/a is not authorized to perform: execute-api:Invoke"}', 'not-authorized'],
  [403, '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke"}', 'denied'],
  [403, '{"Message":"User is not authorized to access this resource"}', 'denied'],
  [403, '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>', 'denied'],
  [403, '<Code>AccessDenied</Code><Message>There were headers present which were not signed</Message>', 'other-error'],
  [400, '<Code>ExpiredToken</Code><Message>The provided token has expired.</Message>', 'token-expired'],
  [403, '{"message":"The security token included in the request is expired"}', 'token-expired'],
  [403, '{"message":"The security token included in the request is invalid."}', 'token'],
  [403, '<Code>InvalidAccessKeyId</Code>', 'unknown-key'],
  [404, '<Code>NoSuchKey</Code>', 'no-such-object'],
  [404, '<Code>NoSuchBucket</Code>', 'no-such-bucket'],
  [404, '{"message":"Not Found"}', 'other-error'],
  [416, '<Code>InvalidRange</Code>', 'range-refused'],
  [412, '<Code>PreconditionFailed</Code>', 'condition-failed'],
  [304, '', 'not-modified'],
  [307, '', 'redirect'],
  [301, '<Code>PermanentRedirect</Code>', 'redirect'],
  [400, '', 'other-error'],
  [403, '', 'other-error'],
  [500, '{"message":"Internal server error"}', 'server-error'],
  [503, '<Code>SlowDown</Code>', 'server-error'],
])('%i %s', (status, body, meaning) => expect(explainReply(status, body)).toBe(meaning));

it('a refused size is read where the reply names both numbers', () => {
  const said = (size: string, limit: string) => `<Error><Code>EntityTooLarge</Code>${size}${limit}</Error>`;
  expect(refusedSize(said('<ProposedSize>18</ProposedSize>', '<MaxSizeAllowed>5</MaxSizeAllowed>'))).toEqual({
    size: 18,
    limit: 5,
  });
  expect(refusedSize(said('<Size>1</Size>', '<MinSizeAllowed>5</MinSizeAllowed>'))).toEqual({ size: 1, limit: 5 });
  for (const limit of ['', '<MaxSizeAllowed>much</MaxSizeAllowed>', '<MaxSizeAllowed></MaxSizeAllowed>'])
    expect(refusedSize(said('<ProposedSize>18</ProposedSize>', limit))).toBeUndefined();
});
