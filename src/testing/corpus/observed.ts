import { EMPTY_SHA256 } from '@/core/model/body';
import { type CorpusEntry, type Expected, entry, searched } from './entry';
import { both, call, link, sign, urlOf, xml } from './exchange';
import { MISMATCH, SECRET } from './parts';

const BODY = '{"a":"it’s \\"1\\""}';
const SIZE = Buffer.byteLength(BODY);
/** One without a body, for what shows none. */
const GET = call({ query: 'dry=1', headers: [['Accept', 'application/json']] });
const JOB = call({ method: 'POST', body: BODY, query: 'dry=1', headers: [['Content-Type', 'application/json']] });
const [RIGHT, WRONG] = [sign(JOB), sign(JOB, { payload: () => EMPTY_SHA256 })];
const LINK = link({ host: 'store.example:9000', path: '/bucket/a.txt' });
const LINK_RIGHT = sign(LINK);
const LINK_WRONG = sign(LINK, { region: () => 'us-west-2' });
type Signed = typeof RIGHT;

const pairsOf = (signed: Signed): readonly (readonly [string, string])[] => [
  ['Host', JOB.host],
  ...signed.headers.filter(([name]) => name !== 'Host'),
];
const lower = (signed: Signed) => pairsOf(signed).map(([name, value]) => [name.toLowerCase(), value] as const);
const URL_OF_JOB = urlOf(JOB, RIGHT);
const lines = (signed: Signed, ending = '\n'): string =>
  pairsOf(signed)
    .map(([name, value]) => `${name}: ${value}${ending}`)
    .join('');
const http = (signed: Signed, ending = '\n'): string =>
  `POST ${JOB.path}?dry=1 HTTP/1.1${ending}${lines(signed, ending)}Content-Length: ${SIZE}${ending}${ending}${BODY}`;
const REFUSED = `HTTP/1.1 403 Forbidden\r\nContent-Type: application/xml\r\n\r\n${xml('AccessDenied', 'Access Denied')}`;
const encoded = (text: string): string => Buffer.from(text).toString('base64');
const quoted = (text: string): string => JSON.stringify(text);
/** A text between quotes as Rust writes octets. */
const octets = (text: string): string =>
  `b"${[...Buffer.from(text)].map((octet) => (octet > 126 ? `\\x${octet.toString(16)}` : String.fromCharCode(octet).replace(/["\\]/g, '\\$&'))).join('')}"`;

