import { isS3, urlOf } from '@/core/snippets/asked';
import { defined, lines, listed } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { PHP } from '@/core/snippets/departures/php';
import { contentSha256, isHttp } from '@/core/snippets/payload';
import { phpString as quoted } from '@/core/snippets/quoting/php';
import { PHP_LIMITS } from './php-request';

/** The AWS SDK for PHP, and Guzzle, on which it stands. */
export const phpClient = defined({
  id: 'php',
  title: 'PHP: AWS SDK',
  language: 'php',
  file: 'sign.php',
  checked: 'compiled',
  departures: PHP,
  // The signer for S3 sets the hash of the body by itself.
  limits: [...PHP_LIMITS, ['payload-by-rule', (q) => isS3(q) && q.expires === undefined && q.given]],
  code,
});

function code(q: CodeRequest): string {
  const kind = isS3(q) ? 'S3SignatureV4' : 'SignatureV4';
  const told = isS3(q) ? undefined : contentSha256(q);
  const options = q.unsigned && !isS3(q) ? ", ['unsigned-body' => true]" : '';
  const headers = [
    ...q.headers.map(([name, value]) => `${quoted(name)} => ${quoted(value)}`),
    ...(told === undefined
      ? []
      : [`'X-Amz-Content-Sha256' => ${told === 'hash of the body' ? "hash('sha256', $body)" : quoted(told.text)}`]),
  ];
  return lines(
    '<?php',
    '// composer require aws/aws-sdk-php',
    "require 'vendor/autoload.php';",
    '',
    'use Aws\\Credentials\\CredentialProvider;',
    `use Aws\\Signature\\${kind};`,
    isHttp(q) && 'use GuzzleHttp\\Client;',
    'use GuzzleHttp\\Psr7\\Request;',
    '',
    `$body = ${bodyOf(q)};`,
    '$request = new Request(',
    listed('    ', quoted(q.method), quoted(urlOf(q)), `[${headers.join(', ')}]`, '$body'),
    ');',
    '// From the environment, the shared files or the role of the machine.',
    '$credentials = call_user_func(CredentialProvider::defaultProvider())->wait();',
    `$signer = new ${kind}(${quoted(q.service)}, ${quoted(q.region)}${options});`,
    q.expires === undefined
      ? '$signed = $signer->signRequest($request, $credentials);'
      : [
          `$signed = $signer->presign($request, $credentials, '+${q.expires} seconds');`,
          'echo $signed->getUri(), "\\n";',
        ],
    isHttp(q) && [
      '',
      "$reply = (new Client(['http_errors' => false]))->send($signed);",
      'echo $reply->getStatusCode(), " ", $reply->getBody(), "\\n";',
    ],
  );
}

function bodyOf({ body }: CodeRequest): string {
  if (body.kind === 'file') return `file_get_contents(${quoted(body.name)})`;
  return quoted(body.kind === 'text' ? body.text : '');
}
