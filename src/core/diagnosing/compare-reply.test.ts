import { describe, expect, it } from 'vitest';
import { compareReply } from './compare-reply';

const CANONICAL = ['GET', '/a', 'x=1&y=2', 'host:h', 'range:bytes=0-1', '', 'host;range', 'e3b0'].join('\n');
const TO_SIGN = ['AWS4-HMAC-SHA256', '20150830T123600Z', '20150830/us-east-1/s3/aws4_request', 'abcd'].join('\n');
const OURS = { canonicalRequest: CANONICAL, stringToSign: TO_SIGN };

const s3 = (canonical: string, toSign = TO_SIGN): string =>
  `<?xml version="1.0"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>No match.</Message><StringToSign>${toSign}</StringToSign>` +
  `<CanonicalRequest>${canonical.replaceAll('&', '&amp;')}</CanonicalRequest></Error>`;
const gateway = (canonical: string, toSign = TO_SIGN): string =>
  JSON.stringify({
    message:
      'The request signature we calculated does not match the signature you provided.\n\n' +
      `The Canonical String for this request should have been\n'${canonical}'\n\nThe String-to-Sign should have been\n'${toSign}'\n`,
  });

describe.each([
  ['of S3', s3],
  ['of API Gateway', gateway],
])('a reply %s', (_, reply) => {
  it('that shows the same texts differs in nothing', () => {
    expect(compareReply(reply(CANONICAL), OURS)).toEqual([]);
  });

  it.each([
    ['the method', CANONICAL.replace('GET', 'PUT'), [{ role: 'method', name: '' }]],
    ['the path', CANONICAL.replace('/a', '/b'), [{ role: 'path', name: '' }]],
    ['a parameter', CANONICAL.replace('y=2', 'y=3'), [{ role: 'query', name: 'y' }]],
    ['a parameter that was added', CANONICAL.replace('y=2', 'y=2&z=3'), [{ role: 'query', name: 'z' }]],
    ['a header that arrived empty', CANONICAL.replace('bytes=0-1', ''), [{ role: 'header', name: 'range' }]],
    ['the payload', CANONICAL.replace('e3b0', 'ffff'), [{ role: 'payloadHash', name: '' }]],
  ])('that differs in %s says so', (_, canonical, where) => {
    expect(compareReply(reply(canonical, 'AWS4-HMAC-SHA256\nother\nother\nother'), OURS)).toEqual(where);
  });

  it('whose request is the same may differ in the string to sign', () => {
    expect(compareReply(reply(CANONICAL, TO_SIGN.replace('us-east-1', 'eu-west-1')), OURS)).toEqual([
      { role: 'scope', name: '' },
    ]);
  });
});

it.each(['', 'Forbidden', '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>'])(
  'a reply without a canonical request tells nothing (%j)',
  (reply) => expect(compareReply(reply, OURS)).toBeUndefined(),
);
