import fc from 'fast-check';
import type { HeaderList } from '@/core/model/headers';
import { bodyOf, type TypedChange } from './typed';

const AWKWARD = [
  '%20',
  '%2F',
  '%2f',
  '%41',
  '%7E',
  '%3F',
  '%23',
  '%25',
  '..',
  '.',
  '//',
  'é',
  '日',
  '😀',
  ' ',
  '+',
  "!'()*",
  '@',
  ':',
  ';',
  ',',
  '$',
  '&',
  '=',
  '^',
  '|',
  '\\',
  '"',
  '`',
  '<',
  '[',
  '{',
  '%FF',
  '%00',
  'e\u0301',
  '\u202e',
];

const text = (units: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'abZ09-._~', ...units), maxLength });

const place = fc.constantFrom<Pick<TypedChange, 'service' | 'region'> & { readonly host: string }>(
  { service: 'execute-api', region: 'ap-northeast-1', host: 'x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com' },
  { service: 'lambda', region: 'us-east-1', host: 'Abc.lambda-url.us-east-1.on.aws' },
  { service: 'my.own_service', region: 'local', host: 'bücher.example' },
  { service: 's3', region: 'us-east-1', host: 'examplebucket.s3.amazonaws.com' },
  { service: 's3', region: 'auto', host: '[::1]' },
  { service: 's3express', region: 'us-west-2', host: 'b--usw2-az1--x-s3.s3express-usw2-az1.us-west-2.amazonaws.com' },
  { service: 'iotdevicegateway', region: 'us-east-1', host: 'a-ats.iot.us-east-1.amazonaws.com' },
  { service: 'aoss', region: 'us-east-1', host: 'c.us-east-1.aoss.amazonaws.com' },
  { service: 'vpc-lattice-svcs', region: 'us-west-2', host: 's.vpc-lattice-svcs.us-west-2.on.aws' },
);

const parameter = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(text(AWKWARD, 4), text([...AWKWARD, '=', '/', '?'], 6)).map((pair) => pair.join('=')),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['k', 'k=', 'k=v', 'k=V', 'K=v', 'k=%C3%A9', 'k=z', 'k-1=v', '10=a', '2=b', 'a&a=1', '', '=', '=v'],
      ...['constructor=1', 'k=%EF%BF%BD', 'k=%F0%9F%98%80', 'list-type=2', 'prefix=a/b&prefix=a%2Fb'],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'X-Amz-Signature=00',
      'x-amz-date=1',
      'X-Amz-Content-Sha256=UNSIGNED-PAYLOAD',
      'X-Amz-Security-Token=old',
    ),
  },
);

const header = fc.tuple(
  fc.constantFrom(
    ...['x-a', 'X-A', 'x-b', 'Content-Type', 'content-type', 'Accept', 'Range', 'constructor', 'a.b|c~d'],
    ...['Expect', 'Connection', 'Referer', 'X-Amzn-Trace-Id', 'If-None-Match', 'Content-MD5'],
    ...[
      'X-Amz-Acl',
      'x-amz-acl',
      'x-amz-meta-a',
      'x-amz-meta-a-b',
      'x-amz-target',
      'User-Agent',
      'Cache-Control',
      'Date',
      'sec-x',
    ],
  ),
  fc.oneof(text([' ', '\t', '  ', ',', ':', '"', '=', '/'], 10), fc.constantFrom('', ' ', ' a ', '\ta  b\t', '"a  b"')),
);
const payloadHeader = fc
  .tuple(
    fc.constantFrom('X-Amz-Content-Sha256', 'x-amz-content-sha256'),
    fc.constantFrom('UNSIGNED-PAYLOAD', ' UNSIGNED-PAYLOAD'),
  )
  .map((row): HeaderList => [row]);
const hostHeader = fc.constantFrom<HeaderList>([['Host', 'db.internal:3306']], [['HOST', ' a.example ']]);

const seldom = (rows: fc.Arbitrary<HeaderList>): fc.Arbitrary<HeaderList> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: rows });

const headers = fc
  .tuple(fc.array(header, { maxLength: 5 }), seldom(payloadHeader), seldom(hostHeader))
  .map(([rows, ...rest]): HeaderList => [...rows, ...rest.flat()]);

/** A request as somebody types it, with the text whose size and hash its body is. */
export type TypedRequest = TypedChange & { readonly url: string; readonly text: string };

/** Requests as people may type them: awkward, but mostly without faults. */
export const typedRequest: fc.Arbitrary<TypedRequest> = fc
  .record({
    place,
    scheme: fc.constantFrom('https', 'https', 'HTTP', 'wss', 'ws'),
    port: fc.constantFrom('', '', ':443', ':80', ':8443', ':09000'),
    path: text([...AWKWARD, '/', '/'], 10).map((path) => (path === '' ? '' : `/${path}`)),
    query: fc.array(parameter, { maxLength: 5 }),
    end: fc.constantFrom('', '', '', '#top'),
    method: fc.constantFrom('GET', 'get', 'HEAD', 'POST', 'PUT', 'Delete', 'OPTIONS', 'PROPFIND'),
    signatureIn: fc.constantFrom('query', 'header'),
    contentSha256: fc.boolean(),
    headers,
    text: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 20 })),
    accessKeyId: fc.constantFrom('AKIDEXAMPLE', 'ASIAIOSFODNN7EXAMPLE', 'minio.user+1=@~', 'a'),
    secretAccessKey: fc.oneof(
      fc.constant('wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    ),
    sessionToken: fc.oneof(
      fc.constant(''),
      text(['/', '+', '=', '&', '%', ',', ';'], 30),
      text([' ', '\n', 'é', '\u00a0'], 5),
    ),
    expires: fc.integer({ min: 1, max: 604_800 }).map(String),
    signingTime: fc.integer({ min: 100_000_000, max: 9_999_999_999 }).map(String),
  })
  .map(({ place: { host, ...scope }, scheme, port, path, query, end, text: body, ...rest }) => ({
    ...rest,
    text: body,
    body: bodyOf(body),
    ...scope,
    url: `${scheme}://${host}${port}${path}${query.length > 0 ? `?${query.join('&')}` : ''}${end}`,
  }));
