import type { ComposeArgs, FixCode } from '@/core';
import { list, number, seconds, shown } from '@/i18n/en/words';

type SentencesFor<Args> = { readonly [K in keyof Args]: (args: Args[K]) => string };

export const findings: SentencesFor<ComposeArgs> = {
  'method-characters': ({ method }) =>
    `\`${method}\` is not an HTTP method: that is one word of letters, digits and a few signs.`,
  'url-empty': () => 'Type or paste the URL to sign.',
  'signed-host-invalid': ({ host }) => `\`${host}\` is not a host name.`,
  'signed-host-twice': () => 'Signed host has a field of its own, and it is filled in. Leave this header out.',
  'url-too-long': ({ length, limit }) =>
    `${number(length)} characters are more than any browser or server takes. The limit here is ${number(limit)}.`,
  'url-long': ({ length }) => `${number(length)} characters: many servers refuse URLs over 8,000.`,
  'url-no-scheme': () => 'A URL starts with `https://`.',
  'url-not-a-url': () => 'This is not a URL. It should look like `https://host/path?name=value`.',
  'url-scheme': ({ scheme }) => `\`${scheme}:\` cannot be signed. Use \`https:\`, \`http:\`, \`wss:\` or \`ws:\`.`,
  'url-whitespace': () =>
    'Line breaks, and spaces and control characters around the URL, are left out, as browsers do.',
  'url-exposed': () =>
    'This is not encrypted: whoever is on the way can read the request with its signature, and use it. Use `https:`, or `wss:`.',
  'slashes-before-host': ({ typed, read }) =>
    `Browsers read \`${typed}\` as \`${read}\`. That is how it is signed and sent.`,
  'backslash-is-slash': () =>
    'Browsers read `\\` as `/` here, so `/` is signed and sent. A backslash that belongs to a name is written `%5C`.',
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
    `${shown(first).replace(/^a/, 'A')} is not allowed in a URL as is. It is sent and signed as \`${encoded}\`.`,
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
  'plus-in-key': () => 'S3 reads a raw `+` in a path as a space, so it is signed and sent as `%2B`.',
  'plus-is-space': () => 'A raw `+` in a query is read as a space, so it is signed and sent as `%20`.',
  'signing-parameters-left-out': ({ names }) => `Left out, since they belong to an earlier signature: ${list(names)}.`,
  'lone-surrogate': ({ position }) =>
    `There is half a character (a lone surrogate) at position ${position}, left over from a cut emoji perhaps. It has no bytes to sign.`,
  'service-empty': () => 'Enter the service, for example `execute-api` for API Gateway.',
  'region-empty': () => 'Enter the Region, for example `us-east-1`.',
  'region-set-empty': () =>
    'Enter the Regions that may check the signature, separated by commas: `us-east-1,us-west-2`, `us-*`, or `*` for all.',
  'region-set-gap': () => 'A Region is missing before or after a comma.',
  'region-set-characters': ({ character }) =>
    `${shown(character).replace(/^a/, 'A')} is not allowed here: Region names, commas and \`*\` only.`,
  'scope-characters': ({ character }) =>
    `${shown(character).replace(/^a/, 'A')} is not allowed here: letters, digits and hyphens only.`,
  'scope-capitals': ({ typed, inferred }) =>
    `AWS takes \`${typed}\` for another name than \`${inferred}\`, and writes nearly all its names in small letters.`,
  'service-disagrees': ({ typed, inferred }) =>
    `The host says \`${inferred}\`, not \`${typed}\`. AWS would answer “Credential should be scoped to correct service”.`,
  'region-disagrees': ({ typed, inferred }) =>
    `The host says \`${inferred}\`, not \`${typed}\`. AWS would answer “Credential should be scoped to a valid region”.`,
  'sigv4a-needed': () =>
    'This host is in no single Region and takes SigV4a only. AWS would refuse a signature for one Region.',
  'region-set-misses': ({ typed, inferred }) =>
    `The host is in \`${inferred}\`, which \`${typed}\` does not cover. AWS would refuse the signature there.`,
  'service-general': ({ service }) => `No special rules are known for \`${service}\`, so the general ones apply.`,
  'access-key-empty': () => 'Enter an access key ID. It appears in the signed request in plain text.',
  'access-key-characters': ({ character }) =>
    `${shown(character).replace(/^a/, 'A')} is not allowed in an access key ID.`,
  'secret-empty': () => 'Enter a secret access key. Nothing can be signed with an empty one.',
  'secret-whitespace': ({ lineBreak }) =>
    lineBreak
      ? 'There is a line break in the secret. AWS secrets never have one, and it would be part of the key.'
      : 'There is a space in the secret. AWS secrets never have one, and it would be part of the key.',
  'secret-length': ({ length }) => `Secrets from IAM have 40 characters. This one has ${length}.`,
  'token-missing': () =>
    'Keys that start with `ASIA` are temporary and need their session token: AWS rejects them without it.',
  'token-with-long-term-key': () =>
    'Keys that start with `AKIA` are long-term and come without a session token. AWS will refuse this pair.',
  'token-whitespace': () => 'There is white space in the token. AWS tokens never have any.',
  'expires-not-a-number': () => 'Enter seconds, or a length of time: 900, `15m`, `1h`, `P1D`.',
  'expires-range': ({ asked, longest }) =>
    `That is ${number(asked)} seconds: from 1 to ${number(longest)} (${seconds(longest)}) can be signed.`,
  'expires-over-service': ({ service, longest }) =>
    `\`${service}\` honours at most ${longest} seconds (${seconds(longest)}), even if you set more.`,
  'time-unreadable': () =>
    'Not a time. Write `2015-08-30 12:36:00Z`, `20150830T123600Z`, an HTTP date or seconds since 1970, or leave it empty for now.',
  'time-no-such-date': () => 'The calendar has no such date.',
  'time-no-such-time': () =>
    'There is no such time. Hours end at 23, minutes and seconds at 59: a signature cannot name 24:00 or a leap second.',
  'time-no-such-offset': ({ offset }) => `\`${offset}\` is not an offset from UTC: they go up to 23:59.`,
  'time-out-of-range': ({ latest }) => `Out of range: a signature can be made for times from 1970 to \`${latest}\`.`,
  'time-read-as-utc': () => 'Read as UTC. Add `Z` to say so, or an offset like `+09:00`.',
  'header-name-empty': () => 'Enter a header name.',
  'header-name-characters': ({ character }) =>
    `${shown(character).replace(/^a/, 'A')} is not allowed in a header name.`,
  'header-proto': () => 'A header named `__proto__` cannot be signed.',
  'header-value-characters': ({ character, lineBreak }) =>
    lineBreak
      ? 'A header value cannot hold a line break.'
      : `${shown(character)} is not printable ASCII. Signers and servers disagree on its bytes; percent-encode it, or use \`filename*=UTF-8''…\`.`,
  'header-reserved': ({ name }) =>
    `Signing writes \`${name}\` into the URL by itself. Remove it here, or it is there twice.`,
  'header-token': () => 'The session token has a field of its own. Remove it here, or it is sent twice.',
  'header-region-set': () => 'The Region set has a field of its own. Remove it here, or it is sent twice.',
  'header-host-differs': ({ sent }) =>
    `This host is signed, but the request goes to the URL’s, \`${sent}\`. Whoever runs that one could use the signature at this one, so Send and Open are off.`,
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
  'body-not-sent': ({ method }) =>
    `The body is signed, but browsers send none with ${method}. ${method === 'HEAD' ? 'Neither does curl.' : 'Only curl can.'}`,
  'form-not-supported': ({ service }) =>
    `\`${service}\` takes no upload forms: only S3 does (service \`s3\`). Put the signature somewhere else, or choose S3.`,
  'form-url-rest': ({ rest }) => `The form is sent to the bucket. \`${rest}\` is left out of the URL.`,
  'bucket-missing': () => 'Name the bucket, in the host or first in the path: `https://host/bucket`.',
  'bucket-dotted': ({ bucket }) =>
    `The certificate of S3 does not cover \`${bucket}\` in the host, because of its dots: browsers refuse to connect. Put the bucket in the path.`,
  'object-key-empty': () => `Enter an object key, such as \`uploads/\${filename}\`.`,
  'object-key-too-long': ({ length, limit }) =>
    `${number(length)} bytes: S3 takes keys of at most ${number(limit)} bytes.`,
  'filename-not-last': () =>
    `\`\${filename}\` belongs at the end. A policy can only say what a key starts with, so nothing behind it could be held to.`,
  'form-value-line-break': () => 'A form field cannot hold a line break: browsers change it as they send.',
  'size-not-a-number': () => 'Enter whole bytes, or leave it empty.',
  'size-order': ({ from, to }) => `No file has at least ${number(from)} and at most ${number(to)} bytes.`,
  'size-over-post': ({ limit }) => `S3 takes at most ${number(limit)} bytes in one POST, even if you set more.`,
  'size-without-limit': () => 'Without a limit, whoever has this form can upload 5 GB at your cost.',
  'condition-name-empty': () => 'Enter a field name.',
  'condition-name-characters': ({ character }) =>
    `${shown(character).replace(/^a/, 'A')} is not allowed in the name of a form field.`,
  'condition-reserved': ({ name }) => `\`${name}\` has a place of its own above, or signing writes it.`,
  'condition-twice': ({ name }) => `There is a condition for \`${name}\` already.`,
  'chunk-size-not-a-number': () => 'Enter whole bytes, for example 65536.',
  'chunk-size-too-small': ({ least }) => `Every chunk but the last must have at least ${number(least)} bytes.`,
  'chunk-header-typed': ({ name }) => `\`${name}\` describes the chunks and is written by itself.`,
};

