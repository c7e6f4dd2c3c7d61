import { type ChangeTexts, text } from '@/i18n/format';

const CANONICAL_FORM =
  'Join six parts with `\\n`: method, path, query, headers (each line ends in `\\n`), signed headers, payload hash. A blank line follows the headers; nothing follows the hash.';

export const layout: ChangeTexts<'layout'> = {
  'layout-blank-line': text(
    'The blank line after the headers is missing',
    'The canonical headers and the line of signed headers follow each other.',
    CANONICAL_FORM,
  ),
  'layout-extra-blank-line': text(
    'There is a blank line too many',
    'The canonical request has a line break where there is none. A value that ends in one, such as a token read from a file, makes the same text where its header is the last that is signed.',
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
  'layout-trailing-blank': text(
    'A line of the canonical request has a blank at its end',
    'A blank or a NUL followed one of its lines.',
    CANONICAL_FORM,
  ),
};
