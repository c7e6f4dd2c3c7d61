import { type ChangeTexts, text } from '@/i18n/format';
import { q } from './words';

const READ_SECRET =
  'Compare what the program reads with what IAM gave, character by character, and trim it where it is read.';

export const secret: ChangeTexts<'secret'> = {
  'secret-whitespace': text(
    'White space in the secret differs',
    'The secret that signed and the one given here differ only in white space or in characters that nobody sees.',
    READ_SECRET,
  ),
  'secret-newline': text(
    'The secret had a line break',
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
    'The secret’s letters changed case',
    'All its letters were put in one case.',
    'Keep the case. Some settings and secret stores change it.',
  ),
  'secret-cut': text(
    'A part of the secret is missing',
    'Its beginning or its end was cut off, or all of it was empty.',
    'Compare the lengths: secrets from IAM have 40 characters. Check field widths, and copying by double click, which stops at `/` and `+`.',
  ),
  'secret-key-id': text(
    'The access key ID was used as the secret',
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
    'A byte order mark (U+FEFF), which nobody sees, stood before or after the secret.',
    'Save the file that holds it as UTF-8 without a byte order mark, or copy the secret anew.',
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
  'secret-stand-in': text(
    'Something stood in place of the secret',
    ({ name }) =>
      name === undefined || name === 'masked'
        ? 'What signed was the secret as a page, a log or a tool shows it, with signs in place of its characters.'
        : `What signed was the text ${q(name)}, not a secret.`,
    'Look where the program reads the secret: a variable that is not set, a name that nothing filled in, or a value that was copied from where it is hidden. Print its length, not the secret: those of IAM have 40 characters.',
  ),
  'secret-with-more': text(
    'More than the secret was taken for it',
    'It and what stood around it were one text: its name, a comment, or what a language prints around a value.',
    'Read the value alone. Print its length, not the secret: those of IAM have 40 characters.',
  ),
  'secret-characters-lost': text(
    'Characters of the secret were lost',
    'Its `+`, its `/`, or what follows them was dropped.',
    READ_SECRET,
  ),
};
