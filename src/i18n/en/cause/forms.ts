/** How bytes came out as text, by the name of the form. */
const printers: Readonly<Record<string, string>> = {
  'upper-hex': 'It was written in capitals.',
  base64: 'It was written in Base64.',
  base64url: 'It was written in Base64 for URLs.',
  'no-zeros': 'Each byte was written without its leading zero, as `%x` does.',
  'upper-no-zeros': 'Each byte was written in capitals and without its leading zero, as `%X` does.',
  number: 'It was written as one number, without the zeros in front.',
  'signed-number': 'It was written as one number with a sign, as `new BigInteger(bytes)` has it.',
  'sign-extended': 'Bytes from `80` on were taken as negative and written as `ffffff80`.',
  'sign-extended-two': 'Bytes from `80` on were taken as negative and written as `ffffff80`.',
  'signed-digits': 'Each byte was written as a number with a sign.',
  dashes: 'Its bytes were divided by `-`, as `BitConverter` does.',
  colons: 'Its bytes were divided by `:`.',
  blanks: 'Its bytes were divided by blanks.',
  '0x': '`0x` stood in front of it.',
  'digits-swapped': 'The two digits of each byte were swapped.',
  'file-name': 'Behind it stood the blanks and the dash that `sha256sum` writes.',
  openssl: 'In front of it stood the words that `openssl dgst` writes.',
  'openssl-1': 'In front of it stood the words that `openssl dgst` writes.',
  wrapped: 'It was broken after 60 digits, as `xxd -p` does.',
  newline: 'A line break followed it.',
  quoted: 'It stood in quotes, with a `b` in front, as Python prints bytes.',
  'double-quoted': 'It stood in quotation marks, as JSON has it.',
  list: 'It was written as a list of numbers.',
};

export const printed = (name = ''): string => printers[name] ?? 'It was not written in lower-case hexadecimal.';

const decoders: Readonly<Record<string, string>> = {
  text: 'Each byte became a character of its own.',
  replaced: 'Bytes that are no UTF-8 became `U+FFFD`, the replacement character.',
  dropped: 'Bytes that are no UTF-8 were left out.',
  'question-marks': 'Bytes from `80` on became `?`.',
  'seven-bits': 'The highest bit of each byte was lost.',
};

/** How bytes were read as text; undefined where they were written as it. */
export const decoded = (name = ''): string | undefined => decoders[name];

const charsets: Readonly<Record<string, string>> = {
  'utf-16le': 'in UTF-16 (little-endian)',
  'utf-16be': 'in UTF-16 (big-endian)',
  'utf-16': 'in UTF-16 with a byte order mark',
  'utf-16le-bom': 'in UTF-16 (little-endian) with a byte order mark',
  'utf-32le': 'in UTF-32',
  'utf-8-bom': 'with a byte order mark',
  'latin-1': 'in Latin-1',
  'utf-8 twice': 'in UTF-8 twice',
  nul: 'with a NUL at the end',
};

/** In which encoding a text became bytes. */
export const inCharset = (name = ''): string => charsets[name] ?? 'in another encoding';

const readers: Readonly<Record<string, string>> = {
  newline: 'a line break behind it',
  crlf: 'a line break of Windows behind it',
  'carriage-return': 'a carriage return behind it',
  'blank-after': 'a blank behind it',
  'blank-before': 'a blank in front of it',
  nul: 'a NUL behind it',
  tab: 'a tab behind it',
  quotes: 'quotation marks around it',
  apostrophes: 'apostrophes around it',
  'byte-order-mark': 'a byte order mark in front of it',
  'python-bytes': 'quotes around it and a `b` in front, as Python prints bytes',
};

/** What was read with a text. */
export const readWith = (name = ''): string => readers[name] ?? 'more than itself';
