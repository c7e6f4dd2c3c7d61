import type { ComposeArgs, FailureCause, FixCode, ReplyMeaning, SendForecast, ServiceNote } from '@/core';
import { list, number, seconds, shown } from './en-words';

type SentencesFor<Args> = { readonly [K in keyof Args]: (args: Args[K]) => string };
type ForecastArgs = { [C in SendForecast['code']]: Extract<SendForecast, { code: C }> };

const findings: SentencesFor<ComposeArgs> = {
  'method-characters': ({ method }) => `\`${method}\` is not an HTTP method.`,
  'url-empty': () => 'Type or paste the URL to sign.',
  'url-too-long': ({ length, limit }) =>
    `${number(length)} characters are more than any browser or server takes. The limit here is ${number(limit)}.`,
  'url-long': ({ length }) => `${number(length)} characters: many servers refuse URLs over 8,000.`,
  'url-no-scheme': () => 'A URL starts with `https://`.',
  'url-not-a-url': () => 'This is not a URL. It should look like `https://host/path?name=value`.',
  'url-scheme': ({ scheme }) => `\`${scheme}:\` cannot be signed. Use \`https:\`, \`http:\`, \`wss:\` or \`ws:\`.`,
  'url-whitespace': () => 'Line breaks and spaces around the URL are left out, as browsers do.',
  'host-unchecked': () =>
    'This is an S3 website endpoint. It serves what is public and checks no signatures; the REST endpoint does.',
  'host-missing': () => 'The host is missing: a name belongs between `//` and the next `/`.',
  'host-space': () => 'There is a space in the host. Host names have none.',
  'host-invalid': ({ host }) => `\`${host}\` is not a host name that a browser accepts.`,
  'host-rewritten': ({ typed, sent }) => `Browsers send \`${typed}\` as \`${sent}\`. That is what is signed.`,
  'port-invalid': ({ port }) => `\`${port}\` is not a port. Ports are numbers from 0 to 65535.`,
  'userinfo-left-out': () =>
    'The name and password before `@` are left out: they are never signed, and browsers refuse to fetch such URLs.',
  'fragment-left-out': () => 'The part from `#` on is left out: it is never sent.',
  'characters-encoded': ({ first, encoded }) =>
    `${shown(first).replace(/^a/, 'A')} cannot stand in a URL as it is. It is sent, and signed, as \`${encoded}\`.`,
  'encoded-slash': ({ typed }) =>
    `S3 reads \`${typed}\` in a path as \`/\`, so it is signed and sent as \`/\`. A key that holds the text \`${typed}\` is written \`%25${typed.slice(1)}\`.`,
  'dot-segments': ({ sent }) =>
    `Browsers resolve \`.\` and \`..\` before they send. What is signed and sent is \`${sent}\`.`,
  'browser-rewrites': ({ signed, browser }) =>
    `S3 signs the path as it is, \`${signed}\`, but every browser turns it into \`${browser}\` first. The link works with \`curl --path-as-is\` only.`,
  'percent-bad': ({ text }) =>
    `\`${text}\` is no percent-encoding: after \`%\` come two hexadecimal digits. A percent sign itself is \`%25\`.`,
  'query-not-utf8': ({ name }) => `\`${name}\` is not UTF-8 once decoded. The AWS SDK can only sign UTF-8 here.`,
  'query-proto': () =>
    'A parameter named `__proto__` cannot be signed: the AWS SDK would sign something else in its place. Rename it.',
  'plus-is-space': () => 'A raw `+` in a query is read as a space, so it is signed and sent as `%20`.',
  'signing-parameters-left-out': ({ names }) => `Parameters of an earlier signature are left out: ${list(names)}.`,
  'lone-surrogate': ({ position }) =>
    `Half a character stands at position ${position}, left over from a cut emoji perhaps. It has no bytes to sign.`,
  'service-empty': () => 'Which service checks the signature? For API Gateway it is `execute-api`.',
  'region-empty': () => 'Which region checks the signature? For example `us-east-1`.',
  'region-set-empty': () =>
    'In which regions may the signature be checked? Name them, separated by commas: `us-east-1,us-west-2`, `us-*`, or `*` for all.',
  'region-set-gap': () => 'A region is missing before or after a comma.',
  'region-set-characters': ({ character }) =>
    `${shown(character).replace(/^a/, 'A')} cannot stand here: region names, commas and \`*\` only.`,
  'scope-characters': ({ character }) =>
    `${shown(character).replace(/^a/, 'A')} cannot stand here: letters, digits and hyphens only.`,
  'service-disagrees': ({ typed, told }) =>
    `The host says \`${told}\`, not \`${typed}\`. AWS would answer “Credential should be scoped to correct service”.`,
  'region-disagrees': ({ typed, told }) =>
    `The host says \`${told}\`, not \`${typed}\`. AWS would answer “Credential should be scoped to a valid region”.`,
  'region-set-misses': ({ typed, told }) =>
    `The host is in \`${told}\`, which \`${typed}\` does not cover. AWS would refuse the signature there.`,
  'service-general': ({ service }) =>
    `No rules of its own are known for \`${service}\`. It is signed by the general rules.`,
  'access-key-empty': () => 'An access key ID is needed. It stands in the signature in plain text.',
  'access-key-characters': ({ character }) =>
    `${shown(character).replace(/^a/, 'A')} cannot stand in an access key ID.`,
  'secret-empty': () => 'A secret access key is needed. Nothing can be signed with an empty one.',
  'secret-whitespace': ({ lineBreak }) =>
    lineBreak
      ? 'There is a line break in the secret. AWS’s secrets have none, and it is signed with.'
      : 'There is a space in the secret. AWS’s secrets have none, and it is signed with.',
  'secret-length': ({ length }) => `Secrets from IAM have 40 characters. This one has ${length}.`,
  'token-missing': () =>
    'Keys that start with `ASIA` are temporary. Without their session token AWS does not know them.',
  'token-with-long-term-key': () =>
    'Keys that start with `AKIA` are long-term and come without a session token. AWS will refuse this pair.',
  'token-whitespace': () => 'There is white space in the token. AWS’s tokens have none.',
  'expires-not-a-number': () => 'A whole number of seconds, please.',
  'expires-range': ({ longest }) => `From 1 to ${longest} seconds (7 days): a signing key lives no longer.`,
  'expires-over-service': ({ service, longest }) =>
    `\`${service}\` honours at most ${longest} seconds (${seconds(longest)}), whatever stands here.`,
  'time-unreadable': () => 'Not a time. Write `2015-08-30 12:36:00Z` or `20150830T123600Z`, or leave it empty for now.',
  'time-no-such-date': () => 'The calendar has no such date.',
  'time-read-as-utc': () => 'Read as UTC. Add `Z` to say so, or an offset like `+09:00`.',
  'header-name-empty': () => 'This value has no name.',
  'header-name-characters': ({ character }) => `${shown(character).replace(/^a/, 'A')} cannot stand in a header name.`,
  'header-proto': () => 'A header named `__proto__` cannot be signed.',
  'header-value-characters': ({ character, lineBreak }) =>
    lineBreak
      ? 'A header value cannot hold a line break.'
      : `${shown(character)} is not printable ASCII. Signers and servers disagree on its bytes; percent-encode it, or use \`filename*=UTF-8''…\`.`,
  'header-reserved': ({ name }) =>
    `Signing writes \`${name}\` into the URL by itself. Typed here, it would be there twice.`,
  'header-token': () => 'The session token has a field of its own. Typed here, it would be there twice.',
  'header-region-set': () => 'The region set has a field of its own. Typed here, it would be there twice.',
  'header-host-differs': ({ sent }) =>
    `This host is signed, but browsers always send the URL’s, \`${sent}\`. Only curl can send another.`,
  'header-twice-in-query': ({ name }) =>
    `When presigning for this service, \`${name}\` moves into the URL, and the URL has one already.`,
  'header-to-query': ({ name }) =>
    `When presigning for this service, \`${name}\` moves into the URL, so that the link alone is enough.`,
  'header-joined': ({ name }) =>
    `\`${name}\` is there more than once. The values are joined with a comma, in this order.`,
  'header-replaced': ({ name }) => `\`${name}\` is neither signed nor sent: signing writes its own.`,
  'header-unsigned': ({ name }) => `\`${name}\` is sent but not signed: proxies and browsers change it on the way.`,
  'header-payload-differs': () => 'This is not the hash of the body below.',
  'header-payload-refused': ({ service }) => `\`${service}\` takes no value here but \`UNSIGNED-PAYLOAD\`.`,
  'headers-missing': ({ service, names }) => `\`${service}\` refuses this request without ${list(names)}.`,
  'body-not-sent': ({ method }) => `The body is signed, but browsers send none with ${method}. Only curl can.`,
  'form-not-supported': ({ service }) =>
    `\`${service}\` takes no upload forms: only S3 does (service \`s3\`). Put the signature somewhere else, or choose S3.`,
  'form-url-rest': ({ rest }) => `The form is sent to the bucket. \`${rest}\` is left out of the URL.`,
  'bucket-missing': () => 'Which bucket? It stands in the host, or first in the path: `https://host/bucket`.',
  'object-key-empty': () => `An object key is needed, such as \`uploads/\${filename}\`.`,
  'object-key-too-long': ({ length, limit }) =>
    `${number(length)} bytes: S3 takes keys of at most ${number(limit)} bytes.`,
  'filename-not-last': () =>
    `\`\${filename}\` belongs at the end. A policy can only say what a key starts with, so nothing behind it could be held to.`,
  'form-value-line-break': () => 'A form field cannot hold a line break: browsers change it as they send.',
  'size-not-a-number': () => 'A whole number of bytes, please, or nothing.',
  'size-order': ({ from, to }) => `No file has at least ${number(from)} and at most ${number(to)} bytes.`,
  'size-over-post': ({ limit }) => `S3 takes at most ${number(limit)} bytes in one POST, whatever stands here.`,
  'size-without-limit': () => 'Without a limit, whoever has this form can upload 5 GB at your cost.',
  'condition-name-empty': () => 'This condition has no field.',
  'condition-name-characters': ({ character }) =>
    `${shown(character).replace(/^a/, 'A')} cannot stand in the name of a form field.`,
  'condition-reserved': ({ name }) => `\`${name}\` has a place of its own above, or signing writes it.`,
  'condition-twice': ({ name }) => `There is a condition for \`${name}\` already.`,
  'chunk-size-not-a-number': () => 'A whole number of bytes, please.',
  'chunk-size-too-small': ({ least }) => `Every chunk but the last must have at least ${number(least)} bytes.`,
  'chunk-header-typed': ({ name }) => `\`${name}\` describes the chunks and is written by itself.`,
};

