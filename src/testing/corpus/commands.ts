import { type CorpusEntry, type Expected, entry } from './entry';
import {
  API_AUTHORIZATION,
  API_BODY,
  API_HEADERS,
  API_HOST,
  API_SIGNATURE,
  API_SIGNED,
  DATE,
  KEY_ID,
  S3_HOST,
  S3_TARGET,
  S3_URL,
  SECRET,
  signatureOf,
  TEMPORARY_ID,
  TOKEN,
} from './parts';

const URL = `https://${API_HOST}/prod/orders?dry=1`;
const POST = {
  method: 'POST',
  host: API_HOST,
  target: '/prod/orders?dry=1',
  body: API_BODY,
  signature: API_SIGNATURE,
  signedHeaders: API_SIGNED,
  header: ['x-amz-date', DATE],
} as const;
const curl: Expected = { format: 'curl', ...POST };
const H = API_HEADERS.map(([name, value]) => `-H '${name}: ${value}'`);
const ESCAPED_URL = S3_URL.replaceAll('&', '^&').replaceAll('%', '^%');
const dq = API_HEADERS.map(([name, value]) => `-H "${name}: ${value}"`);
const NODE_HEADERS = API_HEADERS.map(([name, value]) => `    "${name}": "${value}"`).join(',\n');

/** As a batch file of Windows has it. */
const BATCH_URL = S3_URL.replaceAll('%', '%%');

