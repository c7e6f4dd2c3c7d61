import { urlOf } from '@/core/snippets/asked';
import { defined, lines } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { signingAccept, TOOL_LIMITS } from '@/core/snippets/tools';

/** At the start of a line of a body these mean something: a file to be read, the next request, a script, a comment, a reply. */
const MEANT = /^\s*(?:[<>#@?=~]|\/\/|HTTP\/)/m;

/** Lines that httpyac takes for the next request, wherever in a body they stand. */
const METHODS = [
  ...['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'CONNECT', 'TRACE', 'PROPFIND', 'PROPPATCH', 'MKCOL'],
  ...['COPY', 'MOVE', 'LOCK', 'UNLOCK', 'CHECKOUT', 'CHECKIN', 'REPORT', 'MERGE', 'MKACTIVITY', 'MKWORKSPACE'],
  ...['VERSION-CONTROL', 'BASELINE-CONTROL', 'MKCALENDAR', 'ACL', 'SEARCH', 'GRAPHQL', 'SSE', 'EVENTSOURCE', 'GRPC'],
  ...['MQTT', 'MQTTS', 'AMQP', 'WS', 'WSS', 'WEBSOCKET'],
];
const REQUESTS = [new RegExp(`^\\s*(?:${METHODS.join('|')})\\s+\\S`, 'm'), /^\s*(?:grpc|mqtts?|amqps?|wss?):\/\/./im];

/** Whether lines and nothing else come out as they went in: what is read line by line has neither other breaks nor edges. */
const isOfLines = (text: string): boolean =>
  !/[\r\0\u2028\u2029]|^\s|\s$/.test(text) && !MEANT.test(text) && !REQUESTS.some((line) => line.test(text));

/** A file of a request as VS Code's REST Client and httpyac read it; both sign it when they send it. */
export const httpFileClient = defined({
  id: 'http-file',
  title: '.http: REST Client, httpyac',
  language: 'http',
  file: 'request.http',
  checked: 'run',
  version: '6.16.7 (httpyac)',
  departures: signingAccept('*/*'),
  limits: [
    ...TOOL_LIMITS,
    ['headers-only', ({ expires }) => expires !== undefined],
    // A line that begins with a number sign is a comment.
    ['no-such-header', ({ headers }) => !headers.every(([name]) => /^[A-Za-z0-9_-]+$/.test(name))],
    ['no-such-text', ({ body }) => body.kind === 'text' && !isOfLines(body.text)],
  ],
  code,
});

const fromEnvironment = (name: string): string => `{{$processEnv ${name}}}`;

function code(q: CodeRequest): string {
  const authorization = [
    `AWS ${fromEnvironment('AWS_ACCESS_KEY_ID')} ${fromEnvironment('AWS_SECRET_ACCESS_KEY')}`,
    ...(q.token === 'none' ? [] : [`token:${fromEnvironment('AWS_SESSION_TOKEN')}`]),
    `region:${q.region} service:${q.service}`,
  ];
  return lines(
    `${q.method} ${urlOf(q)}`,
    `Authorization: ${authorization.join(' ')}`,
    q.contentSha256 !== undefined && `X-Amz-Content-Sha256: ${q.contentSha256}`,
    q.headers.map(([name, value]) => `${name}: ${value}`),
    q.body.kind === 'text' && ['', q.body.text],
  );
}
