import { typedHost, urlOf } from '@/core/snippets/asked';
import { defined, lines, listed } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { RUBY } from '@/core/snippets/departures/ruby';
import { boundBody } from '@/core/snippets/payload';
import { rubyString as quoted } from '@/core/snippets/quoting/ruby';
import { type Limit, SIGNER_LIMITS } from '@/core/snippets/verdict';

/** The standard library's URI raises an error for them. */
const UNPARSED: Limit = ['characters-of-the-url', ({ path }) => /[[\]^|`{}"<>\\]/.test(path)];

/** The gem aws-sigv4, and Net::HTTP of Ruby's standard library to send with. */
export const rubyClient = defined({
  id: 'ruby',
  title: 'Ruby: aws-sigv4',
  language: 'ruby',
  file: 'sign.rb',
  checked: 'run',
  version: '1.5.1',
  ownType: 'application/x-www-form-urlencoded',
  departures: RUBY,
  limits: [...SIGNER_LIMITS, UNPARSED],
  code,
});

function code(q: CodeRequest): string {
  return lines(
    '# gem install aws-sigv4',
    "require 'aws-sigv4'",
    "require 'net/http'",
    '',
    q.body.kind === 'text' && [`body = ${quoted(q.body.text)}`, ''],
    q.body.kind === 'file' && [`body = File.binread(${quoted(q.body.name)})`, ''],
    signer(q),
    q.expires === undefined ? signedHeaders(q) : link(q, q.expires),
  );
}

const signer = (q: CodeRequest) => [
  'signer = Aws::Sigv4::Signer.new(',
  listed(
    '  ',
    `service: ${quoted(q.service)}`,
    '# The Region of this request, whichever AWS_REGION names.',
    `region: ${quoted(q.region)}`,
    "access_key_id: ENV.fetch('AWS_ACCESS_KEY_ID')",
    "secret_access_key: ENV.fetch('AWS_SECRET_ACCESS_KEY')",
    "session_token: ENV['AWS_SESSION_TOKEN']",
    q.pathRule === 'once' && [
      '# Amazon S3 wants a path encoded once, where other services want it encoded twice.',
      'uri_escape_path: false',
    ],
    q.expires === undefined && q.contentSha256 === undefined && 'apply_checksum_header: false',
  ),
  ')',
];

/** Headers as a Hash, with the Host and the payload that are not what the gem would take by itself. */
function hash(q: CodeRequest): string | undefined {
  const host = typedHost(q);
  const told = q.contentSha256 !== undefined && (q.given || q.expires !== undefined);
  const all = [
    ...(host === undefined ? [] : [['Host', host] as const]),
    ...q.headers,
    ...(told ? [['X-Amz-Content-Sha256', q.contentSha256 ?? ''] as const] : []),
  ];
  if (all.length === 0) return undefined;
  return `{ ${all.map(([name, value]) => `${quoted(name)} => ${quoted(value)}`).join(', ')} }`;
}

function link(q: CodeRequest, expires: number) {
  const headers = hash(q);
  const bound = boundBody(q);
  return [
    headers && `headers = ${headers}`,
    'url = signer.presign_url(',
    listed(
      '  ',
      `http_method: ${quoted(q.method)}`,
      `url: ${quoted(urlOf(q))}`,
      headers && 'headers: headers',
      q.unsigned && ['# Whoever has the link may send any body.', "body_digest: 'UNSIGNED-PAYLOAD'"],
      bound !== undefined && `body_digest: ${quoted(bound)}`,
      !q.unsigned && bound === undefined && q.body.kind !== 'none' && 'body: body',
      `expires_in: ${expires}`,
    ),
    ')',
    'puts url',
    ...(q.scheme === 'https' || q.scheme === 'http' ? send(q, headers && 'headers') : []),
  ];
}

function signedHeaders(q: CodeRequest) {
  return [
    `url = URI(${quoted(urlOf(q))})`,
    `headers = ${hash(q) ?? '{}'}`,
    'signed = signer.sign_request(',
    listed(
      '  ',
      `http_method: ${quoted(q.method)}`,
      'url: url',
      'headers: headers',
      q.body.kind !== 'none' && 'body: body',
    ),
    ')',
    ...send(q, 'headers.merge(signed.headers)'),
  ];
}

function send(q: CodeRequest, headers: string | undefined): readonly string[] {
  if (q.method === 'GET' && headers === undefined && q.body.kind === 'none') return ['puts Net::HTTP.get(url)'];
  const body = q.body.kind === 'none' ? 'nil' : 'body';
  return [
    "Net::HTTP.start(url.hostname, url.port, use_ssl: url.scheme == 'https') do |http|",
    `  reply = http.send_request(${quoted(q.method)}, url.request_uri, ${body}, ${headers ?? '{}'})`,
    '  puts reply.code, reply.body',
    'end',
  ];
}
