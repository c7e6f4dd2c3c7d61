import {
  API_HEADERS,
  API_HOST,
  CANONICAL,
  escapeJson,
  KEY_ID,
  PROVIDED,
  S3_URL,
  SECRET,
  SHOULD,
  TO_SIGN,
} from './parts';

/** A text of about some size, in UTF-16 units. */
export type Sized = (size: number) => string;

const filled =
  (unit: string): Sized =>
  (size) =>
    unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const after =
  (start: string, unit: string, end = ''): Sized =>
  (size) =>
    start + filled(unit)(size) + end;
const counted =
  (make: (i: number) => string): Sized =>
  (size) => {
    const pieces: string[] = [];
    for (let i = 0, length = 0; length < size; i++) {
      const piece = make(i);
      pieces.push(piece);
      length += piece.length;
    }
    return pieces.join('');
  };

const SIGNED_HEADERS = API_HEADERS.map(([name, value]) => `${name}: ${value}\n`).join('');
const QUERY = S3_URL.slice(S3_URL.indexOf('?'));
const ERROR = `<Error><Code>SignatureDoesNotMatch</Code><StringToSign>${TO_SIGN}</StringToSign><CanonicalRequest>${CANONICAL}</CanonicalRequest></Error>`;
const damaged = (body: string) =>
  `<Error><Code>SignatureDoesNotMatch</Code><StringToSign>${TO_SIGN}</StringToSign><CanonicalRequest>${body}</CanonicalRequest></Error>`;

