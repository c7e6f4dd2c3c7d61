import type { ChangeCode, Dimension, Missing, Mistake, Outcome, Reproduces, RuledOut, SolverProgress } from '@/core';
import { type ChangeText, shortened, tellable, text } from './cause-text';
import { list, number } from './en-words';

const q = (text: string): string => (text === '' ? '(empty)' : `\`${text}\``);
const named = ({ name = '' }: Mistake): string => q(name);

const comparing =
  (start: string, without: string) =>
  (change: Mistake): string => {
    const texts = tellable(change);
    return texts ? `${start} ${q(texts[0])}; it should be ${q(texts[1])}.` : without;
  };
const pathHashed = comparing('It was hashed as', 'The path that was hashed is not the one that the rules give.');
const queryHashed = comparing('It was hashed with', 'The query that was hashed is not the one that the rules give.');
const payloadHashed = comparing('The last line was', 'The last line is not the one that the rules give.');
const signedAs = comparing('It was signed as', 'Something else was signed than was sent.');
const valueSigned = (change: Mistake): string => {
  const texts = tellable(change);
  return texts
    ? `${named(change)} was signed as ${q(texts[0])}; it should be ${q(texts[1])}.`
    : `${named(change)} was signed with another value than the one that was sent.`;
};

const places: Readonly<Record<string, string>> = {
  both: 'in the signing key and in the string to sign',
  'signing-key': 'in the signing key only',
  'string-to-sign': 'in the string to sign only',
  everywhere: 'everywhere',
};
const placed = (change: Mistake): string => {
  const [did, should] = tellable(change) ?? ['', ''];
  const place = places[change.name ?? ''];
  return `Signed with ${q(did)}${place === undefined ? '' : ` ${place}`}; it should be ${q(should)}.`;
};

const ENCODE_STRICTLY =
  "Encode every octet but `A-Z a-z 0-9 - . _ ~`, in upper-case hexadecimal. JavaScript’s `encodeURIComponent` leaves `!'()*`; Java’s `URLEncoder` leaves `*`, encodes `~` and writes `+` for spaces.";
const characters = ({ name = '' }: Mistake): string =>
  name.startsWith('*') && name.endsWith('~')
    ? `It was encoded like a form: \`*\` left as it is, \`~\` encoded${name.includes('+') ? ', `+` for spaces' : ''}.`
    : `These were left as they are: ${q(name)}.`;
const ENCODE_ONCE =
  'S3 wants the path encoded once: `uriEscapePath: false` in the SDK for JavaScript, `uri_escape_path: false` in Ruby, `DisableURIPathEscaping` in Go, `S3SigV4Auth` in botocore. Other services want it once more than in the URL, and no more.';
const ENCODE_AGAIN =
  'Encode each segment of the path in the URL once more. Only S3 does without: leave `uriEscapePath` in JavaScript, `uri_escape_path` in Ruby at `true`, and take `SigV4Auth`, not `S3SigV4Auth`, in botocore.';
const SIGN_SENT_PATH = 'Give the signer the path of the very URL that is sent.';
const SIGN_SENT_QUERY = 'Give the signer every parameter of the URL that is sent, but `X-Amz-Signature`.';
const SORT = 'Encode names and values first, then sort by name, then by value, comparing code points.';
const SIGN_SENT_VALUE =
  'Sign the value that is sent, set it in one place only, and let nothing rewrite it after signing.';
const LIST_ALIKE =
  'Make the canonical headers, the line of signed headers and `SignedHeaders` of the request from one list of names.';
const SIGN_LISTED =
  'Sign exactly the headers that `SignedHeaders` names. To leave one out: `unsignableHeaders` in the SDK for JavaScript, `unsigned_headers` in Ruby.';
const signHost = ({ should }: Mistake): string =>
  `Sign for ${q(should)}, the host that is sent. A proxy in between must pass Host on as it came.`;
const signPayload = ({ should }: Mistake): string =>
  should === 'UNSIGNED-PAYLOAD'
    ? 'Write `UNSIGNED-PAYLOAD` in the last line, as a presigned S3 URL wants it.'
    : 'Hash the very bytes that are sent, once, and write the hash in lower-case hexadecimal.';
const CANONICAL_FORM =
  'Join six parts with `\\n`: method, path, query, headers (each line ends in `\\n`), signed headers, payload hash. A blank line follows the headers; nothing follows the hash.';
const STRING_TO_SIGN =
  'Join four lines with `\\n`: algorithm, time, scope, and the hash of the canonical request in lower-case hexadecimal. Nothing follows the last.';
const DERIVE =
  'Start with `AWS4` and the secret, then key date, region, service and `aws4_request`, in this order, each with the raw bytes of the key before it.';
