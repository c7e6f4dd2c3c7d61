import { expect, it } from 'vitest';
import { explainReply } from './explain-reply';

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
  [403, '{"message":"User: arn:… is not authorized to perform: execute-api:Invoke"}', 'not-authorized'],
  [403, '{"message":"The security token included in the request is invalid."}', 'token'],
  [403, '<Code>InvalidAccessKeyId</Code>', 'unknown-key'],
  [404, '<Code>NoSuchKey</Code>', 'no-such-object'],
  [307, '', 'redirect'],
  [500, '{"message":"Internal server error"}', 'other-error'],
])('%i %s', (status, body, meaning) => expect(explainReply(status, body)).toBe(meaning));
