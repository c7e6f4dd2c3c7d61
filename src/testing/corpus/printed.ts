import { EMPTY_SHA256 } from '@/core/model/body';
import { type CorpusEntry, type Expected, entry, searched } from './entry';
import { both, call, JSON_ERROR, link, refusal, sign, urlOf, XML } from './exchange';
import { API_HOST, DATE, MISMATCH, S3_HOST, SECRET } from './parts';

/** A call that was signed as if it had no body, which it has. */
const JOB = call({ method: 'POST', body: '{"a":1}', headers: [['Content-Type', 'application/json']] });
const SIGNED = sign(JOB, { payload: () => EMPTY_SHA256 });
const AUTH = SIGNED.headers.find(([name]) => name === 'Authorization')?.[1] ?? '';
const U = urlOf(JOB, SIGNED);
const BODY = '{"a":1}';
const REFUSED = JSON.stringify({ message: `${MISMATCH} Consult the service documentation for details.` });
const PAIRS = [
  ['Content-Type', 'application/json'],
  ['Host', API_HOST],
  ['X-Amz-Date', DATE],
  ['Authorization', AUTH],
] as const;
const all = (one: (name: string, value: string) => string, between: string): string =>
  PAIRS.map(([name, value]) => one(name, value)).join(between);
const LINES = all((name, value) => `${name}: ${value}`, '\n');

const POST: Expected = {
  format: 'printed',
  method: 'POST',
  host: API_HOST,
  target: '/prod/orders',
  signature: SIGNED.signature,
  signedHeaders: 'content-type;host;x-amz-date',
};
const NODE: Expected = { ...POST, format: 'fetch' };
const WITH_BODY: Expected = { ...POST, body: BODY };
const one = (name: string, printed: string, expected: Expected): CorpusEntry =>
  entry(name, both(printed, REFUSED), [], expected, JSON_ERROR);
const found = (name: string, printed: string, expected: Expected): CorpusEntry =>
  searched(SECRET, 'payload-empty', one(name, printed, expected));

const maps: readonly (readonly [name: string, map: string])[] = [
  ['a map of Dart', `{${all((name, value) => `${name}: ${value}`, ', ')}}`],
  ['a map of Java', `{${all((name, value) => `${name}=${value}`, ', ')}}`],
  ['a dictionary of Python', `{${all((name, value) => `'${name}': '${value}'`, ', ')}}`],
];
const others: readonly (readonly [name: string, map: string])[] = [
  ['a map of Go', `map[${all((name, value) => `${name}:[${value}]`, ' ')}]`],
  ['a hash of Ruby', `{${all((name, value) => `"${name.toLowerCase()}"=>["${value}"]`, ', ')}}`],
  ['a hash of Ruby 3.4', `{${all((name, value) => `"${name}" => "${value}"`, ', ')}}`],
  ['print_r of PHP', `Array\n(\n${all((name, value) => `    [${name}] => ${value}`, '\n')}\n)`],
  ['a HeaderMap of Rust', `{${all((name, value) => `"${name.toLowerCase()}": "${value}"`, ', ')}}`],
  ['a map of lists of Java', `{${all((name, value) => `${name}=[${value}]`, ', ')}}`],
  ['Headers of Node', `Headers {\n${all((name, value) => `  '${name.toLowerCase()}': '${value}'`, ',\n')}\n}`],
  ['a Map of JavaScript', `Map(4) {\n${all((name, value) => `  '${name}' => '${value}'`, ',\n')}\n}`],
  ['a dictionary of Swift', `Optional([${all((name, value) => `"${name}": "${value}"`, ', ')}])`],
  ['tuples of Elixir', `[${all((name, value) => `{"${name.toLowerCase()}", "${value}"}`, ', ')}]`],
  ['tuples of Python', `[${all((name, value) => `('${name}', '${value}')`, ', ')}]`],
  ['a dictionary of httpx', `Headers({${all((name, value) => `'${name.toLowerCase()}': '${value}'`, ', ')}})`],
];

const spring = (labels: readonly [string, string, string, string]): string =>
  `${labels[0]}${U}\n${labels[1]}POST\n${labels[2]}[${all((name, value) => `${name}:"${value}"`, ', ')}]\n${labels[3]}${BODY}`;
const REQWEST = `Request { method: POST, url: Url { scheme: "https", cannot_be_a_base: false, username: "", password: None, host: Some(Domain("${API_HOST}")), port: None, path: "/prod/orders", query: None, fragment: None }, headers: {${all((name, value) => `"${name.toLowerCase()}": "${value}"`, ', ')}} }`;

const GET = link();

const TYPED = call({ method: 'POST', body: BODY, headers: [['Content-Type', 'text/plain; charset=utf-8']] });
const printedTyped = `POST ${urlOf(TYPED)}\n{Host: ${API_HOST}, ${sign(TYPED)
  .headers.map(([name, value]) => `${name}: ${value}`)
  .join(', ')}}\n${BODY}`;

