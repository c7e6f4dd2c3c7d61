import { EMPTY_SHA256 } from '@/core/model/body';
import { type CorpusEntry, type Expected, entry, searched } from './entry';
import { call, sign, urlOf } from './exchange';
import { SECRET } from './parts';

const BODY = '{"a":1}';
const JOB = call({ method: 'POST', body: BODY, headers: [['Content-Type', 'application/json']] });
const [RIGHT, WRONG] = [sign(JOB), sign(JOB, { payload: () => EMPTY_SHA256 })];
type Signed = typeof RIGHT;
type Pairs = readonly (readonly [string, string])[];

const pairsOf = (signed: Signed): Pairs => [['Host', JOB.host], ...signed.headers.filter(([name]) => name !== 'Host')];
const lines = (signed: Signed, one: (name: string, value: string) => string): string =>
  pairsOf(signed)
    .map(([name, value]) => one(name, value))
    .join('\n');
const mapOf = (signed: Signed): Readonly<Record<string, string>> => Object.fromEntries(pairsOf(signed));
const goMap = (signed: Signed): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(pairsOf(signed).map(([name, value]) => [name, [value]]));
const unhosted = (signed: Signed): string =>
  pairsOf(signed)
    .filter(([name]) => name !== 'Host')
    .map(([name, value]) => `request.AddHeader("${name}", "${value}");`)
    .join('\n');

type Form = readonly [name: string, written: (signed: Signed) => string, format?: Expected['format']];

