import { urlOf } from '@/core/snippets/asked';
import { defined, lines } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { canonicalOf } from '@/core/snippets/departures/canonical';
import { nameIn } from '@/core/snippets/departures/changes';
import { HOST, REWRITTEN } from '@/core/snippets/javascript/javascript';
import { isHttp, toldHeaders } from '@/core/snippets/payload';
import { powershellString as quoted } from '@/core/snippets/quoting/powershell';
import { SOCKET } from '@/core/snippets/verdict';

/** PowerShell with .NET alone; the AWS Tools sign links for objects of S3 only. */
export const powershellClient = defined({
  id: 'powershell',
  title: 'PowerShell: .NET alone',
  language: 'powershell',
  file: 'sign.ps1',
  checked: 'not',
  departures: [],
  limits: [
    ['sigv4a', ({ algorithm }) => algorithm === 'sigv4a'],
    ['body-in-chunks', ({ chunked }) => chunked],
    SOCKET,
    HOST,
    REWRITTEN,
  ],
  code,
});

/** What changes with key and time, by the name of its parameter or header, as an expression. */
const CHANGES: ReadonlyMap<string, string> = new Map([
  ['X-Amz-Credential', '[Uri]::EscapeDataString("$key/$scope")'],
  ['X-Amz-Date', '$time'],
  ['X-Amz-Security-Token', '[Uri]::EscapeDataString($token)'],
  ['x-amz-date', '$time'],
  ['x-amz-security-token', '$token'],
]);

function code(q: CodeRequest): string {
  const canonical = canonicalOf(q.canonicalRequest);
  const inLink = q.expires !== undefined;
  const open = canonical.payload === 'UNSIGNED-PAYLOAD' || q.given;
  const query = canonical.query.map((pair) => {
    const changing = inLink ? CHANGES.get(nameIn(pair)) : undefined;
    return changing === undefined ? quoted(pair) : `(${quoted(`${nameIn(pair)}=`)} + ${changing})`;
  });
  const headers = canonical.headers.map(([name, value = '']) => {
    const changing = CHANGES.get(name) ?? (name === 'x-amz-content-sha256' && !open ? '$payload' : undefined);
    return changing === undefined ? quoted(`${name}:${value}`) : `(${quoted(`${name}:`)} + ${changing})`;
  });
  const names = quoted(canonical.headers.map(([name]) => name).join(';'));
  return lines(
    '# PowerShell 7.4 or newer',
    "$ErrorActionPreference = 'Stop'",
    'function Get-Hex([byte[]]$Data) { [Convert]::ToHexString($Data).ToLowerInvariant() }',
    'function Get-Bytes([string]$Text) { , [Text.Encoding]::UTF8.GetBytes($Text) }',
    'function Get-Hash([byte[]]$Data) { Get-Hex ([Security.Cryptography.SHA256]::HashData($Data)) }',
    'function Get-Hmac([byte[]]$Key, [string]$Text) { , [Security.Cryptography.HMACSHA256]::HashData($Key, (Get-Bytes $Text)) }',
    '',
    '$key = $env:AWS_ACCESS_KEY_ID',
    q.token !== 'none' && '$token = $env:AWS_SESSION_TOKEN',
    `$region = ${quoted(q.region)}`,
    `$service = ${quoted(q.service)}`,
    `$body = ${bodyOf(q)}`,
    "$time = [DateTime]::UtcNow.ToString(\"yyyyMMdd'T'HHmmss'Z'\", [Globalization.CultureInfo]::InvariantCulture)",
    "$scope = $time.Substring(0, 8), $region, $service, 'aws4_request' -join '/'",
    `$payload = ${open ? quoted(canonical.payload) : 'Get-Hash $body'}`,
    '',
    query.length === 0 ? "$query = ''" : ['$query = @(', ...query.map((pair) => `  ${pair}`), ") -join '&'"],
    '$canonical = @(',
    `  ${quoted(canonical.method)}`,
    `  ${quoted(canonical.path)}`,
    '  $query',
    headers.map((header) => `  ${header}`),
    "  ''",
    `  ${names}`,
    '  $payload',
    ') -join "`n"',
    '$toSign = \'AWS4-HMAC-SHA256\', $time, $scope, (Get-Hash (Get-Bytes $canonical)) -join "`n"',
    '$signing = Get-Bytes "AWS4$env:AWS_SECRET_ACCESS_KEY"',
    "foreach ($part in $scope.Split('/')) { $signing = Get-Hmac $signing $part }",
    '$signature = Get-Hex (Get-Hmac $signing $toSign)',
    '',
    inLink
      ? [
          `$url = ${quoted(`${q.scheme}://${q.authority}${q.path}?`)} + $query + "&X-Amz-Signature=$signature"${q.token === 'appended' ? " + '&X-Amz-Security-Token=' + [Uri]::EscapeDataString($token)" : ''}`,
          '$url',
        ]
      : `$url = ${quoted(urlOf(q))}`,
    isHttp(q) && send(q, names),
  );
}

function bodyOf({ body }: CodeRequest): string {
  if (body.kind === 'file') return `[IO.File]::ReadAllBytes((Join-Path $PWD ${quoted(body.name)}))`;
  return body.kind === 'text' ? `Get-Bytes ${quoted(body.text)}` : '[byte[]]@()';
}

function send(q: CodeRequest, names: string): readonly string[] {
  const signed = q.expires === undefined;
  const headers = [
    ...toldHeaders(q).map(([name, value]) => `${quoted(name)} = ${quoted(value)}`),
    ...(signed ? ["'X-Amz-Date' = $time"] : []),
    ...(signed && q.token !== 'none' ? ["'X-Amz-Security-Token' = $token"] : []),
    ...(q.contentSha256 === undefined ? [] : ["'X-Amz-Content-Sha256' = $payload"]),
    ...(signed
      ? [
          `'Authorization' = "AWS4-HMAC-SHA256 Credential=$key/$scope, SignedHeaders=" + ${names} + ", Signature=$signature"`,
        ]
      : []),
  ];
  const options = [
    '-Uri $url',
    `-CustomMethod ${quoted(q.method)}`,
    '-SkipHeaderValidation -SkipHttpErrorCheck',
    ...(headers.length > 0 ? ['-Headers $headers'] : []),
    ...(q.body.kind === 'none' ? [] : ['-Body $body']),
  ];
  return [
    ...(headers.length > 0 ? ['$headers = @{', ...headers.map((header) => `  ${header}`), '}'] : []),
    `$reply = Invoke-WebRequest ${options.join(' ')}`,
    '"$($reply.StatusCode) $($reply.Content)"',
  ];
}