export const fixes: Readonly<Record<FixCode, (text: string) => string>> = {
  'add-https': () => 'Add https://',
  'escape-percent': () => 'Write %25',
  'write-as-read': () => 'Write /',
  'literal-plus': () => 'It is a plus: write %2B',
  'remove-parameters': () => 'Remove them from the URL',
  'use-sigv4a': () => 'Use SigV4a for all Regions',
  'use-inferred': (text) => `Use ${text}`,
  trim: () => 'Remove white space',
  'use-longest': (text) => `Use ${text} seconds`,
  'remove-header': () => 'Remove this header',
  'move-token': () => 'Move it to Session token',
  'use-rest-endpoint': () => 'Use the REST endpoint',
  'add-headers': () => 'Add with the usual value',
  'use-query': () => 'Sign a URL instead',
  'use-as-key': () => 'Use it as object key',
  'use-path-style': () => 'Put it in the path',
  'use-usual': () => 'Use 65536',
};

export const body = {
  chooseFile: 'Choose a file',
  hashing: (percent: number) => `Hashing: ${percent} %`,
  hashingWhat: 'Hashing the body',
  stop: 'Stop',
  hashed: (size: number) => `${number(size)} bytes, hashed once.`,
  failed: 'The file could not be read. It may have been moved or changed; choose it again.',
  hasher: 'the hasher of bodies',
  notHashed: 'The body could not be hashed. This belongs to the input before.',
};
