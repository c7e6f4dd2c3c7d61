import { decodeText } from '@/core/kernel/percent';
import { isForbiddenInBrowsers } from '@/core/model/forbidden-in-browsers';
import { isS3, typedHost, urlOf } from '@/core/snippets/asked';
import { type Client, defined, lines, listed } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { nameIn } from '@/core/snippets/departures/changes';
import { boundBody, contentSha256, isHttp, toldHeaders } from '@/core/snippets/payload';
import { javascriptString as quoted } from '@/core/snippets/quoting/javascript';
import { type Limit, SIGNER_LIMITS } from '@/core/snippets/verdict';

/** What fetch makes of a URL must be what was signed: it resolves dot segments. */
export const REWRITTEN: Limit = ['characters-of-the-url', (q) => isHttp(q) && new URL(urlOf(q)).href !== urlOf(q)];
/** fetch takes Host from the URL. */
export const HOST: Limit = ['own-host', (q) => typedHost(q) !== undefined];

/** fetch refuses these (Fetch Standard, "forbidden method"). */
export const FORBIDDEN: Limit = ['no-other-methods', (q) => isHttp(q) && /^(?:CONNECT|TRACE|TRACK)$/i.test(q.method)];

/** fetch sets the length itself, and in Node.js it fails with the others. */
export const OF_FETCH: Limit = [
  'no-further-headers',
  (q) =>
    isHttp(q) &&
    q.headers.some(([name]) => /^(?:content-length|expect|keep-alive|transfer-encoding|upgrade)$/i.test(name)),
];

/** fetch refuses a body with these. */
export const BARE: Limit = ['bare-get', ({ method, body }) => /^(?:GET|HEAD)$/i.test(method) && body.kind !== 'none'];

const SDK = {
  language: 'javascript',
  checked: 'run',
  version: '5.7.5',
  // The signatures of this page are made with it.
  departures: [],
  limits: [...SIGNER_LIMITS, HOST, REWRITTEN, FORBIDDEN, OF_FETCH, BARE],
} as const;

/** The signer of the AWS SDK for JavaScript v3, in Node.js. */
const nodeClient = defined({
  ...SDK,
  id: 'javascript-node',
  title: 'JavaScript: AWS SDK v3 signer, Node.js',
  file: 'sign.mjs',
  code: (q) =>
    lines(
      '// npm install @smithy/signature-v4 @smithy/protocol-http @aws-crypto/sha256-js @aws-sdk/credential-providers @aws-sdk/util-format-url',
      q.body.kind === 'file' && "import { readFile } from 'node:fs/promises';",
      "import { Sha256 } from '@aws-crypto/sha256-js';",
      "import { fromNodeProviderChain } from '@aws-sdk/credential-providers';",
      q.expires !== undefined && "import { formatUrl } from '@aws-sdk/util-format-url';",
      "import { HttpRequest } from '@smithy/protocol-http';",
      "import { SignatureV4 } from '@smithy/signature-v4';",
      '',
      q.body.kind === 'text' && [`const body = ${quoted(q.body.text)};`, ''],
      q.body.kind === 'file' && [`const body = await readFile(${quoted(q.body.name)});`, ''],
      signing(q, '// From the environment, the shared files or the role of the machine.', 'fromNodeProviderChain()'),
      isHttp(q) && send(q, q.expires === undefined ? quoted(urlOf(q)) : 'url'),
    ),
});

/** The same in a browser, where credentials come with a sign-in and not with the code. */
const browserClient = defined({
  ...SDK,
  id: 'javascript-browser',
  title: 'JavaScript: AWS SDK v3 signer, browser',
  credentials: 'sign-in',
  file: 'signed.mjs',
  limits: [
    ...SDK.limits.filter((limit) => limit !== OF_FETCH),
    ['file-as-body', ({ body }) => body.kind === 'file'],
    // A browser leaves them out without a word.
    ['no-further-headers', (q) => sends(q) && q.headers.some(([name]) => isForbiddenInBrowsers(name))],
  ],
  code: (q) =>
    lines(
      '// npm install @smithy/signature-v4 @smithy/protocol-http @aws-crypto/sha256-js @aws-sdk/util-format-url',
      "import { Sha256 } from '@aws-crypto/sha256-js';",
      q.expires !== undefined && "import { formatUrl } from '@aws-sdk/util-format-url';",
      "import { HttpRequest } from '@smithy/protocol-http';",
      "import { SignatureV4 } from '@smithy/signature-v4';",
      '',
      '// `credentials` are temporary and come with the sign-in, from a Cognito identity pool for example. A key in the code of a page',
      '// is everybody’s.',
      `export async function ${sends(q) ? 'sendSigned' : 'signedUrl'}(credentials) {`,
      lines(
        q.body.kind === 'text' && `const body = ${quoted(q.body.text)};`,
        signing(q, undefined, undefined),
        sends(q) ? `return ${fetched(q, q.expires === undefined ? quoted(urlOf(q)) : 'url')};` : 'return url;',
      )
        .trimEnd()
        .split('\n')
        .map((line) => (line === '' ? '' : `  ${line}`)),
      '}',
    ),
});

