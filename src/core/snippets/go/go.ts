import { isS3, typedHost, urlOf } from '@/core/snippets/asked';
import { defined, lines } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { GO } from '@/core/snippets/departures/go';
import { boundBody, contentSha256, isHttp } from '@/core/snippets/payload';
import { goString as quoted } from '@/core/snippets/quoting/go';
import { SIGNER_LIMITS } from '@/core/snippets/verdict';

/** The AWS SDK for Go v2. A link is signed without its body, so that its length is not signed with it. */
export const goClient = defined({
  id: 'go',
  title: 'Go: AWS SDK v2',
  language: 'go',
  file: 'sign.go',
  checked: 'run',
  version: '1.17.1',
  departures: GO.map((rule) =>
    rule.id === 'content-length-signed' && 'signs' in rule
      ? { ...rule, signs: (c, q) => (q.expires === undefined ? rule.signs(c, q) : c) }
      : rule,
  ),
  limits: [
    ...SIGNER_LIMITS,
    ['no-further-headers', ({ headers }) => headers.some(([name]) => /^content-length$/i.test(name))],
  ],
  code,
});

function code(q: CodeRequest): string {
  const inLink = q.expires !== undefined;
  const url = inLink ? `${urlOf(q)}${q.query.length > 0 ? '&' : '?'}X-Amz-Expires=${q.expires}` : urlOf(q);
  const told = contentSha256(q);
  const hasBody = q.body.kind !== 'none';
  const kept = inLink && q.headers.some(([name]) => /^x-amz-/i.test(name));
  const bound = boundBody(q);
  const hashed = !q.unsigned && bound === undefined && (told === undefined || told === 'hash of the body');
  const sends = isHttp(q);
  const usesBody = hasBody && (hashed || sends);
  const packages = [
    'context',
    ...(hashed ? ['crypto/sha256', 'encoding/hex'] : []),
    'fmt',
    ...(sends ? ['io'] : []),
    'net/http',
    ...(usesBody && q.body.kind === 'file' ? ['os'] : []),
    ...(usesBody ? ['bytes'] : []),
    'time',
  ];
  const options = [
    ...(isS3(q)
      ? [
          '\t\t// Amazon S3 wants a path encoded once, where other services want it encoded twice.',
          '\t\to.DisableURIPathEscaping = true',
        ]
      : []),
    ...(kept ? ['\t\t// Headers stay headers, and are signed as such.', '\t\to.DisableHeaderHoisting = true'] : []),
  ];
  return lines(
    '// go get github.com/aws/aws-sdk-go-v2 github.com/aws/aws-sdk-go-v2/config',
    'package main',
    '',
    'import (',
    [...packages].sort().map((name) => `\t"${name}"`),
    '',
    '\tv4 "github.com/aws/aws-sdk-go-v2/aws/signer/v4"',
    '\t"github.com/aws/aws-sdk-go-v2/config"',
    ')',
    '',
    'func main() {',
    '\tctx := context.Background()',
    '\t// From the environment, the shared files or the role of the machine.',
    '\tcfg, err := config.LoadDefaultConfig(ctx)',
    '\tcheck(err)',
    '\tcredentials, err := cfg.Credentials.Retrieve(ctx)',
    '\tcheck(err)',
    '',
    usesBody && q.body.kind === 'text' && `\tbody := []byte(${quoted(q.body.text)})`,
    usesBody && q.body.kind === 'file' && [`\tbody, err := os.ReadFile(${quoted(q.body.name)})`, '\tcheck(err)'],
    inLink && '\t// The signer takes the lifetime from the query.',
    `\trequest, err := http.NewRequest(${quoted(q.method)}, ${quoted(url)}, ${hasBody && !inLink ? 'bytes.NewReader(body)' : 'nil'})`,
    '\tcheck(err)',
    typedHost(q) !== undefined && `\trequest.Host = ${quoted(q.host)}`,
    q.headers.map(([name, value]) => `\trequest.Header.Set(${quoted(name)}, ${quoted(value)})`),
    hashed && [`\thash := sha256.Sum256(${hasBody ? 'body' : 'nil'})`, '\tpayload := hex.EncodeToString(hash[:])'],
    q.unsigned && ['\t// Whoever has the link may send any body.', '\tpayload := "UNSIGNED-PAYLOAD"'],
    bound !== undefined && `\tpayload := ${quoted(bound)}`,
    typeof told === 'object' && `\tpayload := ${quoted(told.text)}`,
    told !== undefined && '\trequest.Header.Set("X-Amz-Content-Sha256", payload)',
    '',
    options.length === 0
      ? '\tsigner := v4.NewSigner()'
      : ['\tsigner := v4.NewSigner(func(o *v4.SignerOptions) {', ...options, '\t})'],
    inLink ? linkLines(q, hasBody) : headerLines(q),
    sends && [
      '\treply, err := http.DefaultClient.Do(request)',
      '\tcheck(err)',
      '\tdefer reply.Body.Close()',
      '\ttext, err := io.ReadAll(reply.Body)',
      '\tcheck(err)',
      '\tfmt.Println(reply.Status, string(text))',
    ],
    '}',
    '',
    'func check(err error) {',
    '\tif err != nil {',
    '\t\tpanic(err)',
    '\t}',
    '}',
  );
}

const scope = (q: CodeRequest): string => `payload, ${quoted(q.service)}, ${quoted(q.region)}, time.Now()`;

const headerLines = (q: CodeRequest): readonly string[] => [
  `\terr = signer.SignHTTP(ctx, credentials, request, ${scope(q)})`,
  '\tcheck(err)',
];

const linkLines = (q: CodeRequest, hasBody: boolean) => [
  `\turl, _, err := signer.PresignHTTP(ctx, credentials, request, ${scope(q)})`,
  '\tcheck(err)',
  '\tfmt.Println(url)',
  isHttp(q) && [
    '',
    '\trequest.URL, err = request.URL.Parse(url)',
    '\tcheck(err)',
    hasBody && ['\trequest.Body = io.NopCloser(bytes.NewReader(body))', '\trequest.ContentLength = int64(len(body))'],
  ],
];