const forecast: SentencesFor<ForecastArgs> = {
  'same-origin': () => 'Sent to this page’s own address: no CORS, no preflight.',
  simple: () =>
    'The browser sends this without asking first (no preflight). If the reply carries no CORS headers it cannot be shown here, but the link still opens.',
  preflight: ({ preflight: { method, headers } }) =>
    `The browser asks first, with OPTIONS (a preflight), because of ${[...(method ? [`the method \`${method}\``] : []), ...(headers.length ? [list(headers)] : [])].join(' and ')}. The server must allow ${method && headers.length ? 'them' : headers.length > 1 ? 'them' : 'it'} without a signature.`,
  websocket: () => 'A WebSocket URL opens with a WebSocket client, not with a request. Copy it.',
  'mixed-content': () => 'This page came over https, so the browser refuses to send over plain http.',
  'browser-rewrites': ({ browser }) =>
    `The browser sends another path than the signed one: \`${browser}\`. The signature will not match; use curl.`,
  'host-not-settable': ({ signed, sent }) =>
    `Signed for the host \`${signed}\`, but the browser sends \`${sent}\`. The signature will not match; use curl.`,
  'headers-not-settable': ({ names, signed }) =>
    signed
      ? `A page may not set ${list(names)}, and the signature covers it. It will not match; use curl.`
      : `A page may not set ${list(names)}. The browser leaves it out or sends its own; it is not signed, so the signature holds.`,
  'body-not-sent': ({ method }) => `Browsers send no body with ${method}, but the signature covers one. Use curl.`,
  'gateway-allow-headers': () =>
    'API Gateway’s usual list of allowed headers lacks `x-amz-content-sha256`. Add it there, or leave the header out.',
  writes: ({ method }) => `${method} may change what is stored at the other end.`,
};