/** Whether the function of a page sends: a link without a body is good by itself. */
const sends = (q: CodeRequest): boolean => isHttp(q) && (q.expires === undefined || q.body.kind !== 'none');

export const JAVASCRIPT_CLIENTS: readonly Client[] = [nodeClient, browserClient];

const entries = (pairs: readonly (readonly [string, string])[]): string =>
  `{ ${pairs.map(([name, value]) => `${quoted(name)}: ${value}`).join(', ')} }`;

/** The signer takes what is signed of the body from the header of this name, and makes a parameter of it. */
const isHash = (pair: string): boolean => /^x-amz-content-sha256$/i.test(nameIn(pair));

/** The query as names with a value or several. */
function queryBag(query: readonly string[]): string | undefined {
  const values = new Map<string, string[]>();
  for (const pair of query) {
    const name = nameIn(pair);
    const value = quoted(decodeText(pair.slice(name.length + 1)) ?? '');
    const decoded = decodeText(name) ?? '';
    values.set(decoded, [...(values.get(decoded) ?? []), value]);
  }
  if (values.size === 0) return undefined;
  return entries(
    Array.from(values, ([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : `[${all.join(', ')}]`] as const),
  );
}

function signing(q: CodeRequest, about: string | undefined, credentials: string | undefined) {
  const told = contentSha256(q);
  const bound = boundBody(q);
  const headers = [
    ['host', quoted(q.host)] as const,
    ...q.headers.map(([name, value]) => [name, quoted(value)] as const),
    ...(told === undefined || told === 'hash of the body'
      ? []
      : [['x-amz-content-sha256', quoted(told.text)] as const]),
    ...(bound === undefined ? [] : [[nameIn(q.query.find(isHash) ?? ''), quoted(bound)] as const]),
  ];
  const kept = [...q.headers, ...(q.contentSha256 === undefined ? [] : [['x-amz-content-sha256']])]
    .map(([name = '']) => name.toLowerCase())
    .filter((name) => name.startsWith('x-amz-'));
  const query = queryBag(bound === undefined ? q.query : q.query.filter((pair) => !isHash(pair)));
  return [
    'const signer = new SignatureV4({',
    listed(
      '  ',
      `service: ${quoted(q.service)}`,
      `region: ${quoted(q.region)}`,
      about,
      credentials === undefined ? 'credentials' : `credentials: ${credentials}`,
      'sha256: Sha256',
      isS3(q) && [
        '// Amazon S3 wants a path encoded once, where other services want it encoded twice.',
        'uriEscapePath: false',
      ],
      q.expires === undefined && q.contentSha256 === undefined && 'applyChecksum: false',
    ).map((line, i, all) => (i === all.length - 1 ? `${line},` : line)),
    '});',
    'const request = new HttpRequest({',
    listed(
      '  ',
      `method: ${quoted(q.method)}`,
      `protocol: ${quoted(`${q.scheme}:`)}`,
      address(q),
      `path: ${quoted(q.path)}`,
      query && `query: ${query}`,
      '// The signer adds no host by itself.',
      `headers: ${entries(headers)}`,
      q.unsigned && [
        '// What cannot be hashed is signed as UNSIGNED-PAYLOAD: whoever has the link may send any body.',
        'body: {}',
      ],
      !q.unsigned && q.body.kind !== 'none' && 'body',
    ).map((line, i, all) => (i === all.length - 1 ? `${line},` : line)),
    '});',
    q.expires === undefined
      ? 'const signed = await signer.sign(request);'
      : `const signed = await signer.presign(request, { expiresIn: ${q.expires}${kept.length === 0 ? '' : `, unhoistableHeaders: new Set([${kept.map(quoted).join(', ')}])`} });`,
    q.expires !== undefined && 'const url = formatUrl(signed);',
  ];
}

function address({ authority }: CodeRequest): readonly string[] {
  const [, host = authority, port] = /^(.*):(\d+)$/.exec(authority) ?? [];
  return [`hostname: ${quoted(host)}`, ...(port === undefined ? [] : [`port: ${port}`])];
}

/** The call that sends: what was signed but for host, which fetch sets itself. */
function fetched(q: CodeRequest, url: string): string {
  const bare = q.expires !== undefined && toldHeaders(q).length === 0 && q.contentSha256 === undefined;
  const options = [
    ...(q.method === 'GET' ? [] : [`method: ${quoted(q.method)}`]),
    ...(bare ? [] : [`headers: ${q.expires === undefined ? 'signed.headers' : entries(linkHeaders(q))}`]),
    ...(q.body.kind === 'none' ? [] : ['body']),
  ];
  return `fetch(${url}${options.length === 0 ? '' : `, { ${options.join(', ')} }`})`;
}

const linkHeaders = (q: CodeRequest) => [
  ...q.headers.map(([name, value]) => [name, quoted(value)] as const),
  ...(q.contentSha256 === undefined ? [] : [['x-amz-content-sha256', quoted(q.contentSha256)] as const]),
];

const send = (q: CodeRequest, url: string) => [
  q.expires !== undefined && 'console.log(url);',
  q.expires === undefined && ['// fetch sets the host itself.', 'delete signed.headers.host;'],
  `const reply = await ${fetched(q, url)};`,
  'console.log(reply.status, await reply.text());',
];
