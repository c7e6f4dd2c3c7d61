import { reasonNotToSign } from '@/core/services/never-signed';
import { isS3, urlOf } from '@/core/snippets/asked';
import { defined, lines, listed } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { HOST, REWRITTEN } from '@/core/snippets/javascript/javascript';
import { boundBody, isHttp } from '@/core/snippets/payload';
import { swiftString as quoted } from '@/core/snippets/quoting/swift';
import { SOCKET } from '@/core/snippets/verdict';

/** Soto’s signer, which knows no default chain by itself: the keys are read from the environment. */
export const swiftClient = defined({
  id: 'swift',
  title: 'Swift: Soto',
  language: 'swift',
  file: 'main.swift',
  checked: 'not',
  departures: [],
  limits: [
    ['sigv4a', ({ algorithm }) => algorithm === 'sigv4a'],
    ['body-in-chunks', ({ chunked }) => chunked],
    SOCKET,
    HOST,
    REWRITTEN,
    // The hash of the body is always sent with signed headers, and the body of a link is left open for S3 alone.
    [
      'payload-by-rule',
      (q) =>
        q.expires === undefined
          ? q.contentSha256 === undefined || q.given
          : (q.given && !q.unsigned) || boundBody(q) !== undefined,
    ],
    ['rules-by-name', (q) => isS3(q) !== (q.service === 's3') || (q.unsigned && q.service !== 's3')],
    // It signs them all.
    ['no-further-headers', ({ headers }) => headers.some(([name]) => reasonNotToSign(name) !== undefined)],
  ],
  code,
});

function code(q: CodeRequest): string {
  const inLink = q.expires !== undefined;
  const hasBody = q.body.kind !== 'none';
  const call = listed(
    '    ',
    'url: url',
    `method: .init(rawValue: ${quoted(q.method)})`,
    'headers: headers',
    hasBody && 'body: .data(body)',
    inLink && `expires: .seconds(${q.expires})`,
    q.token === 'appended' && ['// This service wants the token added after signing.', 'omitSecurityToken: true'],
  );
  return lines(
    '// Package: https://github.com/soto-project/soto-core.git, product SotoSignerV4',
    'import Foundation',
    'import NIOHTTP1',
    'import SotoSignerV4',
    '#if canImport(FoundationNetworking)',
    'import FoundationNetworking',
    '#endif',
    '',
    'let environment = ProcessInfo.processInfo.environment',
    'let credentials = StaticCredential(',
    '    accessKeyId: environment["AWS_ACCESS_KEY_ID"]!,',
    '    secretAccessKey: environment["AWS_SECRET_ACCESS_KEY"]!,',
    '    sessionToken: environment["AWS_SESSION_TOKEN"]',
    ')',
    `let signer = AWSSigner(credentials: credentials, name: ${quoted(q.service)}, region: ${quoted(q.region)})`,
    `let url = URL(string: ${quoted(urlOf(q))})!`,
    `let headers: HTTPHeaders = [${q.headers.map(([name, value]) => `${quoted(name)}: ${quoted(value)}`).join(', ') || ':'}]`,
    q.body.kind === 'text' && `let body = Data(${quoted(q.body.text)}.utf8)`,
    q.body.kind === 'file' && `let body = try Data(contentsOf: URL(fileURLWithPath: ${quoted(q.body.name)}))`,
    inLink
      ? ['let signed = signer.signURL(', ...call, ')', 'print(signed)']
      : ['let signed = signer.signHeaders(', ...call, ')'],
    isHttp(q) && [
      '',
      `var request = URLRequest(url: ${inLink ? 'signed' : 'url'})`,
      `request.httpMethod = ${quoted(q.method)}`,
      hasBody && 'request.httpBody = body',
      `for header in ${inLink ? 'headers' : 'signed'} { request.setValue(header.value, forHTTPHeaderField: header.name) }`,
      'let (data, reply) = try await URLSession.shared.data(for: request)',
      'print((reply as! HTTPURLResponse).statusCode, String(decoding: data, as: UTF8.self))',
    ],
  );
}
