import type { ChangeCode } from '@/core/model/mistake';
import type { DiagnosisFinding } from './rules/all';

/** How it is done right in one language. What matters stands between two asterisks on either side. */
export type Remedy = {
  readonly language: 'curl' | 'JavaScript' | 'Python' | 'Go' | 'Ruby' | 'Java';
  readonly code: string;
};

type Header = readonly [name: string, value: string];

/** What is known of the case, to be written into the code. */
export type RemedyValues = {
  readonly service: string;
  readonly region: string;
  /** The header that is in question, and the value that was signed. */
  readonly header: Header;
  /** Every header that was signed but Host; an empty value is one that is not told. */
  readonly headers?: readonly Header[];
  /** The method that was signed. */
  readonly method: string;
  /** Where the signature stands: curl signs no links. */
  readonly signedIn?: 'header' | 'query' | undefined;
};

type Code = ChangeCode | DiagnosisFinding['code'];
type Texts = Readonly<Partial<Record<Remedy['language'], string>>>;

/** Of Amazon S3's own signer: @smithy/signature-v4, botocore.auth, aws-sdk-go-v2 (aws/signer/v4), aws-sigv4, http-auth-aws. */
const encodeOnce: Texts = {
  JavaScript: "new SignatureV4({ service: 's3', **uriEscapePath: false**, region, credentials, sha256 })",
  Python: "**S3SigV4Auth**(credentials, 's3', region).add_auth(request)  # botocore.auth",
  Go: 'v4.NewSigner(func(o *v4.SignerOptions) { **o.DisableURIPathEscaping = true** })',
  Ruby: "Aws::Sigv4::Signer.new(service: 's3', **uri_escape_path: false**, region:, credentials_provider:)",
  Java: `signer.sign(r -> r.identity(credentials).request(request)
    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
    **.putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)**)`,
};

/** What the signers do unless they are told otherwise. */
const encodeTwice = ({ service }: RemedyValues): Texts => ({
  JavaScript: `new SignatureV4({ service: '${service}', **uriEscapePath: true**, region, credentials, sha256 })`,
  Python: `**SigV4Auth**(credentials, '${service}', region).add_auth(request)  # botocore.auth`,
  Go: 'v4.NewSigner(func(o *v4.SignerOptions) { **o.DisableURIPathEscaping = false** })',
  Ruby: `Aws::Sigv4::Signer.new(service: '${service}', **uri_escape_path: true**, region:, credentials_provider:)`,
  Java: `signer.sign(r -> r.identity(credentials).request(request)
    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "${service}")
    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
    **.putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, true)**)`,
});

/** A request that curl signs, of which `more` is what matters; none where a link is to be signed. */
const curlSigning = ({ signedIn }: Pick<RemedyValues, 'signedIn'>, scopeOf: string, more = ''): Texts =>
  signedIn === 'query'
    ? {}
    : {
        curl: `curl --aws-sigv4 "aws:amz:${scopeOf}" --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"${more} "$URL"`,
      };

/** Region and service for curl, or variables in their place. */
const scopeForCurl = ({ service = '', region = '' }: Partial<RemedyValues>): string =>
  `${isHarmless(region) ? region : '$REGION'}:${isHarmless(service) ? service : '$SERVICE'}`;

const scope = ({ service, region, signedIn }: RemedyValues): Texts => ({
  ...curlSigning({ signedIn }, `**${region}:${service}**`),
  JavaScript: `new SignatureV4({ **service: '${service}', region: '${region}'**, credentials, sha256 })`,
  Python: `${service === 's3' ? 'S3SigV4' : 'SigV4'}${signedIn === 'query' ? 'Query' : ''}Auth(credentials, **'${service}', '${region}'**).add_auth(request)`,
  Go: `signer.${signedIn === 'query' ? 'Presign' : 'Sign'}HTTP(ctx, credentials, request, payloadHash, **"${service}", "${region}"**, time.Now())`,
  Ruby: `Aws::Sigv4::Signer.new(**service: '${service}', region: '${region}'**, credentials_provider:)`,
  Java: `signer.sign(r -> r.identity(credentials).request(request)
    **.putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "${service}")
    .putProperty(AwsV4HttpSigner.REGION_NAME, "${region}")**)`,
});

/** Stands for a value that is not told. */
const AS_SIGNED = '…';