const causes: Readonly<Record<FailureCause, string>> = {
  'offline-or-name': 'The host name is wrong, or there is no connection to it.',
  certificate: 'Its certificate is not trusted. Open the link in a tab to see.',
  'blocked-by-extension': 'An extension or a proxy blocks the request.',
  'mixed-content': 'This page came over https and the URL is plain http: the browser did not send it.',
  'preflight-refused':
    'The preflight was refused. OPTIONS must be answered without a signature, and must allow the method and headers named above.',
  'gateway-errors-without-cors':
    'API Gateway’s own errors, such as 403, carry no CORS headers unless Gateway Responses are set up to. The request may have been refused for its signature.',
  'lambda-url-cors-off': 'CORS of the function URL is off, as it is by default.',
  's3-cors-rule': 'The bucket has no CORS rule that fits this origin, method and every header.',
  redirect:
    'The bucket is in another region and answered with a redirect, which CORS does not follow after a preflight. Use the region’s own host.',
  'no-cors-headers': 'The reply has no `Access-Control-Allow-Origin` for this page. It arrived, but may not be shown.',
};

const meanings: Readonly<Record<ReplyMeaning, string>> = {
  success: 'The signature was accepted.',
  expired: 'The signature has expired. The rest was not looked at. Sign again.',
  'not-yet-valid': 'Signed for a time that has not come yet. Check the signing time and both clocks.',
  'clock-skew': 'The signing time and the server’s clock are too far apart.',
  'signature-mismatch':
    'The server computed another signature. If it shows its canonical request, compare it with step 1 line by line.',
  'payload-mismatch': 'The body that arrived is not the one whose hash was signed.',
  'missing-authentication':
    'API Gateway says this when there is no signature, and also when the path leads nowhere: check stage and resource first.',
  'unknown-key':
    'The server does not know this access key ID. With temporary credentials, the session token may be missing.',
  token: 'The session token is missing, wrong, or has expired.',
  scope: 'Region, service or date in the credential scope is not the one this host expects.',
  'not-authorized': 'The signature is right. This key may not do this: it is a matter of policy, not of signing.',
  'not-visible-here': 'The practice endpoint cannot see a signed header, because the browser adds it later.',
  'no-such-object': 'The signature was accepted, but there is no such object or bucket.',
  redirect: 'The server points elsewhere. A redirect changes the host, and with it the signature.',
  malformed: 'The signature’s own parts are incomplete or malformed.',
  'policy-expired': 'The policy of this form has expired. Sign again.',
  'policy-refused':
    'The signature is right, but the form is not what its policy allows. The reply names the condition.',
  'size-refused': 'The signature is right, but the file is not of a size that the policy allows.',
  'other-error': 'An answer other than success, and none that is about signing.',
};