export const COMMANDS: readonly CorpusEntry[] = [
  entry('a URL out of a batch file', `set LINK=${BATCH_URL}`, [], {
    format: 'presigned-url',
    host: S3_HOST,
    target: S3_TARGET,
  }),
  entry('curl in a batch file', `@echo off\r\ncurl -o a.pdf "${BATCH_URL}"\r\n`, [], {
    format: 'curl',
    host: S3_HOST,
    target: S3_TARGET,
  }),
  entry('curl.exe in a batch file', `curl.exe "${BATCH_URL}" ^\r\n  -o a.pdf`, [], {
    format: 'curl',
    host: S3_HOST,
    target: S3_TARGET,
  }),
  entry(
    'curl over several lines of bash',
    `curl -X POST '${URL}' \\\n  ${H.join(' \\\n  ')} \\\n  -d '${API_BODY}'`,
    [],
    curl,
  ),
  entry('curl on one line', `curl -XPOST ${H.join(' ')} --data-raw '${API_BODY}' '${URL}'`, [], curl),
  entry('curl behind a prompt', `user@box:~$ curl -s ${H.join(' ')} -d '${API_BODY}' '${URL}' | jq .`, [], curl),
  entry(
    'curl with double quotes',
    `curl --request POST --url "${URL}" ${dq.join(' ')} --data-binary "${API_BODY.replaceAll('"', '\\"')}"`,
    [],
    curl,
  ),
  entry(
    'curl with ANSI-C quoting',
    `curl '${URL}' ${H.join(' ')} --data-raw $'${API_BODY.replace('two', '\\x74wo')}'`,
    [],
    curl,
  ),
  entry(
    'curl with blanks behind the back-slashes',
    `curl '${URL}' \\ \n  ${H.join(' \\  \n  ')} \\\n  -d '${API_BODY}'`,
    [],
    curl,
  ),
  entry('curl with CRLF', `curl '${URL}' \\\r\n  ${H.join(' \\\r\n  ')} \\\r\n  -d '${API_BODY}'\r\n`, [], curl),
  entry(
    'curl with curly quotes',
    `curl \u2018${URL}\u2019 ${H.join(' ').replaceAll("'", '\u2019')} -d \u2018${API_BODY}\u2019`,
    [],
    { ...curl, note: 'smart-quotes' },
  ),
  entry(
    'curl as a browser copies it for bash',
    `curl '${URL}' \\\n  -H 'accept: */*' \\\n  ${H.join(' \\\n  ')} \\\n  --data-raw $'${API_BODY}' \\\n  --compressed`,
    [],
    curl,
  ),
  entry(
    'curl as a browser copies it for cmd',
    `curl ^"${URL}^" ^\n  ${dq.map((h) => h.replaceAll('"', '^"')).join(' ^\n  ')} ^\n  --data-raw ^"${API_BODY.replaceAll('"', '^\\^"')}^"`,
    [],
    curl,
  ),
  entry(
    'curl for cmd with plain quotes',
    `C:\\> curl.exe -X POST "${URL}" ^\n ${dq.join(' ^\n ')} ^\n -d "${API_BODY.replaceAll('"', '\\"')}"`,
    [],
    curl,
  ),
  entry('curl for cmd with carets before ampersands', `curl ${ESCAPED_URL}`, [], {
    format: 'curl',
    method: 'GET',
    host: S3_HOST,
    target: S3_TARGET,
  }),
  entry(
    'curl in PowerShell',
    `PS C:\\> curl.exe -X POST '${URL}' \`\n  ${H.join(' `\n  ')} \`\n  -d '${API_BODY}'`,
    [],
    curl,
  ),
  entry('curl of a presigned URL without quotes', `curl ${S3_URL}`, ['query-lost-at-ampersand'], {
    format: 'curl',
    method: 'GET',
    target: S3_TARGET,
    signature: signatureOf(S3_URL),
  }),
  entry('curl that uploads a file', `curl -T ./report.pdf "${S3_URL}"`, [], {
    format: 'curl',
    method: 'PUT',
    target: S3_TARGET,
  }),
  entry(
    'curl that uploads with PUT and --data-binary',
    `curl -X PUT --data-binary @report.pdf -H "Content-Type: application/pdf" "${S3_URL}"`,
    [],
    { format: 'curl', method: 'PUT', header: ['Content-Type', 'application/pdf'] },
  ),
  entry('curl that asks for the head', `curl -I '${S3_URL}'`, ['method-presigned-for-another'], {
    format: 'curl',
    method: 'HEAD',
    target: S3_TARGET,
  }),
  entry(
    'curl that moves its data into the query',
    `curl -G https://${API_HOST}/prod/orders -d dry=1 --data-urlencode 'q=a b'`,
    ['authorization-not-signed'],
    { format: 'curl', method: 'GET', target: '/prod/orders?dry=1&q=a%20b' },
  ),
  entry(
    'curl that posts a form',
    `curl https://${API_HOST}/prod/login -d user=a -d pass=b`,
    ['authorization-not-signed'],
    {
      format: 'curl',
      method: 'POST',
      body: 'user=a&pass=b',
      header: ['Content-Type', 'application/x-www-form-urlencoded'],
      note: 'header-added-by-client',
    },
  ),
  entry('curl with --json', `curl --json '${API_BODY}' ${URL}`, ['authorization-not-signed'], {
    format: 'curl',
    method: 'POST',
    body: API_BODY,
    header: ['Accept', 'application/json'],
    note: 'header-added-by-client',
  }),
  entry('curl with -F', `curl -F file=@a.png -F name=x https://${API_HOST}/up`, ['authorization-not-signed'], {
    format: 'curl',
    method: 'POST',
    note: 'multipart-body-unknown',
  }),
  entry(
    'curl that signs by itself',
    `curl --aws-sigv4 "aws:amz:eu-west-3:s3" --user "${KEY_ID}:${SECRET}" https://${S3_HOST}/a.txt`,
    [],
    { format: 'curl', method: 'GET', host: S3_HOST, target: '/a.txt' },
    { format: 'curl', accessKeyId: KEY_ID, secretAccessKey: SECRET },
  ),
  entry(
    'curl that signs by itself with a session token',
    `curl --aws-sigv4 aws:amz:us-east-1:execute-api -u ${TEMPORARY_ID}:${SECRET} -H "x-amz-security-token: ${TOKEN}" '${URL}'`,
    ['scope-region-host'],
    { format: 'curl', host: API_HOST },
    { format: 'curl', accessKeyId: TEMPORARY_ID, sessionToken: TOKEN },
  ),
  entry('curl with a scheme-less URL', 'curl -v localhost:9000/bucket/key', ['authorization-not-signed'], {
    format: 'curl',
    host: 'localhost:9000',
    target: '/bucket/key',
  }),
  entry('curl with an unclosed quote', `curl '${URL}' ${H.join(' ')} -d '${API_BODY}`, [], {
    ...curl,
    note: 'unclosed-quote',
  }),
  entry('curl in a sentence', `When I run curl -X DELETE '${URL}' I get a 403.`, ['authorization-not-signed'], {
    format: 'curl',
    method: 'DELETE',
    host: API_HOST,
  }),
  entry(
    'curl with a redacted key',
    `curl '${URL}' -H 'Authorization: AWS4-HMAC-SHA256 Credential=***/20260314/ap-southeast-2/execute-api/aws4_request, SignedHeaders=host, Signature=***'`,
    ['time-date-missing', 'url-redacted'],
    { format: 'curl', host: API_HOST, note: 'redacted' },
  ),
  entry(
    'two curl commands',
    `curl '${S3_URL}'\ncurl -X POST '${URL}' -d '{}'`,
    [],
    { format: 'curl', host: S3_HOST },
    { format: 'curl', host: API_HOST, body: '{}' },
  ),
  entry('wget of a presigned URL', `wget -O report.pdf "${S3_URL}"`, [], {
    format: 'wget',
    method: 'GET',
    host: S3_HOST,
    target: S3_TARGET,
  }),
  entry(
    'wget that posts',
    `wget --method=POST --header='Content-Type: application/json' --body-data='${API_BODY}' '${URL}'`,
    ['authorization-not-signed'],
    { format: 'wget', method: 'POST', body: API_BODY, header: ['Content-Type', 'application/json'] },
  ),
  entry('wget with --post-data', `wget --post-data "a=1" ${URL}`, ['authorization-not-signed'], {
    format: 'wget',
    method: 'POST',
    body: 'a=1',
  }),
  entry('wget --spider', `wget --spider '${S3_URL}'`, ['method-presigned-for-another'], {
    format: 'wget',
    method: 'HEAD',
    target: S3_TARGET,
  }),
  entry('awscurl', `awscurl --service execute-api --region ap-southeast-2 -X POST -d '${API_BODY}' '${URL}'`, [], {
    format: 'awscurl',
    method: 'POST',
    host: API_HOST,
    body: API_BODY,
  }),
  entry(
    'awscurl with keys',
    `awscurl --access_key ${KEY_ID} --secret_key ${SECRET} --service s3 'https://${S3_HOST}/a'`,
    [],
    { format: 'awscurl', host: S3_HOST },
    { format: 'awscurl', accessKeyId: KEY_ID, secretAccessKey: SECRET },
  ),
  entry('Invoke-WebRequest', `Invoke-WebRequest -Uri "${S3_URL}" -OutFile report.pdf`, [], {
    format: 'powershell',
    method: 'GET',
    host: S3_HOST,
    target: S3_TARGET,
  }),
  entry(
    'Invoke-RestMethod with a table of headers',
    `Invoke-RestMethod -Method Put -Uri '${S3_URL}' -Headers @{ 'Content-Type' = 'text/plain'; "x-amz-acl"="private" } -InFile a.txt`,
    ['headers-amz-unsigned'],
    { format: 'powershell', method: 'PUT', header: ['x-amz-acl', 'private'] },
  ),
  entry(
    'Invoke-WebRequest as a browser copies it',
    `Invoke-WebRequest -UseBasicParsing -Uri "${URL}" \`\n-Method "POST" \`\n-Headers @{\n"authority"="${API_HOST}"\n  "method"="POST"\n${API_HEADERS.map(([n, v]) => `  "${n}"="${v}"`).join('\n')}\n} \`\n-Body "${API_BODY.replaceAll('"', '`"')}"`,
    [],
    { format: 'powershell', ...POST },
  ),
  entry('irm', `irm '${S3_URL}'`, [], { format: 'powershell', host: S3_HOST, target: S3_TARGET }),
  entry(
    'fetch as a browser copies it',
    `fetch("${URL}", {\n  "headers": {\n${NODE_HEADERS}\n  },\n  "body": ${JSON.stringify(API_BODY)},\n  "method": "POST",\n  "mode": "cors",\n  "credentials": "omit"\n});`,
    [],
    { format: 'fetch', ...POST },
  ),
  entry(
    'fetch with JSON.stringify',
    `const r = await fetch('${URL}', { method: 'POST', body: JSON.stringify({ order: 17, note: 'two of them' }), headers: { ${NODE_HEADERS.replaceAll('\n', ' ')} } });`,
    [],
    { format: 'fetch', ...POST },
  ),
  entry('fetch of a presigned URL alone', `fetch(\`${S3_URL}\`).then(r => r.text())`, [], {
    format: 'fetch',
    method: 'GET',
    host: S3_HOST,
    target: S3_TARGET,
  }),
  entry(
    'fetch with Headers and comments',
    `fetch('${S3_URL}', {\n  method: 'put', // upload\n  headers: new Headers({ 'Content-Type': 'image/png', }),\n  body: file,\n})`,
    [],
    { format: 'fetch', method: 'PUT', header: ['Content-Type', 'image/png'] },
  ),
  entry(
    'fetch with pairs as headers',
    `fetch("${URL}", { headers: [["x-amz-date", "${DATE}"]] })`,
    ['authorization-not-signed'],
    {
      format: 'fetch',
      header: ['x-amz-date', DATE],
    },
  ),
  entry(
    'fetch with a URL in two halves',
    `fetch('https://${API_HOST}' + '/prod/orders?dry=1')`,
    ['authorization-not-signed'],
    {
      format: 'fetch',
      host: API_HOST,
      target: '/prod/orders?dry=1',
    },
  ),
  entry('axios.put', `await axios.put('${S3_URL}', 'hello', { headers: { 'Content-Type': 'text/plain' } })`, [], {
    format: 'fetch',
    method: 'PUT',
    body: 'hello',
    header: ['Content-Type', 'text/plain'],
  }),
  entry('axios whose method is in small letters', `axios({ method: 'get', url: '${S3_URL}' })`, [], {
    format: 'fetch',
    method: 'GET',
  }),
  entry('fetch whose method is in small letters', `fetch('${S3_URL}', { method: 'get' })`, [], {
    format: 'fetch',
    method: 'GET',
  }),
  entry('wget whose method is in small letters', `wget --method=get '${S3_URL}'`, [], {
    format: 'wget',
    method: 'GET',
  }),
  entry('HTTPie whose method is in small letters', `http get '${S3_URL}'`, [], { format: 'httpie', method: 'GET' }),
  entry(
    'axios with one object',
    `axios({ method: 'post', url: '${URL}', data: '${API_BODY}', headers: { Authorization: '${API_AUTHORIZATION}' } })`,
    ['time-date-missing'],
    { format: 'fetch', method: 'POST', body: API_BODY, signature: API_SIGNATURE },
  ),
];
