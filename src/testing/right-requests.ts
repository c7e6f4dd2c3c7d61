import { ruleFor } from '@/core/services/rules';
import { SERVICES } from '@/core/services/table';
import { type Job, type PlantedSignature, RIGHT, sha, signWith } from './planted/signer';

/** A request that is signed as it should be, as somebody may paste it, and the secret that it is signed with. */
export type RightPaste = {
  readonly name: string;
  readonly text: string;
  readonly secret: string;
  readonly date: string;
  readonly service: string;
  /** Where its signature is. */
  readonly in: Job['in'];
  /** Whether a reply stands beside it. */
  readonly isAnswered: boolean;
};

/** A host of every service with a row. */
const HOSTS: Readonly<Record<string, string>> = {
  s3: 'press-archive.s3.eu-west-3.amazonaws.com',
  's3-object-lambda': 'ap-1.s3-object-lambda.eu-west-3.amazonaws.com',
  's3-outposts': 'ap-1.op-1.s3-outposts.eu-west-3.amazonaws.com',
  s3express: 'b--euw3-az1--x-s3.s3express-euw3-az1.eu-west-3.amazonaws.com',
  'execute-api': 'x8j638cwtf.execute-api.eu-west-3.amazonaws.com',
  lambda: 'abc123.lambda-url.eu-west-3.on.aws',
  sts: 'sts.eu-west-3.amazonaws.com',
  'rds-db': 'db.c1abc.eu-west-3.rds.amazonaws.com:5432',
  elasticache: 'orders.abc.euw3.cache.amazonaws.com',
  memorydb: 'clustercfg.orders.abc.memorydb.eu-west-3.amazonaws.com',
  'kafka-cluster': 'kafka.eu-west-3.amazonaws.com',
  dsql: 'abc.dsql.eu-west-3.on.aws',
  iotdevicegateway: 'a1b2c3-ats.iot.eu-west-3.amazonaws.com',
  transcribe: 'transcribestreaming.eu-west-3.amazonaws.com:8443',
  appsync: 'abc.appsync-api.eu-west-3.amazonaws.com',
  es: 'search-logs-abc.eu-west-3.es.amazonaws.com',
  aoss: 'abc.eu-west-3.aoss.amazonaws.com',
  bedrock: 'bedrock-runtime.eu-west-3.amazonaws.com',
  'bedrock-agentcore': 'bedrock-agentcore.eu-west-3.amazonaws.com',
  'vpc-lattice-svcs': 's.vpc-lattice-svcs.eu-west-3.on.aws',
  polly: 'polly.eu-west-3.amazonaws.com',
};

const DATES = ['20260314T092653Z', '20260805T143342Z', '20261129T001800Z'];
const PATHS = ['/', '/a.txt', '/prod/orders', '/2026/annual%20report.pdf', '/a%2Bb/c.png', '/v1/users/me'];
const QUERIES = ['', '', 'limit=10', 'q=a%20b&empty=', 'b=2&a=1', 'ids%5B%5D=7', 'tag=z&tag=y'];
const BODIES = [
  'hello',
  'hello\n',
  '{"order":17,"note":"two of them"}',
  '{\n  "order": 17,\n  "items": [\n    1,\n    2\n  ]\n}',
  '{\n    "a": "b"\n}\n',
  'a=1&b=two+words',
  'line one\nline two\n',
];
const HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Type', 'application/json'],
  ['Content-Type', 'text/plain; charset=utf-8'],
  ['Content-Type', 'image/png'],
  ['X-Amz-Meta-Note', 'draft two'],
  ['X-Amz-Target', 'DynamoDB_20120810.ListTables'],
  ['Range', 'bytes=0-99'],
];
const METHODS = ['GET', 'GET', 'PUT', 'POST', 'DELETE', 'HEAD'];