const burp = (request: string, reply: string, isEncoded: boolean): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE items [\n<!ELEMENT items (item*)>\n<!ATTLIST items burpVersion CDATA "">\n]>\n<items burpVersion="2026.2.3" exportTime="Sat Mar 14 09:27:01 UTC 2026">\n  <item>\n    <time>Sat Mar 14 09:26:54 UTC 2026</time>\n    <url><![CDATA[${URL_OF_JOB}]]></url>\n    <host ip="192.0.2.3">${JOB.host}</host>\n    <port>443</port>\n    <protocol>https</protocol>\n    <method><![CDATA[POST]]></method>\n    <path><![CDATA[${JOB.path}?dry=1]]></path>\n    <extension>null</extension>\n    <request base64="${isEncoded}"><![CDATA[${isEncoded ? encoded(request) : request}]]></request>\n    <status>403</status>\n    <responselength>411</responselength>\n    <mimetype>XML</mimetype>\n    <response base64="${isEncoded}"><![CDATA[${isEncoded ? encoded(reply) : reply}]]></response>\n    <comment></comment>\n  </item>\n</items>`;

const edge = (signed: Signed): object => ({
  Records: [
    {
      cf: {
        config: { distributionDomainName: 'd111111abcdef8.cloudfront.net', eventType: 'origin-request' },
        request: edgeRequest(signed),
      },
    },
  ],
});
const edgeRequest = (signed: Signed): object => ({
  body: { action: 'read-only', data: encoded(BODY), encoding: 'base64', inputTruncated: false },
  clientIp: '203.0.113.178',
  headers: {
    'x-forwarded-for': [{ key: 'X-Forwarded-For', value: '203.0.113.178' }],
    via: [{ key: 'Via', value: '2.0 2afae0d44e2540f472c0635ab62c232b.cloudfront.net (CloudFront)' }],
    ...Object.fromEntries(lower(signed).map(([name, value], i) => [name, [{ key: pairsOf(signed)[i]?.[0], value }]])),
  },
  method: 'POST',
  origin: { custom: { customHeaders: {}, domainName: JOB.host, path: '', port: 443, protocol: 'https' } },
  querystring: 'dry=1',
  uri: JOB.path,
});

const tuples = (signed: Signed): string =>
  `[${[...pairsOf(signed).map(([name, value]) => `{${quoted(name)}, ${quoted(value)}}`), `{"content-length", ${SIZE}}`].join(', ')}]`;
const rust = (signed: Signed, one: (value: string) => string): string =>
  lower(signed)
    .map(([name, value]) => `${quoted(name)}: ${one(quoted(value))}`)
    .join(', ');

/** What is expected otherwise; undefined where it is not shown. */
type More = { readonly [Name in keyof Expected]?: Expected[Name] | undefined };
type Form = readonly [name: string, written: (signed: Signed) => string, more?: More];

/** With headers and a body. */
const WHOLE: readonly Form[] = [
  ['an event of Lambda@Edge', (s) => JSON.stringify(edge(s), null, 2), { body: undefined }],
  [
    'the request of Lambda@Edge, as a function printed it',
    (s) => `2026-03-14T09:26:53.901Z\tb1f0c9d2\tINFO\trequest: ${JSON.stringify(edgeRequest(s))}`,
    { body: undefined },
  ],
  ['items of Burp Suite', (s) => burp(http(s, '\r\n'), '', true), { format: 'http-request' }],
  ['items of Burp Suite, not encoded', (s) => burp(http(s), '', false), { format: 'http-request' }],
  ['a request of Burp Suite, copied', (s) => http(s, '\r\n').replace('HTTP/1.1', 'HTTP/2'), { format: 'http-request' }],
  [
    'what aws-smithy prints before it sends',
    (s) =>
      `2026-03-14T09:26:53.370380Z TRACE invoke{service=execute-api operation=Post}:try_op:try_attempt: aws_smithy_runtime::client::orchestrator: transmitting request request=Request { body: SdkBody { inner: Once(Some(${octets(BODY)})), retryable: true }, uri: Uri { as_string: ${quoted(URL_OF_JOB)}, parsed: H0(${URL_OF_JOB}) }, method: POST, extensions: Extensions { extensions_02x: Extensions, extensions_1x: Extensions }, headers: Headers { headers: {${rust(s, (value) => `HeaderValue { _private: H0(${value}) }`)}} } }`,
  ],
  [
    'what aws-smithy printed at first',
    (s) =>
      `Mar 14 09:26:53.253 TRACE smithy_http_tower::dispatch: request=Request { method: POST, uri: ${URL_OF_JOB}, version: HTTP/1.1, headers: {${rust(s, (value) => value)}}, body: SdkBody(Once(Some(${octets(BODY)}))) }`,
  ],
  [
    'a request of the http crate, indented',
    (s) =>
      `[src/main.rs:42:5] &request = Request {\n    method: POST,\n    uri: ${URL_OF_JOB},\n    version: HTTP/1.1,\n    headers: {\n${rust(s, (value) => value).replace(/^|(?<=", )(?=")/g, '        ')},\n    },\n    body: "${BODY.replace(/["\\]/g, '\\$&')}",\n}`,
  ],
  [
    'ExAws with debug_requests',
    (s) => `[debug] ExAws: Request URL: ${quoted(URL_OF_JOB)} HEADERS: ${tuples(s)} BODY: ${quoted(BODY)} ATTEMPT: 1`,
    { method: undefined },
  ],
  [
    'a struct of HTTPoison',
    (s) =>
      `%HTTPoison.Request{\n  method: :post,\n  url: ${quoted(URL_OF_JOB)},\n  headers: ${tuples(s).replace(/\{/g, '\n    {').replace('"Authorization", ', '"Authorization",\n     ')},\n  body: ${quoted(BODY)},\n  params: %{},\n  options: []\n}`,
  ],
  [
    'a struct of Req',
    (s) =>
      `%Req.Request{method: :post, url: URI.parse(${quoted(URL_OF_JOB)}), headers: %{${lower(s)
        .map(([name, value]) => `${quoted(name)} => [${quoted(value)}]`)
        .join(', ')}}, body: ${quoted(BODY)}, options: %{}, halted: false}`,
  ],
  [
    'a struct of Finch',
    (s) =>
      `%Finch.Request{scheme: :https, host: ${quoted(JOB.host)}, port: 443, method: "POST", path: ${quoted(JOB.path)}, headers: ${tuples(s)}, body: ${quoted(BODY)}, query: "dry=1", unix_socket: nil, private: %{}}`,
  ],
  [
    'a request of undici in JSON',
    (s) =>
      JSON.stringify({
        method: 'POST',
        path: `${JOB.path}?dry=1`,
        origin: `https://${JOB.host}`,
        contentLength: SIZE,
        headers: [...pairsOf(s).slice(1).flat(), 'accept', '*/*'],
        body: BODY,
      }),
  ],
];

