import { isS3, urlOf } from '@/core/snippets/asked';
import { defined, lines, listed } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { ASYNC_AWS } from '@/core/snippets/departures/php';
import { contentSha256, isHttp } from '@/core/snippets/payload';
import { PHP_LIMITS, parametersOf } from '@/core/snippets/php/php-request';
import { phpString as quoted } from '@/core/snippets/quoting/php';
import type { Limit } from '@/core/snippets/verdict';

/** What Symfony’s HTTP client takes for an escape that is not needed, and sends without it. */
const DECODED: Limit = [
  'characters-of-the-url',
  (q) => isHttp(q) && /%(?:2[DE]|3\d|[46][1-9A-F]|[57][0-9A]|5F|7E)/i.test(q.path),
];

/** AsyncAws, and Symfony's HTTP client, with which it comes. */
export const asyncAwsClient = defined({
  id: 'asyncaws',
  title: 'PHP: AsyncAws',
  language: 'php',
  file: 'sign.php',
  checked: 'run',
  version: '1.18.1',
  departures: ASYNC_AWS,
  limits: [...PHP_LIMITS, DECODED],
  code,
});

function code(q: CodeRequest): string {
  const told = contentSha256(q);
  const inLink = q.expires !== undefined;
  const hasBody = q.body.kind !== 'none';
  const base = `${q.scheme}://${q.authority}${q.path}`;
  const headers = [
    ...q.headers.map(([name, value]) => `${quoted(name)} => ${quoted(value)}`),
    ...(q.unsigned ? ["'x-amz-content-sha256' => 'UNSIGNED-PAYLOAD'"] : []),
    ...(told === undefined
      ? []
      : [`'x-amz-content-sha256' => ${told === 'hash of the body' ? "hash('sha256', $body)" : quoted(told.text)}`]),
  ];
  return lines(
    '<?php',
    '// composer require async-aws/core symfony/http-client',
    "require 'vendor/autoload.php';",
    '',
    'use AsyncAws\\Core\\Configuration;',
    'use AsyncAws\\Core\\Credentials\\ChainProvider;',
    'use AsyncAws\\Core\\Request;',
    'use AsyncAws\\Core\\RequestContext;',
    'use AsyncAws\\Core\\Signer\\SignerV4;',
    'use AsyncAws\\Core\\Stream\\StringStream;',
    isHttp(q) && 'use Symfony\\Component\\HttpClient\\HttpClient;',
    '',
    `$body = ${bodyOf(q)};`,
    `$headers = [${headers.join(', ')}];`,
    `$request = new Request(${quoted(q.method)}, '/', [], $headers, StringStream::create($body));`,
    `$request->setEndpoint(${quoted(base)});`,
    parametersOf(q).map(([name, value]) => `$request->setQueryAttribute(${quoted(name)}, ${quoted(value)});`),
    '',
    '// From the environment, the shared files or the role of the machine.',
    '$credentials = ChainProvider::createDefaultChain()->getCredentials(Configuration::create([]));',
    signer(q),
    inLink
      ? [
          '$now = new DateTimeImmutable();',
          '$signer->presign($request, $credentials, new RequestContext([',
          listed('    ', "'currentDate' => $now", `'expirationDate' => $now->modify('+${q.expires} seconds')`),
          ']));',
          `$url = ${quoted(`${base}?`)} . http_build_query($request->getQuery(), '', '&', PHP_QUERY_RFC3986);`,
          'echo $url, "\\n";',
        ]
      : ['$signer->sign($request, $credentials, new RequestContext());', `$url = ${quoted(urlOf(q))};`],
    isHttp(q) && [
      '',
      `$reply = HttpClient::create()->request(${quoted(q.method)}, $url, [`,
      listed('    ', `'headers' => ${inLink ? '$headers' : '$request->getHeaders()'}`, hasBody && "'body' => $body"),
      ']);',
      'echo $reply->getStatusCode(), " ", $reply->getContent(false), "\\n";',
    ],
  );
}

function bodyOf({ body }: CodeRequest): string {
  if (body.kind === 'file') return `file_get_contents(${quoted(body.name)})`;
  return quoted(body.kind === 'text' ? body.text : '');
}

const signer = (q: CodeRequest): readonly string[] =>
  isS3(q)
    ? [
        '// Amazon S3 wants a path encoded once, where other services want it encoded twice.',
        `$signer = new class(${quoted(q.service)}, ${quoted(q.region)}) extends SignerV4 {`,
        '    protected function buildCanonicalPath(Request $request): string',
        '    {',
        '        return $request->getUri();',
        '    }',
        '};',
      ]
    : [`$signer = new SignerV4(${quoted(q.service)}, ${quoted(q.region)});`];