/** Numbers that come again for the same seed (xorshift). */
function numbersFrom(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

/** One right request in one form, with parts of it left out; the same for the same number. */
export function rightPaste(seed: number): RightPaste {
  const below = numbersFrom(seed);
  const one = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const service = one(Object.keys(SERVICES));
  const rule = ruleFor(service);
  const inQuery = below(2) === 0;
  const method = one(METHODS);
  const mayHaveBody = method === 'PUT' || method === 'POST';
  const body = mayHaveBody && below(4) > 0 ? one(BODIES) : undefined;
  const headers = [...new Map([one(HEADERS), one(HEADERS)].slice(0, below(3)).map((row) => [row[0], row])).values()];
  const isUnsigned = rule.path === 'twice' && (inQuery ? rule.presignedPayload : rule.contentSha256) === 'unsigned';
  const hash = isUnsigned ? 'UNSIGNED-PAYLOAD' : sha(body ?? '');
  const needsHash = !inQuery && rule.path === 'twice' && rule.contentSha256 !== 'optional';
  const job: Job = {
    method,
    scheme: 'https',
    host: HOSTS[service] as string,
    path: one(PATHS),
    query: one(QUERIES),
    headers: needsHash ? [...headers, ['X-Amz-Content-Sha256', hash]] : headers,
    body,
    keyId: 'AKIAIOSFODNN7EXAMPLE',
    secret: `wJalrXUtnFEMI/K7MDENG/bPxRfiCY${String(1_000_000_000 + below(1_000_000_000))}`,
    token: undefined,
    date: one(DATES),
    region: 'eu-west-3',
    service,
    likeS3: rule.path === 'once',
    in: inQuery ? 'query' : 'header',
  };
  const signed = signWith({ ...RIGHT, payload: (line) => (isUnsigned ? 'UNSIGNED-PAYLOAD' : line) }, job);
  const tail = inQuery ? (rule.addedAfterSigning ?? []).map((name) => `&${name}=1`).join('') : '';
  const full = { ...signed, query: signed.query + tail };
  const format = one<Format>(inQuery ? [...FORMATS, 'url', 'url'] : FORMATS);
  const leftOut = { body: below(4) === 0 && format === 'http' };
  const isAnswered = below(2) === 0;
  const text = [written(format, job, full, leftOut.body), ...(isAnswered ? [one(REPLIES)] : [])].join('\n\n');
  return {
    name: `${seed}: ${service} ${method} ${job.in} as ${format}`,
    text,
    secret: job.secret,
    date: job.date,
    service,
    in: job.in,
    isAnswered,
  };
}

/** Five thousand of them: of every service and form, some hundred of each service with the signature in either place. */
export const rightPastes = (): readonly RightPaste[] => Array.from({ length: 5000 }, (_, seed) => rightPaste(seed));

const FORMATS = ['http', 'curl', 'wget', 'fetch', 'har', 'powershell', 'python', 'go', 'dart'] as const;
type Format = (typeof FORMATS)[number] | 'url';

/** What other sides say of a signature that is right, among them of one that they take for wrong. */
const REPLIES = [
  'HTTP/1.1 200 OK\nContent-Length: 0',
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message></Error>',
  '{"message":"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."}',
];

function written(format: Format, job: Job, { query, headers }: PlantedSignature, withoutBody: boolean): string {
  const target = `${job.path}${query === '' ? '' : `?${query}`}`;
  const url = `${job.scheme}://${job.host}${target}`;
  const { method, body } = job;
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  switch (format) {
    case 'url':
      return url;
    case 'http':
      return [
        `${method} ${target} HTTP/1.1`,
        `Host: ${job.host}`,
        ...headers.map(([name, value]) => `${name}: ${value}`),
        ...(body === undefined || withoutBody ? ['', ''] : ['', body]),
      ].join('\n');
    case 'curl':
      return [
        `curl -X ${method} ${quoted(url)}`,
        ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
        ...(body === undefined ? [] : [`--data-binary ${quoted(body)}`]),
      ].join(' \\\n  ');
    case 'wget':
      return [
        `wget --method=${method} ${quoted(url)}`,
        ...headers.map(([name, value]) => `--header=${quoted(`${name}: ${value}`)}`),
        ...(body === undefined ? [] : [`--body-data=${quoted(body)}`]),
      ].join(' ');
    case 'fetch':
      return `await fetch(${JSON.stringify(url)}, ${JSON.stringify({ method, headers: Object.fromEntries(headers), body }, null, 2)});`;
    case 'powershell':
      return [
        `Invoke-WebRequest -Uri '${url}' -Method ${method}`,
        ...(headers.length === 0
          ? []
          : [`-Headers @{ ${headers.map(([name, value]) => `'${name}' = '${value}'`).join('; ')} }`]),
        ...(body === undefined ? [] : [`-Body '${body}'`]),
      ].join(' ');
    case 'python':
      return `r = requests.request("${method}", "${url}", headers=${JSON.stringify(Object.fromEntries(headers))}${body === undefined ? '' : `, data=${JSON.stringify(body)}`})`;
    case 'go':
      return [
        `req, err := http.NewRequest("${method}", "${url}", ${body === undefined ? 'nil' : `strings.NewReader(${JSON.stringify(body)})`})`,
        ...headers.map(([name, value]) => `req.Header.Set("${name}", ${JSON.stringify(value)})`),
        'resp, err := http.DefaultClient.Do(req)',
      ].join('\n');
    case 'dart':
      return [
        `${method} ${url}`,
        `{${[['Host', job.host] as const, ...headers].map(([name, value]) => `${name}: ${value}`).join(', ')}}`,
        ...(body === undefined ? [] : [body]),
      ].join('\n');
    case 'har':
      return JSON.stringify({
        log: {
          entries: [
            {
              request: {
                method,
                url,
                headers: [['Host', job.host] as const, ...headers].map(([name, value]) => ({ name, value })),
                ...(body === undefined ? {} : { postData: { mimeType: '', text: body } }),
              },
              response: { status: 0, headers: [], content: {} },
            },
          ],
        },
      });
  }
}
