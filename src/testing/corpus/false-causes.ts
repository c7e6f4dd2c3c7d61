import { type CorpusEntry, entry, searched } from './entry';
import { both, call, JSON_ERROR, link, refusalInJson, sign, swap, URL, urlOf } from './exchange';
import { SECRET } from './parts';

/** What once was told a cause that it has not, each with what is true of it, and what may never be said. */

const HTTP = { format: 'http-request' } as const;
const REPLY = { format: 'http-reply' } as const;
const never = (codes: NonNullable<CorpusEntry['never']>, one: CorpusEntry): CorpusEntry => ({ ...one, never: codes });
const withKey = (cause: NonNullable<CorpusEntry['search']>['cause'], one: CorpusEntry) => searched(SECRET, cause, one);

/** A request as it goes over the wire. */
function wire(job: ReturnType<typeof call>, signed = sign(job)): string {
  const target = `${job.path}${signed.query === '' ? '' : `?${signed.query}`}`;
  const headers = [['Host', job.host], ...signed.headers].map(([name, value]) => `${name}: ${value}`);
  return [`${job.method} ${target} HTTP/1.1`, ...headers, '', job.body ?? ''].join('\n');
}

const PATHS_NEVER = ['path-html', 'path-unicode-form', 'path-charset', 'path-case', 'path-encoded-twice'] as const;
const SIGNED_OTHERWISE: readonly CorpusEntry[] = (
  [
    [':', '%3A'],
    ['@', '%40'],
    [',', '%2C'],
    ['+', '%2B'],
    ['(', '%28'],
    ['[', '%5B'],
    ['$', '%24'],
    ["'", '%27'],
    ['=', '%3D'],
    ['&', '%26'],
    ['%3a', '%3A'],
  ] as const
).map(([sent, had]) => {
  const job = call({ path: `/prod/users/ann${sent}b` });
  return never(
    PATHS_NEVER,
    withKey(
      'path-sent-otherwise',
      entry(
        `a path sent with ${sent} that the signer had as ${had}`,
        wire(job, sign(job, { pathSource: (path) => path.replace(sent, had) })),
        [],
        HTTP,
      ),
    ),
  );
});
const lower = call({ path: '/prod/a%3Ab' });
const LOWER = never(
  PATHS_NEVER,
  withKey(
    'path-lower-hex',
    entry(
      'a path that the signer had in lower-case hexadecimal',
      wire(lower, sign(lower, { pathSource: (path) => path.replace('%3A', '%3a') })),
      [],
      HTTP,
    ),
  ),
);

/** A header that the paste lacks, and AWS's own text shows. */
const typed = call({ method: 'POST', body: '{"order":17}', headers: [['Content-Type', 'application/json']] });
const NOT_CHANGED = ['headers-changed-in-transit', 'headers-dropped-in-transit', 'headers-signed-absent'] as const;
const wrongKey = sign(typed, { secret: (secret) => secret.slice(0, -1) });
const LACKING: readonly CorpusEntry[] = [
  entry(
    'a raw request that lacks a header of AWS’s text',
    both(swap(wire(typed, wrongKey), /Content-Type: .*\n/i, ''), refusalInJson(typed, sign(typed).canonicalRequest)),
    [],
    HTTP,
    JSON_ERROR,
  ),
].map((one) => never(NOT_CHANGED, withKey('secret-cut', one)));

const slashes = call({ path: '/prod//orders' });
const KEPT = never(
  ['path-normalised-in-transit'],
  entry(
    'a double slash that the server hashed as it was sent',
    both(wire(slashes), refusalInJson(slashes, swap(sign(slashes).canonicalRequest, '/prod/orders', '/prod//orders'))),
    ['path-received-as-sent'],
    HTTP,
    JSON_ERROR,
  ),
);

/** Calls of APIs, at their own hosts. */
const APIS: readonly CorpusEntry[] = (
  [
    ['elasticache.eu-west-1.amazonaws.com', 'elasticache'],
    ['elasticache-fips.cn-north-1.amazonaws.com.cn', 'elasticache'],
    ['memory-db.eu-west-1.amazonaws.com', 'memorydb'],
    ['dsql.eu-west-1.api.aws', 'dsql'],
    ['aoss.eu-west-1.amazonaws.com', 'aoss'],
    ['aoss-fips.eu-west-1.amazonaws.com', 'aoss'],
    ['s3-outposts.eu-west-1.amazonaws.com', 's3-outposts'],
  ] as const
).map(([host, service]) => {
  const region = /cn-north-1|eu-west-1/.exec(host)?.[0] ?? '';
  return never(
    ['host-alias', 'payload-header-required'],
    withKey('right', entry(`a call of ${host}`, wire(call({ host, service, region, path: '/' })), [], HTTP)),
  );
});
const ownLink = link({
  host: 's3-outposts.eu-west-1.amazonaws.com',
  service: 's3-outposts',
  region: 'eu-west-1',
  path: '/S3Outposts/ListSharedEndpoints',
  likeS3: false,
});
const LINK_OF_AN_API = never(
  ['payload-empty'],
  withKey('signed for GET', entry('a link to the API of S3 on Outposts', urlOf(ownLink), [], URL)),
);
const collection = call({
  host: 'a1b2.eu-west-1.aoss.amazonaws.com',
  service: 'aoss',
  region: 'eu-west-1',
  path: '/_search',
});
const TAKEN = never(
  ['payload-header-required'],
  entry(
    'a request without its hash that was answered with success',
    both(wire(collection), 'HTTP/1.1 200 OK\nContent-Length: 0'),
    [],
    HTTP,
    REPLY,
  ),
);

const short = link();
const SHORT = never(
  ['url-cut'],
  entry(
    'a signature as long as that of HMAC-SHA1',
    swap(wire(short), /(X-Amz-Signature=[0-9a-f]{40})[0-9a-f]*/, '$1'),
    ['authorization-signature-shape'],
    HTTP,
  ),
);

/** The operation of S3 names no method of another service. */
const OTHERS: readonly CorpusEntry[] = [
  never(
    ['method-presigned-for-another'],
    entry('a link of API Gateway with x-id', wire(call({ in: 'query', query: 'x-id=PutObject' })), [], HTTP),
  ),
  never(
    ['method-presigned-for-another'],
    entry(
      'a link of IoT presigned for DELETE, and refused',
      both(
        wire(
          call({
            in: 'query',
            method: 'DELETE',
            host: 'data-ats.iot.eu-west-1.amazonaws.com',
            service: 'iotdata',
            region: 'eu-west-1',
            path: '/retainedMessage/a',
          }),
        ),
        `HTTP/1.1 403 Forbidden\n\n{"message":"The request signature we calculated does not match the signature you provided."}`,
      ),
      [],
      HTTP,
      REPLY,
    ),
  ),
  entry('a URL alone that ends at its first ampersand', urlOf(link()).replace(/&.*/, ''), ['query-lost-at-ampersand'], {
    ...URL,
  }),
];

export const FALSE_CAUSES: readonly CorpusEntry[] = [
  ...SIGNED_OTHERWISE,
  LOWER,
  ...LACKING,
  KEPT,
  ...APIS,
  LINK_OF_AN_API,
  TAKEN,
  SHORT,
  ...OTHERS,
];