/** Texts that invite a reader to look at the same characters again and again. */
export const HOSTILE: Readonly<Record<string, Sized>> = {
  'double quotes': filled('"'),
  'octets of Ruby': filled('<- "GET / HTTP/1.1\\r\\n'),
  'octets of Ruby on lines': filled('<- "GET / HTTP/1.1\\r\\n"\n-> "HTTP/1.1 403 a\\r\\n"\n'),
  'notes of curl': filled('* a\n'),
  'adjacent literals': filled("'CanonicalRequest: \\\\n'\n "),
  'quotes after an opened object': after('fetch({"a":', '"\\"'),
  'percent signs': filled('%'),
  'encoded URLs in one word': filled('https%3A%2F%2F'),
  'encoded tokens on lines': filled('a.b%3A1%2F%3FAction%3Dconnect%26\n'),
  'encoded objects on lines': filled('%7B%22a%22%3A%5B%22b%22%2C\n'),
  'long names before roots of hosts': filled(`${'a'.repeat(200)}/?`),
  'short URLs on lines': filled('https://a.b/?X-Amz-Date=1\n'),
  'a URL behind closing brackets': after(S3_URL, ')'),
  'a URL of signs that may end a password': after('https://u:p/', ':@['),
  'back-slashes': filled('\\'),
  'back-slashes in a command that is not finished': (size) =>
    `curl 'https://b.s3.eu-central-1.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256' -H 'a: ${'\\'.repeat(size * 0.4)}' --data '${'\\'.repeat(size * 0.4)}`,
  'escaped newlines': filled('\\n'),
  'braces and quotes': filled('{"a":'),
  braces: filled('{'),
  'empty objects': filled('{}'),
  'dollar quotes': filled("$'"),
  'tables of PowerShell': filled("irm -Headers @{'a'='b' "),
  'one long line of words': filled('abc '),
  'words on lines': filled('The quick brown fox jumps over the lazy dog.\n'),
  'commands never closed': filled("curl 'https://a "),
  'commands of cmd': filled('curl ^"https://a ^\n'),
  methods: filled('GET / '),
  'request lines': filled('GET / HTTP/1.1\nHost: a\n\n'),
  'requests and replies of curl -v': filled('> GET / HTTP/1.1\n> Host: a\n> \n< HTTP/1.1 403 Forbidden\n< \n'),
  'authorization headers': filled('AWS4-HMAC-SHA256 Credential='),
  'authorization headers on lines': filled('Authorization: AWS4-HMAC-SHA256 Credential=a, Signature=c\n'),
  'names of headers alone': filled('host:\n'),
  'folded headers': after('GET / HTTP/1.1\nHost: a\n', ' x\n'),
  'headings of logs over canonical requests': filled('Canonical request:\nGET\n/\n\nhost:a\n\nhost;\n'),
  'upload forms never closed': filled('<form action="https://a"><input name="policy" value="'),
  'fields of forms never closed': filled('{"url":"https://a","fields":{"policy":"'),
  'what clients say of headers': filled(
    'net/http: invalid header field value "AWS4-HMAC-SHA256 Credential=A\\n/x" for key Authorization\n',
  ),
  'headings of logs': filled('CanonicalRequest:\n'),
  'lines of Apache’s client': filled('http-outgoing-0 >> GET / HTTP/1.1\n'),
  'requests of botocore': filled('<AWSPreparedRequest stream_output=False, method=GET, url=https://a, headers={'),
  'requests of botocore with an open quote': filled(
    "<AWSPreparedRequest stream_output=False, method=GET, url=https://a, headers={'a': '\\'",
  ),
  'quotes in quotes of a shell': filled("'\\''"),
  'encoded words': after('', 'a%20', ' end'),
  'objects of Node': filled('{ method: '),
  'strings to sign': filled(`${TO_SIGN}\n`),
  'strings to sign cut short': filled('AWS4-HMAC-SHA256\n20260314T092653Z\n20260314/eu-west-3/s3/aws4_request\n'),
  'canonical requests': filled(`${CANONICAL}\n`),
  'names of credentials': filled('aws_secret_access_key='),
  'names and blanks': filled('access key '),
  'key ids': filled(`${KEY_ID} `),
  'the heads of CSV files': filled('Access key ID,Secret access key\nA,B\n'),
  ampersands: filled('&amp;'),
  'character references': filled('&lt;'),
  'base64 in lines': filled('aHR0cHM6Ly9rYWZrYS51cy13ZXN0LTIuYW1hem9uYXdzLmNvbS8\n'),
  elements: filled('<Error>'),
  'codes of errors': filled('SignatureDoesNotMatch '),
  'short replies': filled('<Error><Code>AccessDenied</Code></Error>'),
  'octets without an end': after('<Error><StringToSignBytes>', '41 57 '),
  'messages without an end': filled("message='"),
  'logs in lines of JSON': filled('{"msg":"HTTP a\\nb\\nc\\nd\\ne"}\n'),
  'a canonical request of many words': (size) => damaged(`GET ${filled('/a=b ')(size)} host:a host UNSIGNED-PAYLOAD`),
  'a canonical request of many escapes': (size) =>
    damaged(`GET ${filled('/a%20b &amp; \\n')(size)} host:a host UNSIGNED-PAYLOAD`),
  'quoted lines': filled('> \n'),
  'request lines behind times': filled(
    '2026-03-14 09:26:53,123 DEBUG GET / HTTP/1.1\n2026-03-14 09:26:53,123 DEBUG Host: a\n',
  ),
  'words that are almost a request line': filled('GET GET / HTTP/'),
  'signed lines of one width': filled(`${'AWS4-HMAC-SHA256 a'.padEnd(79, 'b')}\n`),
  'signed words in lines of one width': filled(`${'X-Amz-Date: a b c '.repeat(5).slice(0, 80)}\n${'a'.repeat(40)}\n`),
  'records in lines of JSON': filled('{"log":"AWS4-HMAC-SHA256 GET / HTTP/1.1\\n","stream":"stderr"}\n'),
  'octets on lines': filled('00000000: 4745 5420 2f20 4854 5450 2f31 2e31 0d0a  GET / HTTP/1.1..\n'),
  'octets of syslog': filled('#015#012'),
  'requests of nginx in JSON': filled('{"request":"GET / HTTP/1.1","http_authorization":"AWS4-HMAC-SHA256 a"}\n'),
  'smart quotes': filled('\u201c\u2019'),
  'zero-width spaces': filled('\u200b'),
  'requests that a program prints': filled('POST https://a/x\n{a: b, Host: c}\n'),
  'a map of headers never closed': after('POST https://a/x\n{Host: a', ', X-A: "b", X-B=[c'),
  'lines of an access log': filled('- [14/Mar/2026:09:26:54 +0000] "GET /a?X-Amz-Signature=a HTTP/1.1" 403 1\n'),
  'labels of a request': filled('URL: https://a/b\nMethod: GET\nHeaders:\n'),
  'traces of MinIO': filled('a [REQUEST s3.GetObject] [t]\na GET /b\na Host: c\na [RESPONSE] [t]\na 403 Forbidden\n'),
  'calls within calls': filled('requests.put("https://a/", '),
  'calls one after the other': filled('x.put("https://a/?X-Amz-Signature=a", y); '),
  'calls in a chain': after('x.get("https://a/?X-Amz-Signature=a")', '.header("a", "b")'),
  'assignments to assignments': after('post(', 'a = '),
  'headers of a client': filled('c.headers["a"] = b; c.put(url); '),
  'strings of Rust never closed': after('post(', 'r#"a '),
  'names with many parts': filled('put( a.b.c.d->e::f '),
  'deep lists in fetch': (size) => `fetch(${'['.repeat(size / 2)}${']'.repeat(size / 2)}`,
};

