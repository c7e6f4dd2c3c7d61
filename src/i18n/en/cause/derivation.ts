import { type ChangeTexts, text } from '@/i18n/format';
import { decoded, inCharset, printed, readWith } from './forms';
import { q } from './words';

const DERIVE =
  'Start with `AWS4` and the secret, then key date, region, service and `aws4_request`, in this order, each with the raw bytes of the key before it.';

const DERIVE_V4A =
  'Key, with `AWS4A` and the secret: the number 1 in four bytes, `AWS4-ECDSA-P256-SHA256`, a zero byte, the access key ID, a counter of one byte that starts at 1, and the number 256 in four bytes. The result plus one is the private key.';

/** What was otherwise where the key of SigV4a was derived. */
const ofV4a: Readonly<Record<string, string>> = {
  prefix: 'Nothing stood in front of the secret; it should be `AWS4A`.',
  'prefix AWS4': '`AWS4` stood in front of the secret, as with SigV4; it should be `AWS4A`.',
  'plus-one': 'One was not added to the number that the HMAC gives.',
  'counter-zero': 'The counter started at 0; it should start at 1.',
  'counter-missing': 'The counter behind the access key ID was left out.',
  'counter-wide': 'The counter had four bytes; it should have one.',
  'iteration-missing': 'The number 1 at the beginning was left out.',
  'iteration-byte': 'The number 1 at the beginning had one byte; it should have four.',
  'iteration-reversed': 'The number 1 at the beginning was written with its lowest byte first.',
  label: 'The label was another than `AWS4-ECDSA-P256-SHA256`.',
  'separator-missing': 'The zero byte behind the label was left out.',
  'length-missing': 'The length at the end was left out.',
  'length-bytes': 'The length at the end was written in bytes, as 32; it should be in bits, as 256.',
  'length-short': 'The length at the end had two bytes; it should have four.',
  'length-reversed': 'The length at the end was written with its lowest byte first.',
  swapped: 'Key and message of the HMAC were swapped.',
  none: 'The prefix and the secret themselves served as the private key.',
};

const stepNames: Readonly<Record<string, string>> = {
  date: 'date',
  region: 'region',
  service: 'service',
  terminator: '`aws4_request`',
};

const charsetParts: Readonly<Record<string, string>> = {
  secret: 'the secret',
  steps: 'every step',
  key: 'the secret and every step',
  all: 'everything that was keyed',
};

function steps(name = ''): string {
  return name
    .split(',')
    .map((step) => stepNames[step] ?? step)
    .join(', ');
}

export const derivation: ChangeTexts<'derivation'> = {
  'derivation-prefix': text(
    'The secret was keyed with another prefix',
    ({ name = '' }) => {
      const [where = '', prefix = ''] = name.split(' ');
      if (where === 'behind') return `${q(prefix)} stood behind the secret; \`AWS4\` should stand in front of it.`;
      if (where === 'around')
        return `${q(prefix)} stood in front of the secret and behind it; it should stand in front.`;
      return name ? `It was ${q(name)}; it should be \`AWS4\`.` : 'There was none; it should be `AWS4`.';
    },
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
    ({ name = '' }) => {
      const [where = '', how] = name.split(' ');
      const keys =
        {
          between: 'The keys between the steps were turned into text.',
          last: 'The signing key was turned into text.',
          base64: 'Keys were written in Base64.',
        }[where] ?? 'Every key was turned into text.';
      return [keys, decoded(how) ?? ''].join(' ').trim();
    },
    `${DERIVE} Ask the HMAC for bytes, and give them on as bytes: \`digest()\` without an encoding in Node.js, never \`toString()\` or \`new String(…)\`.`,
  ),
  'derivation-swapped': text(
    'Key and message of the HMAC were swapped',
    ({ name = '' }) => {
      if (name === 'all') return 'Each step was keyed with its text, over the key before it, and so was the signature.';
      if (name === 'last') return 'The string to sign was the key of the signature, and the signing key its text.';
      const step = stepNames[name];
      return step === undefined
        ? 'Each step was keyed with its text, over the key before it.'
        : `This step alone was keyed with its text, over the key before it: ${step}.`;
    },
    `${DERIVE} Mind the order of arguments: libraries differ.`,
  ),
  'derivation-plain-hash': text(
    'A plain hash stands where an HMAC belongs',
    ({ name = '' }) =>
      `${name.startsWith('all') ? 'Each step of the key, and the signature, are' : 'Each step of the key is'} the SHA-256 of key and text put together${name.endsWith('text-key') ? ', the text first' : ''}. An HMAC is another value.`,
    `${DERIVE} Use the function for HMAC: \`hmac.new\` in Python, \`createHmac\` in Node.js, \`hash_hmac\` in PHP, \`hmac.New\` in Go.`,
  ),
  'derivation-v4a': text(
    'The private key of SigV4a was derived otherwise',
    ({ name = '' }) => ofV4a[name] ?? 'Another prefix stood in front of the secret; it should be `AWS4A`.',
    DERIVE_V4A,
  ),
  'derivation-of-sigv4': text(
    'SigV4’s signing key was used for SigV4a',
    'The private key was derived from date, Region and service, as SigV4 derives its key. SigV4a has none of them in its key.',
    DERIVE_V4A,
  ),
  'derivation-printed': text(
    'A key was used as it is printed',
    ({ name = '' }) =>
      `${name.startsWith('last') ? 'The signing key was' : 'Each key was'} used as text, not as bytes. ${printed(name.split(' ')[1])}`,
    DERIVE,
  ),
  'derivation-step-read': text(
    'A part of the scope was keyed with more than itself',
    ({ name = '' }) => {
      const [part = '', reader] = name.split(' ');
      return `This part was keyed with ${readWith(reader)}: ${stepNames[part] ?? part}.`;
    },
    'Trim what is read from a file, a variable or a list before it is keyed. Both places, the key and the string to sign, must have the same text.',
  ),
  'derivation-charset': text(
    'The key was derived in another encoding',
    ({ name = '' }) => {
      const [part = '', charset] = name.split(' ');
      return `This was turned into bytes ${inCharset(charset)}: ${charsetParts[part] ?? stepNames[part] ?? part}.`;
    },
    'Turn the secret and each step into bytes in UTF-8: `Encoding.UTF8` in C#, `StandardCharsets.UTF_8` in Java.',
  ),
};