const fixes: Readonly<Record<FixCode, (text: string) => string>> = {
  'add-https': () => 'Add https://',
  'escape-percent': () => 'Write %25',
  'literal-plus': () => 'It is a plus: write %2B',
  'remove-parameters': () => 'Remove them from the URL',
  'use-told': (text) => `Use ${text}`,
  trim: () => 'Remove white space',
  'use-longest': (text) => `Use ${text}`,
  'remove-header': () => 'Remove this header',
  'move-token': () => 'Move it to Session token',
  'use-rest-endpoint': () => 'Use the REST endpoint',
  'add-headers': () => 'Add with the usual value',
  'use-query': () => 'Sign a URL instead',
  'use-as-key': () => 'Use it as object key',
  'use-usual': () => 'Use 65536',
};

const tryIt = {
  title: 'Try it',
  send: 'Send',
  sending: 'Sending',
  stop: 'Stop',
  confirm: (method: string, host: string) => `Really send ${method} to ${host}?`,
  confirmSend: (method: string) => `Send ${method}`,
  cancel: 'Cancel',
  reply: 'Reply',
  milliseconds: (value: number) => `${number(Math.round(value))} ms`,
  from: {
    network: 'from the network',
    'practice-worker': 'from the practice endpoint',
    'practice-page': 'from the practice endpoint, inside this page',
  },
  redirectedTo: (url: string) => `Redirected to ${url}`,
  headers: (count: number) => `${count} reply headers`,
  noBody: 'No body.',
  findOutWhy: 'Find out why',
  unfolded: 'The message, with its line breaks',
  binary: (size: number) => `${number(size)} bytes that are not text.`,
  cut: 'Only the beginning is shown.',
  failed: 'The browser shows no reply.',
  probe: {
    'host-answered': 'The host answers. The browser only does not let this page see the reply.',
    'host-not-reached': 'The host does not answer.',
    'not-probed': '',
  },
  likely: 'Likely causes, the likeliest first',
  waysRound: 'Open the link in a tab, or run it with curl: neither asks for CORS.',
  earlier: 'This reply is to an earlier request.',
};

