import type { Told } from '@/core/learn';

export const desks = {
  name: 'Two desks',
  lead: 'You and AWS never send each other the secret. Both write the same four things. If the last one is the same, the request is yours. Choose a fault from the list and see at which line the two desks part ways.',
  faults: 'Faults',
  fault: 'Fault',
  groups: { wire: 'On the wire', signer: 'At your desk', aws: 'At AWS' },
  yours: 'Your desk',
  yoursIs: 'what the signer hashed',
  wire: 'The wire',
  aws: 'AWS',
  awsIs: 'what it received, and computes from that',
  travels: 'The signature arrives unchanged. AWS’s desk starts from what arrives.',
  asSent: 'arrives as it was sent',
  until: (time: string) => `in time until ${time}`,
  now: (time: string) => `its clock: ${time}`,
  noSuchKey: 'no such key',
  none: 'none',
  notComputed: 'not computed',
  marks: {
    parts: 'the desks differ from here on',
    follows: 'differs because of it',
    unseen: 'AWS did not come to this',
  },
  partAt: (row: string) => `The desks first differ at the line “${row}”.`,
  accepted: 'Accepted: both desks write the same text.',
  checks: 'AWS’s checks, in their order',
  passed: 'passed',
  failed: 'failed',
  whatToDo: 'What should you do?',
  right: 'Right.',
  wrong: 'That would not help here.',
  reply: 'The practice endpoint’s reply',
  askDebug: 'What would Debug say?',
  debugGets: 'Debug gets the request and the reply, and nothing else.',
  debugGetsSecret:
    'Debug gets the request and the reply. Only the secret can prove this cause: that of the practice key is in the credential fields, unless you put your own there.',
  ofExample: 'Used here: for each fault an example that can show it, signed with a practice key.',
  ofBuild: (fits: number, all: number) =>
    `Used here: your request of Build, with its own keys. ${fits} of ${all} faults can happen to it.`,
  refused: (check: string) =>
    `Used here: an example. AWS would refuse your request of Build as it is, at this check: ${check}.`,
  debugGetsOwn: 'Debug gets the request and the reply. Your keys are in the credential fields already.',
  explained: (count: number, all: number) => `You have explained ${count} of ${all}`,
  reset: 'Start over',
};

type Said = {
  /** As a choice in the list. */
  readonly name: string;
  /** What happened, and what follows. */
  readonly story: string | ((told: Told) => string);
  /** What to do, as a choice among others. */
  readonly fix: string;
};