/** With headers alone. */
const BODILESS: readonly Form[] = [
  [
    'an event of CloudFront Functions',
    (s) =>
      JSON.stringify({
        version: '1.0',
        context: { eventType: 'viewer-request' },
        viewer: { ip: '203.0.113.178' },
        request: {
          method: 'GET',
          uri: JOB.path,
          querystring: { dry: { value: '1' } },
          headers: Object.fromEntries(lower(s).map(([name, value]) => [name, { value }])),
          cookies: {},
        },
      }),
  ],
  [
    'the request that undici’s diagnostics give',
    (s) =>
      `Request {\n  headersTimeout: undefined,\n  throwOnError: false,\n  method: 'GET',\n  abort: null,\n  body: null,\n  completed: false,\n  path: '${JOB.path}?dry=1',\n  origin: 'https://${JOB.host}',\n  host: null,\n  contentLength: null,\n  contentType: null,\n  headers: [\n${pairsOf(
        s,
      )
        .slice(1)
        .flat()
        .map((one) => `    '${one}'`)
        .join(',\n')}\n  ],\n  expectContinue: false,\n  servername: null\n}`,
  ],
];

const expected = (signed: Signed, more: More = {}): Expected => {
  const one: More = {
    format: 'printed',
    method: 'POST',
    host: JOB.host,
    target: `${JOB.path}?dry=1`,
    signature: signed.signature,
    signedHeaders: 'content-type;host;x-amz-date',
    body: BODY,
    ...more,
  };
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as Expected;
};

const [GET_RIGHT, GET_WRONG] = [sign(GET), sign(GET, { region: () => 'us-east-1' })];
const OF_GET: More = { method: 'GET', body: undefined, signedHeaders: 'host;x-amz-date' };

/** Logs of links, without headers. */
const LINKS: readonly Form[] = [
  [
    'Envoy',
    (s) =>
      `[2026-03-14T09:26:54.186Z] "GET ${LINK.path}?${s.query} HTTP/1.1" 403 - 0 384 12 11 "203.0.113.7" "curl/8.4.0" "b1f0c9d2-5a7e-4b1c-9f2e-0a1b2c3d4e5f" "${LINK.host}" "10.0.0.1:9000"`,
  ],
  [
    'Istio',
    (s) =>
      `[2026-03-14T09:26:54.186Z] "GET ${LINK.path}?${s.query} HTTP/2" 403 - via_upstream - "-" 0 384 12 11 "-" "curl/8.4.0" "b1f0c9d2-5a7e-4b1c-9f2e-0a1b2c3d4e5f" "${LINK.host}" "10.0.0.1:9000" outbound|9000||store.example 10.0.0.9:41202 10.0.0.1:9000 10.0.0.9:41198 - default`,
  ],
  [
    'Istio in JSON',
    (s) =>
      JSON.stringify({
        start_time: '2026-03-14T09:26:54.186Z',
        method: 'GET',
        path: `${LINK.path}?${s.query}`,
        protocol: 'HTTP/1.1',
        response_code: 403,
        response_flags: '-',
        user_agent: 'curl/8.4.0',
        authority: LINK.host,
        upstream_host: '10.0.0.1:9000',
      }),
  ],
  [
    'the Envoy Gateway in JSON',
    (s) =>
      JSON.stringify({
        start_time: '2026-03-14T09:26:54.186Z',
        method: 'GET',
        'x-envoy-origin-path': `${LINK.path}?${s.query}`,
        protocol: 'HTTP/1.1',
        response_code: '403',
        ':authority': LINK.host,
        upstream_host: '10.0.0.1:9000',
      }),
  ],
];
const NODES: readonly Form[] = [
  [
    'NODE_DEBUG=undici',
    (s) =>
      `UNDICI 20799: connecting to ${LINK.host}:9000 using https:undefined\nUNDICI 20799: sending request to GET https://${LINK.host}/${LINK.path}?${s.query}\nUNDICI 20799: received response to GET https://${LINK.host}/${LINK.path}?${s.query} - HTTP 403\nUNDICI 20799: trailers received from GET https://${LINK.host}/${LINK.path}?${s.query}`,
  ],
  [
    'NODE_DEBUG=fetch of undici 7',
    (s) =>
      `FETCH 77: connected to ${LINK.host} using https:h1\nFETCH 77: sending request to GET https://${LINK.host}${LINK.path}?${s.query}\nFETCH 77: received response to GET https://${LINK.host}${LINK.path}?${s.query} - HTTP 403`,
  ],
];
const ofLink = (s: Signed, format: Expected['format']): Expected => ({
  format,
  method: 'GET',
  host: LINK.host,
  target: `${LINK.path}?${s.query}`,
});
const STATUS: Expected = { format: 'server-log', status: 403 };