const READ_SECRET =
  'Compare what the program reads with what IAM gave, character by character, and trim it where it is read.';
const DATE_ONCE = 'Take one time in UTC, write it as `YYYYMMDDTHHMMSSZ`, and use it in every place.';

const changes: { readonly [C in ChangeCode]: ChangeText } = {
  'method-case': text(
    'The method was signed in another case',
    signedAs,
    'Sign the method in upper case, as it is sent.',
  ),
  'method-other': text(
    'Another method was signed',
    signedAs,
    ({ should }) => `Sign for ${q(should)}. A presigned URL works with one method only; a redirect may change it.`,
  ),

  'path-raw': text(
    'The path was signed as it stands in the URL',
    pathHashed,
    `Encode each segment of the path before you sign and send it. ${ENCODE_STRICTLY}`,
  ),
  'path-decoded': text(
    'The path was decoded before signing',
    pathHashed,
    'Sign the encoded path, not the decoded one.',
  ),
  'path-encoded-once': text('The path was encoded once, not twice', pathHashed, ENCODE_AGAIN),
  'path-encoded-twice': text('The path was encoded twice before signing', pathHashed, ENCODE_ONCE),
  'path-encoded-thrice': text('The path was encoded three times before signing', pathHashed, ENCODE_ONCE),
  'path-characters-left': text(
    'Characters of the path were not encoded',
    (change) => `${characters(change)} ${pathHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'path-characters-encoded': text(
    'Characters of the path were encoded needlessly',
    (change) => `These are never encoded, and were: ${named(change)}. ${pathHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'path-slash-encoded': text(
    'Slashes of the path were encoded',
    pathHashed,
    'Split the path at `/`, encode each segment, and join them again. Python’s `quote` keeps slashes unless `safe` is empty.',
  ),
  'path-lower-hex': text('The path was encoded in lower-case hexadecimal', pathHashed, 'Write `%2F`, not `%2f`.'),
  'path-plus-for-space': text('Spaces of the path were encoded as a plus', pathHashed, 'Write `%20` for a space.'),
  'path-plus-kept': text(
    'A plus in the path was read otherwise',
    pathHashed,
    'S3 reads a bare `+` in a path as a space, other services as a plus. Send `%20` or `%2B`, which everybody reads alike.',
  ),
  'path-normalised': text(
    'The path was normalised',
    pathHashed,
    'S3 takes keys as they are: sign `//`, `.` and `..` unchanged. `uriEscapePath: false` in the SDK for JavaScript, `S3SigV4Auth` in botocore.',
  ),
  'path-not-normalised': text(
    'The path was not normalised',
    pathHashed,
    'Merge `//` and resolve `.` and `..` before signing, as every service but S3 does; better, send no such path.',
  ),
  'path-slashes-merged': text(
    'Slashes of the path were handled otherwise',
    pathHashed,
    'S3 keeps every slash. Other services merge `//` and resolve `.` and `..`.',
  ),
  'path-trailing-slash': text('The slash at the end of the path differs', pathHashed, SIGN_SENT_PATH),
  'path-root': text('The root was signed, not the path', pathHashed, SIGN_SENT_PATH),
  'path-empty': text('No path was signed', pathHashed, 'Hand the path to the signer. An empty path is signed as `/`.'),
  'path-no-leading-slash': text('The path was signed without its first slash', pathHashed, 'Start the path with `/`.'),
  'path-segment-dropped': text(
    'A part of the path was left out',
    (change) => `${named(change)} is in the URL and was not signed. ${pathHashed(change)}`,
    'Sign the whole path that is sent: the stage of an API, the bucket of a path-style URL and a proxy’s prefix are part of it.',
  ),
  'path-prefix-added': text(
    'The signed path has a part more than the URL',
    (change) => `${named(change)} was signed in front of the path. ${pathHashed(change)}`,
    'Sign the path that reaches AWS: without a prefix that a proxy or a custom domain takes off, and without the bucket where the host names it.',
  ),
  'path-with-query': text(
    'The query was signed as part of the path',
    'The path line holds the query, too.',
    SIGN_SENT_PATH,
  ),
  'path-whole-url': text('The whole URL was signed as the path', pathHashed, SIGN_SENT_PATH),
  'path-case': text('The path was signed in lower case', pathHashed, 'Keep the case of the path.'),
  'path-unicode-form': text(
    'The path was signed in another Unicode form',
    'Accented letters were signed composed and sent decomposed, or the other way round. They look the same and have other bytes.',
    'Bring the name to one form, NFC mostly, before it is signed and sent. File names of macOS often come decomposed.',
  ),
  'path-charset': text(
    'The path was not encoded from UTF-8',
    pathHashed,
    'Percent-encode the UTF-8 bytes, not Latin-1.',
  ),

  'query-left-out': text('The query was not signed', 'The query line was empty.', SIGN_SENT_QUERY),
  'query-parameter-left-out': text(
    'A query parameter was not signed',
    (change) => {
      const [did = ''] = tellable(change) ?? [];
      if (change.name === '*') return 'Only the parameters of the signature itself were signed.';
      return did === '' ? `${named(change)} was sent and not signed.` : queryHashed(change);
    },
    `${SIGN_SENT_QUERY} Add none after signing.`,
  ),
  'query-own-left-out': text(
    'The signature’s own parameters were not signed',
    'The `X-Amz-…` parameters were sent and not signed.',
    'Put `X-Amz-Algorithm`, `X-Amz-Credential`, `X-Amz-Date`, `X-Amz-Expires` and `X-Amz-SignedHeaders` into the query before you sign it.',
  ),
  'query-signature-kept': text(
    'An appended parameter was signed',
    'What is appended after signing, such as `X-Amz-Signature`, was in the query that was hashed.',
    'Sign first, then append `X-Amz-Signature`. Strip the old one before you sign a URL again.',
  ),
  'query-expires-other': text(
    'Another lifetime was signed',
    queryHashed,
    'Put the same `X-Amz-Expires` into the query that is signed and into the URL.',
  ),
  'query-raw': text(
    'The query was signed as it stands in the URL',
    queryHashed,
    `Decode each name and value, then encode it anew. ${ENCODE_STRICTLY}`,
  ),
  'query-decoded': text('The query was decoded before signing', queryHashed, ENCODE_STRICTLY),
  'query-encoded-twice': text(
    'The query was encoded twice before signing',
    queryHashed,
    'Give the signer decoded names and values, or keep it from encoding again.',
  ),
  'query-characters-left': text(
    'Characters of the query were not encoded',
    (change) => `${characters(change)} ${queryHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'query-characters-encoded': text(
    'Characters of the query were encoded needlessly',
    (change) => `These are never encoded, and were: ${named(change)}. ${queryHashed(change)}`,
    ENCODE_STRICTLY,
  ),
  'query-lower-hex': text('The query was encoded in lower-case hexadecimal', queryHashed, 'Write `%2F`, not `%2f`.'),
  'query-plus-for-space': text(
    'Spaces of the query were encoded as a plus',
    queryHashed,
    'Write `%20` for a space. `URLSearchParams`, Python’s `urlencode` and Go’s `QueryEscape` write `+`.',
  ),
  'query-plus-kept': text(
    'A plus in the query was read as a plus',
    queryHashed,
    'A bare `+` in a query is a space. Send `%20` for a space and `%2B` for a plus.',
  ),
  'query-order-as-sent': text('The query was not sorted', 'Its parameters were hashed in the order of the URL.', SORT),
  'query-order-before-encoding': text(
    'The query was sorted before it was encoded',
    'Encoding changes the order: `%` comes before digits and letters.',
    SORT,
  ),
  'query-order-whole': text(
    'The query was sorted as whole pairs',
    'Names were compared together with `=` and the value, so that a name and a longer one that starts with it change places.',
    SORT,
  ),
  'query-order-names-only': text(
    'Repeated parameters were not sorted by value',
    'The query was sorted by name only.',
    SORT,
  ),
  'query-order-ignoring-case': text(
    'The query was sorted without regard to case',
    'Capitals come before small letters in the canonical query.',
    `${SORT} A sort by locale is another one.`,
  ),
  'query-equals-missing': text(
    'A parameter without a value lacks its equal sign',
    queryHashed,
    'Write `name=` in the canonical query, also where the URL has only `name`.',
  ),
  'query-empty-dropped': text(
    'Parameters without a value were not signed',
    'They are in the URL, and were dropped before signing.',
    'Keep them, as `name=`. Libraries that drop empty values need an empty string, not null.',
  ),
  'query-first-only': text(
    'Only the first of repeated parameters was signed',
    'The URL has a name more than once.',
    'Sign every value, sorted. Give the signer a list of pairs, not a map.',
  ),
  'query-last-only': text(
    'Only the last of repeated parameters was signed',
    'The URL has a name more than once.',
    'Sign every value, sorted. Give the signer a list of pairs, not a map.',
  ),
  'query-separator': text(
    'The query was joined with another separator',
    'Something other than `&` stood between its parameters.',
    'Join the parameters with `&`. In HTML the same character is written `&amp;`: unescape it first.',
  ),
  'query-case': text('Parameter names were signed in lower case', queryHashed, 'Keep the case of parameter names.'),
  'query-question-mark': text(
    'The question mark was signed',
    'The query line starts with `?`.',
    'Leave the `?` out of the canonical query. `location.search` and `URL.search` have it.',
  ),
  'query-charset': text(
    'The query was not encoded from UTF-8',
    queryHashed,
    'Percent-encode the UTF-8 bytes, not Latin-1.',
  ),

  'header-left-out': text(
    'A listed header was not signed',
    (change) => `${named(change)} is in \`SignedHeaders\` of the request, and was not hashed.`,
    LIST_ALIKE,
  ),
  'header-added': text(
    'A header was signed that is not listed',
    (change) => `${named(change)} was hashed, and is not in \`SignedHeaders\` of the request.`,
    'List it and send it with the value that was signed, or do not sign it.',
  ),
  'header-not-listed': text(
    'A header is missing in the line of signed headers',
    (change) => `${named(change)} was among the canonical headers, and not in the line below them.`,
    LIST_ALIKE,
  ),
  'header-only-listed': text(
    'A header is missing in the canonical headers',
    (change) => `${named(change)} was in the line of signed headers, and not among the canonical headers.`,
    LIST_ALIKE,
  ),
  'header-only-host': text('Only Host was signed', ({ should }) => `The request lists ${q(should)}.`, SIGN_LISTED),
  'header-all-signed': text(
    'Every header was signed',
    ({ did, should }) => `Hashed were ${q(did)}; the request lists ${q(should)}.`,
    SIGN_LISTED,
  ),
  'header-order': text('The headers were not sorted', signedAs, 'Sort the headers by their lower-case names.'),
  'header-name-case': text(
    'Header names were not signed in lower case',
    signedAs,
    'Write names in lower case, among the canonical headers and in the line of signed headers.',
  ),
  'header-not-trimmed': text(
    'White space in header values was signed as sent',
    'It was neither trimmed nor folded.',
    'Trim each value and fold runs of spaces into one, also between quotes.',
  ),
  'header-not-folded': text(
    'Runs of spaces in header values were signed as sent',
    'The values were trimmed, and not folded.',
    'Fold runs of spaces into one, also between quotes.',
  ),
  'header-case': text(
    'Header values were signed in another case',
    (change) => (change.name === undefined ? 'All values were signed in lower case.' : valueSigned(change)),
    'Only names are put in lower case. Keep the case of values.',
  ),
  'header-charset': text(
    'Content-Type was signed with another charset',
    valueSigned,
    'Set Content-Type yourself, charset included, before signing. HTTP libraries like to add or rewrite it.',
  ),
  'header-empty': text(
    'A header was signed as empty',
    (change) => `${named(change)} was sent with a value and signed without.`,
    'Set the header before signing.',
  ),
  'header-joined': text(
    'Repeated headers were joined otherwise',
    (change) =>
      change.name === undefined ? 'Something other than a bare comma stood between the values.' : valueSigned(change),
    'Join the values with `,` and no space, in the order in which they are sent.',
  ),
  'header-repeated': text(
    'Every repeat of a header was signed in a line of its own',
    'The lines and the list of names had its name once for each value.',
    'Write one line for each name, with all values joined with `,`, and each name once.',
  ),
  'header-semicolon': text(
    'An empty header was signed with a semicolon',
    'curl signs `-H "name;"`, its spelling of an empty header, as it is typed.',
    'Give the header a value or leave it out, or sign it as `name:`.',
  ),
  'header-first-only': text(
    'Only the first of repeated headers was signed',
    (change) => `${named(change)} was sent more than once.`,
    'Join all values with `,`, in the order in which they are sent.',
  ),
  'header-last-only': text(
    'Only the last of repeated headers was signed',
    (change) => `${named(change)} was sent more than once.`,
    'Join all values with `,`, in the order in which they are sent.',
  ),
  'header-values-sorted': text(
    'Values of a repeated header were signed in another order',
    valueSigned,
    'Keep the order in which they are sent.',
  ),
  'header-spacing': text('A header was signed with other spaces', valueSigned, SIGN_SENT_VALUE),
  'header-quotes': text('A header was signed with other quotes', valueSigned, SIGN_SENT_VALUE),
  'header-other': text('A header was signed with another value', valueSigned, SIGN_SENT_VALUE),
  'header-separator': text(
    'A space was signed after the colon',
    'The canonical headers were written as `name: value`.',
    'Write `name:value`, without a space.',
  ),
  'header-encoding': text(
    'A header was signed in another encoding',
    valueSigned,
    'Keep header values in ASCII: encode the value yourself, then sign and send the same text.',
  ),

  'host-port': text(
    'The port of Host differs',
    signedAs,
    'Sign the port that is sent: none where it is the default (443, 80), every other one.',
  ),
  'host-case': text('Host was signed in another case', signedAs, signHost),
  'host-dot': text('The dot at the end of Host differs', signedAs, signHost),
  'host-label': text('Host was signed with other labels', signedAs, signHost),
  'host-other': text('Another host was signed', signedAs, signHost),
  'host-local': text(
    'A local address was signed as Host',
    signedAs,
    ({ should }) => `Sign for ${q(should)} also where you connect through a tunnel, a proxy or a container’s name.`,
  ),
  'host-region': text(
    'Another endpoint was signed as Host',
    signedAs,
    ({ should }) =>
      `Sign for ${q(should)}, or send to the endpoint that was signed. A redirect to another region needs a new signature.`,
  ),
  'host-bucket': text(
    'The bucket was signed in the other place',
    signedAs,
    'Sign and send the same style: path style with `forcePathStyle: true` in the SDK for JavaScript, else the bucket in the host.',
  ),

  'payload-empty': text('An empty body was hashed', payloadHashed, (change) =>
    change.should === 'UNSIGNED-PAYLOAD' ? signPayload(change) : `Hand the body to the signer. ${signPayload(change)}`,
  ),
  'payload-unsigned': text('The payload was signed as unsigned', payloadHashed, signPayload),
  'payload-body': text('The hash of the body was signed', payloadHashed, signPayload),
  'payload-streaming': text(
    'The payload was signed as a stream',
    payloadHashed,
    ({ should }) =>
      `Sign ${q(shortened(should))}, or send the body in signed chunks with \`Content-Encoding: aws-chunked\`.`,
  ),
  'payload-newline': text(
    'The body was hashed with other line breaks',
    payloadHashed,
    'Hash the bytes that are sent: curl’s `-d @file` strips line breaks, `--data-binary` does not; editors add one at the end.',
  ),
  'payload-reformatted': text(
    'The body was hashed in another format',
    payloadHashed,
    'Make the body’s text once, then hash and send that text. HTTP libraries that take an object write it anew.',
  ),
  'payload-case': text('The payload hash was written in capitals', payloadHashed, signPayload),
  'payload-hashed-twice': text('The payload was hashed twice', payloadHashed, signPayload),
  'payload-left-out': text('The payload hash was left out', payloadHashed, signPayload),
  'payload-as-text': text('The body itself was signed, not its hash', 'The last line held the body.', signPayload),
  'payload-other': text(
    'Something other than the body was hashed',
    payloadHashed,
    'Look at what reaches the hash: `null`, `{}`, `undefined` and the like come from a body that was not there, or was not text yet.',
  ),

  'layout-blank-line': text(
    'The blank line after the headers is missing',
    'The canonical headers and the line of signed headers follow each other.',
    CANONICAL_FORM,
  ),
  'layout-extra-blank-line': text(
    'There is a blank line too many',
    'The canonical request has a line break where there is none.',
    CANONICAL_FORM,
  ),
  'layout-final-newline': text(
    'A line break follows the canonical request',
    'It was hashed with a line break at its end.',
    CANONICAL_FORM,
  ),
  'layout-crlf': text(
    'Lines were not ended with a line feed alone',
    'The canonical request was hashed with carriage returns.',
    `${CANONICAL_FORM} In C# and on Windows, do not use the platform’s own line break.`,
  ),
  'layout-line-missing': text(
    'Two lines were run together',
    'A line break of the canonical request is missing.',
    CANONICAL_FORM,
  ),
  'layout-escaped-newlines': text(
    'Line breaks were not line breaks',
    'A backslash and an `n`, or a space, stood in place of each.',
    `${CANONICAL_FORM} In a shell, write \`$'…'\` or \`printf\`.`,
  ),
  'layout-byte-order-mark': text(
    'A byte order mark was hashed',
    'The canonical request started with the bytes `EF BB BF`.',
    'Encode as UTF-8 without a byte order mark.',
  ),

  'time-offset': text(
    'The time was signed with an offset',
    placed,
    `${DATE_ONCE} A whole or half number of hours is a time zone; check the clock, too.`,
  ),
  'time-seconds': text('The clock was asked twice', placed, DATE_ONCE),
  'time-format': text('The time was signed in another format', placed, DATE_ONCE),
  'time-twelve-hours': text(
    'The time was signed on a twelve-hour clock',
    placed,
    `${DATE_ONCE} In format strings, \`HH\` counts to 23 and \`hh\` to 12.`,
  ),
  'time-other': text('Another time was signed', placed, DATE_ONCE),

  'scope-date': text(
    'Another date was signed in the scope',
    placed,
    'Take the date from the signing time, in UTC, as `YYYYMMDD`. A signing key that is kept must be made anew each day.',
  ),
  'scope-region': text(
    'Another region was signed',
    placed,
    ({ should }) =>
      `Use ${q(should)} in the credential, the string to sign and the key, or the other region in all three and in the host.`,
  ),
  'scope-service': text(
    'Another service was signed',
    placed,
    ({ should }) =>
      `Use ${q(should)} in the credential, the string to sign and the key: the signing name, not the name of the product.`,
  ),
  'scope-terminator': text(
    'The scope was ended otherwise',
    placed,
    'End the scope, and the derivation of the key, with `aws4_request`.',
  ),
  'scope-key-id': text('Another access key ID was signed', placed, 'Take key ID and secret from one place.'),

  'token-left-out': text(
    'The session token was not signed',
    'It is in the request, and was not hashed.',
    'Hand the token to the signer with the keys. Only AWS IoT wants it appended after signing.',
  ),
  'token-added': text(
    'A session token was signed that should not be',
    'It was hashed, and is not among what the request says is signed.',
    'Send it as it was signed, or sign without. AWS IoT wants it appended after signing; long-term keys (AKIA) have none.',
  ),
  'token-other': text(
    'Another session token was signed',
    'The token in the request is not the one that was hashed.',
    'Take key ID, secret and token from one set of credentials. In a query, encode the token once; in a header, not at all.',
  ),

  'string-to-sign-algorithm': text(
    'Another algorithm was named',
    signedAs,
    'Write `AWS4-HMAC-SHA256` in the first line.',
  ),
  'string-to-sign-hash-form': text(
    'The hash in the string to sign was written otherwise',
    ({ name }) =>
      ({
        'upper-hex': 'It was written in capitals.',
        'hex-hashed': 'Its hexadecimal digits were hashed again.',
        'bytes-hashed': 'It was hashed again.',
        bytes: 'Its raw bytes were used.',
        base64: 'It was written in Base64.',
        request: 'The canonical request stood there in place of its hash.',
      })[name ?? ''] ?? 'The last line is not the hash in lower-case hexadecimal.',
    STRING_TO_SIGN,
  ),
  'string-to-sign-canonical-request': text(
    'There was no string to sign',
    'The canonical request, or its hash alone, was signed in its place.',
    STRING_TO_SIGN,
  ),
  'string-to-sign-newline': text(
    'Line breaks of the string to sign differ',
    ({ name }) =>
      ({
        '\n': 'A line break followed the last line.',
        '\r\n': 'Lines were ended with a carriage return and a line feed.',
        '\\n': 'A backslash and an `n` stood in place of each line break.',
        ' ': 'A space stood in place of each line break.',
      })[name ?? ''] ?? 'Its lines were run together.',
    STRING_TO_SIGN,
  ),
  'string-to-sign-credential': text(
    'More than the scope was signed',
    'The third line started with the access key ID or with a slash.',
    'Write the scope without the access key ID: `YYYYMMDD/REGION/SERVICE/aws4_request`.',
  ),
  'string-to-sign-line-missing': text(
    'A line of the string to sign is missing',
    ({ name }) => `It lacked its ${{ date: 'time', scope: 'scope', algorithm: 'algorithm' }[name ?? ''] ?? 'lines'}.`,
    STRING_TO_SIGN,
  ),

  'secret-whitespace': text(
    'White space in the secret differs',
    'The secret that signed and the one given here differ in white space only.',
    READ_SECRET,
  ),
  'secret-newline': text(
    'A line break was keyed with the secret',
    'The secret that signed is the one given here and a line break.',
    `${READ_SECRET} In a shell, \`echo -n\`; files and secret stores like to end in a line break.`,
  ),
  'secret-quotes': text(
    'Quotes or punctuation of the secret differ',
    'The secret that signed and the one given here differ in quotes, commas or semicolons around it only.',
    'Look at how the file is read: Docker’s `--env-file` and INI files keep quotes as part of the value.',
  ),
  'secret-encoded': text(
    'The secret was percent-encoded',
    'Its `+` or `/` was encoded before it was keyed.',
    'Use the secret as it is. It is not part of a URL.',
  ),
  'secret-decoded': text(
    'The secret was percent-decoded',
    'Something in it was taken for an encoding before it was keyed.',
    'Use the secret as it is. It is not part of a URL.',
  ),
  'secret-plus-to-space': text(
    'A plus of the secret became a space',
    'Or a space became a plus: the two secrets differ in nothing else.',
    'Encode the secret where it passes through a form or a URL: `+` is `%2B` there.',
  ),
  'secret-escaped': text(
    'Slashes of the secret were escaped',
    'Backslashes were put before characters of the secret, or taken away.',
    'Parse JSON with a parser: `\\/` stands for `/`. Do not escape the secret for a shell that does not read it.',
  ),
  'secret-case': text(
    'The secret was keyed in another case',
    'All its letters were put in one case.',
    'Keep the case. Some settings and secret stores change it.',
  ),
  'secret-cut': text(
    'A part of the secret is missing',
    'Its beginning or its end was cut off, or all of it was empty.',
    'Compare the lengths: secrets from IAM have 40 characters. Check field widths, and copying by double click, which stops at `/` and `+`.',
  ),
  'secret-key-id': text(
    'The access key ID was keyed',
    'It stood in place of the secret, or in front of it.',
    'Give the signer the two in the right order: key ID first, then the secret.',
  ),
  'secret-doubled': text(
    'Something was keyed twice',
    'The secret was there twice, or `AWS4` was.',
    'Put `AWS4` in front of the secret once; signers do so themselves.',
  ),
  'secret-byte-order-mark': text(
    'A byte order mark was keyed with the secret',
    'The file that holds the secret starts with one.',
    'Save the file as UTF-8 without a byte order mark.',
  ),
  'secret-html': text(
    'The secret was escaped for HTML',
    'Its `+` or `/` was turned into a character reference.',
    'Copy the secret from the page, not from its source, and do not escape it.',
  ),
  'secret-base64': text(
    'The secret was decoded from Base64',
    'It looks like Base64, and its bytes were keyed.',
    'Key the characters of the secret, in UTF-8.',
  ),
  'secret-characters-lost': text(
    'Characters of the secret were lost',
    'Its `+`, its `/`, or what follows them was dropped.',
    READ_SECRET,
  ),

  'derivation-prefix': text(
    'The secret was keyed with another prefix',
    ({ name }) => (name ? `It was ${q(name)}; it should be \`AWS4\`.` : 'There was none; it should be `AWS4`.'),
    DERIVE,
  ),
  'derivation-none': text(
    'The signing key was not derived',
    ({ name }) => `${name === 'AWS4' ? '`AWS4` and the secret' : 'The secret itself'} served as the signing key.`,
    DERIVE,
  ),
  'derivation-order': text(
    'The key was derived in another order',
    ({ name }) => `The steps were taken in this order: ${steps(name)}.`,
    DERIVE,
  ),
  'derivation-step-missing': text(
    'A step of the key’s derivation is missing',
    ({ name }) => `Only these steps were taken: ${steps(name)}.`,
    DERIVE,
  ),
  'derivation-hex': text(
    'A key was used in hexadecimal',
    ({ name }) =>
      ({
        between: 'The keys between the steps were written in hexadecimal.',
        last: 'The signing key was written in hexadecimal.',
      })[name ?? ''] ?? 'Every key was written in hexadecimal.',
    `${DERIVE} Ask the HMAC for bytes: \`digest()\` in Node.js and Python, \`true\` as the last argument in PHP, \`openssl dgst -mac HMAC -macopt hexkey:…\` in a shell.`,
  ),
  'derivation-text': text(
    'A key was used as text',
    ({ name }) =>
      ({
        between: 'The keys between the steps were turned into text.',
        last: 'The signing key was turned into text.',
        base64: 'Keys were written in Base64.',
      })[name ?? ''] ?? 'Every key was turned into text.',
    DERIVE,
  ),
  'derivation-swapped': text(
    'Key and message of the HMAC were swapped',
    'Each step was keyed with its text, over the key before it.',
    `${DERIVE} Mind the order of arguments: libraries differ.`,
  ),

  'as-received': text(
    'What AWS received was signed, not what was pasted',
    'The signature fits AWS’s canonical request, and the pasted request differs from it.',
    'Paste the request as it really was sent. If it was, something in between changes it back.',
  ),
  'as-logged': text(
    'What the log tells was signed, not what was sent',
    'The signature fits the signer’s log, and the request differs from it.',
    'Find what changes the request after it was signed, and sign after that.',
  ),
};

const stepNames: Readonly<Record<string, string>> = {
  date: 'date',
  region: 'region',
  service: 'service',
  terminator: '`aws4_request`',
};
function steps(name = ''): string {
  return name
    .split(',')
    .map((step) => stepNames[step] ?? step)
    .join(', ');
}

/** What was searched, in words. */
const dimensions: Readonly<Record<Dimension, string>> = {
  method: 'method',
  path: 'path',
  query: 'query string',
  headers: 'headers',
  host: 'host',
  payload: 'payload hash',
  layout: 'layout of the canonical request',
  time: 'signing time',
  scope: 'credential scope',
  token: 'session token',
  'string-to-sign': 'string to sign',
  secret: 'damage to the secret',
  derivation: 'derivation of the signing key',
  'in-transit': 'changes in transit',
};

type Why = Extract<Outcome, { phase: 'unreadable' }>['why'];
type Progress = Pick<SolverProgress, 'tried' | 'perSecond' | 'changes'>;

export const enCause = {
  title: 'Cause',
  changes,
  dimensions,
  atOnce: { 1: 'One mistake', 2: 'Two mistakes at once', 3: 'Three mistakes at once' } as Readonly<
    Record<1 | 2 | 3, string>
  >,
  otherAnswers: 'Other answers that fit as well',
  did: 'What was hashed',
  should: 'What should have been hashed',
  fix: 'What to do',
  proof: (signature: string) => `Proved: with this, the signature comes out as \`${shortened(signature)}\`, yours.`,
  searching: ({ tried, perSecond, changes: most }: Progress) =>
    `${number(tried)} signatures tried, ${number(Math.round(perSecond))} a second. ${{ 1: 'Looking for one mistake.', 2: 'Looking for two mistakes at once.', 3: 'Looking for three mistakes at once, likelier ones first.' }[most]}`,
  /** What the key makes of texts that nobody had to guess. */
  reproduces: {
    sent: 'The signer did nothing wrong: your key makes exactly this signature over what was sent.',
    received:
      'Your key makes exactly this signature over AWS’s own string to sign. Both sides agree on the text, so AWS holds another secret for this access key ID.',
    logged: 'Your key makes exactly this signature over the signer’s log. The log tells what was signed.',
  } as Readonly<Record<keyof Reproduces, string>>,
  namedBelow: 'So the fault lies behind the signer. The findings below tell where.',
  remainsTitle: 'What remains',
  /** Where only what was sent is known to be right. */
  remains: {
    'in-transit': 'Something changed the request on its way: a proxy, a CDN, a gateway or the HTTP library.',
    redirect: 'It came to another host, or a redirect sent it there.',
    region: 'The endpoint belongs to another region or service than the one signed for.',
    secret: 'AWS holds another secret for this access key ID. Check that both are of one key, and of this account.',
  },
  notFound: {
    title: 'No cause found',
    what: ({ combinations, exhaustive }: Pick<RuledOut, 'combinations' | 'exhaustive'>) =>
      `${number(combinations)} combinations were tried, and none makes the signature. ${{ 0: 'Not every single mistake was tried.', 1: 'Every single mistake known here is ruled out, but not every pair.', 2: 'Every mistake known here is ruled out, alone and with one other; of three at once, only likely ones were tried.' }[exhaustive]}`,
    kinds: 'What was ruled out',
    kind: ({ dimension, candidates }: RuledOut['kinds'][number]) => `${dimensions[dimension]}: ${number(candidates)}`,
    meaning: 'This says nothing for or against the secret: a value that stands nowhere in the paste cannot be tried.',
    missing: 'What could decide it',
  },
  /** What to paste, and why. */
  missing: {
    request: () => 'Paste the request as it was sent: so far only the reply tells what it was.',
    method: () => 'Paste the method: the URL does not tell it, and it is signed.',
    host: () => 'Paste the host the request was sent to: it is always signed.',
    body: () => 'Paste the body, or choose its file: its hash is signed.',
    reply: () => 'Paste AWS’s whole reply: its canonical request shows what was received.',
    log: () => 'Paste the signer’s debug log: it tells what was really hashed.',
    'session-token': () => 'Paste the session token: keys that start with `ASIA` have one, and it is mostly signed.',
    secret: () =>
      'Give the secret access key: with a signing key alone, mistakes in the secret and in deriving the key cannot be tried.',
    headers: ({ names }) => `Paste the headers ${list(names)} with their values: they are signed.`,
  } as { readonly [W in Missing['what']]: (missing: Extract<Missing, { what: W }>) => string },
  stopped: (tried: number) => `Stopped after ${number(tried)} signatures, none of them yours.`,
  unreadable: {
    'no-claim':
      'There is no signature to look for: no complete `Authorization` header, no presigned URL, and no reply of AWS that tells both.',
    'not-hex': 'The signature is not 64 hexadecimal digits, so no mistake in what was signed can have made it.',
    'other-scheme': 'The request is signed with another scheme than `AWS4-HMAC-SHA256`. Only that one can be searched.',
  } as Readonly<Record<Why, string>>,
};

export type CauseSentences = typeof enCause;
