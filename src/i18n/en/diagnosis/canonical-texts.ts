import type { DiagnosisArgs, Told } from '@/core';
import { list, quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

type Args = Told<DiagnosisArgs<'canonical-texts'>['texts-canonical-line']>;
type Texts = Readonly<Record<Args['problem'], readonly [what: (of: Args) => string, fix: string]>>;

const pair = ({ names: [first = '', second = ''] }: Args): string => `${q(first)} stands behind ${q(second)}`;

const PROBLEMS: Texts = {
  'method-case': [() => 'the method is not in upper case', 'Write the method in upper case.'],
  'path-empty': [() => 'the path is empty', 'Write `/` where the URL has no path.'],
  'path-url': [() => 'the whole URL stands where only the path belongs', 'Take scheme and host out of this line.'],
  'path-query': [
    () => 'the query stands in the line of the path',
    'Move what follows the `?` to line 3, without the `?`.',
  ],
  'path-relative': [() => 'the path does not start with `/`', 'Start the path with `/`.'],
  'path-unencoded': [
    ({ found }) => `${q(found)} in the path is not encoded`,
    'Percent-encode every byte but letters, digits, `-._~` and the slashes between segments.',
  ],
  'query-missing': [() => 'the line for the query is missing', 'Without parameters the line is there, and empty.'],
  'query-mark': [() => 'the query starts with `?`', 'Leave the `?` out.'],
  'query-order': [
    (of) => `${pair(of)}: the parameters are not sorted`,
    'Sort the encoded parameters by name, then by value, byte by byte.',
  ],
  'query-plus': [() => 'the query holds a `+`', 'Write a space as `%20`, and a plus as `%2B`.'],
  'query-unencoded': [
    ({ found }) => `${q(found)} in the query is not encoded`,
    'Percent-encode names and values: every byte but letters, digits and `-._~`.',
  ],
  'query-hex-case': [
    () => 'percent-encodings are in lower case',
    'Write their digits in upper case: `%2F`, not `%2f`.',
  ],
  'query-equals': [({ names }) => `${list(names)} has no \`=\``, 'Write `name=` for a parameter without a value.'],
  'query-signature': [
    () => '`X-Amz-Signature` is among the parameters',
    'Leave it out: the signature cannot sign itself.',
  ],
  'region-set-missing': [
    () => 'the set of Regions is not among what is signed',
    'SigV4a signs it: as the header `x-amz-region-set`, or as the parameter `X-Amz-Region-Set` of a presigned URL.',
  ],
  'header-case': [({ names }) => `${list(names)} must be in lower case`, 'Write the names of headers in lower case.'],
  'header-order': [
    (of) => `${pair(of)}: the headers are not sorted`,
    'Sort the lines by the name in lower case, byte by byte.',
  ],
  'header-space': [
    ({ names }) => `white space around or inside the value of ${list(names)}`,
    'Cut white space at both ends of a value, and write one space for several.',
  ],
  'header-twice': [
    ({ names }) => `${list(names)} has more than one line`,
    'Join the values of one name with commas, on one line.',
  ],
  'host-url': [
    () => 'the value of `host` holds more than the host',
    'Write the host alone, with its port where it has one of its own: no `https://`, no path.',
  ],
  'path-once': [
    ({ found, names }) => `${q(found)}: the path is encoded once, and ${list(names)} is signed with it encoded twice`,
    'Encode the path as it is sent once more: `%20` becomes `%2520`. Only S3 and its relatives leave it.',
  ],
  'path-twice': [
    ({ found, names }) => `${q(found)}: the path is encoded twice, and ${list(names)} is signed with it as it is sent`,
    'Take the path as it is sent: `%2520` becomes `%20`, unless the key itself holds a `%`.',
  ],
  'content-sha256-missing': [
    ({ names }) => `no line for \`x-amz-content-sha256\`, which ${list(names)} requires in the headers`,
    'Send it with the hash of the body, or with what the last line says, and sign it.',
  ],
  'payload-unsigned': [
    ({ names }) => `${list(names)} does not take \`UNSIGNED-PAYLOAD\``,
    'End with the SHA-256 of the body; without a body, of nothing.',
  ],
  'host-missing': [() => 'no line for `host`', 'Sign Host: AWS requires it.'],
  'blank-missing': [
    () => 'no empty line between the headers and their names',
    'End each header line with a line break, and add one more.',
  ],
  'blank-twice': [() => 'a second empty line', 'Leave one empty line between the headers and their names.'],
  'names-missing': [() => 'the line with the names of the signed headers is missing', 'Add it: `host;x-amz-date`.'],
  'names-divider': [() => 'the names are not divided by semicolons alone', 'Divide them by `;`, without blanks.'],
  'names-tail': [
    () => 'a semicolon or a blank stands at the start or the end of the names',
    'Put `;` only between two names.',
  ],
  'names-case': [
    ({ names }) => `${list(names)} must be in lower case`,
    'Write the names in lower case, here and in SignedHeaders.',
  ],
  'names-order': [(of) => `${pair(of)}: the names are not sorted`, 'Sort the names, in the order of the header lines.'],
  'names-unlisted': [
    ({ names }) => `${list(names)} has a line above, and is not listed`,
    'List every header that has a line, or take the line out.',
  ],
  'names-absent': [
    ({ names }) => `${list(names)} is listed, and has no line above`,
    'Add a line for every name that is listed.',
  ],
  'payload-missing': [
    () => 'the hash of the payload is missing',
    'End with the hash of the body, or `UNSIGNED-PAYLOAD` where the service takes it.',
  ],
  'payload-case': [() => 'the hash of the payload is in upper case', 'Write the hash in lower case.'],
  'payload-length': [
    ({ count }) => `the hash of the payload has ${count} digits, not 64`,
    'Write SHA-256 with two digits for each byte.',
  ],
  'payload-form': [
    () => 'the last line is no hash in hexadecimal',
    'Write the SHA-256 of the body in lower-case hexadecimal, not Base64.',
  ],
  'more-lines': [() => 'more lines than there may be', 'Nothing follows the hash, not even a line break.'],
  'line-space': [() => 'white space at an end of the line', 'Cut it.'],
  algorithm: [
    () => 'the first line names no algorithm of Signature Version 4',
    'Write `AWS4-HMAC-SHA256`, or `AWS4-ECDSA-P256-SHA256` for SigV4a.',
  ],
  'time-format': [
    () => 'the time is not written as `20261129T001800Z`',
    'Write it in UTC, basic ISO 8601, without fractions.',
  ],
  'scope-space': [() => 'white space in the scope', 'Use the codes of Region and service, which hold no blanks.'],
  'scope-parts': [
    ({ count }) => `the scope has ${count} parts, or an empty one`,
    'Write date, Region, service and `aws4_request`, with `/` between.',
  ],
  'scope-region': [
    () => 'the scope of SigV4a has a part too many',
    'Write date, service and `aws4_request`: SigV4a names no Region in the scope, but in `X-Amz-Region-Set`.',
  ],
  'scope-date': [() => 'the date of the scope is not that of the time', 'Take both from the same moment, in UTC.'],
  'scope-terminator': [() => 'the scope does not end in `aws4_request`', 'End it with `aws4_request`.'],
  'hash-case': [() => 'the hash is in upper case', 'Write it in lower case.'],
  'hash-length': [
    ({ count }) => `the hash has ${count} characters, not 64`,
    'Write SHA-256 of the canonical request in hexadecimal, two digits for each byte.',
  ],
  'lines-missing': [
    ({ count }) => `only ${count} lines of four`,
    'Write algorithm, time, scope and hash, a line each.',
  ],
};

/** Of two texts that are compared, in which of them. */
const place = ({ line, nth }: Pick<Args, 'line' | 'nth'>): string =>
  nth === 0 ? `Line ${line}` : `Line ${line} of the ${nth === 1 ? 'first' : 'second'} text`;

export const canonicalTexts: FindingTexts<'canonical-texts'> = {
  'texts-canonical-line': {
    title: 'The canonical request breaks a rule',
    what: (of) => `${place(of)}: ${PROBLEMS[of.problem][0](of)}.`,
    fix: ({ problem }) => PROBLEMS[problem][1],
  },
  'texts-to-sign-line': {
    title: 'The string to sign breaks a rule',
    what: (of) => `${place(of)}: ${PROBLEMS[of.problem][0](of)}.`,
    fix: ({ problem }) => PROBLEMS[problem][1],
  },
};