/** What was signed is to be sent, all of it; what is in question is marked. */
const send = (method: string, headers: readonly Header[], isMarked: (what: 'method' | Header) => boolean): Texts => {
  const hasBody = method === 'PUT' || method === 'POST' || method === 'PATCH';
  const mark = (what: 'method' | Header, text: string): string => (isMarked(what) ? `**${text}**` : text);
  const each = (write: (name: string, value: string) => string): readonly string[] =>
    headers.map((header) => mark(header, write(...header)));
  const map = (pair: string): string => each((name, value) => `'${name}'${pair}'${value}'`).join(', ');
  const some = (text: string): string => (headers.length > 0 ? text : '');
  const quoted = (quote: string): string => `${quote}${method}${quote}`;
  return {
    curl: [
      'curl',
      mark('method', `-X ${method}`),
      ...each((name, value) => `-H '${name}: ${value}'`),
      ...(hasBody ? ['--data-binary @file'] : []),
      '"$URL"',
    ].join(' '),
    JavaScript: `await fetch(url, { ${mark('method', `method: ${quoted("'")}`)}${hasBody ? ', body: file' : ''}${some(`, headers: { ${map(': ')} }`)} })`,
    Python: `requests.request(${mark('method', quoted("'"))}, url${hasBody ? ', data=body' : ''}${some(`, headers={${map(': ')}}`)})`,
    Go: [
      `request, err := http.NewRequest(${mark('method', quoted('"'))}, url, ${hasBody ? 'body' : 'nil'})`,
      ...each((name, value) => `request.Header.Set("${name}", "${value}")`),
    ].join('\n'),
    Ruby: `Net::HTTP.start(uri.host, uri.port, use_ssl: true) do |http|
  http.send_request(${mark('method', quoted("'"))}, uri.request_uri${hasBody ? ', body' : some(', nil')}${some(`, { ${map(' => ')} }`)})
end`,
    Java: [
      'HttpRequest.newBuilder(URI.create(url))',
      ...each((name, value) => `.header("${name}", "${value}")`),
      mark('method', `.method("${method}", BodyPublishers.${hasBody ? 'ofFile(path)' : 'noBody()'})`),
      '.build()',
    ].join('\n    '),
  };
};

/** A header that was signed has to be sent, beside the others. */
const sendHeader = ({ header, headers = [], method }: RemedyValues): Texts =>
  send(method, [header, ...writable(headers).filter(([name]) => name !== header[0])], (what) => what === header);

const sendMethod = ({ method, headers = [] }: RemedyValues): Texts =>
  send(method, writable(headers), (what) => what === 'method');

/** Without what would end a string of the code. */
const writable = (headers: readonly Header[]): readonly Header[] =>
  headers.flatMap(([name, value]) => (/^[\w-]+$/.test(name) ? [[name, isHarmless(value) ? value : AS_SIGNED]] : []));

/** One text, which is hashed and sent: clients that are given an object write it anew. */
const bodyOnce = (values: RemedyValues): Texts => ({
  ...curlSigning(
    values,
    scopeForCurl(values),
    " \\\n  -H 'Content-Type: application/json' **--data-binary @body.json**",
  ),
  JavaScript: `**const body = JSON.stringify(data);**
const signed = await signer.sign({ method: 'POST', protocol, hostname, path, headers, **body** });
await fetch(url, { method: 'POST', headers: signed.headers, **body** });`,
  Python: `**body = json.dumps(data)**
request = AWSRequest('POST', url, headers=headers, **data=body**)
SigV4Auth(credentials, service, region).add_auth(request)
requests.post(url, headers=dict(request.headers), **data=body**)`,
  Go: `**body, err := json.Marshal(data)**
hash := sha256.Sum256(**body**)
request, err := http.NewRequest("POST", url, **bytes.NewReader(body)**)
err = signer.SignHTTP(ctx, credentials, request, hex.EncodeToString(hash[:]), service, region, time.Now())`,
  Ruby: `**body = JSON.generate(data)**
signed = signer.sign_request(http_method: 'POST', url:, headers:, **body:**)
Net::HTTP.post(URI(url), **body**, headers.merge(signed.headers))`,
  Java: `**String body = mapper.writeValueAsString(data);**
signer.sign(r -> r.identity(credentials).request(request).payload(ContentStreamProvider.fromUtf8String(**body**)));
HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(**body**))`,
});