const sources = {
  method: 'Method',
  path: 'Path of the URL',
  host: 'Host of the URL',
  payload: 'Body',
  date: 'Signing time',
  region: 'Region',
  service: 'Service',
  accessKeyId: 'Access key ID',
  secret: 'Secret access key',
  token: 'Session token',
  expires: 'Expires in',
  fixed: 'Always the same',
  query: (name: string) => `Query parameter ${name}`,
  header: (name: string) => `Header ${name}`,
  field: (name: string) => `Form field ${name}`,
  chunk: (_: string) => 'Signature of the chunk before',
  policy: 'Base64 of step 1',
  canonicalRequest: 'SHA-256 of step 1',
  signature: 'Step 4',
};

const opensNot = {
  starting: 'The practice endpoint is still starting.',
  none: 'This browser or address allows no service worker, so practice links cannot be opened in a tab. Send works.',
  method: (method: string) => `A tab opens links with GET. This one is signed for ${method}: use Send or curl.`,
  headers: 'A tab sends no headers of yours, and some are signed: use Send or curl.',
  header: 'In this form the signature is in a header, and a tab sends none: use Send or curl.',
  websocket: 'A tab cannot open a WebSocket URL.',
};

const trouble = {
  disagreesWhat: (check: string) =>
    `The independent verifier refuses what the signer made (check: ${check}). One of them is wrong: please report it with the request, without your secret.`,
  opinionFailed: (error: string) => `The independent check did not run (${error}).`,
  bug: (error: string) => `The AWS SDK could not sign this (${error}). This is a fault of this page: please report it.`,
};

const notSignedWhy = {
  'changes-in-transit': 'proxies and browsers change it on the way',
  'carries-the-signature': 'signing writes its own',
  'replaced-by-signing-time': 'signing writes its own time',
};

const body = {
  chooseFile: 'Choose a file',
  hashing: (percent: number) => `Hashing: ${percent} %`,
  hashingWhat: 'Hashing the body',
  stop: 'Stop',
  hashed: (size: number) => `${number(size)} bytes, hashed once.`,
  failed: 'The file could not be read. It may have been moved or changed; choose it again.',
};

const practice = {
  what: 'A small AWS inside this page: it verifies signatures and answers as API Gateway and S3 do. It needs no account and no network.',
  keys: 'Keys',
  key: 'Use this key',
  keyNames: {
    full: 'May do everything',
    temporary: 'Temporary: works with its session token only',
    limited: 'May not call dev/admin',
  },
  routes: 'Routes',
  scope: 'Region ap-northeast-1; service execute-api or s3, by the path.',
  reset: 'Empty the bucket',
  resetDone: 'The bucket is empty.',
  state: {
    starting: 'Starting. Send works already.',
    active: 'Running for links; Send is answered inside this page until the next normal reload.',
    controlling: 'Running.',
    none: 'No service worker here: Send is answered inside this page, links cannot be opened.',
  },
};

