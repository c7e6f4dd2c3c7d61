import { targetOf } from '@/core/snippets/asked';
import { defined, lines } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { canonicalOf } from '@/core/snippets/departures/canonical';
import { nameIn } from '@/core/snippets/departures/changes';
import { isHttp, isUntyped, toldHeaders } from '@/core/snippets/payload';
import { posixQuoted as quoted } from '@/core/snippets/quoting/posix-words';
import { curlHeader, methodOptions, SHELL_LIMITS, urlOptions } from '@/core/snippets/shell-request';
import { SOCKET } from '@/core/snippets/verdict';

/** Bash with OpenSSL alone: the canonical request stands in the script, but for what changes with key and time. */
export const bashClient = defined({
  id: 'bash',
  title: 'Bash: openssl',
  language: 'bash',
  file: 'sign.sh',
  checked: 'run',
  version: '5.2, OpenSSL 3.0',
  departures: [],
  limits: [
    ['sigv4a', ({ algorithm }) => algorithm === 'sigv4a'],
    ['body-in-chunks', ({ chunked }) => chunked],
    SOCKET,
    ...SHELL_LIMITS,
  ],
  code,
});

/** What changes with key and time, by the name of its parameter or header. */
const CHANGES: ReadonlyMap<string, string> = new Map([
  ['X-Amz-Credential', '$key%2F${scope//\\//%2F}'],
  ['X-Amz-Date', '$time'],
  ['X-Amz-Security-Token', '$token'],
  ['x-amz-date', '$time'],
  ['x-amz-security-token', '$token'],
]);

function code(q: CodeRequest): string {
  const canonical = canonicalOf(q.canonicalRequest);
  const inLink = q.expires !== undefined;
  const open = canonical.payload === 'UNSIGNED-PAYLOAD' || q.given;
  const query = canonical.query.map((pair) => {
    const changing = inLink ? CHANGES.get(nameIn(pair)) : undefined;
    return changing === undefined ? quoted(pair) : `"${nameIn(pair)}=${changing}"`;
  });
  const headers = canonical.headers.map(([name, value = '']) => {
    const changing = CHANGES.get(name);
    if (changing !== undefined) return `"${name}:${changing}"`;
    return name === 'x-amz-content-sha256' && !open ? `"${name}:$payload"` : quoted(`${name}:${value}`);
  });
  return lines(
    '#!/usr/bin/env bash',
    '# Needs openssl, od and curl. While openssl runs, its command line shows the keys to other users of the machine.',
    'set -euo pipefail',
    '',
    "hex() { od -An -vtx1 | tr -d ' \\n'; }",
    'sha256() { openssl dgst -sha256 -binary | hex; }',
    'hmac() { openssl dgst -sha256 -mac HMAC -macopt "hexkey:$1" -binary | hex; }',
    '',
    'key=$AWS_ACCESS_KEY_ID',
    q.token !== 'none' && tokenLine(inLink),
    'time=$(date -u +%Y%m%dT%H%M%SZ)',
    `region=${quoted(q.region)}`,
    `service=${quoted(q.service)}`,
    'scope=${time:0:8}/$region/$service/aws4_request',
    q.body.kind === 'text' && `body=${quoted(q.body.text)}`,
    payloadLine(q, open ? canonical.payload : undefined),
    '',
    query.length > 0 && ['query=(', ...query.map((pair) => `  ${pair}`), ')', 'query=$(IFS=\'&\'; echo "${query[*]}")'],
    'canonical=$(printf "%s\\n" \\',
    `  ${quoted(canonical.method)} ${quoted(canonical.path)} ${query.length > 0 ? '"$query"' : "''"} \\`,
    ...headers.map((header) => `  ${header} \\`),
    `  '' ${quoted(canonical.headers.map(([name]) => name).join(';'))} "$payload")`,
    'to_sign=$(printf "%s\\n" AWS4-HMAC-SHA256 "$time" "$scope" "$(printf %s "$canonical" | sha256)")',
    '',
    'signing=$(printf %s "AWS4$AWS_SECRET_ACCESS_KEY" | hex)',
    'for part in "${time:0:8}" "$region" "$service" aws4_request; do',
    '  signing=$(printf %s "$part" | hmac "$signing")',
    'done',
    'signature=$(printf %s "$to_sign" | hmac "$signing")',
    '',
    inLink ? link(q) : `url=${quoted(`${q.scheme}://${q.authority}${targetOf(q)}`)}`,
    isHttp(q) && send(q, canonical.headers.map(([name]) => name).join(';')),
  );
}

/** In a link it is encoded as every value is, octet by octet. */
const tokenLine = (inLink: boolean): readonly string[] =>
  inLink
    ? [
        'encoded() {',
        '  local LC_ALL=C i octet',
        '  for ((i = 0; i < ${#1}; i++)); do',
        '    octet=${1:i:1}',
        '    case $octet in',
        '      [A-Za-z0-9._~-]) printf %s "$octet" ;;',
        '      *) printf %%%02X "\'$octet" ;;',
        '    esac',
        '  done',
        '}',
        'token=$(encoded "$AWS_SESSION_TOKEN")',
      ]
    : ['token=$AWS_SESSION_TOKEN'];

function payloadLine({ body }: CodeRequest, told: string | undefined): string {
  if (told !== undefined) return `payload=${quoted(told)}`;
  if (body.kind === 'file') return `payload=$(sha256 < ${quoted(body.name)})`;
  return body.kind === 'text' ? 'payload=$(printf %s "$body" | sha256)' : "payload=$(printf '' | sha256)";
}

const link = (q: CodeRequest): readonly string[] => [
  `url=${quoted(`${q.scheme}://${q.authority}${q.path}?`)}"$query&X-Amz-Signature=$signature${q.token === 'appended' ? '&X-Amz-Security-Token=$token' : ''}"`,
  'printf "%s\\n" "$url"',
];

function send(q: CodeRequest, names: string): string {
  const signed = q.expires === undefined;
  const words = [
    ['curl', ...methodOptions(q).map(quoted), ...urlOptions(q), '"$url"'].join(' '),
    ...toldHeaders(q).map((header) => `-H ${quoted(curlHeader(header))}`),
    ...(signed ? ['-H "X-Amz-Date: $time"'] : []),
    ...(signed && q.token !== 'none' ? ['-H "X-Amz-Security-Token: $token"'] : []),
    ...(q.contentSha256 === undefined ? [] : ['-H "X-Amz-Content-Sha256: $payload"']),
    ...(signed
      ? [
          `-H "Authorization: AWS4-HMAC-SHA256 Credential=$key/$scope, SignedHeaders="${quoted(names)}", Signature=$signature"`,
        ]
      : []),
    ...(isUntyped(q) ? ["-H 'Content-Type:'"] : []),
    ...(q.body.kind === 'text' ? ['--data-raw "$body"'] : []),
    ...(q.body.kind === 'file' ? [`--data-binary ${quoted(`@${q.body.name === '-' ? './-' : q.body.name}`)}`] : []),
  ];
  return words.join(' \\\n  ');
}