const debug = (i: number) =>
  [
    'botocore.auth - DEBUG - CanonicalRequest:',
    CANONICAL,
    'botocore.auth - DEBUG - StringToSign:',
    TO_SIGN,
    'botocore.auth - DEBUG - Signature:',
    PROVIDED,
    `botocore.endpoint - DEBUG - Sending http request: <AWSPreparedRequest stream_output=True, method=PUT, url=https://a.s3.amazonaws.com/${i}, headers={'X-Amz-Date': b'20260314T092653Z', 'Authorization': b'AWS4-HMAC-SHA256 Credential=${KEY_ID}/20260314/eu-west-3/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=${String(i).padStart(64, '0')}'}>`,
    "botocore.parsers - DEBUG - Response headers: {'x-amz-request-id': 'ABC'}",
  ]
    .map((line) => (line.startsWith('botocore') ? `2026-03-14 09:26:53,114 - MainThread - ${line}` : line))
    .join('\n')
    .concat('\n');

/** An archive of 2,000 entries, of which the one at `failing` is signed and refused. */
export const archive =
  (failing: number): Sized =>
  (size) => {
    const text = 'x'.repeat(Math.max(1, Math.floor(size / 2000) - 300));
    const entry = (i: number) => ({
      request: { method: 'GET', url: i === failing ? S3_URL : `https://cdn.example.com/${i}.js`, headers: [] },
      response: { status: i === failing ? 403 : 200, headers: [], content: { text: i === failing ? ERROR : text } },
    });
    return JSON.stringify({ log: { entries: Array.from({ length: 2000 }, (_, i) => entry(i)) } });
  };

/** `aws --debug` of a run of many requests, the last of which is refused. */
export const longLog: Sized = (size) => `${counted(debug)(size)}b'${escapeJson(ERROR)}'\n`;

/** What people do paste by the megabyte, and single things that are as large. */
export const HUGE: Readonly<Record<string, Sized>> = {
  'request lines that end in carriage returns alone': filled('GET / HTTP/1.1\r'),
  'an archive': archive(1500),
  'a log of many requests': longLog,
  'many URLs': counted((i) => `${S3_URL.replace('/2026/', `/2026/${i}`)}\n`),
  'one URL of many parameters': after(S3_URL, '&abc=def%20'),
  'one URL of a long path': (size) => `https://b.s3.amazonaws.com/${filled('a/../')(size)}${QUERY}`,
  'many headers': (size) =>
    `GET / HTTP/1.1\nHost: ${API_HOST}\n${SIGNED_HEADERS}${counted((i) => `x-amz-meta-${i}: v${i}\n`)(size)}`,
  'many headers of a command': (size) => `curl https://${API_HOST}/ ${counted((i) => `-H 'x-${i}: v' `)(size)}`,
  'a request with a long body': (size) =>
    `POST /prod/orders?dry=1 HTTP/1.1\nHost: ${API_HOST}\n${SIGNED_HEADERS}\n{"a":"${filled('h\u00e9llo ')(size)}"}`,
  'a reply of many entities': (size) =>
    `<Error><Code>SignatureDoesNotMatch</Code><Message>${filled('&lt;&amp;')(size)}</Message></Error>`,
  'many replies': filled(`${ERROR}\n`),
  'a reply escaped again and again': (size) => {
    let text = SHOULD;
    while (text.length < size / 2) text = JSON.stringify(text);
    return text + filled(' ')(size - text.length);
  },
  'deep JSON': (size) => `${'{"a":'.repeat(size / 6)}1${'}'.repeat(size / 6)}`,
  'many credentials': counted((i) => `AWS_ACCESS_KEY_ID=AKIA${i}\nAWS_SECRET_ACCESS_KEY=${SECRET}\n`),
  'the lines of a server’s log': counted(
    (i) => `2026-03-14T09:26:53Z INFO GET https://bucket.s3.amazonaws.com/k${i} 200\n`,
  ),
};
