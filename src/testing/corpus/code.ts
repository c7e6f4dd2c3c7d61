import { type CorpusEntry, type Expected, entry, searched } from './entry';
import { both, link, URL, urlOf, XML, xml } from './exchange';
import { MISMATCH, S3_HOST, SECRET } from './parts';

/** Signed with x-amz-acl: public-read; the code sends another value. */
const U = urlOf(link({ method: 'PUT', path: '/a.png', headers: [['x-amz-acl', 'public-read']] }));
const BARE = urlOf(link({ method: 'PUT', path: '/a.png' }));
const REFUSED = xml('SignatureDoesNotMatch', MISMATCH);
const SENT: Expected = { format: 'code', method: 'PUT', host: S3_HOST, header: ['x-amz-acl', 'private'] };

/** Source code that sends a presigned URL, in the languages that people have. */
export const CODE: readonly CorpusEntry[] = [
  entry(
    'a call in back-ticks within a sentence',
    both(`I call \`requests.put("${U}", headers={"x-amz-acl": "private"}, data="hi")\` and get \`403\`:`, REFUSED),
    [],
    { ...SENT, body: 'hi' },
    XML,
  ),
  entry(
    'code between tildes, behind a sentence that ends in a colon',
    both(`This fails:\n~~~python\nr = requests.put("${U}", headers={"x-amz-acl": "private"})\n~~~`, REFUSED),
    [],
    SENT,
    XML,
  ),
  searched(
    SECRET,
    'header-other',
    entry(
      'Python requests whose file is opened before',
      both(
        `import requests
url = "${U}"
headers = {"x-amz-acl": "private", 'Content-Type': 'image/png'}
with open('a.png', 'rb') as f:
    r = requests.put(url, data=f, headers=headers)
print(r.status_code)`,
        REFUSED,
      ),
      [],
      SENT,
      XML,
    ),
  ),
  searched(
    SECRET,
    'signed for x-amz-acl: public-read',
    entry(
      'requests.request with a value that is a variable',
      both(`resp = requests.request("PUT", '${U}', headers={'x-amz-acl': acl}, data="hello")`, REFUSED),
      [],
      { format: 'code', method: 'PUT', host: S3_HOST, body: 'hello' },
      XML,
    ),
  ),
  entry(
    'urllib of Python',
    both(
      `req = urllib.request.Request("${U}", data=b"hello", method="PUT")
req.add_header("x-amz-acl", "private")
urllib.request.urlopen(req)`,
      REFUSED,
    ),
    [],
    { ...SENT, body: 'hello' },
    XML,
  ),
  searched(
    SECRET,
    'header-other',
    entry(
      'Net::HTTP with a body',
      both(
        `uri = URI('${U}')
req = Net::HTTP::Put.new(uri)
req['x-amz-acl'] = 'private'
req.body = "hi\\n"
http.request(req)`,
        REFUSED,
      ),
      [],
      { ...SENT, body: 'hi\n' },
      XML,
    ),
  ),
  searched(
    SECRET,
    'header-other',
    entry(
      'HTTParty that sends a file',
      both(`HTTParty.put("${U}", headers: { 'x-amz-acl' => 'private' }, body: File.read('a.png'))`, REFUSED),
      [],
      SENT,
      XML,
    ),
  ),
  searched(
    SECRET,
    'header-other',
    entry(
      'Faraday with a block',
      both(
        `Faraday.put("${U}") do |req|
  req.headers['x-amz-acl'] = 'private'
  req.body = 'hello'
end`,
        REFUSED,
      ),
      [],
      { ...SENT, body: 'hello' },
      XML,
    ),
  ),
  entry(
    'HTTParty without brackets',
    both(`HTTParty.put '${U}', headers: { 'x-amz-acl': 'private' }`, REFUSED),
    [],
    SENT,
    XML,
  ),
  entry(
    'curl of PHP',
    both(
      `$ch = curl_init('${U}');
curl_setopt($ch, CURLOPT_CUSTOMREQUEST, 'PUT');
curl_setopt($ch, CURLOPT_HTTPHEADER, ['x-amz-acl: private']);`,
      REFUSED,
    ),
    [],
    SENT,
    XML,
  ),
  searched(
    SECRET,
    'header-other',
    entry(
      'Guzzle',
      both(
        `$url = '${U}';
$client = new \\GuzzleHttp\\Client();
$response = $client->request('PUT', $url, [
    'headers' => ['x-amz-acl' => 'private'],
    'body' => fopen('a.png', 'r'),
]);`,
        REFUSED,
      ),
      [],
      SENT,
      XML,
    ),
  ),
  searched(
    SECRET,
    'header-other',
    entry(
      'file_get_contents with a stream context',
      both(
        `$context = stream_context_create(['http' => ['method' => 'PUT', 'header' => "x-amz-acl: private\\r\\nContent-Type: image/png", 'content' => 'hello']]);
echo file_get_contents('${U}', false, $context);`,
        REFUSED,
      ),
      [],
      { ...SENT, body: 'hello' },
      XML,
    ),
  ),
  entry(
    'curl of PHP with all options at once, handle made before',
    both(
      `curl_setopt_array($curl, array(
  CURLOPT_URL => '${U}',
  CURLOPT_RETURNTRANSFER => true,
  CURLOPT_CUSTOMREQUEST => 'PUT',
  CURLOPT_POSTFIELDS => 'hello',
  CURLOPT_HTTPHEADER => array(
    'x-amz-acl: private',
    'Content-Type: text/plain'
  ),
));`,
      REFUSED,
    ),
    [],
    { ...SENT, body: 'hello' },
    XML,
  ),
  searched(
    SECRET,
    'header-other',
    entry(
      'curl of PHP with all options at once',
      both(
        `$curl = curl_init();
curl_setopt_array($curl, [
  CURLOPT_URL => '${U}',
  CURLOPT_CUSTOMREQUEST => 'PUT',
  CURLOPT_HTTPHEADER => ['x-amz-acl: private'],
]);
$response = curl_exec($curl);`,
        REFUSED,
      ),
      [],
      SENT,
      XML,
    ),
  ),
  entry(
    'net/http of Go',
    both(
      `req, err := http.NewRequest("PUT", "${U}", bytes.NewReader(data))
if err != nil {
	return err
}
req.Header.Set("x-amz-acl", "private")
resp, err := http.DefaultClient.Do(req)`,
      REFUSED,
    ),
    [],
    SENT,
    XML,
  ),
  entry(
    'net/http of Go with its constant and a context',
    both(
      `url := "${U}"
method := "PUT"
payload := strings.NewReader(\`hello\`)
client := &http.Client{}
req, err := http.NewRequestWithContext(ctx, http.MethodPut, url, payload)
req.Header.Add("x-amz-acl", "private")`,
      REFUSED,
    ),
    [],
    { ...SENT, body: 'hello' },
    XML,
  ),
  entry(
    'HttpRequestMessage of C#',
    both(
      `using var client = new HttpClient();
var request = new HttpRequestMessage(HttpMethod.Put, "${U}");
request.Headers.Add("x-amz-acl", "private");
request.Content = new StringContent("hello", Encoding.UTF8, "text/plain");
var response = await client.SendAsync(request);`,
      REFUSED,
    ),
    [],
    { ...SENT, body: 'hello' },
    XML,
  ),
  entry(
    'HttpClient of C# with headers of its own',
    both(
      `string url = "${U}";
client.DefaultRequestHeaders.Add("x-amz-acl", "private");
var response = await client.PutAsync(url, content);`,
      REFUSED,
    ),
    [],
    SENT,
    XML,
  ),
  entry(
    'HttpWebRequest of C#',
    both(
      `HttpWebRequest request = (HttpWebRequest)WebRequest.Create("${U}");
request.Method = "PUT";
request.ContentType = "image/png";
request.Headers["x-amz-acl"] = "private";`,
      REFUSED,
    ),
    [],
    SENT,
    XML,
  ),
  entry(
    'HttpURLConnection of Java',
    both(
      `URL url = new URL("${U}");
HttpURLConnection connection = (HttpURLConnection) url.openConnection();
connection.setDoOutput(true);
connection.setRequestMethod("PUT");
connection.setRequestProperty("x-amz-acl", "private");
OutputStreamWriter out = new OutputStreamWriter(connection.getOutputStream());
out.write("This text uploaded as an object via presigned URL.");`,
      REFUSED,
    ),
    [],
    SENT,
    XML,
  ),
  entry(
    'HttpClient of Java',
    both(
      `HttpRequest request = HttpRequest.newBuilder()
    .uri(URI.create("${U}"))
    .header("x-amz-acl", "private")
    .PUT(HttpRequest.BodyPublishers.ofString("hello"))
    .build();`,
      REFUSED,
    ),
    [],
    { ...SENT, body: 'hello' },
    XML,
  ),
  entry(
    'OkHttp',
    both(
      `Request request = new Request.Builder()
    .url("${U}")
    .put(RequestBody.create(bytes, MediaType.parse("image/png")))
    .addHeader("x-amz-acl", "private")
    .build();`,
      REFUSED,
    ),
    [],
    SENT,
    XML,
  ),
  entry(
    'HttpPut of Apache',
    both(
      `HttpPut put = new HttpPut("${U}");
put.setHeader("x-amz-acl", "private");
put.setEntity(new StringEntity("hello"));
client.execute(put);`,
      REFUSED,
    ),
    [],
    { ...SENT, body: 'hello' },
    XML,
  ),
  entry(
    'HttpURLConnection of Java in one line',
    both(
      `HttpURLConnection connection = (HttpURLConnection) new URL("${U}").openConnection();
connection.setRequestMethod("PUT");
connection.setRequestProperty("x-amz-acl", "private");`,
      REFUSED,
    ),
    [],
    SENT,
    XML,
  ),
  entry(
    'URLRequest of Swift',
    both(
      `let url = URL(string: "${U}")!
var request = URLRequest(url: url)
request.httpMethod = "PUT"
request.setValue("private", forHTTPHeaderField: "x-amz-acl")
request.httpBody = data`,
      REFUSED,
    ),
    [],
    SENT,
    XML,
  ),
  entry(
    'Alamofire',
    both(`AF.upload(data, to: "${U}", method: .put, headers: ["x-amz-acl": "private"])`, REFUSED),
    [],
    SENT,
    XML,
  ),
  entry(
    'reqwest of Rust',
    both(
      `let client = reqwest::Client::new();
let res = client.put("${U}")
    .header("x-amz-acl", "private")
    .body("the exact body that is sent")
    .send()
    .await?;`,
      REFUSED,
    ),
    [],
    { ...SENT, body: 'the exact body that is sent' },
    XML,
  ),
  searched(
    SECRET,
    'header-other',
    entry(
      'XMLHttpRequest',
      both(
        `const xhr = new XMLHttpRequest();
xhr.open('PUT', '${U}');
xhr.setRequestHeader('x-amz-acl', 'private');
xhr.send(file);`,
        REFUSED,
      ),
      [],
      SENT,
      XML,
    ),
  ),
  searched(
    SECRET,
    'header-other',
    entry(
      'fetch with its URL in a variable',
      both(
        `const url = \`${U}\`;
const res = await fetch(url, { method: 'PUT', headers: { 'x-amz-acl': 'private' }, body: file });`,
        REFUSED,
      ),
      [],
      SENT,
      XML,
    ),
  ),
  searched(
    SECRET,
    'header-other',
    entry(
      'jQuery',
      both(
        `$.ajax({ url: "${U}", type: "PUT", headers: {"x-amz-acl": "private"}, data: file, processData: false });`,
        REFUSED,
      ),
      [],
      SENT,
      XML,
    ),
  ),
  entry(
    'http of Dart',
    both(
      `final response = await http.put(Uri.parse('${U}'), headers: {'x-amz-acl': 'private'}, body: bytes);`,
      REFUSED,
    ),
    [],
    SENT,
    XML,
  ),
  entry(
    'OkHttp in Kotlin',
    both(
      `val request = Request.Builder()
    .url("${U}")
    .header("x-amz-acl", "private")
    .put(file.asRequestBody())
    .build()`,
      REFUSED,
    ),
    [],
    SENT,
    XML,
  ),
  entry(
    'HTTP::Request of Perl',
    both(
      `my $req = HTTP::Request->new(PUT => "${U}");
$req->header('x-amz-acl' => 'private');`,
      REFUSED,
    ),
    [],
    SENT,
    XML,
  ),
  searched(
    SECRET,
    'header-other',
    entry(
      'HTTPie that sends a file',
      both(`http PUT '${U}' x-amz-acl:private < a.png`, REFUSED),
      [],
      { ...SENT, format: 'httpie' },
      XML,
    ),
  ),
  searched(
    SECRET,
    'header-other',
    entry(
      'code whose URL was printed below it',
      `url = s3.generate_presigned_url('put_object', Params={'Bucket': 'press-archive', 'Key': 'a.png', 'ACL': 'public-read'}, ExpiresIn=3600)
print(url)
requests.put(url, data=open('a.png', 'rb'), headers={'x-amz-acl': 'private'})

${U}

${REFUSED}`,
      [],
      { format: 'code', method: 'PUT', header: ['x-amz-acl', 'private'] },
      URL,
      XML,
    ),
  ),
  searched(
    SECRET,
    'right',
    entry('code that sends what was signed', `requests.put("${BARE}", data=b'hello')`, [], {
      format: 'code',
      method: 'PUT',
      host: S3_HOST,
      body: 'hello',
    }),
  ),
  searched(
    SECRET,
    'signed for PUT',
    entry(
      'fetch with options that the code does not write out',
      `const res = await fetch(url, options)\n\n${BARE}`,
      [],
      URL,
    ),
  ),
  searched(
    SECRET,
    'signed for PUT',
    entry(
      'a request whose method the code does not write out',
      `req, err := http.NewRequest(method, "${BARE}", nil)`,
      [],
      URL,
    ),
  ),
  ...(
    [
      ['with the type first', 'RequestBody.create(MediaType.parse("text/plain"), "hi")'],
      ['with the type last', 'RequestBody.create("hi", MediaType.get("text/plain"))'],
      ['whose type is a variable', 'RequestBody.create(mediaType, "hi")'],
    ] as const
  ).map(([name, body]) =>
    entry(
      `a body of OkHttp ${name}`,
      both(
        `MediaType mediaType = MediaType.parse("text/plain");
RequestBody body = ${body};
Request request = new Request.Builder().url("${U}").method("PUT", body).addHeader("x-amz-acl", "private").build();`,
        REFUSED,
      ),
      [],
      { ...SENT, body: 'hi' },
      XML,
    ),
  ),
  ...(
    [
      ['at its end', "req.end('hi');"],
      ['in pieces', "req.write('h');\nreq.end('i');"],
      ['and then ended', "req.write('hi');\nreq.end();"],
    ] as const
  ).map(([name, writes]) =>
    entry(
      `a body written by Node.js ${name}`,
      both(
        `const req = https.request('${U}', { method: 'PUT', headers: { 'x-amz-acl': 'private' } }, (res) => {});\n${writes}`,
        REFUSED,
      ),
      [],
      { ...SENT, body: 'hi' },
      XML,
    ),
  ),
];
