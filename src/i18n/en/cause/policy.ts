import { type ChangeTexts, text } from '@/i18n/format';
import { inCharset } from './forms';

const SIGN_POLICY =
  'What is signed is the policy in Base64, exactly as it stands in the field `policy`: no line break, no hash, no other lines. Encode it once, keep that text, sign it and send it.';

const base64: Readonly<Record<string, string>> = {
  lines: 'Its Base64 was broken into lines, as MIME has it. In the form it is one line.',
  newline: 'A line break or a blank followed its Base64.',
  url: 'It was in the Base64 for URLs, with `-` and `_`.',
  padding: 'Its Base64 lacked the `=` at its end.',
  twice: 'It was encoded in Base64 twice.',
  percent: 'Its Base64 was percent-encoded.',
  blanks: 'Each `+` of its Base64 had become a blank.',
};

const hashed: Readonly<Record<string, string>> = {
  hash: 'The hash of the policy was signed in its place.',
  lines: 'A string to sign of four lines was made of it, as for a request.',
  'in-lines': 'It stood as the last of four lines, as in a request’s string to sign.',
};

export const policy: ChangeTexts<'policy'> = {
  'policy-json': text(
    'The policy was signed before it was encoded',
    'Its JSON was signed, not its Base64.',
    SIGN_POLICY,
  ),
  'policy-base64': text(
    'The Base64 that was signed is not that of the form',
    ({ name }) => base64[name ?? ''] ?? 'The same policy was encoded otherwise.',
    `${SIGN_POLICY} \`openssl base64 -A\` and \`base64 -w0\` write one line; in Ruby, take \`strict_encode64\`.`,
  ),
  'policy-written-again': text(
    'The policy was written twice, in two ways',
    'The signature is of the same JSON with other blanks, escapes or line breaks than the form’s.',
    SIGN_POLICY,
  ),
  'policy-charset': text(
    'The policy was signed in another encoding',
    ({ name }) => `It was turned into bytes ${inCharset(name)}.`,
    `${SIGN_POLICY} Both its JSON and its Base64 are UTF-8.`,
  ),
  'policy-hashed': text(
    'The policy was signed like a request',
    ({ name }) => hashed[name ?? ''] ?? 'Another text was made of it.',
    SIGN_POLICY,
  ),
};