const v4a = {
  signingKeyWhat:
    'The secret becomes a private key on the elliptic curve P-256: the same for every day, region and service. AWS verifies with the public key.',
  secretRung: '“AWS4A” + secret',
  fixedInput: 'Fixed input',
  fields: {
    iteration: 'iteration: always 1',
    label: 'label: the algorithm',
    separator: 'separator: a zero byte',
    accessKeyId: 'access key ID',
    counter: 'counter',
    length: 'length of the key: 256 bits',
  },
  candidate: 'Candidate',
  candidateOf: 'HMAC-SHA256 of the fixed input under “AWS4A” + secret',
  limitOf: 'where n is the order of the curve',
  taken: 'The candidate is not larger than n − 2, so it is taken. If it were, the counter would go up by one.',
  rejected: 'The candidate is larger than n − 2, so it is thrown away, and the counter goes up by one.',
  privateKey: 'Private key',
  privateKeyOf: 'candidate + 1',
  publicKeyX: 'Public key X',
  publicKeyY: 'Public key Y',
  publicKeyOf: 'private key × base point of the curve',
  guard: 'Unlike kSigning, the private key does not expire with the day. Guard it like the secret.',
  signatureWhat:
    'ECDSA of the SHA-256 of step 2 under the private key: two numbers, r and s, packed as DER, in hexadecimal.',
  signatureVaries:
    'Most signers draw a random number for each signature, so each gets another one for the same request, and all are right. Here that number follows from the request (RFC 6979), so the signature stays. It can be verified with the public key, but not compared with another.',
};

/** What holds for a service, a line for each rule. */
const rules = {
  names: {
    path: 'Path',
    presignedPayload: 'Payload of a presigned URL',
    contentSha256: 'Payload of signed headers',
    amzHeaders: '`x-amz-*` headers when presigning',
    requiredHeaders: 'Headers it asks for',
    token: 'Session token',
    longestExpiry: 'Expiry',
    postPolicy: 'Upload forms',
    chunkedPayload: 'Body in chunks',
  },
  path: {
    once: 'Encoded once and not normalised: `//`, `.` and `..` stay.',
    twice: 'Normalised, and the encoded path is encoded again: `%20` becomes `%2520`.',
  },
  presignedPayload: {
    hash: 'The hash of the body. A body that differs breaks the signature.',
    unsigned: '`UNSIGNED-PAYLOAD`: the body is not signed.',
  },
  contentSha256: {
    optional: 'The hash of the body. `x-amz-content-sha256` may be left out.',
    required: 'The hash of the body, and `x-amz-content-sha256` must be sent.',
    unsigned: '`UNSIGNED-PAYLOAD`, and `x-amz-content-sha256` must say so: a hash is refused.',
  },
  amzHeaders: {
    query: 'They move into the URL, so that the link alone is enough.',
    header: 'They stay headers, and must be sent with the URL.',
  },
  token: {
    signed: 'Signed, as `X-Amz-Security-Token`.',
    appended: 'Not signed: `X-Amz-Security-Token` is added after the signature.',
  },
  noHeaders: 'None beside those that signing adds.',
  headersOfBody: (headers: string) => `Requests with a body: \`${headers}\`.`,
  headersOfPath: (path: string, headers: string) => `Requests to \`${path}\`: \`${headers}\`.`,
  longestExpiry: (longest: number, start: number) => `At most ${seconds(longest)}. It starts at ${seconds(start)}.`,
  postPolicy: 'An HTML form can carry the signature of a policy (POST).',
  chunkedPayload: 'With signed headers, a body can be signed chunk by chunk (`aws-chunked`).',
  general: 'The general rules, for want of others.',
  source: { documented: 'Documentation', reported: 'Report' },
  notes: {
    'cache-token':
      'The token is the URL without `http://`. The host is the name of the cluster or cache, and the query is `Action=connect&User=…`; serverless caches also need `ResourceType=ServerlessCache`.',
    'dsql-token':
      'The token is the URL without `https://`. The query is `Action=DbConnect` or `Action=DbConnectAdmin`.',
    'eks-token':
      'STS honours 15 minutes, whatever the URL says. An EKS token is `k8s-aws-v1.` and the URL in base64url without padding; the URL signs the header `x-k8s-aws-id`, the name of the cluster, and says 60 seconds.',
    'iot-path': 'MQTT over WebSocket opens `wss://…/mqtt`.',
    'lambda-payload':
      'Unsigned payloads are refused. Behind CloudFront, PUT and POST must carry `x-amz-content-sha256`, the hash of the body.',
    'model-colon': 'A `:` in a model ID is `%3A` on the wire and `%253A` in the canonical request.',
    'msk-token':
      'The token is the URL in base64url without padding. The host is `kafka.REGION.amazonaws.com`, the query `Action=kafka-cluster:Connect`.',
    'post-parameters': 'Parameters in the URL of a signed POST are ignored.',
    'rds-endpoint': 'Sign the endpoint’s own name and port: an alias or a tunnel’s address is refused.',
    'rds-token': 'The token is the URL without `https://`. The query is `Action=connect&DBUser=…`.',
    'realtime-token':
      'For real-time subscriptions, sign a POST of `{}` to `/graphql/connect` and put the signed headers into the WebSocket URL in base64.',
    's3-redirect':
      'The global host redirects to other regions, and a redirect changes the signed host. Use the regional one.',
    's3express-token':
      'A token from CreateSession belongs in `x-amz-s3session-token`: add it as a header and leave Session token empty.',
    'speech-link': 'A presigned GET of `/v1/speech` plays in a browser.',
    'streaming-port': 'Streaming opens `wss://` on port 8443, at `/stream-transcription-websocket`.',
    'wrong-path': 'A 403 with “Missing Authentication Token” usually means a path or method that does not exist.',
  } satisfies Readonly<Record<ServiceNote, string>>,
};

