import { urlOf } from '@/core/snippets/asked';
import { defined } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { CURL } from '@/core/snippets/departures/curl';
import { toldHeaders } from '@/core/snippets/payload';
import { posixQuoted as quoted } from '@/core/snippets/quoting/posix-words';
import { curlHeader, methodOptions, SHELL_LIMITS, urlOptions } from '@/core/snippets/shell-request';
import { LIMITS } from '@/core/snippets/verdict';

/** curl signs by itself; it sends neither the token nor, before version 8.5, the hash of the body, so both are given. */
export const curlSigv4Client = defined({
  id: 'curl-sigv4',
  title: 'curl --aws-sigv4',
  language: 'bash',
  file: 'sign.sh',
  checked: 'run',
  version: '7.88.1',
  // Taken out by `-H 'Content-Type:'`, it is signed all the same, as an empty one.
  ownType: 'application/x-www-form-urlencoded',
  departures: CURL,
  limits: [...LIMITS, ['headers-only', ({ expires }) => expires !== undefined], ...SHELL_LIMITS],
  code,
});

function code(q: CodeRequest): string {
  const words = [
    ['curl', ...methodOptions(q).map(quoted), ...urlOptions(q), quoted(urlOf(q))].join(' '),
    `--aws-sigv4 ${quoted(`aws:amz:${q.region}:${q.service}`)}`,
    '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
    ...(q.token === 'signed' ? ['-H "X-Amz-Security-Token: $AWS_SESSION_TOKEN"'] : []),
    ...(q.contentSha256 === undefined ? [] : [`-H ${quoted(`X-Amz-Content-Sha256: ${q.contentSha256}`)}`]),
    ...toldHeaders(q).map((header) => `-H ${quoted(curlHeader(header))}`),
    ...(q.body.kind === 'text' ? [`--data-raw ${quoted(q.body.text)}`] : []),
    ...(q.body.kind === 'file' ? [`--data-binary ${quoted(`@${q.body.name === '-' ? './-' : q.body.name}`)}`] : []),
  ];
  return `${words.join(' \\\n  ')}\n`;
}