const U = urlOf(JOB, RIGHT);
const FORMS: readonly Form[] = [
  [
    'a request in YAML, below a name',
    (s) =>
      `request:\n  method: POST\n  url: "${U}"\n  headers:\n${lines(s, (n, v) => `    ${n}: "${v}"`)}\n  body: '${BODY}'`,
  ],
  [
    'a list of requests in YAML, with names and values',
    (s) =>
      `- name: order\n  url: ${U}\n  method: POST\n  headers:\n${lines(s, (n, v) => `    - name: ${n}\n      value: ${v}`)}\n  body: |\n    ${BODY}`,
  ],
  [
    'a step of a test in YAML',
    (s) =>
      `# checks orders\nstages:\n- name: order\n  request:\n    url: ${U}\n    method: POST\n    headers:\n${lines(s, (n, v) => `      ${n.toLowerCase()}: ${v}`)}\n    data: '${BODY}'`,
  ],
  [
    'a line of slog with http.Header',
    (s) =>
      JSON.stringify({ time: 'now', level: 'INFO', msg: 'sent', method: 'POST', url: U, header: goMap(s), body: BODY }),
  ],
  [
    'a line of zap with the request in it',
    (s) => JSON.stringify({ level: 'debug', req: { Method: 'POST', URL: U, Header: goMap(s), Body: BODY } }),
  ],
  [
    'a line of a server’s log with host and path',
    (s) =>
      JSON.stringify({ lvl: 'dbg', method: 'POST', host: JOB.host, path: JOB.path, headers: goMap(s), body: BODY }),
  ],
  [
    'an event of API Gateway, format 1.0',
    (s) =>
      JSON.stringify(
        {
          resource: '/orders',
          path: '/orders',
          httpMethod: 'POST',
          headers: { ...mapOf(s), 'X-Forwarded-For': '203.0.113.7', 'X-Forwarded-Port': '443' },
          multiValueHeaders: goMap(s),
          queryStringParameters: null,
          requestContext: { path: JOB.path, stage: 'prod', domainName: JOB.host },
          body: BODY,
          isBase64Encoded: false,
        },
        null,
        2,
      ),
  ],
  [
    'an event of an HTTP API, format 2.0, its body in Base64',
    (s) =>
      JSON.stringify({
        version: '2.0',
        routeKey: 'POST /orders',
        rawPath: JOB.path,
        rawQueryString: '',
        headers: Object.fromEntries(pairsOf(s).map(([name, value]) => [name.toLowerCase(), value])),
        requestContext: { domainName: JOB.host, stage: 'prod', http: { method: 'POST', path: JOB.path } },
        body: btoa(BODY),
        isBase64Encoded: true,
      }),
  ],
  [
    'an event that a function printed behind its request ID',
    (s) =>
      `2026-03-14T09:26:53.901Z\tb1f0c9d2-5a7e-4b1c-9f2e-0a1b2c3d4e5f\tINFO\t${JSON.stringify({ rawPath: JOB.path, rawQueryString: '', headers: mapOf(s), requestContext: { domainName: JOB.host, http: { method: 'POST' } }, body: BODY })}`,
  ],
  [
    'an export of Insomnia',
    (s) =>
      JSON.stringify({
        _type: 'export',
        __export_format: 4,
        resources: [
          { _id: 'wrk_1', _type: 'workspace', name: 'Shop' },
          {
            _id: 'req_1',
            _type: 'request',
            url: U,
            method: 'POST',
            body: { mimeType: 'application/json', text: BODY },
            headers: pairsOf(s).map(([name, value]) => ({ name, value })),
            authentication: {},
          },
        ],
      }),
  ],
  [
    'an export of Insomnia in YAML',
    (s) =>
      `type: collection.insomnia.rest/5.0\nname: Shop\ncollection:\n  - url: ${U}\n    name: order\n    method: POST\n    body:\n      mimeType: application/json\n      text: '${BODY}'\n    headers:\n${lines(s, (n, v) => `      - name: ${n}\n        value: ${v}`)}\n    settings:\n      renderRequestBody: true`,
  ],
  [
    'the timeline of Insomnia',
    (s) =>
      `* Preparing request to ${U}\n* Current time is 2026-03-14T09:26:53.120Z\n* Using default HTTP version\n\n> POST ${JOB.path} HTTP/1.1\n${lines(s, (n, v) => `> ${n}: ${v}`)}\n> User-Agent: insomnia/9.3\n> Accept: */*\n> Content-Length: 7\n\n| ${BODY}\n\n* We are completely uploaded and fine`,
    'http-request',
  ],
  [
    'RestSharp, as Postman writes it',
    (s) =>
      `var options = new RestClientOptions("https://${JOB.host}")\n{\n  MaxTimeout = -1,\n};\nvar client = new RestClient(options);\nvar request = new RestRequest("${JOB.path}", Method.Post);\n${unhosted(s)}\nvar body = @"{""a"":1}";\nrequest.AddStringBody(body, DataFormat.Json);\nRestResponse response = await client.ExecuteAsync(request);`,
    'code',
  ],
  [
    'RestSharp with its body in the call',
    (s) =>
      `var client = new RestClient("https://${JOB.host}/");\nvar request = new RestRequest("${JOB.path.slice(1)}", Method.Post);\n${unhosted(s)}\nrequest.AddStringBody("{\\"a\\":1}", DataFormat.Json);`,
    'code',
  ],
  [
    'RestSharp 106',
    (s) =>
      `var client = new RestClient("${U}");\nvar request = new RestRequest(Method.POST);\n${unhosted(s)}\nrequest.AddParameter("application/json", "{\\"a\\":1}", ParameterType.RequestBody);\nIRestResponse response = client.Execute(request);`,
    'code',
  ],
];

const expected = (signed: Signed, format: Expected['format'] = 'printed'): Expected => ({
  format,
  method: 'POST',
  host: JOB.host,
  target: JOB.path,
  signature: signed.signature,
  signedHeaders: 'content-type;host;x-amz-date',
});

/** Requests as objects that programs record, each signed right, and each with the empty body signed. */
export const RECORDED: readonly CorpusEntry[] = [
  ...FORMS.map(([name, written, format]) =>
    searched(SECRET, 'right', entry(`${name}, signed right`, written(RIGHT), [], expected(RIGHT, format))),
  ),
  ...FORMS.map(([name, written, format]) =>
    searched(SECRET, 'payload-empty', entry(name, written(WRONG), [], expected(WRONG, format))),
  ),
  entry(
    'a request of Insomnia that it signs when it sends it',
    JSON.stringify({
      _type: 'export',
      resources: [
        {
          _type: 'request',
          url: U,
          method: 'GET',
          headers: [{ name: 'Accept', value: 'application/json' }],
          authentication: { type: 'iam', accessKeyId: '{{ key }}', region: 'ap-southeast-2', service: 'execute-api' },
        },
      ],
    }),
    [],
    { format: 'printed', method: 'GET', host: JOB.host },
  ),
];