const linksOf = (forms: readonly Form[], format: Expected['format']): readonly CorpusEntry[] => [
  ...forms.map(([name, written]) =>
    searched(
      SECRET,
      'right',
      entry(`${name}, signed right`, written(LINK_RIGHT), [], ofLink(LINK_RIGHT, format), STATUS),
    ),
  ),
  ...forms.map(([name, written]) =>
    searched(SECRET, 'scope-region', entry(name, written(LINK_WRONG), [], ofLink(LINK_WRONG, format), STATUS)),
  ),
];

/** What edges, proxies and the clients of more languages show of requests, each signed right and each signed wrong. */
export const OBSERVED: readonly CorpusEntry[] = [
  ...WHOLE.map(([name, written, more]) =>
    searched(
      SECRET,
      more !== undefined && 'method' in more ? 'signed for POST' : 'right',
      entry(`${name}, signed right`, written(RIGHT), [], expected(RIGHT, more)),
    ),
  ),
  ...WHOLE.map(([name, written, more]) =>
    searched(SECRET, 'payload-empty', entry(name, written(WRONG), [], expected(WRONG, more))),
  ),
  entry(
    'items of Burp Suite with the reply',
    burp(http(RIGHT, '\r\n'), REFUSED, true),
    ['outcome-access-denied'],
    expected(RIGHT, { format: 'http-request' }),
    {
      format: 'http-reply',
      status: 403,
      code: 'AccessDenied',
    },
  ),
  ...BODILESS.map(([name, written]) =>
    searched(SECRET, 'right', entry(`${name}, signed right`, written(GET_RIGHT), [], expected(GET_RIGHT, OF_GET))),
  ),
  ...BODILESS.map(([name, written]) =>
    searched(SECRET, 'scope-region', entry(name, written(GET_WRONG), [], expected(GET_WRONG, OF_GET))),
  ),
  ...linksOf(LINKS, 'server-log'),
  ...linksOf(NODES, 'printed'),
  entry(
    'a request of which Rust hides the key, and its reply',
    both(
      `TRACE aws_smithy_runtime::client::orchestrator: transmitting request request=Request { body: SdkBody { inner: BoxBody, retryable: true }, uri: Uri { as_string: ${quoted(urlOf(LINK, LINK_RIGHT))}, parsed: H0(${urlOf(LINK, LINK_RIGHT)}) }, method: GET, extensions: Extensions { extensions_02x: Extensions, extensions_1x: Extensions }, headers: Headers { headers: {"x-internal-key": HeaderValue { _private: H0(Sensitive) }} } }`,
      xml('SignatureDoesNotMatch', MISMATCH),
    ),
    [],
    { format: 'printed', method: 'GET', host: LINK.host },
    { format: 'error-xml', code: 'SignatureDoesNotMatch' },
  ),
];
