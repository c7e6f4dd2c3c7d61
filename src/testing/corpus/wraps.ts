import { type CorpusEntry, type Expected, entry } from './entry';
import { API_AUTHORIZATION, API_BODY, API_HEADERS, API_HOST, API_SIGNATURE, wrap } from './parts';

const TARGET = '/prod/orders?dry=1';
const AGENT = 'aws-sdk-go-v2/1.24.0 os/linux lang/go#1.21.5 md/GOOS#linux md/GOARCH#amd64 api/apigateway#1.21.6';
const SENT = [...API_HEADERS.filter(([name]) => name !== 'host'), ['user-agent', AGENT] as const];
const LINES = [
  `POST ${TARGET} HTTP/1.1`,
  `host: ${API_HOST}`,
  ...SENT.map((pair) => pair.join(': ')),
  `content-length: ${API_BODY.length}`,
];
const ALL = [...LINES, '', API_BODY];
const CURL = `curl -X POST 'https://${API_HOST}${TARGET}' ${SENT.map(([name, value]) => `-H '${name}: ${value}'`).join(' ')} -d '${API_BODY}'`;
const CURL_V = `${ALL.slice(0, -1)
  .map((line) => `> ${line}`)
  .join('\n')}\n< HTTP/1.1 403 Forbidden\n< content-type: application/json\n< \n{"message":"Forbidden"}`;

const READ: Expected = {
  format: 'http-request',
  method: 'POST',
  host: API_HOST,
  target: TARGET,
  header: ['authorization', API_AUTHORIZATION],
};
const WITH_BODY: Expected = { ...READ, body: API_BODY };
const each = (put: (line: string, i: number) => string, lines: readonly string[] = ALL): string =>
  lines.map(put).join('\n');
const shown = (name: string, text: string, expected: Expected = WITH_BODY): CorpusEntry =>
  entry(name, text, [], { ...expected, note: 'margin-removed' });
const rejoined = (name: string, text: string, ...items: readonly Expected[]): CorpusEntry =>
  entry(
    name,
    text,
    items.length > 1 ? ['outcome-forbidden'] : [],
    ...items.map((item) => ({ ...item, note: 'lines-joined' }) as const),
  );

const octets = [...Buffer.from(ALL.join('\r\n'))];
/** Lines of sixteen octets: the offset, the octets in groups, and the signs. */
const dump = (line: (offset: string, hex: readonly string[], signs: string) => string): string =>
  Array.from({ length: Math.ceil(octets.length / 16) }, (_, i) => {
    const some = octets.slice(16 * i, 16 * i + 16);
    const signs = some.map((octet) => (octet > 31 && octet < 127 ? String.fromCharCode(octet) : '.')).join('');
    return line(
      (16 * i).toString(16).padStart(8, '0'),
      some.map((octet) => octet.toString(16).padStart(2, '0')),
      signs,
    );
  }).join('\n');
const pairs = (hex: readonly string[]): string => hex.join('').replace(/(.{4})(?=.)/g, '$1 ');

