import { urlOf } from '@/core/snippets/asked';
import { defined, lines } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { canonicalOf } from '@/core/snippets/departures/canonical';
import { nameIn } from '@/core/snippets/departures/changes';
import { isHttp, toldHeaders } from '@/core/snippets/payload';
import { javaString as quoted } from '@/core/snippets/quoting/java';
import { SOCKET } from '@/core/snippets/verdict';

/** Headers that java.net.http sets by itself and does not let be set. */
const RESTRICTED = ['connection', 'content-length', 'expect', 'host', 'upgrade'];

/** Java without a library: the canonical request stands in the code, but for what changes with key and time. */
export const javaClient = defined({
  id: 'java',
  title: 'Java: the JDK alone',
  language: 'java',
  file: 'Sign.java',
  checked: 'run',
  version: '17',
  departures: [],
  limits: [
    ['sigv4a', ({ algorithm }) => algorithm === 'sigv4a'],
    ['body-in-chunks', ({ chunked }) => chunked],
    SOCKET,
    ['own-host', (q) => isHttp(q) && q.host !== q.authority],
    ['no-further-headers', (q) => isHttp(q) && q.headers.some(([name]) => RESTRICTED.includes(name.toLowerCase()))],
    // What java.net.URI does not parse.
    ['characters-of-the-url', (q) => /[[\]^|`{}"<>\\]/.test(q.path)],
  ],
  code,
});

/** What changes with key and time, by the name of its parameter or header, as an expression. */
const CHANGES: ReadonlyMap<string, string> = new Map([
  ['X-Amz-Credential', 'encoded(key + "/" + scope)'],
  ['X-Amz-Date', 'time'],
  ['X-Amz-Security-Token', 'encoded(token)'],
  ['x-amz-date', 'time'],
  ['x-amz-security-token', 'token'],
]);

/** Neighbours that are both literals become one. */
function concatenated(pieces: readonly (readonly [text: string, isCode: boolean])[]): string {
  const merged: [string, boolean][] = [];
  for (const [text, isCode] of pieces) {
    const last = merged.at(-1);
    if (last && !last[1] && !isCode) last[0] += text;
    else merged.push([text, isCode]);
  }
  return merged.map(([text, isCode]) => (isCode ? text : quoted(text))).join(' + ');
}

function code(q: CodeRequest): string {
  const canonical = canonicalOf(q.canonicalRequest);
  const inLink = q.expires !== undefined;
  const open = canonical.payload === 'UNSIGNED-PAYLOAD' || q.given;
  const query = canonical.query.flatMap((pair, i): readonly (readonly [string, boolean])[] => {
    const joint = i === 0 ? '' : '&';
    const changing = inLink ? CHANGES.get(nameIn(pair)) : undefined;
    return changing === undefined
      ? [[joint + pair, false]]
      : [
          [`${joint}${nameIn(pair)}=`, false],
          [changing, true],
        ];
  });
  const headers = canonical.headers.map(([name, value = '']) => {
    const changing = CHANGES.get(name) ?? (name === 'x-amz-content-sha256' && !open ? 'payload' : undefined);
    return changing === undefined ? quoted(`${name}:${value}`) : `${quoted(`${name}:`)} + ${changing}`;
  });
  const names = quoted(canonical.headers.map(([name]) => name).join(';'));
  return lines(
    '// java Sign.java (17 or newer)',
    'import java.net.URI;',
    usesEncoded(q) && 'import java.net.URLEncoder;',
    isHttp(q) && [
      'import java.net.http.HttpClient;',
      'import java.net.http.HttpRequest;',
      'import java.net.http.HttpResponse;',
    ],
    'import java.nio.charset.StandardCharsets;',
    q.body.kind === 'file' && ['import java.nio.file.Files;', 'import java.nio.file.Path;'],
    'import java.security.MessageDigest;',
    'import java.time.Instant;',
    'import java.time.ZoneOffset;',
    'import java.time.format.DateTimeFormatter;',
    'import java.util.HexFormat;',
    'import javax.crypto.Mac;',
    'import javax.crypto.spec.SecretKeySpec;',
    '',
    'public class Sign {',
    '  public static void main(String[] args) throws Exception {',
    '    String key = System.getenv("AWS_ACCESS_KEY_ID");',
    q.token !== 'none' && '    String token = System.getenv("AWS_SESSION_TOKEN");',
    `    String region = ${quoted(q.region)};`,
    `    String service = ${quoted(q.service)};`,
    `    byte[] body = ${bodyOf(q)};`,
    "    DateTimeFormatter form = DateTimeFormatter.ofPattern(\"yyyyMMdd'T'HHmmss'Z'\").withZone(ZoneOffset.UTC);",
    '    String time = form.format(Instant.now());',
    '    String scope = time.substring(0, 8) + "/" + region + "/" + service + "/aws4_request";',
    `    String payload = ${open ? quoted(canonical.payload) : 'sha256(body)'};`,
    '',
    `    String query = ${concatenated(query) || '""'};`,
    '    String canonical = String.join("\\n",',
    `        ${quoted(canonical.method)}, ${quoted(canonical.path)}, query,`,
    ...headers.map((header) => `        ${header},`),
    `        "", ${names}, payload);`,
    '    String toSign = String.join("\\n", "AWS4-HMAC-SHA256", time, scope, sha256(bytes(canonical)));',
    '    byte[] signing = bytes("AWS4" + System.getenv("AWS_SECRET_ACCESS_KEY"));',
    '    for (String part : scope.split("/")) signing = hmac(signing, part);',
    '    String signature = HexFormat.of().formatHex(hmac(signing, toSign));',
    '',
    inLink
      ? [
          `    String url = ${quoted(`${q.scheme}://${q.authority}${q.path}?`)} + query + "&X-Amz-Signature=" + signature${q.token === 'appended' ? ' + "&X-Amz-Security-Token=" + encoded(token)' : ''};`,
          '    System.out.println(url);',
        ]
      : `    String url = ${quoted(urlOf(q))};`,
    isHttp(q) && send(q, names),
    '  }',
    '',
    '  static byte[] bytes(String text) {',
    '    return text.getBytes(StandardCharsets.UTF_8);',
    '  }',
    '',
    '  static String sha256(byte[] data) throws Exception {',
    '    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));',
    '  }',
    '',
    '  static byte[] hmac(byte[] key, String text) throws Exception {',
    '    Mac mac = Mac.getInstance("HmacSHA256");',
    '    mac.init(new SecretKeySpec(key, "HmacSHA256"));',
    '    return mac.doFinal(bytes(text));',
    '  }',
    usesEncoded(q) && [
      '',
      '  // Of URLEncoder’s departures from RFC 3986 those that keys, scopes and tokens can have.',
      '  static String encoded(String text) {',
      '    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");',
      '  }',
    ],
    '}',
  );
}

const usesEncoded = (q: CodeRequest): boolean => q.expires !== undefined;

function bodyOf({ body }: CodeRequest): string {
  if (body.kind === 'file') return `Files.readAllBytes(Path.of(${quoted(body.name)}))`;
  return body.kind === 'text' ? `bytes(${quoted(body.text)})` : 'new byte[0]';
}

function send(q: CodeRequest, names: string): readonly string[] {
  const signed = q.expires === undefined;
  const headers = [
    ...toldHeaders(q).map(([name, value]) => [quoted(name), quoted(value)]),
    ...(signed ? [['"X-Amz-Date"', 'time']] : []),
    ...(signed && q.token !== 'none' ? [['"X-Amz-Security-Token"', 'token']] : []),
    ...(q.contentSha256 === undefined ? [] : [['"X-Amz-Content-Sha256"', 'payload']]),
    ...(signed
      ? [
          [
            '"Authorization"',
            `"AWS4-HMAC-SHA256 Credential=" + key + "/" + scope + ", SignedHeaders=" + ${names} + ", Signature=" + signature`,
          ],
        ]
      : []),
  ];
  const body = q.body.kind === 'none' ? 'noBody()' : 'ofByteArray(body)';
  return [
    '    HttpRequest request = HttpRequest.newBuilder(URI.create(url))',
    `        .method(${quoted(q.method)}, HttpRequest.BodyPublishers.${body})`,
    ...headers.map(([name, value]) => `        .header(${name}, ${value})`),
    '        .build();',
    '    HttpResponse<String> reply = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());',
    '    System.out.println(reply.statusCode() + " " + reply.body());',
  ];
}
