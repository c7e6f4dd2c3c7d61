import { BODY_SLIPS } from '@/core/faults/bodies';
import { CALENDARS } from '@/core/faults/calendars';
import { CHARSETS } from '@/core/faults/charsets';
import { DECODERS } from '@/core/faults/decoders';
import { ENCODERS } from '@/core/faults/encoders';
import { JSON_WRITERS } from '@/core/faults/json-writers';
import { MAC_SLIPS } from '@/core/faults/macs';
import { POLICY_SLIPS } from '@/core/faults/policies';
import { PRINTERS } from '@/core/faults/printers';
import { READERS } from '@/core/faults/readers';
import { SCOPE_ORDERS } from '@/core/faults/scopes';
import { SORTERS } from '@/core/faults/sorters';
import { STRICT, spellingOf, spellText } from '@/core/faults/spelling/spelling';
import { MASKS, STAND_INS, WRITTEN_AROUND } from '@/core/faults/stand-ins';
import { TIME_SLIPS } from '@/core/faults/times';
import { fromUtf8, toBase64, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';

const SHOWN: Readonly<Record<string, string>> = { '\n': '↵', '\r': '␍', '\0': '␀', '\t': '⇥', '\ufeff': '⌑' };

const code = (text: string): string => {
  const shown = text.replace(/[\n\r\0\t\ufeff]/g, (sign) => SHOWN[sign] ?? sign);
  const safe = shown.replaceAll('|', '\\|');
  return shown.includes('`') ? `\`\` ${safe} \`\`` : `\`${safe}\``;
};
const list = (names: readonly string[]): string => names.join('; ').replaceAll('|', '\\|');

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Signs of which one at least is written otherwise by every encoder that departs from the rule. */
const TRIED = [' ', '~', '/', '!', "'", '*', ':', '[', '|', '?', '.', 'é', '日'];

/** The first sign that is written otherwise, and how AWS wants it. */
function smallest(spelled: (text: string) => string): string {
  const sign = TRIED.find((one) => spelled(one) !== spellText(one, STRICT));
  if (sign === undefined) return '**as AWS wants it**';
  return `${code(sign)} becomes ${code(spelled(sign))}, not ${code(spellText(sign, STRICT))}`;
}

function encoders(): string {
  const rows = ENCODERS.map((encoder) => {
    const spelling = spellingOf(encoder);
    const leaves = encoder.leaves === '' ? 'nothing' : code(encoder.leaves);
    return [list(encoder.by), leaves, smallest((text) => spellText(text, spelling))];
  });
  return table(['function', 'leaves, beside letters and digits', 'smallest example'], rows);
}

const NAMES = ['a-b', 'aB', 'ab', 'B', 'a', '10', '9', 'a10', 'a9'];

function sorters(): string {
  const octets = [...NAMES].sort();
  const rows = SORTERS.map(({ by, compare }) => [list(by), code([...NAMES].sort(compare).join(' '))]);
  return table(['function', 'order'], [['**by octets, as AWS wants it**', code(octets.join(' '))], ...rows]);
}

/** Two texts of octets, between which no two printers write alike. */
const OCTETS = [Uint8Array.of(0x0a, 0xff, 0xbf, 0x00, 0x7f), Uint8Array.of(0x9c, 0x01)] as const;

const printers = (): string =>
  table(
    ['function', ...OCTETS.map((octets) => `the octets ${code(toHex(octets))}`)],
    PRINTERS.filter(({ id }) => id !== 'wrapped').map(({ by, print }) => [
      list(by),
      ...OCTETS.map((octets) => code(print(octets))),
    ]),
  );

const decoders = (): string =>
  table(
    ['function', 'octets of the text that `c3289cff41` is read as'],
    DECODERS.map(({ by, read }) => [list(by), code(toHex(utf8(read(Uint8Array.of(0xc3, 0x28, 0x9c, 0xff, 0x41)))))]),
  );

const charsets = (): string =>
  table(
    ['function', 'octets of `é/`, which are `c3a92f` in UTF-8'],
    CHARSETS.map(({ by, bytes }) => [list(by), code(toHex(bytes('é/')))]),
  );

const readers = (): string =>
  table(
    ['what is read with it', 'where `us-east-1` comes from'],
    READERS.map(({ by, read }) => [code(read('us-east-1')), list(by)]),
  );

/** A time, and two at which alone some slips show: at midnight, and where the week is of another year. */
const DATES = ['20260314T213045Z', '20260314T001500Z', '20251230T213045Z'] as const;

function times(): string {
  const rows = TIME_SLIPS.filter(
    ({ id, by }) => by.length > 0 && !id.includes('calendar') && !/zone|twice/.test(id),
  ).map(({ by, variants }) => {
    const shows = DATES.find((date) => variants(date)[0] !== date) ?? DATES[0];
    const written = code(variants(shows)[0] ?? '');
    return [shows === DATES[0] ? written : `${written} for ${code(shows)}`, list(by)];
  });
  return table([`instead of ${code(DATES[0])}`, 'written by'], rows);
}

const calendars = (): string =>
  table(
    ['calendar', '14 March 2026', 'written by'],
    CALENDARS.map(({ id, by, write }) => [id, code(write(2026, 3, 14)), list(by)]),
  );

const VALUE = { u: '/é<' };

const writers = (): string =>
  table(
    ['function', `${code(JSON.stringify(VALUE))} comes out as`],
    JSON_WRITERS.map(({ by, write }) => [list(by), code(write(VALUE))]),
  );

/** A body in which every slip shows. */
const BODY = '"é"\r\nb\n';

function bodies(): string {
  const body = utf8(BODY);
  const rows = BODY_SLIPS.filter(({ id, by }) => by.length > 0 && !id.includes('JSON') && !id.includes('form')).flatMap(
    ({ id, by, variants }) => {
      const [other] = variants(body);
      return other === undefined ? [] : [[id.replace('body/', ''), code(fromUtf8(other) ?? toHex(other)), list(by)]];
    },
  );
  return table(['what is hashed', `of the body ${code(BODY)}`, 'by'], rows);
}

const SCOPE = ['20260314', 'us-east-1', 's3', 'aws4_request'];

const scopes = (): string =>
  table(
    [`instead of ${code(SCOPE.join('/'))}`, 'which is'],
    SCOPE_ORDERS.map(({ order, by }) => [code(order.map((part) => SCOPE[part]).join('/')), by]),
  );

const SECRET = 'ab12+cd34/ef56';

/** The texts that the same functions put in place of a secret, in one row each. */
function standIns(): string {
  const texts = new Map<string, string[]>();
  for (const { text, by } of STAND_INS) texts.set(list(by), [...(texts.get(list(by)) ?? []), code(text)]);
  const masked = MASKS.map(({ by, mask }): readonly string[] => [code(mask(SECRET)), list(by)]);
  const around = WRITTEN_AROUND.map(({ before, behind, by }) => [code(`${before}${SECRET}${behind}`), list(by)]);
  return table(
    [`instead of ${code(SECRET)}`, 'by'],
    [...[...texts].map(([by, some]) => [some.join(' '), by]), ...masked, ...around],
  );
}

const MADE: Readonly<Record<string, string>> = {
  text: 'the SHA-256 of the string to sign, without a key',
  'key-text': 'the SHA-256 of signing key and string to sign, one behind the other',
  'text-key': 'the SHA-256 of string to sign and signing key, one behind the other',
  octets: 'the SHA-256 of the right signature’s octets',
  digits: 'the SHA-256 of the right signature’s digits',
  'keys key-text': 'the right HMAC, under a key of which each step is the SHA-256 of key and text',
  'keys text-key': 'the right HMAC, under a key of which each step is the SHA-256 of text and key',
  'all key-text': 'SHA-256 of key and text in all five places',
  'all text-key': 'SHA-256 of text and key in all five places',
  all: 'HMACs with key and text swapped in all five places',
  last: 'the HMAC with signing key and string to sign swapped',
  date: 'the right HMAC, under a key with key and text swapped at its date',
  region: 'the right HMAC, under a key with key and text swapped at its Region',
  service: 'the right HMAC, under a key with key and text swapped at its service',
  terminator: 'the right HMAC, under a key with key and text swapped at `aws4_request`',
  'string-to-sign-hashed digits': 'the HMAC over the digits of the SHA-256 of the string to sign',
  'string-to-sign-hashed octets': 'the HMAC over the octets of the SHA-256 of the string to sign',
  'signature-signed-again octets': 'another HMAC over the octets of the right signature',
  'signature-signed-again digits': 'another HMAC over the digits of the right signature',
  'signature-signed-again key': 'another HMAC over the string to sign, under the right signature as its key',
};

const macs = (): string =>
  table(
    ['the signature is', 'by'],
    MAC_SLIPS.map(({ code: slip, name, by }) => [MADE[`${slip} ${name}`] ?? MADE[name] ?? name, list(by)]),
  );

const POLICY = toBase64(utf8('{"a":"?>"}'));

function policies(): string {
  const rows = POLICY_SLIPS.flatMap(({ by, variants }) => {
    const other = variants(POLICY).find((bytes) => toHex(bytes) !== toHex(utf8(POLICY)));
    return other === undefined ? [] : [[code(fromUtf8(other) ?? toHex(other)), list(by)]];
  });
  return table([`instead of ${code(POLICY)}`, 'by'], rows);
}

/** What signs with ECDSA: whether it hashes what it is given, and how it writes the two numbers (the manual of each). */
const ECDSA_SIGNERS: readonly (readonly [by: string, given: 'text' | 'hash', written: 'DER' | 'raw'])[] = [
  ['Java `SHA256withECDSA`', 'text', 'DER'],
  ['Java `NONEwithECDSA`', 'hash', 'DER'],
  ['Java `SHA256withECDSAinP1363Format`', 'text', 'raw'],
  ['JavaScript `subtle.sign`, ECDSA with SHA-256', 'text', 'raw'],
  ['Node.js `crypto.sign`', 'text', 'DER'],
  ['Node.js with `dsaEncoding: "ieee-p1363"`', 'text', 'raw'],
  ['Python cryptography `sign(…, ECDSA(SHA256()))`', 'text', 'DER'],
  ['Python ecdsa `sign_digest`', 'hash', 'raw'],
  ['Go `ecdsa.SignASN1`', 'hash', 'DER'],
  ['C# `ECDsa.SignData`', 'text', 'raw'],
  ['C# `ECDsa.SignHash`', 'hash', 'raw'],
  ['C# with `DSASignatureFormat.Rfc3279DerSequence`', 'text', 'DER'],
  ['Ruby `dsa_sign_asn1`', 'hash', 'DER'],
  ['PHP `openssl_sign` with `OPENSSL_ALGO_SHA256`', 'text', 'DER'],
  ['Swift CryptoKit `signature(for:).rawRepresentation`', 'text', 'raw'],
  ['Swift CryptoKit `signature(for:).derRepresentation`', 'text', 'DER'],
  ['`openssl dgst -sha256 -sign`', 'text', 'DER'],
  ['`openssl pkeyutl -sign`', 'hash', 'DER'],
];

const ecdsaSigners = (): string =>
  table(
    ['function', 'hand it', 'it writes'],
    ECDSA_SIGNERS.map(([by, given, written]) => [
      by,
      given === 'text' ? 'the string to sign' : 'its SHA-256',
      written === 'DER' ? 'DER, **as AWS wants it**' : 'two numbers of 32 octets',
    ]),
  );

/** What languages do to a signature, from the models that the search takes its candidates from. */
export const slipsDoc = (): string => `# What your language does to a signature

A SigV4 signature is a hash over text that two programs must write alike, to the octet. Both sides start from the same request, and each
uses what its language offers to encode, sort, print and format. Those functions were made for something else. This page tells what
each does, with the smallest example; it is written from the models in \`src/core/faults\`, from which the search of Debug takes what it
tries, so what stands here is found.

In examples \`↵\` is a line feed, \`␍\` a carriage return, \`␀\` a NUL, \`⇥\` a tab, \`⌑\` a byte order mark.

## Percent-encoding

AWS wants every octet encoded but \`A-Z a-z 0-9 - . _ ~\`, as \`%\` and two digits in upper case, from UTF-8. A slash of the path stays a
slash; in names and values of the query it is \`%2F\`. Few functions do that by default.

${encoders()}

What to watch for:

- Text that has none of the signs in question comes out right by any of these. The first file with a bracket, an apostrophe or an accent fails.
- A path for every service but S3 is encoded again: \`%20\` becomes \`%2520\`. A sign that the first function leaves (\`:\` in a model id of
  Bedrock) is then encoded once instead of twice, which looks like a path that was encoded once.
- A plus is a space to whatever reads forms, and a plus to whatever reads paths.

## Sorting

Parameters are sorted by their encoded names, then by encoded values, octet by octet: capitals before small letters, signs where ASCII has
them. A sort for people does otherwise.

${sorters()}

Three more come from no function but from where it is called: before encoding (\`a:\` comes behind \`a-\`, and \`a%3A\` before it),
over whole \`name=value\` texts (\`=\` sorts behind digits: \`a1=\` comes before \`a=\`), and by name only.

## Octets as text

The hash in the string to sign, the payload hash and the signature are 64 digits in lower case. The four keys in between are octets, and never
text.

${printers()}

About 12 of 100 hashes have no octet below 16: \`%x\` gives them right, and the rest wrong. A signer that works one time in eight has this fault.
\`xxd -p\` breaks its line after 60 digits, and a hash has 64.

A key that is read as text in between is another key. The signature that comes of it is as long, and is the same each time, so that nothing but AWS
says that it is wrong.

${decoders()}

## Text as octets

Secret, date, region, service and every text that is hashed are UTF-8.

${charsets()}

A NUL behind the secret makes no difference: HMAC fills a short key with zeros to 64 octets, so \`AWS4…\\0\` is the same key. Behind a region or a
service, which are hashed and not keyed, it does.

## What is read with a value

A name that goes into the scope must be that name alone. In the credential of the request, white space at the ends often gets lost, so the request
looks right while the key was derived with it.

${readers()}

## The scope

Date, Region, service and \`aws4_request\`, each once, and in this order in the key, in the string to sign and in the credential. Helpers take Region
and service in either order.

${scopes()}

## The secret

What a program keys is whatever its variable holds. A shell, a template or a log may have put something else there, and every language turns what is
no text into one.

${standIns()}

## Time

One moment in UTC, written \`YYYYMMDDTHHMMSSZ\`, in all places. Its first eight digits are the day of the scope.

${times()}

A clock in local time that is written with \`Z\` is off by the zone: \`getHours\` in JavaScript, \`datetime.now()\` in Python, \`DateTime.Now\` in
C#, \`date\` in PHP with a time zone set, \`LocalDateTime.now()\` in Java.

### Calendars

A formatter that takes the device’s language takes its calendar, too. It is right on the developer’s phone and fails in Bangkok.

${calendars()}

## Bodies

The payload hash is of the octets that are sent. A client that is handed an object writes it anew, and another library than the signer’s writes it
otherwise.

${writers()}

And text changes between the one that hashes it and the one that sends it:

${bodies()}

## HMAC and hash

Four HMACs make the key and one the signature. A hash of the same texts is as long and looks as good.

${macs()}

## Upload forms

An upload form of S3 signs one text and no canonical request: its policy, in Base64, as it stands in the form. What is encoded again for the
signature, or written again, is often another text.

${policies()}

## SigV4a

The asymmetric version signs the SHA-256 of its string to sign with ECDSA on P-256 and writes the signature in DER, as hexadecimal digits: 70 to
72 octets, seldom fewer, which begin with \`30\`. Two questions decide whether a library's function fits: does it hash what it is given, and how does it write
the two numbers? Whoever hands a hash to a function that hashes signs the hash of a hash, and nothing says so.

${ecdsaSigners()}

Besides:

- The signature is another one each time, and right each time, unless the library takes its random number from the message (RFC 6979). Two that
  differ are no fault.
- The private key comes from the secret by one HMAC over a fixed text with the access key id in it, and is that number plus one. It has no date, no
  Region and no service, so the key of the four steps of SigV4 is never right.
- The scope has no Region: \`20260314/s3/aws4_request\`. The Regions stand in \`X-Amz-Region-Set\`, which is signed as it is sent: \`us-east-1,us-west-2\`
  and \`us-east-1, us-west-2\` are two texts.
- What a canonical request is, and all that goes wrong with it, is the same.
`;
