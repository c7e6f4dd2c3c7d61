import type { DifferentLine, FailureCause, ReplyMeaning, SendForecast, SignatureTold } from '@/core';
import { list, number } from '@/i18n/en/words';

type SentencesFor<Args> = { readonly [K in keyof Args]: (args: Args[K]) => string };

type ForecastArgs = { [C in SendForecast['code']]: Extract<SendForecast, { code: C }> };

export const forecast: SentencesFor<ForecastArgs> = {
  'same-origin': () => 'Sent to this page’s own address: no CORS, no preflight.',
  simple: () =>
    'The browser sends this without asking first (no preflight). If the reply carries no CORS headers it cannot be shown here, but the link still opens.',
  preflight: ({ preflight: { method, headers } }) =>
    `The browser asks first, with OPTIONS (a preflight), because of ${[...(method ? [`the method \`${method}\``] : []), ...(headers.length ? [list(headers)] : [])].join(' and ')}. The server must allow ${method && headers.length ? 'them' : headers.length > 1 ? 'them' : 'it'} without a signature.`,
  websocket: () => 'No request can be sent to a WebSocket address.',
  'mixed-content': () => 'This page came over https, so the browser refuses to send over plain http.',
  'browser-rewrites': ({ browser }) =>
    `The browser sends another path than the signed one: \`${browser}\`. The signature will not match; use curl.`,
  'host-not-settable': ({ severity, signed, sent }) =>
    severity === 'fault'
      ? signedHost.elsewhere(signed, sent)
      : `Signed for the host \`${signed}\`, but the browser sends \`${sent}\`. The signature holds only if that host hands it on as \`${signed}\`. curl sends the signed host itself.`,
  'headers-not-settable': ({ names, signed }) =>
    signed
      ? `A page may not set ${list(names)}, and the signature covers it. It will not match; use curl.`
      : `A page may not set ${list(names)}. The browser leaves it out or sends its own; it is not signed, so the signature holds.`,
  'body-not-sent': ({ method }) => `Browsers send no body with ${method}, but the signature covers one. Use curl.`,
  'gateway-allow-headers': () =>
    'API Gateway’s usual list of allowed headers lacks `x-amz-content-sha256`. Add it there, or leave the header out.',
  handshake: ({ method, names, body }) =>
    `A browser’s handshake is a GET without a body, and no page can add headers to it. This signature also covers ${[
      ...(method ? [`the method \`${method}\``] : []),
      ...(names.length > 0 ? [list(names)] : []),
      ...(body ? ['a body'] : []),
    ].join(', ')}, so the host would refuse it. Sign a GET, with the signature in the URL.`,
  writes: ({ method }) => `${method} can change data on the server.`,
};

export const causes: Readonly<Record<FailureCause, string>> = {
  'offline-or-name': 'The host name is wrong, or there is no connection to it.',
  certificate: 'Its certificate is not trusted. Open the host in a tab to see.',
  'blocked-by-extension': 'An extension or a proxy blocks the request.',
  'mixed-content': 'This page came over https and the URL is plain http: the browser did not send it.',
  'preflight-refused':
    'The preflight was refused. OPTIONS must be answered without a signature, and must allow the method and headers named above.',
  'gateway-errors-without-cors':
    'API Gateway’s own errors, such as 403, carry no CORS headers unless Gateway Responses are set up to. The request may have been refused for its signature.',
  'lambda-url-cors-off': 'CORS of the function URL is off, as it is by default.',
  's3-cors-rule': 'The bucket has no CORS rule that fits this origin, method and every header.',
  redirect:
    'The bucket is in another Region: S3 answers with a redirect (301 or 307) that carries no CORS headers. Use the host of the bucket’s own Region.',
  'no-cors-headers': 'The reply has no `Access-Control-Allow-Origin` for this page. It arrived, but may not be shown.',
};

/** What the reply says; of the signature only where the reply itself is about it. `told` says the rest. */
export const meanings: Readonly<Record<ReplyMeaning, string>> = {
  success: 'Success.',
  'not-modified': 'Not modified: the copy at hand is current.',
  expired: 'The signature has expired. Sign again.',
  'token-expired': 'The session token has expired. Get new temporary credentials.',
  'not-yet-valid': 'Signed for a time that has not come yet. Check the signing time and both clocks.',
  'clock-skew': 'The signing time and the server’s clock are too far apart.',
  'signature-mismatch':
    'The server computed another signature. If it shows its canonical request, compare it with step 1 line by line.',
  'payload-mismatch': 'The body that arrived does not have the hash or checksum that came with it.',
  'missing-authentication':
    'API Gateway says this when there is no signature, and also when the path leads nowhere: check stage and resource first.',
  'unknown-key':
    'The server does not know this access key ID. With temporary credentials, the session token may be missing.',
  token: 'The session token is missing or wrong.',
  scope: 'Region, service or date in the credential scope is not the one this host expects.',
  'not-authorized': 'The key lacks permission: check the IAM policy, not the signature.',
  denied: 'Access is denied, by a policy or an authorizer.',
  'not-visible-here': 'The practice endpoint cannot see a signed header, because the browser adds it later.',
  'no-such-object': 'There is no such object.',
  'no-such-bucket': 'There is no such bucket.',
  'range-refused': 'The object has no such range of bytes.',
  'condition-failed': 'A condition of the request, such as If-Match, does not hold.',
  redirect:
    'The server redirects the request. A signature is good only for the host it was made for: sign for the address that the redirect names.',
  malformed: 'The signature’s own parts are incomplete or malformed.',
  'policy-expired': 'The policy of this form has expired. Sign again.',
  'policy-refused': 'The form is not what its policy allows. The reply names the condition.',
  'size-refused': 'The file is not of a size that is allowed.',
  'server-error': 'The server failed, or asks to try again later.',
  'other-error': 'Not a success, and nothing in the reply is about the signature.',
};

/** What the reply tells of the signature, where its meaning leaves that open. */
export const told: Readonly<Record<NonNullable<SignatureTold>, string>> = {
  accepted: 'The signature was accepted.',
  'not-told': 'Whether the signature was checked, the reply does not tell.',
};

/** What a server that refuses the signature computed, held against what was signed here. */
export const mismatch = {
  same: 'The server’s canonical request is the same as step 1, so the secret is a different one.',
  differs: (where: string) => `What the server computed differs from the steps here in ${where}.`,
  between: ', ',
  more: (count: number) => `${count} more`,
  lines: {
    method: 'the method',
    path: 'the path',
    query: 'the parameter',
    header: 'the header',
    signedHeaders: 'the list of signed headers',
    payloadHash: 'the payload hash',
    algorithm: 'the algorithm',
    time: 'the time',
    scope: 'the scope',
    requestHash: 'the hash of the request',
    line: 'a line',
  } satisfies Record<DifferentLine['role'], string>,
};

export const tryIt = {
  title: 'Try it',
  send: 'Send',
  sending: 'Sending',
  stop: 'Stop',
  confirm: (method: string, host: string) => `Send ${method} to ${host}?`,
  confirmSend: (method: string) => `Send ${method}`,
  cancel: 'Cancel',
  reply: 'Reply',
  milliseconds: (value: number) => `${number(Math.round(value))} ms`,
  from: {
    network: 'from the network',
    'practice-worker': 'from the practice endpoint',
    'practice-page': 'from the practice endpoint, inside this page',
  },
  redirectedTo: (url: string) =>
    `The host asked answered with a redirect, and the browser followed it. This reply is from \`${url}\`.`,
  redirect: {
    title: 'The answer is a redirect',
    what: 'It was not followed: headers and body would have gone along to whatever host it names. Where to, and with which status, the browser does not tell a page.',
    signature: 'A redirect tells nothing of the signature, and changes the host, and with it the signature.',
    show: 'This command sends the request again and prints the reply’s status and headers, `location` among them.',
    copy: 'Copy curl that shows it',
    regional: (host: string) =>
      `S3’s global host sends requests on to the Region of the bucket. Use that Region’s own host: \`${host}\`.`,
    regionUnknown: (host: string) =>
      `The bucket may be in another Region. Sign for that one, and use its own host, \`${host}\`: the command prints the Region as \`x-amz-bucket-region\`.`,
  },
  simpleNoLink:
    'The browser sends this without asking first (no preflight). If the reply carries no CORS headers it cannot be shown here.',
  raw: (bytes: number, headers: number) =>
    `Reply: ${number(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}, ${number(headers)} ${headers === 1 ? 'header' : 'headers'}`,
  headers: (count: number) => `${count} reply headers`,
  noBody: 'No body.',
  findOutWhy: 'Find out why',
  unfolded: 'The message, with its line breaks',
  binary: (size: number) => `${number(size)} bytes that are not text.`,
  part: (lines: number, size: number) =>
    `The first ${number(lines)} ${lines === 1 ? 'line' : 'lines'} of ${number(size)} bytes. Copy and Save take all.`,
  cut: (size: number) => `Only the first ${number(size)} bytes were kept, or came.`,
  sizeRefused: ({ size, limit }: { readonly size: number; readonly limit: number }) =>
    `The file has ${number(size)} bytes, and at ${size > limit ? 'most' : 'least'} ${number(limit)} are allowed.`,
  copyReply: 'Copy reply',
  saveReply: 'Save reply',
  moreHeaders: (count: number) => `And ${number(count)} more.`,
  failed: 'No reply that this page can read.',
  probe: {
    'host-answered':
      'The host can be reached. What it answered to this request, and whether it took the signature, the browser does not tell this page.',
    'host-not-reached': 'The host does not answer.',
    'not-probed': '',
  },
  likely: 'Likely causes, the likeliest first',
  waysRound: {
    link: 'Open the link in a tab, or run it with curl: neither needs CORS.',
    curl: 'Run it with curl, which needs no CORS.',
    unreached: 'curl tells the reason, which the browser hides.',
  },
  /** Between two sentences. */
  between: ' ',
  earlier: 'This reply is to an earlier request.',
};