const upload = {
  policy: 'Upload policy',
  key: 'Object key',
  keyHint: `\`\${filename}\` at the end becomes the name of the file that is uploaded.`,
  contentType: 'Content-Type',
  contentTypeMatching: 'Content-Type must match',
  contentTypeHint: 'Empty: no condition, and S3 stores `binary/octet-stream`.',
  matching: { eq: 'exactly', 'starts-with': 'starts with' },
  sizeFrom: 'Size from (bytes)',
  sizeTo: 'Size to (bytes)',
  conditions: 'Further form fields, each with its condition. S3 refuses a form with any other field.',
  conditionName: (n: number) => `Condition ${n} field`,
  conditionMatching: (n: number) => `Condition ${n} must match`,
  conditionValue: (n: number) => `Condition ${n} value`,
  removeCondition: (n: number) => `Remove condition ${n}`,
  addCondition: 'Add condition',
  title: 'Upload form',
  sentTo: 'Sent as multipart/form-data, with POST, to',
  fileLast: 'The fields in this order, then the file in a field named `file`. S3 reads nothing after it.',
  copyHtml: 'Copy HTML form',
  copyCurl: 'Copy as curl -F',
  policyStep: 'Policy',
  policyWhat:
    'What whoever has the form may upload, and until when. Every field but the policy itself needs a condition.',
  toSignWhat: 'The policy in base64, as the form sends it. Nothing else is signed: no method, no host, no file.',
  file: 'File to upload',
  chooseFirst: 'Choose a file first.',
  simple:
    'A form is sent without asking first (no preflight). S3 shows this page the reply only if the bucket’s CORS rules allow POST.',
  waysRound: 'Open the HTML form from another page, or use curl: neither asks for CORS.',
};

const chunks = {
  inChunks: 'Sign the body in chunks (aws-chunked)',
  chunkSize: 'Chunk size (bytes)',
  hint: (count: number, length: number) =>
    `${number(count)} chunks and an empty one: ${number(length)} bytes on the way, which the browser puts into Content-Length.`,
  hashing: (percent: number) => `Hashing the chunks: ${percent} %`,
  signing: (done: number, count: number) => `Signing: ${number(done)} of ${number(count)} chunks`,
  failed: 'The file could not be read. It may have been moved or changed; choose it again.',
  title: 'Chunks',
  what: 'Each chunk is signed with the signature before it, from step 4 on, so that none can be changed, moved or left out.',
  labels: { previousSignature: 'signature before', emptyHash: 'hash of nothing', chunkHash: 'hash of chunk' },
  chunk: (n: number) => `Chunk ${number(n)}`,
  last: 'End: an empty chunk',
  size: (bytes: number) => `${number(bytes)} bytes`,
  signature: 'signature',
  between: (count: number) => `${number(count)} more chunks, linked the same way`,
};

/** What the page has to say beyond its labels; fetched once the page stands. */
export const enSentences = {
  credentialsTaken: 'The credentials that were pasted stand in their fields now.',
  findings,
  fixes,
  forecast,
  causes,
  meanings,
  tryIt,
  sources,
  opensNot,
  trouble,
  notSignedWhy,
  v4a,
  body,
  practice,
  rules,
  updateReady: 'A new version of this page is ready. Reloading empties the fields.',
  upload,
  chunks,
};

export type Sentences = typeof enSentences;
