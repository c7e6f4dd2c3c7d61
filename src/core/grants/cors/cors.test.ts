import { describe, expect, it } from 'vitest';
import { type Pieces, plain } from '@/core/grants/pieces';
import { grantRequestOf } from '@/core/grants/request';
import { inputOf, S3, type TypedChange } from '@/testing/typed';
import { corsFor } from './cors';
import { originOf } from './origin';

const ORIGIN = 'https://page.example';
const NEED = { origin: ORIGIN, headers: ['authorization', 'x-amz-content-sha256'] };
const rulesFor = (typed: TypedChange, need = NEED): Readonly<Record<string, Pieces>> =>
  Object.fromEntries(corsFor(grantRequestOf(inputOf(typed)), need, {}).map(({ id, text }) => [id, text]));
const read = (pieces: Pieces | undefined) => JSON.parse(plain(pieces!));

describe('the rule of a bucket', () => {
  it('names origin, method and every header that is asked for', () => {
    const rules = rulesFor({ ...S3, method: 'PUT' });
    expect(Object.keys(rules)).toEqual(['s3-json', 's3-xml']);
    expect(read(rules['s3-json'])).toEqual([
      {
        AllowedOrigins: [ORIGIN],
        AllowedMethods: ['PUT'],
        AllowedHeaders: ['authorization', 'x-amz-content-sha256'],
        ExposeHeaders: ['ETag', 'x-amz-request-id', 'x-amz-id-2'],
        MaxAgeSeconds: 3000,
      },
    ]);
    expect(plain(rules['s3-xml']!)).toMatch(/<AllowedMethod>PUT<\/AllowedMethod>\n\s+<AllowedHeader>authorization</);
  });

  it('there is none for a method that a bucket cannot allow', () => {
    expect(rulesFor({ ...S3, method: 'PATCH' })).toEqual({});
    expect(rulesFor({ service: 'sts', url: 'https://sts.us-east-1.amazonaws.com/' })).toEqual({});
  });

  it('lights up with the field that its method comes from', () => {
    expect(rulesFor({ ...S3, method: 'PUT' })['s3-json']?.parts).toContainEqual({ text: 'PUT', source: 'method' });
  });
});

describe('the rules of an API', () => {
  it('the preflight is answered without a signature, and allows what is asked for', () => {
    const { Properties } = read(rulesFor({})['rest-options']).PreflightMethod;
    expect(Properties).toMatchObject({ RestApiId: 'x8j638cwtf', HttpMethod: 'OPTIONS', AuthorizationType: 'NONE' });
    expect(Properties.Integration.IntegrationResponses[0].ResponseParameters).toEqual({
      'method.response.header.Access-Control-Allow-Origin': `'${ORIGIN}'`,
      'method.response.header.Access-Control-Allow-Methods': "'OPTIONS,GET'",
      'method.response.header.Access-Control-Allow-Headers': "'authorization,x-amz-content-sha256'",
    });
    expect(Properties.MethodResponses[0].ResponseParameters).toEqual(
      Object.fromEntries(
        Object.keys(Properties.Integration.IntegrationResponses[0].ResponseParameters).map((name) => [name, true]),
      ),
    );
  });

  it('the errors of the gateway itself can be read', () => {
    const made = Object.values(read(rulesFor({})['rest-errors'])) as { Properties: Record<string, unknown> }[];
    expect(made.map(({ Properties }) => Properties['ResponseType'])).toEqual(['DEFAULT_4XX', 'DEFAULT_5XX']);
  });

  it('an HTTP API and a function’s URL take the same members, and are told of no OPTIONS', () => {
    const url = { service: 'lambda', url: 'https://abcdefgh.lambda-url.us-east-1.on.aws/' };
    const [http, lambda] = [rulesFor({})['http-api'], rulesFor(url)['function-url']].map(read);
    expect(http).toEqual(lambda);
    expect(http).toMatchObject({ AllowOrigins: [ORIGIN], AllowMethods: ['GET'], AllowHeaders: NEED.headers });
  });
});

describe('an origin', () => {
  it.each([
    ['https://example.com', 'https://example.com'],
    [' https://EXAMPLE.com/path?q ', 'https://example.com'],
    ['http://localhost:5173/', 'http://localhost:5173'],
    ['https://[::1]:8443', 'https://[::1]:8443'],
    ['*', '*'],
  ])('%j is %s', (typed, origin) => expect(originOf(typed)).toBe(origin));

  it.each(['', 'example.com', 'file:///x', 'https://', "https://a'b.example", 'data:,x', 'https://a`b'])(
    '%j is none',
    (typed) => expect(originOf(typed)).toBeUndefined(),
  );
});
