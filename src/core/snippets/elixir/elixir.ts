import { reasonNotToSign } from '@/core/services/never-signed';
import { isS3, urlOf } from '@/core/snippets/asked';
import { defined, lines, listed } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { HOST } from '@/core/snippets/javascript/javascript';
import { isHttp } from '@/core/snippets/payload';
import { elixirString as quoted } from '@/core/snippets/quoting/elixir';
import { LIMITS } from '@/core/snippets/verdict';

/** Req signs requests as it sends them; its links leave the body open, as Amazon S3 has it. */
export const elixirClient = defined({
  id: 'elixir',
  title: 'Elixir: Req',
  language: 'elixir',
  file: 'sign.exs',
  checked: 'compiled',
  departures: [],
  limits: [
    ...LIMITS,
    HOST,
    ['s3-only', (q) => q.expires !== undefined && !(isS3(q) && q.unsigned)],
    ['payload-by-rule', (q) => q.expires === undefined && (q.contentSha256 === undefined || q.given)],
    ['no-further-headers', ({ headers }) => headers.some(([name]) => reasonNotToSign(name) !== undefined)],
    ['no-further-parameters', ({ expires, query }) => expires !== undefined && query.length > 0],
    ['token-after-signing', ({ expires, token }) => expires !== undefined && token !== 'none'],
  ],
  code,
});

const credentials = (q: CodeRequest) => [
  'access_key_id: System.fetch_env!("AWS_ACCESS_KEY_ID")',
  'secret_access_key: System.fetch_env!("AWS_SECRET_ACCESS_KEY")',
  q.expires === undefined && 'token: System.get_env("AWS_SESSION_TOKEN")',
  `service: ${quoted(q.service)}`,
  `region: ${quoted(q.region)}`,
];

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const methodOf = ({ method }: CodeRequest): string =>
  METHODS.has(method) ? `:${method.toLowerCase()}` : quoted(method);

const headersOf = ({ headers }: CodeRequest): string =>
  `[${headers.map(([name, value]) => `{${quoted(name.toLowerCase())}, ${quoted(value)}}`).join(', ')}]`;

function code(q: CodeRequest): string {
  const body =
    q.body.kind === 'file' ? `File.read!(${quoted(q.body.name)})` : q.body.kind === 'text' && quoted(q.body.text);
  const sent = (url: string, signed: boolean) => [
    'reply =',
    '  Req.request!(',
    listed(
      '    ',
      `method: ${methodOf(q)}`,
      `url: ${url}`,
      q.headers.length > 0 && `headers: ${headersOf(q)}`,
      body && `body: ${body}`,
      signed && ['aws_sigv4: [', ...listed('      ', credentials(q)), '    ]'].join('\n'),
      'raw: true',
    ),
    '  )',
    '',
    'IO.puts("#{reply.status} #{reply.body}")',
  ];
  return lines(
    'Mix.install([:req])',
    '',
    q.expires === undefined
      ? sent(quoted(urlOf(q)), true)
      : [
          'url =',
          '  Req.Utils.aws_sigv4_url(',
          listed(
            '    ',
            credentials(q),
            'datetime: DateTime.utc_now()',
            `method: ${methodOf(q)}`,
            `url: ${quoted(urlOf(q))}`,
            q.headers.length > 0 && `headers: ${headersOf(q)}`,
            `expires: ${q.expires}`,
          ),
          '  )',
          '',
          'IO.puts(url)',
          isHttp(q) && sent('url', false),
        ],
  );
}