/** Requests as programs print them: method and URL, and the headers as their language shows a map. */
export const PRINTED: readonly CorpusEntry[] = [
  ...maps.map(([name, map]) => found(`${name} below method and URL`, `POST ${U}\n${map}\n${BODY}`, WITH_BODY)),
  ...others.map(([name, map]) => one(`${name} below method and URL`, `POST ${U}\n${map}`, POST)),
  searched(
    SECRET,
    'right',
    entry('a map of Dart whose type has a parameter', printedTyped, [], {
      format: 'printed',
      method: 'POST',
      header: ['Content-Type', 'text/plain; charset=utf-8'],
      body: BODY,
    }),
  ),
  found(
    'a request that Spring logs',
    spring(['Request URI : ', 'Method : ', 'Headers : ', 'Request body: ']),
    WITH_BODY,
  ),
  found('a request with a label for each part', spring(['URL: ', 'Method: ', 'Headers: ', 'Body: ']), WITH_BODY),
  found(
    'a request that OkHttp logs',
    `--> POST ${U} (7-byte body)\n${LINES}\n\n${BODY}\n--> END POST (7-byte body)`,
    WITH_BODY,
  ),
  one('a request that OkHttp logs without a length', `--> POST ${U} http/1.1\n${LINES}\n--> END POST`, POST),
  one(
    'HttpRequestMessage of C#',
    `Method: POST, RequestUri: '${U}', Version: 1.1, Content: System.Net.Http.StringContent, Headers:\n{\n${all((name, value) => `  ${name}: ${value}`, '\n')}\n}`,
    POST,
  ),
  one(
    'the general part of the developer tools',
    `Request URL: ${U}\nRequest Method: POST\nStatus Code: 403 Forbidden\nRemote Address: 203.0.113.5:443\n\n${LINES}\n`,
    POST,
  ),
  one(
    'the developer tools with names and values on lines of their own',
    `Request URL\n${U}\nRequest Method\nPOST\nStatus Code\n403 Forbidden\nRemote Address\n203.0.113.5:443\nReferrer Policy\nstrict-origin-when-cross-origin\n${all((name, value) => `${name.toLowerCase()}\n${value}`, '\n')}\n`,
    POST,
  ),
  one(
    'method before the URL, headers indented',
    `Method: POST\nURL: ${U}\nHeaders:\n${LINES.replace(/^/gm, '  ')}\nBody: ${BODY}`,
    WITH_BODY,
  ),
  one(
    'http.Request of Go',
    `&{Method:POST URL:${U} Proto:HTTP/1.1 ProtoMajor:1 Header:map[${all((name, value) => `${name}:[${value}]`, ' ')}] Body:{Reader:0xc000}}`,
    POST,
  ),
  one(
    'Request of OkHttp',
    `Request{method=POST, url=${U}, headers=[${all((name, value) => `${name}:${value}`, ', ')}]}`,
    POST,
  ),
  one('Request of reqwest', REQWEST, POST),
  found(
    'the configuration of axios',
    `{\n  method: 'post',\n  url: '${U}',\n  headers: {\n${all((name, value) => `    '${name}': '${value}'`, ',\n')}\n  },\n  data: '${BODY}'\n}`,
    { ...NODE, body: BODY },
  ),
  one(
    'an error of axios',
    `AxiosError: Request failed\n  config: {\n    headers: Object [AxiosHeaders] {\n${all((name, value) => `      '${name}': '${value}'`, ',\n')}\n    },\n    method: 'post',\n    url: '${U}',\n    data: '${BODY}'\n  }`,
    { ...NODE, body: BODY },
  ),
  one(
    'the dictionary of a request of Python',
    `{'method': 'POST', 'url': '${U}', 'headers': {${all((name, value) => `'${name}': '${value}'`, ', ')}}, 'hooks': {'response': []}}`,
    NODE,
  ),
  one(
    'a line of a log in JSON',
    JSON.stringify({
      level: 'debug',
      time: 1_440_938_160,
      msg: 'sent',
      method: 'POST',
      url: U,
      headers: Object.fromEntries(PAIRS),
    }),
    NODE,
  ),
  one(
    'a request in JSON whose headers are a map',
    JSON.stringify({
      request: { url: U, method: 'POST', headers: Object.fromEntries(PAIRS), body: BODY },
      attempts: 1,
    }),
    { ...NODE, format: 'har', body: BODY },
  ),
  one(
    'the headers of Python, one of them an asterisk',
    `requests.post("${U}", headers={"If-None-Match": "*", ${all((name, value) => `"${name}": "${value}"`, ', ')}})`,
    { ...NODE, format: 'code', header: ['If-None-Match', '*'] },
  ),
  entry(
    'a presigned URL with its method before it',
    both(`GET ${urlOf(GET)}`, refusal(GET, sign(GET).canonicalRequest)),
    ['texts-sent-is-received'],
    { format: 'printed', method: 'GET', host: S3_HOST },
    XML,
  ),
];
