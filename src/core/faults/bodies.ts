import { type Bytes, fromUtf8, toBase64, utf8 } from '@/core/kernel/bytes';
import { decodeText } from '@/core/kernel/percent';
import type { ChangeCode } from '@/core/model/mistake';
import { CHARSETS } from './charsets';
import { formAsJson, jsonAsForm } from './fields';
import { JSON_WRITERS } from './json-writers';
import { NEAREST, OFTEN, RARE, SELDOM, USUAL } from './rarity';
import type { Slip } from './slip';
import { STRICT, spellText } from './spelling/spelling';

/** A body that is hashed instead of the one that is sent, or sent instead of the one that was hashed. */
export type BodySlip = Slip<Bytes, Bytes> & { readonly name: string | undefined };

type More = { readonly at?: Slip['at']; readonly name?: string };

const slip = (
  id: string,
  code: ChangeCode,
  rarity: number,
  by: readonly string[],
  variants: BodySlip['variants'],
  { at = 'signer', name }: More = {},
): BodySlip => ({ id: `body/${id}`, at, part: 'body', code, rarity, by, variants, name });

/** A slip that only text can have. */
const ofText = (
  id: string,
  code: ChangeCode,
  rarity: number,
  by: readonly string[],
  change: (text: string) => string | readonly string[],
  more?: More,
): BodySlip =>
  slip(
    id,
    code,
    rarity,
    by,
    (body) => {
      const text = fromUtf8(body);
      return text === undefined ? [] : [change(text)].flat().map(utf8);
    },
    more,
  );

const NEWLINES: readonly BodySlip[] = [
  ofText(
    'a line break at the end',
    'payload-newline',
    OFTEN,
    ['echo | sha256sum', 'vi, nano', 'here-documents'],
    (t) => `${t}\n`,
  ),
  ofText(
    'a line break of Windows at the end',
    'payload-newline',
    SELDOM,
    ['PowerShell Out-File', 'cmd echo'],
    (t) => `${t}\r\n`,
  ),
  ofText('no line break at the end', 'payload-newline', USUAL, ['bash $(cat file)', 'Ruby chomp', 'Perl chomp'], (t) =>
    t.replace(/\r?\n$/, ''),
  ),
  ofText('trimmed', 'payload-newline', OFTEN, ['trim, strip, TrimSpace'], (t) => t.trim()),
  ofText(
    'lines of Windows',
    'payload-newline',
    OFTEN,
    ['git autocrlf', "Python open('w') on Windows", 'FTP in text mode'],
    (t) => t.replace(/\r?\n/g, '\r\n'),
  ),
  ofText('lines of Unix', 'payload-newline', OFTEN, ["Python open('r')", 'git autocrlf', 'dos2unix'], (t) =>
    t.replaceAll('\r\n', '\n'),
  ),
  ofText(
    'line breaks stripped',
    'payload-newline',
    USUAL,
    ['curl -d @file'],
    (t) => [t.replace(/[\r\n\0]/g, ''), t.replace(/\r?\n/g, ' ')],
    { at: 'wire' },
  ),
];

/** JSON that is indented, and was sent without its line breaks: the blanks are there still. */
const STRIPPED: BodySlip = ofText(
  'indented JSON whose line breaks were stripped',
  'payload-newline',
  NEAREST,
  ['curl -d @file'],
  (text) => {
    const value = asJson(text);
    if (value === undefined) return [];
    return JSON_WRITERS.map(({ write }) => write(value))
      .filter((written) => written !== text && written.replace(/[\r\n]/g, '') === text)
      .flatMap((written) => [written, `${written}\n`]);
  },
  { at: 'wire' },
);

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const WRITERS: readonly BodySlip[] = JSON_WRITERS.map(({ id, by, write }) =>
  ofText(`JSON ${id}`, 'payload-reformatted', OFTEN, by, (text) => {
    const value = asJson(text);
    if (value === undefined) return [];
    const written = write(value);
    // jq, editors and Windows end a file with a line break.
    return id.includes('indented') ? [written, `${written}\n`] : [written];
  }),
);

/** The same form as others encode it: strictly, with `+` for spaces, decoded, sorted. */
function forms(text: string): readonly string[] {
  if (!/^[^\s=&]+=[^\s]*$/.test(text)) return [];
  const pieces = text.split('&');
  const strict = pieces.map((piece) =>
    piece
      .split('=')
      .map((part) => spellText(decodeText(part.replaceAll('+', ' ')) ?? part, STRICT))
      .join('='),
  );
  const joined = strict.join('&');
  return [
    joined,
    joined.replaceAll('%20', '+'),
    decodeText(text.replaceAll('+', ' ')) ?? text,
    [...pieces].sort().join('&'),
  ];
}

const FORMATS: readonly BodySlip[] = [
  ofText(
    'a form written otherwise',
    'payload-reformatted',
    USUAL,
    ['URLSearchParams', 'urlencode', 'http_build_query'],
    forms,
  ),
  ofText(
    'a form as the JSON of its fields',
    'payload-reformatted',
    USUAL,
    [
      'JavaScript JSON.stringify and URLSearchParams',
      'Python requests json= and data=',
      'PHP json_encode and http_build_query',
    ],
    formAsJson,
  ),
  ofText(
    'JSON as a form of its members',
    'payload-reformatted',
    USUAL,
    ['jQuery $.ajax', 'Python requests data=', 'PHP http_build_query', 'Postman x-www-form-urlencoded'],
    jsonAsForm,
  ),
  ofText('a string of JSON', 'payload-reformatted', SELDOM, ['JSON.stringify of a string', 'axios'], (t) =>
    JSON.stringify(t),
  ),
  ofText('apostrophes for quotes', 'payload-reformatted', RARE, ['Python str(dict)'], (t) => t.replaceAll('"', "'")),
];

const BYTES: readonly BodySlip[] = [
  slip(
    'Base64',
    'payload-encoded',
    USUAL,
    ['API Gateway isBase64Encoded', 'JSON of bytes', 'FileReader.readAsDataURL'],
    (body) => [utf8(toBase64(body))],
    { name: 'Base64' },
  ),
  ...CHARSETS.filter(({ id }) => id !== 'nul').map(({ id, by, bytes }) =>
    slip(
      `in ${id}`,
      'payload-charset',
      id === 'utf-16le' || id === 'utf-8-bom' || id === 'latin-1' ? USUAL : SELDOM,
      by,
      (body) => {
        const text = fromUtf8(body);
        return text === undefined ? [] : [bytes(text)];
      },
      { name: id },
    ),
  ),
  slip(
    'octets read as characters',
    'payload-charset',
    USUAL,
    ["Node.js 'binary'", 'Python decode("latin-1")', 'multer, iconv'],
    (body) => [utf8(Array.from(body, (byte) => String.fromCharCode(byte)).join(''))],
    { name: 'utf-8 twice' },
  ),
  slip(
    'without a byte order mark',
    'payload-charset',
    USUAL,
    ['Python utf-8-sig', 'fetch text()', 'C# ReadAllText'],
    (body) => (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? [body.slice(3)] : []),
    { name: 'utf-8-bom' },
  ),
  slip('a NUL at the end', 'payload-charset', SELDOM, ['C sizeof'], (body) => [Uint8Array.from([...body, 0])], {
    name: 'nul',
  }),
];

/** Every way to hash another body. */
export const BODY_SLIPS: readonly BodySlip[] = [...NEWLINES, STRIPPED, ...WRITERS, ...FORMATS, ...BYTES];
