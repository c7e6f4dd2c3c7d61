import { urlOf } from '@/core/snippets/asked';
import { defined, lines, listed } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { HOST, REWRITTEN } from '@/core/snippets/javascript/javascript';
import { contentSha256, isHttp } from '@/core/snippets/payload';
import { csharpString as quoted } from '@/core/snippets/quoting/csharp';
import { LIMITS } from '@/core/snippets/verdict';

/** The signer that AWSSDK.Core has since 4.0.101. */
export const csharpClient = defined({
  id: 'csharp',
  title: 'C#: AWS SDK signer',
  language: 'csharp',
  file: 'Program.cs',
  checked: 'not',
  departures: [],
  limits: [...LIMITS, HOST, REWRITTEN],
  code,
});

function code(q: CodeRequest): string {
  const told = contentSha256(q);
  const hasBody = q.body.kind !== 'none';
  const headers = [
    ...q.headers.map(([name, value]) => `[${quoted(name)}] = ${quoted(value)}`),
    ...(told === undefined
      ? []
      : [
          `["x-amz-content-sha256"] = ${told === 'hash of the body' ? 'Convert.ToHexString(SHA256.HashData(body)).ToLowerInvariant()' : quoted(told.text)}`,
        ]),
  ];
  const method = `new HttpMethod(${quoted(q.method)})`;
  return lines(
    '// dotnet add package AWSSDK.Core (4.0.101 or newer)',
    'using System.Security.Cryptography;',
    'using System.Text;',
    'using Amazon;',
    'using Amazon.Runtime.Credentials;',
    'using Amazon.Runtime.Signing;',
    '',
    `byte[] body = ${bodyOf(q)};`,
    `var uri = new Uri(${quoted(urlOf(q))});`,
    'var request = new AWSSigningRequest',
    '{',
    listed(
      '    ',
      `HttpMethod = ${method}`,
      'RequestUri = uri',
      `Headers = new Dictionary<string, string> { ${headers.join(', ')} }`,
      hasBody && !q.unsigned && 'Content = new MemoryStream(body)',
    ),
    '};',
    'var parameters = new AWSSigV4Parameters',
    '{',
    listed(
      '    ',
      '// From the environment, the shared files or the role of the machine.',
      'Credentials = DefaultAWSCredentialsIdentityResolver.GetCredentials()',
      `Region = RegionEndpoint.GetBySystemName(${quoted(q.region)})`,
      `Service = ${quoted(q.service)}`,
    ),
    '};',
    q.expires === undefined
      ? 'var signed = await AWSSigV4Signer.SignAsync(request, parameters);'
      : [
          `var signed = await AWSSigV4Signer.PresignAsync(request, parameters, TimeSpan.FromSeconds(${q.expires}));`,
          'Console.WriteLine(signed.Uri.AbsoluteUri);',
        ],
    isHttp(q) && [
      '',
      'using var client = new HttpClient();',
      `using var message = new HttpRequestMessage(${method}, ${q.expires === undefined ? 'uri' : 'signed.Uri'});`,
      hasBody && 'message.Content = new ByteArrayContent(body);',
      `foreach (var (name, value) in ${q.expires === undefined ? 'signed.Headers' : 'request.Headers'})`,
      '    if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);',
      'using var reply = await client.SendAsync(message);',
      'Console.WriteLine($"{(int)reply.StatusCode} {await reply.Content.ReadAsStringAsync()}");',
    ],
  );
}

function bodyOf({ body }: CodeRequest): string {
  if (body.kind === 'file') return `File.ReadAllBytes(${quoted(body.name)})`;
  return body.kind === 'text' ? `Encoding.UTF8.GetBytes(${quoted(body.text)})` : 'Array.Empty<byte>()';
}