export const opensNot = {
  starting: 'The practice endpoint is still starting.',
  none: 'This browser or address allows no service worker, so practice links cannot be opened in a tab. Send works.',
  method: (method: string) => `A tab opens links with GET. This one is signed for ${method}: use Send or curl.`,
  headers: 'A tab cannot send the signed headers: use Send or curl.',
  header: 'The signature is in a header, which a tab cannot send: use Send or curl.',
  websocket: 'A tab cannot open a WebSocket URL.',
  chunks: 'Send cuts the body into chunks and signs each. Neither a tab nor curl can.',
};

export const trouble = {
  disagreesWhat: (check: string) =>
    `The independent verifier refuses what the signer made (check: ${check}). One of them is wrong: please report it with the request, without your secret.`,
  bug: (error: string) => `The AWS SDK could not sign this (${error}). This is a bug in this page: please report it.`,
};

export const signedHost = {
  more: 'Sign another host',
  label: 'Signed host',
  hint: 'For a tunnel or proxy of yours: the request goes to the URL’s host, which must hand it on to this one, with this Host. Whoever runs the URL’s host could use the signature.',
  elsewhere: (signed: string, sent: string) =>
    `Signed for \`${signed}\`, but goes to \`${sent}\`. The signature is good at \`${signed}\`: whoever runs \`${sent}\` could use it there. If that is a tunnel or proxy of yours, fill in Signed host; if not, do not send it there with any tool.`,
};

export const fromLink = {
  note: (host: string) => `This request came from a link. It sends to \`${host}\`.`,
  trust: 'That is where I want it',
};

/** What is asked before something is done that another could have wanted. */
export const questions = {
  sendTo: 'Send a request signed with your keys to this host?',
  openAt: 'Open a link signed with your keys at this host?',
  hostWhy: 'The host came from a link, not from you. Whoever runs it gets a signature made with your keys.',
  send: 'Send it',
  open: 'Open it',
  replace: 'Replace what you typed?',
  replaceWhy: 'Another page or a link has changed the address of this one, and brings this request.',
  passedOver: (others: number) =>
    others === 1
      ? 'One other came before it, while a question was open, and is not asked about.'
      : `${others} others came before it, while a question was open, and are not asked about.`,
  take: 'Replace',
  keep: 'Keep mine',
};
