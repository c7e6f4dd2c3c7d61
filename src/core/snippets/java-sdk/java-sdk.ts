import { isS3, urlOf } from '@/core/snippets/asked';
import { defined, lines } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { contentSha256, isHttp, toldHeaders } from '@/core/snippets/payload';
import { javaString as quoted } from '@/core/snippets/quoting/java';
import { LIMITS } from '@/core/snippets/verdict';

/** The AWS SDK for Java v2: the signer of `http-auth-aws`, and the SDK’s own HTTP client. */
export const javaSdkClient = defined({
  id: 'java-sdk',
  title: 'Java: AWS SDK v2',
  language: 'java',
  file: 'Sign.java',
  checked: 'compiled',
  departures: [],
  limits: [
    ...LIMITS,
    // The hash of the body is always sent with signed headers.
    ['payload-by-rule', (q) => q.expires === undefined && (q.contentSha256 === undefined || q.given)],
    ['characters-of-the-url', (q) => /[[\]^|`{}"<>\\]/.test(q.path)],
  ],
  code,
});

function code(q: CodeRequest): string {
  const told = contentSha256(q);
  const headers = [
    ...toldHeaders(q),
    ...(typeof told === 'object' ? [['x-amz-content-sha256', told.text] as const] : []),
  ];
  const hasBody = q.body.kind !== 'none';
  const properties = [
    `SERVICE_SIGNING_NAME, ${quoted(q.service)}`,
    `REGION_NAME, ${quoted(q.region)}`,
    ...(q.expires === undefined
      ? []
      : [
          'AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING',
          `EXPIRATION_DURATION, Duration.ofSeconds(${q.expires})`,
        ]),
    ...(isS3(q) ? ['DOUBLE_URL_ENCODE, false', 'NORMALIZE_PATH, false'] : []),
    ...(q.unsigned ? ['PAYLOAD_SIGNING_ENABLED, false'] : []),
  ];
  return lines(
    '// software.amazon.awssdk: http-auth-aws, auth, url-connection-client',
    'import java.net.URI;',
    q.expires !== undefined && 'import java.time.Duration;',
    q.body.kind === 'file' && ['import java.nio.file.Files;', 'import java.nio.file.Path;'],
    q.body.kind === 'text' && 'import java.nio.charset.StandardCharsets;',
    'import software.amazon.awssdk.auth.credentials.AwsCredentials;',
    'import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;',
    isHttp(q) && [
      'import software.amazon.awssdk.http.HttpExecuteRequest;',
      'import software.amazon.awssdk.http.HttpExecuteResponse;',
      'import software.amazon.awssdk.http.SdkHttpClient;',
    ],
    hasBody && 'import software.amazon.awssdk.http.ContentStreamProvider;',
    'import software.amazon.awssdk.http.SdkHttpMethod;',
    'import software.amazon.awssdk.http.SdkHttpRequest;',
    'import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;',
    'import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;',
    'import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;',
    isHttp(q) && 'import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;',
    '',
    'public class Sign {',
    '  public static void main(String[] args) throws Exception {',
    hasBody && `    ContentStreamProvider body = ContentStreamProvider.fromByteArray(${bodyOf(q)});`,
    '    SdkHttpRequest request = SdkHttpRequest.builder()',
    `        .method(SdkHttpMethod.fromValue(${quoted(q.method)}))`,
    `        .uri(URI.create(${quoted(urlOf(q))}))`,
    headers.map(([name, value]) => `        .putHeader(${quoted(name)}, ${quoted(value)})`),
    '        .build();',
    '    // From the environment, the shared files or the role of the machine.',
    '    AwsCredentials credentials = DefaultCredentialsProvider.create().resolveCredentials();',
    isS3(q) &&
      '    // Amazon S3 wants a path encoded once, and as it is, where other services want it normalised and encoded twice.',
    '    SignedRequest signed = AwsV4HttpSigner.create().sign(r -> r',
    '        .identity(credentials)',
    '        .request(request)',
    hasBody && '        .payload(body)',
    properties
      .map(
        (property, i) =>
          `        .putProperty(AwsV4FamilyHttpSigner.${property})${i === properties.length - 1 ? ');' : ''}`,
      )
      .map((line) => line.replace('AwsV4FamilyHttpSigner.REGION_NAME', 'AwsV4HttpSigner.REGION_NAME')),
    q.expires !== undefined && '    System.out.println(signed.request().getUri());',
    isHttp(q) && [
      '',
      '    try (SdkHttpClient client = UrlConnectionHttpClient.create()) {',
      '      HttpExecuteResponse reply = client.prepareRequest(HttpExecuteRequest.builder()',
      '          .request(signed.request())',
      hasBody && '          .contentStreamProvider(body)',
      '          .build()).call();',
      '      System.out.println(reply.httpResponse().statusCode());',
      '      if (reply.responseBody().isPresent()) reply.responseBody().get().transferTo(System.out);',
      '    }',
    ],
    '  }',
    '}',
  );
}

function bodyOf({ body }: CodeRequest): string {
  if (body.kind === 'file') return `Files.readAllBytes(Path.of(${quoted(body.name)}))`;
  return `${quoted(body.kind === 'text' ? body.text : '')}.getBytes(StandardCharsets.UTF_8)`;
}
