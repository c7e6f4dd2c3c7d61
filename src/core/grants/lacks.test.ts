import { describe, expect, it } from 'vitest';
import { IN_HEADER, inputOf, S3, type TypedChange } from '@/testing/typed';
import { mayBe } from './asks';
import { bucketPolicy } from './bucket-policy';
import { lacksOf } from './lacks';
import { plain } from './pieces';
import { grantRequestOf } from './request';

const requestOf = (typed: TypedChange) => grantRequestOf(inputOf(typed));
const need = (...headers: string[]) => ({ origin: 'https://page.example', headers });
const codesOf = (typed: TypedChange, asked = need(), asksFirst = asked.headers.length > 0) =>
  lacksOf(requestOf(typed), {}, asked, asksFirst).map(({ code }) => code);
const FUNCTION = { service: 'lambda', url: 'https://abcdefgh.lambda-url.us-east-1.on.aws/' };
const PRIVATE = {
  url: 'https://x8j638cwtf-vpce-0123456789abcdef0.execute-api.ap-northeast-1.amazonaws.com/dev/sample',
};

describe('what the other side may lack', () => {
  it('a link to an API is asked for by nobody first, and its errors have no header', () => {
    expect(codesOf({})).toEqual(['gateway-errors']);
  });

  it('signed headers are asked for first, and the hash of the body is allowed by no default', () => {
    expect(codesOf(IN_HEADER, need('authorization', 'x-amz-date'))).toEqual(['preflight', 'gateway-errors']);
    expect(codesOf(IN_HEADER, need('authorization', 'x-amz-content-sha256'))).toEqual([
      'content-sha256',
      'gateway-errors',
    ]);
  });

  it('a function’s URL has no CORS by itself, and wants two actions', () => {
    expect(codesOf(FUNCTION)).toEqual(['cors-off', 'two-actions']);
  });

  it('a bucket has no rule by itself, and hides a missing key from who may not list', () => {
    expect(codesOf(S3)).toEqual(['s3-cors', 'list-bucket']);
    expect(codesOf({ ...S3, method: 'PUT' })).toEqual(['s3-cors']);
  });

  it('a private API has to let the endpoint in that the host names', () => {
    const [, policy] = lacksOf(requestOf(PRIVATE), {}, need(), false);
    expect(policy?.code).toBe('resource-policy');
    expect(JSON.parse(plain(policy!.text)).Statement[0]).toMatchObject({
      Principal: '*',
      Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } },
    });
  });

  it('where no origin is crossed only what a policy gives may lack', () => {
    expect(lacksOf(requestOf(IN_HEADER), {}, undefined, true)).toEqual([]);
    expect(lacksOf(requestOf(FUNCTION), {}, undefined, true).map(({ code }) => code)).toEqual(['two-actions']);
  });

  it('the practice endpoint lacks nothing', () => {
    const input = inputOf({ url: 'http://localhost:5173/practice/execute-api/dev/sample' });
    expect(lacksOf(grantRequestOf(input, '/practice/execute-api'), {}, need('authorization'), true)).toEqual([]);
  });
});

describe('a policy of the bucket', () => {
  const policyOf = (typed: TypedChange, answers = {}, seconds = 600) => {
    const policy = bucketPolicy(requestOf(typed), answers, seconds);
    return policy && JSON.parse(plain(policy)).Statement;
  };

  it('refuses links older than so many seconds, which S3 counts in milliseconds, and Signature Version 2', () => {
    const both = ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'];
    expect(policyOf(S3)).toEqual([
      {
        Sid: 'RefuseOldLinks',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: both,
        Condition: {
          StringEquals: { 's3:authType': 'REST-QUERY-STRING' },
          NumericGreaterThan: { 's3:signatureAge': '600000' },
        },
      },
      {
        Sid: 'RefuseSignatureVersion2',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: both,
        Condition: { StringEquals: { 's3:signatureversion': 'AWS' } },
      },
    ]);
  });

  it('is of the same bucket, in the host or in the path', () => {
    const inPath = { ...S3, url: 'https://s3.us-east-1.amazonaws.com/b/some/key' };
    expect(policyOf(inPath)).toEqual(policyOf(S3));
    expect(policyOf({ ...S3, url: 'https://b.s3.amazonaws.com/' })).toEqual(policyOf(S3));
  });

  it('refuses links from elsewhere where addresses are named', () => {
    expect(policyOf(S3, { sourceIp: '192.0.2.0/24, 2001:db8::/32' }).at(-1).Condition.NotIpAddress).toEqual({
      'aws:SourceIp': ['192.0.2.0/24', '2001:db8::/32'],
    });
  });

  it.each([
    ['192.0.2.300/24', false],
    ['192.0.2.0/33', false],
    ['foo', false],
    ['1.2.3', false],
    ['2001:db8::/129', false],
    ['192.0.2.1', true],
    ['10.0.0.0/8 255.255.255.255', true],
    ['2001:DB8::1, ::/0', true],
    ['', true],
  ])('takes “%s” for addresses: %s, and leaves out what is none', (sourceIp, isRight) => {
    expect(mayBe('sourceIp', sourceIp)).toBe(isRight);
    if (!isRight) expect(policyOf(S3, { sourceIp })).toEqual(policyOf(S3));
  });

  it('there is none without a bucket', () => {
    expect(policyOf({ ...S3, url: 'https://s3.us-east-1.amazonaws.com/' })).toBeUndefined();
    expect(policyOf({})).toBeUndefined();
  });
});
