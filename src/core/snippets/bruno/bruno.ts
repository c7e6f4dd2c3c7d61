import { urlOf } from '@/core/snippets/asked';
import { defined, lines } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { withHeaders } from '@/core/snippets/departures/changes';
import type { DepartureRule } from '@/core/snippets/departures/departure';
import { signingAccept, TOOL_LIMITS } from '@/core/snippets/tools';

const hasType = ({ headers }: Pick<CodeRequest, 'headers'>): boolean =>
  headers.some(([name]) => name.toLowerCase() === 'content-type');

const TYPE: DepartureRule = {
  id: 'plain-text-signed',
  outcome: 'accepted',
  signs: (c, q) => (q.size === 0 || hasType(q) ? c : withHeaders(c, [...c.headers, ['content-type', 'text/plain']])),
};

/** A name that needs no quotes, and a value that neither opens a block of lines nor is the name of an annotation. */
const isPlain = ([name, value]: readonly [string, string]): boolean =>
  /^[A-Za-z0-9_-]+$/.test(name) && !/^(?:'''|")|^$|[\r\n]/.test(value);

/** A file of a collection for Bruno, which signs it when it sends it. */
export const brunoClient = defined({
  id: 'bruno',
  title: 'Bruno',
  language: 'bruno',
  file: 'request.bru',
  checked: 'run',
  version: '4.1.0 (its CLI)',
  departures: [TYPE, ...signingAccept('application/json, text/plain, */*')],
  limits: [
    ...TOOL_LIMITS,
    ['headers-only', ({ expires }) => expires !== undefined],
    ['no-such-header', ({ headers }) => !headers.every(isPlain)],
    ['no-such-text', ({ body }) => body.kind === 'text' && /[\r\0\u2028\u2029]|^\s|\s$/.test(body.text)],
  ],
  code,
});

const block = (name: string, ...content: readonly (string | false | readonly string[])[]) => [
  `${name} {`,
  content.flatMap((line) => (line === false ? [] : line)).map((line) => `  ${line}`),
  '}',
  '',
];

const fromEnvironment = (name: string): string => `{{process.env.${name}}}`;

function code(q: CodeRequest): string {
  const headers = [
    ...(q.contentSha256 === undefined ? [] : [`X-Amz-Content-Sha256: ${q.contentSha256}`]),
    ...q.headers.map(([name, value]) => `${name}: ${value}`),
  ];
  const body = q.body.kind === 'text' ? q.body.text : undefined;
  return lines(
    block('meta', 'name: request', 'type: http', 'seq: 1'),
    block(q.method.toLowerCase(), `url: ${urlOf(q)}`, `body: ${body === undefined ? 'none' : 'text'}`, 'auth: awsv4'),
    headers.length > 0 && block('headers', headers),
    block(
      'auth:awsv4',
      `accessKeyId: ${fromEnvironment('AWS_ACCESS_KEY_ID')}`,
      `secretAccessKey: ${fromEnvironment('AWS_SECRET_ACCESS_KEY')}`,
      `sessionToken:${q.token === 'none' ? '' : ` ${fromEnvironment('AWS_SESSION_TOKEN')}`}`,
      `service: ${q.service}`,
      `region: ${q.region}`,
      'profileName:',
    ),
    body !== undefined && block('body:text', body.split('\n')),
    // The URL is sent as it stands here.
    block('settings', 'encodeUrl: false').slice(0, -1),
  );
}