const keepLineBreaks: Texts = { curl: 'curl **--data-binary** @body.json "$URL"' };

/** Every octet but the unreserved of RFC 3986, in upper-case hexadecimal. */
const encodeStrictly: Texts = {
  JavaScript:
    "encodeURIComponent(text)**.replace(/[!'()*]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase())**",
  Python: "urllib.parse.quote(text, **safe=''**)",
  Go: 'strings.ReplaceAll(url.QueryEscape(text), **"+", "%20"**)',
  Ruby: '**ERB::Util.url_encode**(text)',
  Java: `URLEncoder.encode(text, StandardCharsets.UTF_8)
    **.replace("+", "%20").replace("*", "%2A").replace("%7E", "~")**`,
};

const sessionToken = (values: RemedyValues): Texts => ({
  ...curlSigning(values, scopeForCurl(values), ' \\\n  **-H "x-amz-security-token: $AWS_SESSION_TOKEN"**'),
  JavaScript:
    'new SignatureV4({ service, region, sha256, credentials: { accessKeyId, secretAccessKey, **sessionToken** } })',
  Python: 'Credentials(access_key, secret_key, **token**)',
  Go: 'credentials.NewStaticCredentialsProvider(accessKeyID, secretAccessKey, **sessionToken**)',
  Ruby: 'Aws::Sigv4::Signer.new(service:, region:, access_key_id:, secret_access_key:, **session_token:**)',
  Java: 'AwsSessionCredentials.create(accessKeyId, secretAccessKey, **sessionToken**)',
});

const timeInUtc: Texts = {
  curl: 'date **-u** +%Y%m%dT%H%M%SZ',
  JavaScript: "new Date().**toISOString()**.replace(/[:-]|\\.\\d{3}/g, '')",
  Python: "datetime.now(**timezone.utc**).strftime('%Y%m%dT%H%M%SZ')",
  Go: 'time.Now().**UTC()**.Format("20060102T150405Z")',
  Ruby: "Time.now.**utc**.strftime('%Y%m%dT%H%M%SZ')",
  Java: "DateTimeFormatter.ofPattern(\"yyyyMMdd'T'HHmmss'Z'\").**withZone(ZoneOffset.UTC)**.format(Instant.now())",
};

const trimmedSecret: Texts = {
  curl: "AWS_SECRET_ACCESS_KEY=$(**tr -d '[:space:]'** < secret.txt)",
  JavaScript: 'process.env.AWS_SECRET_ACCESS_KEY**.trim()**',
  Python: "os.environ['AWS_SECRET_ACCESS_KEY']**.strip()**",
  Go: '**strings.TrimSpace**(os.Getenv("AWS_SECRET_ACCESS_KEY"))',
  Ruby: "ENV.fetch('AWS_SECRET_ACCESS_KEY')**.strip**",
  Java: 'System.getenv("AWS_SECRET_ACCESS_KEY")**.strip()**',
};

/** Each key of the chain is the octets of the one before, not their hexadecimal. */
const octetsOfKeys: Texts = {
  JavaScript: "createHmac('sha256', key).update(text)**.digest()**",
  Python: "hmac.new(key, text.encode('utf-8'), hashlib.sha256)**.digest()**",
  Go: 'mac := hmac.New(sha256.New, key)\nmac.Write([]byte(text))\n**mac.Sum(nil)**',
  Ruby: "OpenSSL::HMAC.**digest**('SHA256', key, text)",
  Java: 'mac.init(new SecretKeySpec(key, "HmacSHA256"));\n**mac.doFinal**(text.getBytes(StandardCharsets.UTF_8))',
};

/** Two lower-case digits for each octet, and nothing else. */
const twoDigitsEach: Texts = {
  curl: "sha256sum body.json **| cut -d ' ' -f 1**",
  JavaScript: "createHmac('sha256', key).update(text)**.digest('hex')**",
  Python: "hmac.new(key, text.encode('utf-8'), hashlib.sha256)**.hexdigest()**",
  Go: '**hex.EncodeToString**(mac.Sum(nil))',
  Ruby: "OpenSSL::HMAC.**hexdigest**('SHA256', key, text)",
  Java: '**HexFormat.of().formatHex**(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))',
};

type Family = {
  readonly needs: readonly Exclude<keyof RemedyValues, 'headers' | 'signedIn'>[];
  readonly texts: (values: RemedyValues) => Texts;
};