/** Requests as loggers, terminals and tools show them: something before each line, or lines that are broken. */
export const WRAPS: readonly CorpusEntry[] = [
  shown(
    'a request behind time and level',
    each((line) => `2026-03-14 09:26:53,123 DEBUG ${line}`),
  ),
  shown(
    'a request behind time, thread, level and class',
    each((line) => `[2026-03-14 09:26:53.123] [http-nio-8080-exec-12] DEBUG com.example.Client - ${line}`),
  ),
  shown(
    'a request in a log of Terraform',
    [
      '2026-03-14T09:26:53.101Z [DEBUG] plugin.terraform-provider-aws: [aws-sdk-go] DEBUG: Request execute-api/Orders Details:',
      each((line) => `2026-03-14T09:26:53.123Z [DEBUG] plugin.terraform-provider-aws: ${line}`),
      '2026-03-14T09:26:53.124Z [INFO]  provider: configuring',
    ].join('\n'),
  ),
  entry(
    'a request in a log of GitHub Actions, and the reply pasted below',
    `${each((line) => `2026-03-14T09:26:53.1234567Z ${line}`)}\n\n\nHTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n{"message":"Forbidden"}`,
    ['outcome-forbidden'],
    { ...WITH_BODY, note: 'margin-removed' },
    { format: 'http-reply', status: 403 },
  ),
  shown(
    'a request in the log of a Pod',
    each((line, i) => `2026-03-14T09:26:53.12345678${i}Z stderr F ${line}`),
  ),
  shown(
    'a request in syslog',
    each((line) => `Mar 14 09:26:53 web1 app[812]: ${line}`),
  ),
  shown('a request in one line of syslog', `Mar 14 09:26:53 web1 app[812]: ${ALL.join('#015#012')}`),
  shown(
    'a request in Docker’s JSON',
    each((line) => JSON.stringify({ log: `${line}\n`, stream: 'stderr', time: '2026-03-14T09:26:53.1Z' })),
  ),
  shown(
    'a request in events of CloudWatch Logs',
    each((message, i) => JSON.stringify({ timestamp: 1773480413000 + i, message })),
  ),
  shown(
    'a request as mitmproxy prints it',
    each((line, i) => (i === 0 ? line.replace(' /', ` https://${API_HOST}/`) : `    ${line}`), [...LINES]),
    READ,
  ),
  shown(
    'a request in Wireshark’s tree',
    [
      'Hypertext Transfer Protocol',
      `    ${LINES[0]}\\r\\n`,
      '        Request Method: POST',
      `        Request URI: ${TARGET}`,
      ...LINES.slice(1).map((line) => `    ${line}\\r\\n`),
      '    \\r\\n',
      `    [Full request URI: http://${API_HOST}${TARGET}]`,
    ].join('\n'),
    READ,
  ),
  shown(
    'a request in a fence in a list',
    `Steps:\n\n1. run\n\n   \`\`\`http\n${each((line) => `   ${line}`)}\n   \`\`\``,
  ),
  shown(
    'a request as grep -n shows it',
    each((line, i) => `${i + 97}:${line}`, LINES),
    READ,
  ),
  shown(
    'a request as grep -A shows it',
    each((line, i) => (i === 0 ? `app.log:98:${line}` : `app.log-${98 + i}-${line}`), LINES),
    READ,
  ),
  shown('a request in a change', `@@ -0,0 +1,9 @@\n${each((line) => `+${line}`)}`),
  shown(
    'a request as xxd shows it',
    dump((at, hex, signs) => `${at}: ${pairs(hex).padEnd(39)}  ${signs}`),
  ),
  shown(
    'a request as hexdump -C shows it',
    dump(
      (at, hex, signs) => `${at}  ${`${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}`.padEnd(48)}  |${signs}|`,
    ),
  ),
  shown(
    'a request as tcpdump -X shows it',
    `09:26:53.123 IP 10.0.0.7.51234 > 10.0.0.9.443: Flags [P.], length ${octets.length}\n${dump((at, hex, signs) => `\t0x${at.slice(4)}:  ${pairs(hex).padEnd(39)}  ${signs}`)}`,
  ),
  entry(
    'a request in nginx’s log in JSON',
    JSON.stringify({
      time: '2026-03-14T09:26:53+00:00',
      request: LINES[0],
      status: '403',
      host: API_HOST,
      http_x_amz_date: '20260314T092653Z',
      http_authorization: API_AUTHORIZATION,
    }),
    [],
    { ...READ, format: 'server-log' },
    { format: 'server-log', status: 403 },
  ),
  entry(
    'a URL, and the value of its Authorization header',
    `https://${API_HOST}${TARGET}\n\n${API_AUTHORIZATION}`,
    [],
    { format: 'url', host: API_HOST },
    { format: 'authorization-header', signature: API_SIGNATURE },
  ),
  ...[60, 80, 132].flatMap((width) => [
    rejoined(`a curl command in a window of ${width}`, wrap(CURL, width), { ...WITH_BODY, format: 'curl' }),
    rejoined(`a request in a window of ${width}`, wrap(ALL.join('\n'), width), WITH_BODY),
    rejoined(`curl -v in a window of ${width}`, wrap(CURL_V, width), READ, { format: 'http-reply', status: 403 }),
  ]),
];
