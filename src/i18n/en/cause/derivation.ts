import { type ChangeTexts, text } from '@/i18n/format';
import { q } from './words';

const DERIVE =
  'Start with `AWS4` and the secret, then key date, region, service and `aws4_request`, in this order, each with the raw bytes of the key before it.';

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

export const derivation: ChangeTexts<'derivation'> = {
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
};
