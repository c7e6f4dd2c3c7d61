import { isS3, urlOf } from '@/core/snippets/asked';
import { defined, lines } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { HOST } from '@/core/snippets/javascript/javascript';
import { contentSha256, isHttp } from '@/core/snippets/payload';
import { kotlinString as quoted } from '@/core/snippets/quoting/kotlin';
import { LIMITS } from '@/core/snippets/verdict';

/** The signer of smithy-kotlin, on which the AWS SDK for Kotlin stands. It prints what it made: the link, or the headers. A body goes to its link by Java's own client. */
export const kotlinClient = defined({
  id: 'kotlin',
  title: 'Kotlin: AWS SDK signer',
  language: 'kotlin',
  file: 'Main.kt',
  checked: 'not',
  departures: [],
  limits: [...LIMITS, HOST],
  code,
});

function code(q: CodeRequest): string {
  const told = contentSha256(q);
  const inLink = q.expires !== undefined;
  const open = q.unsigned || q.contentSha256 === 'UNSIGNED-PAYLOAD';
  return lines(
    '// aws.smithy.kotlin: aws-signing-default, http; aws.sdk.kotlin: aws-config',
    'import aws.sdk.kotlin.runtime.auth.credentials.DefaultChainCredentialsProvider',
    'import aws.smithy.kotlin.runtime.auth.awssigning.AwsSignatureType',
    'import aws.smithy.kotlin.runtime.auth.awssigning.AwsSignedBodyHeader',
    'import aws.smithy.kotlin.runtime.auth.awssigning.AwsSigningConfig',
    'import aws.smithy.kotlin.runtime.auth.awssigning.DefaultAwsSigner',
    'import aws.smithy.kotlin.runtime.auth.awssigning.HashSpecification',
    'import aws.smithy.kotlin.runtime.http.HttpBody',
    'import aws.smithy.kotlin.runtime.http.HttpMethod',
    'import aws.smithy.kotlin.runtime.http.request.HttpRequest',
    'import aws.smithy.kotlin.runtime.http.request.headers',
    'import aws.smithy.kotlin.runtime.net.url.Url',
    inLink && 'import kotlin.time.Duration.Companion.seconds',
    'import kotlinx.coroutines.runBlocking',
    '',
    'fun main() = runBlocking {',
    '    val request = HttpRequest {',
    `        method = HttpMethod.parse(${quoted(q.method)})`,
    `        url(Url.parse(${quoted(urlOf(q))}))`,
    '        headers {',
    `            append("Host", ${quoted(q.host)})`,
    q.headers.map(([name, value]) => `            append(${quoted(name)}, ${quoted(value)})`),
    typeof told === 'object' && `            append("x-amz-content-sha256", ${quoted(told.text)})`,
    '        }',
    q.body.kind === 'text' && `        body = HttpBody.fromBytes(${quoted(q.body.text)}.encodeToByteArray())`,
    q.body.kind === 'file' && `        body = HttpBody.fromBytes(java.io.File(${quoted(q.body.name)}).readBytes())`,
    '    }',
    '    val config = AwsSigningConfig {',
    `        region = ${quoted(q.region)}`,
    `        service = ${quoted(q.service)}`,
    '        // From the environment, the shared files or the role of the machine.',
    '        credentials = DefaultChainCredentialsProvider().resolve()',
    inLink && [
      '        signatureType = AwsSignatureType.HTTP_REQUEST_VIA_QUERY_PARAMS',
      `        expiresAfter = ${q.expires}.seconds`,
    ],
    isS3(q) && [
      '        // Amazon S3 wants a path encoded once, and as it is, where other services want it normalised and encoded twice.',
      '        useDoubleUriEncode = false',
      '        normalizeUriPath = false',
    ],
    open && '        hashSpecification = HashSpecification.UnsignedPayload',
    told === 'hash of the body' && '        signedBodyHeader = AwsSignedBodyHeader.X_AMZ_CONTENT_SHA256',
    '    }',
    '    val signed = DefaultAwsSigner.sign(request, config).output',
    inLink
      ? ['    println(signed.url)', isHttp(q) && q.body.kind !== 'none' && sent(q)]
      : '    signed.headers.forEach { name, values -> values.forEach { println(name + ": " + it) } }',
    '}',
  )
    .replace(
      /import aws\.smithy\.kotlin\.runtime\.auth\.awssigning\.(AwsSignatureType|AwsSignedBodyHeader|HashSpecification)\n/g,
      (line, name: string) => (usesOf(q, told === 'hash of the body', open).includes(name) ? line : ''),
    )
    .replace(/import aws\.smithy\.kotlin\.runtime\.http\.HttpBody\n/, (line) => (q.body.kind === 'none' ? '' : line));
}

/** Sends the body to the link, by Java's own client. */
const sent = (q: CodeRequest): readonly string[] => [
  '',
  '    val toSend = java.net.http.HttpRequest.newBuilder(java.net.URI.create(signed.url.toString()))',
  ...q.headers.map(([name, value]) => `        .header(${quoted(name)}, ${quoted(value)})`),
  ...(q.contentSha256 === undefined ? [] : [`        .header("x-amz-content-sha256", ${quoted(q.contentSha256)})`]),
  `        .method(${quoted(q.method)}, java.net.http.HttpRequest.BodyPublishers.${
    q.body.kind === 'file'
      ? `ofFile(java.nio.file.Path.of(${quoted(q.body.name)}))`
      : `ofString(${quoted(q.body.kind === 'text' ? q.body.text : '')})`
  })`,
  '        .build()',
  '    val reply = java.net.http.HttpClient.newHttpClient()',
  '        .send(toSend, java.net.http.HttpResponse.BodyHandlers.ofString())',
  '    println(reply.statusCode().toString() + " " + reply.body())',
];

const usesOf = (q: CodeRequest, hashed: boolean, open: boolean): readonly string[] => [
  ...(q.expires === undefined ? [] : ['AwsSignatureType']),
  ...(hashed ? ['AwsSignedBodyHeader'] : []),
  ...(open ? ['HashSpecification'] : []),
];