export const faults: Readonly<Record<string, Said>> = {
  parameter: {
    name: 'Change a parameter',
    story: ({ from, to }) =>
      `Someone edited the link: \`${from}\` became \`${to}\`. Every parameter is signed, so the hash is a different one, and with it the signature. The key is the same at both desks.`,
    fix: 'Sign again with the value you want: a link is good for its own parameters only.',
  },
  method: {
    name: 'Send another method',
    story: ({ from, to }) =>
      `The link was signed for ${from} and sent as ${to}. The method is the first line of the canonical request.`,
    fix: 'Send it with the method it was signed for, or sign it for the one you need.',
  },
  'header-dropped': {
    name: 'Drop a signed header',
    story: ({ from }) =>
      `A proxy removed \`${from}\`. The signature lists it among the signed headers, so AWS writes the line with nothing in it.`,
    fix: 'Let the proxy pass the header on, or do not sign it.',
  },
  'header-changed': {
    name: 'Add a charset to Content-Type',
    story: 'On the way `; charset=utf-8` was added to a signed header. Its value is signed to the last letter.',
    fix: 'Sign the value that arrives, charset included, or stop what rewrites it.',
  },
  slashes: {
    name: 'Merge double slashes',
    story: ({ from, to }) =>
      `A proxy tidied \`${from}\` into \`${to}\`. In Amazon S3 these are two different keys, and the path is signed as it is.`,
    fix: 'Turn path normalisation off in the proxy, or use keys without double slashes.',
  },
  decoded: {
    name: 'Decode an escape in the path',
    story: 'On the way `%2B` became `+`. Amazon S3 reads a plus in a path as a space, so another object is asked for.',
    fix: 'Have the proxy forward the path as it came, without decoding it.',
  },
  'body-changed': {
    name: 'Reformat the body',
    story:
      'The JSON was written anew on the way, without the spaces between its parts. It means the same, but its hash is signed, and that is a different one.',
    fix: 'Send exactly the bytes that were hashed: write the body once, then sign and send it.',
  },
  late: {
    name: 'Open it a minute too late',
    story:
      'The time of the link was over a minute before. Both desks write the same text; AWS looks at its clock before it compares any signature.',
    fix: 'Sign again, and for longer if people need more time.',
  },
  redirect: {
    name: 'Send it to another host',
    story: 'The request ended up at another host name. `host` is always signed, so a link works for one host only.',
    fix: 'Sign for the host that the request ends up at.',
  },
  tracking: {
    name: 'Let a mailer add tracking',
    story:
      'A mail program added `utm_source=mail`. AWS signs every parameter that arrives, also those nobody asked for.',
    fix: 'Turn link tracking off for this link.',
  },
  cut: {
    name: 'Lose the end of the URL',
    story:
      'The link was cut at an `&`, as shells do without quotes. Parameters of the signature are missing, so AWS does not begin to compute one.',
    fix: 'Put the URL in quotes, or copy all of it.',
  },
  reordered: {
    name: 'Reorder the parameters',
    story: 'The parameters arrive in another order. Both desks sort them, so it makes no difference.',
    fix: 'Nothing: parameters are sorted before they are signed.',
  },
  'header-added': {
    name: 'Add a header that is not signed',
    story: 'A proxy added `x-forwarded-for`. Only the names in `SignedHeaders` count, so AWS leaves it out.',
    fix: 'Nothing: headers that are not listed in `SignedHeaders` are not signed.',
  },
  region: {
    name: 'Wrong Region in the scope',
    story: ({ from, to }) =>
      `The signer used \`${from}\`, and the endpoint is in \`${to}\`. The scope names the Region, and AWS refuses it before it looks at the signature.`,
    fix: 'Sign for the Region in which the endpoint is.',
  },
  service: {
    name: 'Wrong service name',
    story: 'The signer used `apigateway`, which manages APIs. Calling one is the service `execute-api`.',
    fix: 'Sign for the service `execute-api`.',
  },
  'path-twice': {
    name: 'Encode an S3 path twice',
    story:
      'The signer encoded the path again before hashing it. That is the rule everywhere but in Amazon S3. What it sends looks right: only what it hashed differs.',
    fix: 'For Amazon S3, turn the second encoding of the path off.',
  },
  'path-once': {
    name: 'Encode the path only once',
    story:
      'The signer hashed the path as it is sent. Outside Amazon S3 it is encoded a second time before it is hashed.',
    fix: 'For this service, encode the path again before hashing it.',
  },
  'query-order': {
    name: 'Forget to sort the query',
    story: 'The signer hashed the parameters as they came. AWS sorts them by name, so it hashes a different text.',
    fix: 'Sort the parameters by name, then by value, before hashing.',
  },
  'query-plus': {
    name: 'Write spaces as plus',
    story: 'A form encoder wrote the space as `+` in what was hashed. In the canonical request a space is `%20`.',
    fix: 'Encode by RFC 3986: a space is `%20`, never `+`.',
  },
  'header-unhashed': {
    name: 'Leave a header out of the hash',
    story: ({ from }) => `The signer lists \`${from}\` in \`SignedHeaders\`, but did not write its line.`,
    fix: 'Make the list of names and the lines from the same set of headers.',
  },
  'host-port': {
    name: 'Sign the host with its port',
    story: 'The signer hashed `host` with `:443` at its end. Clients leave the usual port out of the header they send.',
    fix: 'Leave the usual port (443 or 80) out of `host` before hashing.',
  },
  'body-left-out': {
    name: 'Hash an empty body',
    story: 'The signer hashed nothing in place of the body, as happens where the body is set after signing.',
    fix: 'Set the body first, then sign.',
  },
  'unsigned-payload': {
    name: 'Sign UNSIGNED-PAYLOAD',
    story:
      'The signer wrote `UNSIGNED-PAYLOAD`, as Amazon S3 has it in presigned URLs. Services like API Gateway hash the body that arrives, also an empty one.',
    fix: 'Outside Amazon S3, sign the hash of the body.',
  },
  'method-case': {
    name: 'Hash the method in lower case',
    story: ({ from, to }) =>
      `The signer hashed \`${from}\`. The method is hashed as it is sent, and that is \`${to}\`.`,
    fix: 'Hash the method exactly as it is sent, in capitals.',
  },
  'secret-newline': {
    name: 'Secret with a line break at its end',
    story: 'The secret was read from a file, with the line break at its end. The texts are the same, the key is not.',
    fix: 'Cut white space off the secret when you read it.',
  },
  'secret-plus': {
    name: 'Secret in which + became a space',
    story: 'The secret went through a form, which turned its `+` into a space. All four keys come out different.',
    fix: 'Copy the secret from where AWS showed it, or encode it before it goes through a form.',
  },
  'secret-encoded': {
    name: 'Secret that was URL-encoded',
    story: 'The secret was percent-encoded and used like that, so that `/` is `%2F` in it, for example.',
    fix: 'Decode the secret before you use it.',
  },
  'token-left-out': {
    name: 'Forget the session token',
    story:
      'The key is a temporary one, and the request carries no `X-Amz-Security-Token`. The signature is right for what was sent, and AWS still does not know the key.',
    fix: 'Give the signer the session token that came with the key.',
  },
  'local-time': {
    name: 'Sign with the local time',
    story: 'The signer wrote the time of Tokyo with a Z at its end. For AWS the link begins nine hours from now.',
    fix: 'Write the time in UTC.',
  },
  'secret-other': {
    name: 'Another secret for this key',
    story:
      'Both desks write the same text. AWS holds another secret for this key ID, so its signing key is a different one.',
    fix: 'Check that key ID and secret belong together. If unsure, make a new key.',
  },
  'key-gone': {
    name: 'The key was deleted',
    story:
      'The key ID is not known any more, so there is no secret to compute with. Every link made with the key ended with it.',
    fix: 'Sign with a key that is active.',
  },
  clock: {
    name: 'A clock 20 minutes ahead',
    story:
      'AWS’s clock is 20 minutes ahead of yours, or yours is behind. Signed headers are good for a few minutes around their time.',
    fix: 'Set the clock of the machine that signs (NTP).',
  },
  'session-ended': {
    name: 'The session was renewed',
    story:
      'The signature is right, but the token belongs to an older session. A link ends with its session, whatever `X-Amz-Expires` says.',
    fix: 'Sign with the credentials of the present session.',
  },
};