const always = (texts: Texts): Family => ({ needs: [], texts: () => texts });
const ENCODE_ONCE = always(encodeOnce);
const ENCODE_TWICE: Family = { needs: ['service'], texts: encodeTwice };
const ENCODE_STRICTLY = always(encodeStrictly);
const SCOPE: Family = { needs: ['service', 'region'], texts: scope };
const SEND_HEADER: Family = { needs: ['header', 'method'], texts: sendHeader };
const SEND_METHOD: Family = { needs: ['method'], texts: sendMethod };
const BODY_ONCE: Family = { needs: [], texts: bodyOnce };
const TIME_IN_UTC = always(timeInUtc);
const SESSION_TOKEN: Family = { needs: [], texts: sessionToken };
const TRIMMED_SECRET = always(trimmedSecret);
const OCTETS_OF_KEYS = always(octetsOfKeys);
const TWO_DIGITS_EACH = always(twoDigitsEach);

/** Which remedy is for what. A mistake or finding that no code mends is not among them. */
const REMEDIES: { readonly [C in Code]?: Family } = {
  'path-encoded-twice': ENCODE_ONCE,
  'path-hashed-twice': ENCODE_ONCE,
  'path-encoded-once': ENCODE_TWICE,
  'path-hashed-once': ENCODE_TWICE,
  'path-needs-second-encoding': ENCODE_TWICE,
  'path-raw': ENCODE_STRICTLY,
  'path-characters-left': ENCODE_STRICTLY,
  'path-characters-encoded': ENCODE_STRICTLY,
  'path-plus-for-space': ENCODE_STRICTLY,
  'path-encoder': ENCODE_STRICTLY,
  'query-raw': ENCODE_STRICTLY,
  'query-characters-left': ENCODE_STRICTLY,
  'query-characters-encoded': ENCODE_STRICTLY,
  'query-plus-for-space': ENCODE_STRICTLY,
  'query-encoder': ENCODE_STRICTLY,
  'scope-region': SCOPE,
  'scope-service': SCOPE,
  'scope-region-host': SCOPE,
  'scope-region-reported': SCOPE,
  'scope-service-host': SCOPE,
  'scope-service-name': SCOPE,
  'scope-service-reported': SCOPE,
  'method-other': SEND_METHOD,
  'method-presigned-for-another': SEND_METHOD,
  'header-other': SEND_HEADER,
  'headers-presigned-needs': SEND_HEADER,
  'payload-reformatted': BODY_ONCE,
  'payload-hash-of-other-body': BODY_ONCE,
  'payload-charset': BODY_ONCE,
  'payload-encoded': BODY_ONCE,
  'payload-printed': TWO_DIGITS_EACH,
  'string-to-sign-hash-form': TWO_DIGITS_EACH,
  'signature-printed': TWO_DIGITS_EACH,
  'payload-newline': always(keepLineBreaks),
  'token-missing': SESSION_TOKEN,
  'token-left-out': SESSION_TOKEN,
  'time-offset': TIME_IN_UTC,
  'time-twelve-hours': TIME_IN_UTC,
  'time-zone': TIME_IN_UTC,
  'time-fields': TIME_IN_UTC,
  'time-other-calendar': TIME_IN_UTC,
  'secret-whitespace': TRIMMED_SECRET,
  'secret-newline': TRIMMED_SECRET,
  'derivation-hex': OCTETS_OF_KEYS,
  'derivation-text': OCTETS_OF_KEYS,
  'derivation-printed': OCTETS_OF_KEYS,
};

const LANGUAGES: readonly Remedy['language'][] = ['curl', 'JavaScript', 'Python', 'Go', 'Ruby', 'Java'];

/** Values come from a paste: one that would end a string of the code is not written into it. */
const isHarmless = (value: string): boolean => /^[\w./+*=:; -]{1,200}$/.test(value);

/** How a mistake is mended, language by language; none where it is not a matter of code, or a value is not known. */
export function remedyFor(code: Code, values: Partial<RemedyValues>): readonly Remedy[] {
  const family = REMEDIES[code];
  if (!family?.needs.every((name) => values[name] !== undefined && [values[name]].flat().every(isHarmless))) return [];
  const texts = family.texts(values as RemedyValues);
  return LANGUAGES.flatMap((language) => {
    const text = texts[language];
    return text === undefined ? [] : [{ language, code: text }];
  });
}
