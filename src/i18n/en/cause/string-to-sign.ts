import { type ChangeTexts, text } from '@/i18n/format';
import { decoded, inCharset, printed } from './forms';
import { q, signedAs } from './words';

const STRING_TO_SIGN =
  'Join four lines with `\\n`: algorithm, time, scope, and the hash of the canonical request in lower-case hexadecimal. Nothing follows the last.';

export const stringToSign: ChangeTexts<'string-to-sign'> = {
  'string-to-sign-algorithm': text(
    'Another algorithm was named',
    signedAs,
    ({ should }) => `Write ${q(should)} in the first line.`,
  ),
  'string-to-sign-hash-form': text(
    'The hash in the string to sign was written otherwise',
    ({ name }) =>
      ({
        'hex-hashed': 'Its hexadecimal digits were hashed again.',
        'bytes-hashed': 'It was hashed again.',
        bytes: 'Its raw bytes were used.',
        request: 'The canonical request stood there in place of its hash.',
      })[name ?? ''] ?? (decoded(name) === undefined ? printed(name) : `Its bytes were read as text. ${decoded(name)}`),
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
        blank: 'A blank followed the last line.',
        crlf: 'A line break of Windows followed the last line.',
        nul: 'A NUL followed the last line.',
      })[name ?? ''] ?? 'Its lines were run together.',
    STRING_TO_SIGN,
  ),
  'string-to-sign-credential': text(
    'More than the scope was signed',
    'The third line started with the access key ID or with a slash.',
    'Write the scope without the access key ID: it begins with the date, as `YYYYMMDD`.',
  ),
  'string-to-sign-hashed': text(
    'The string to sign was hashed before it was signed',
    ({ name }) =>
      `The HMAC is over its SHA-256, ${name === 'octets' ? 'in bytes' : 'in hexadecimal'}, and not over its own text.`,
    'Give the string to sign itself to the HMAC: it hashes what it is given.',
  ),
  'string-to-sign-hashed-again': text(
    'The string to sign was hashed twice',
    ({ name }) =>
      name === 'hex-again'
        ? 'Its hash was written in hexadecimal, and that was hashed again before it was signed.'
        : 'Its hash was hashed again before it was signed.',
    'Give the string to sign itself to a function that hashes what it signs (`createSign`, `ECDSA(SHA256())`, `SHA256withECDSA`), or its hash to one that does not.',
  ),
  'string-to-sign-line-missing': text(
    'A line of the string to sign is missing',
    ({ name }) => `It lacked its ${{ date: 'time', scope: 'scope', algorithm: 'algorithm' }[name ?? ''] ?? 'lines'}.`,
    STRING_TO_SIGN,
  ),
  'string-to-sign-charset': text(
    'The string to sign was keyed in another encoding',
    ({ name }) => `It was keyed ${inCharset(name)}.`,
    `${STRING_TO_SIGN} Key its bytes in UTF-8.`,
  ),
};
