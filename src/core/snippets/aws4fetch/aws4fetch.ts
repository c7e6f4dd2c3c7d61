import type { Asked } from '@/core/snippets/asked';
import { headersByName, isS3, urlOf } from '@/core/snippets/asked';
import { defined, lines, listed } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { AWS4FETCH } from '@/core/snippets/departures/aws4fetch';
import { signingAlso } from '@/core/snippets/departures/changes';
import type { DepartureRule } from '@/core/snippets/departures/departure';
import { BARE, FORBIDDEN, HOST, OF_FETCH, REWRITTEN } from '@/core/snippets/javascript/javascript';
import { boundBody, contentSha256, isHttp } from '@/core/snippets/payload';
import { javascriptString as quoted } from '@/core/snippets/quoting/javascript';
import { SOCKET } from '@/core/snippets/verdict';

/** Headers that it signs only where it is told to sign all. */
const LEFT_OUT = ['content-type', 'content-length', 'range'];
const signsAll = ({ headers }: Pick<Asked, 'headers'>): boolean =>
  LEFT_OUT.some((name) => headersByName(headers).has(name));

/** As the table has them, but for headers that the code tells it to sign. */
const departures: readonly DepartureRule[] = AWS4FETCH.filter(({ id }) => id !== 'content-type-and-range-unsigned').map(
  (rule) =>
    rule.id === 'changing-headers-signed' && 'signs' in rule
      ? { ...rule, signs: (c, q) => (signsAll(q) ? signingAlso(c, q, () => true) : rule.signs(c, q)) }
      : rule,
);

/** npm's aws4fetch, in Node.js; the same code runs in workers and browsers, where the credentials come from elsewhere. */
export const aws4fetchClient = defined({
  id: 'aws4fetch',
  title: 'JavaScript: aws4fetch',
  language: 'javascript',
  file: 'sign.mjs',
  checked: 'run',
  version: '1.0.20',
  departures,
  limits: [
    ['sigv4a', ({ algorithm }) => algorithm === 'sigv4a'],
    ['body-in-chunks', ({ chunked }) => chunked],
    // It appends the token for one service only, and by its name.
    ['token-after-signing', ({ token, service }) => token === 'appended' && service !== 'iotdevicegateway'],
    ['rules-by-name', (q) => q.service !== 's3' && (isS3(q) || q.unsigned)],
    SOCKET,
    ['payload-by-rule', (q) => boundBody(q) !== undefined],
    HOST,
    FORBIDDEN,
    OF_FETCH,
    REWRITTEN,
    BARE,
  ],
  code,
});

function code(q: CodeRequest): string {
  const told = contentSha256(q);
  const isHash = told === 'hash of the body';
  const hasBody = q.body.kind !== 'none';
  const url =
    q.expires === undefined ? urlOf(q) : `${urlOf(q)}${q.query.length > 0 ? '&' : '?'}X-Amz-Expires=${q.expires}`;
  const hash = isHash ? `createHash('sha256').update(${hasBody ? 'body' : "''"}).digest('hex')` : undefined;
  const headers = [
    ...q.headers.map(([name, value]) => `${quoted(name)}: ${quoted(value)}`),
    ...(told === undefined ? [] : [`'x-amz-content-sha256': ${hash ?? quoted(isHash ? '' : told.text)}`]),
  ];
  const aws = [...(q.expires === undefined ? [] : ['signQuery: true']), ...(signsAll(q) ? ['allHeaders: true'] : [])];
  return lines(
    '// npm install aws4fetch',
    isHash && "import { createHash } from 'node:crypto';",
    q.body.kind === 'file' && "import { readFile } from 'node:fs/promises';",
    "import { AwsClient } from 'aws4fetch';",
    '',
    q.body.kind === 'text' && [`const body = ${quoted(q.body.text)};`, ''],
    q.body.kind === 'file' && [`const body = await readFile(${quoted(q.body.name)});`, ''],
    'const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;',
    'const client = new AwsClient({',
    '  accessKeyId: AWS_ACCESS_KEY_ID,',
    '  secretAccessKey: AWS_SECRET_ACCESS_KEY,',
    '  sessionToken: AWS_SESSION_TOKEN,',
    `  service: ${quoted(q.service)},`,
    `  region: ${quoted(q.region)},`,
    '});',
    `const signed = await client.sign(${quoted(url)}, {`,
    listed(
      '  ',
      `method: ${quoted(q.method)}`,
      headers.length > 0 && `headers: { ${headers.join(', ')} }`,
      hasBody && 'body',
      signsAll(q) && '// Without allHeaders it leaves Content-Type and Range unsigned.',
      aws.length > 0 && `aws: { ${aws.join(', ')} }`,
    ).map((line, i, all) => (i === all.length - 1 ? `${line},` : line)),
    '});',
    q.expires !== undefined && 'console.log(signed.url);',
    isHttp(q) && ['const reply = await fetch(signed);', 'console.log(reply.status, await reply.text());'],
  );
}
