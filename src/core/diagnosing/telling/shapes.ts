import { decodeText } from '@/core/kernel/percent';
import { withoutUserinfo } from '@/core/model/userinfo';
import { harmlessQuery, isHarmless, isName, isOneValue, mayBeTold } from '@/core/services/harmless';

/** Gives a text as it may be told, perhaps with parts of it left out; undefined where nothing of it may. */
export type Teller = (text: string) => string | undefined;

/** Shows that something was left out. */
export const MARK = '…';

const shaped =
  (shape: RegExp): Teller =>
  (text) =>
    shape.test(text) ? text : undefined;

const orMark =
  (teller: Teller) =>
  (text: string): string =>
    teller(text) ?? MARK;

/** What cannot be more than a character or two. */
export const asWritten: Teller = (text) => text;

export const method = orMark(shaped(/^[A-Za-z]{0,20}$/));
export const digits = shaped(/^[-:]?\d{0,12}$/);
/** Punctuation, white space and escapes. */
export const signs = shaped(/^(?:%[0-9a-f]{2}|[^\p{L}\p{N}]){0,20}$/iu);
export const code = shaped(/^[A-Za-z]{0,60}\d{0,3}(?:[._#:-][A-Za-z]{1,40}\d{0,3}){0,6}$/);
export const action = shaped(/^[a-z0-9-]{1,30}:[A-Za-z*]{1,60}$/);
export const algorithm = shaped(/^[A-Z]{2,8}\d?(?:-[A-Z0-9]{1,12}){1,5}$/);
export const region = shaped(/^[A-Za-z0-9_*.-]{0,24}(?:, ?[A-Za-z0-9_*.-]{0,24}){0,19}$/);
/** A product's name may stand in its place. */
export const service = shaped(/^[A-Za-z0-9_.-]{0,32}(?: [A-Za-z0-9_.-]{0,32}){0,3}$/);
export const hash = shaped(/^(?:[0-9a-f]{64})?$/i);
/** Key ids of Google are longer than secrets of AWS. */
export const keyId = shaped(/^(?:[A-Za-z0-9_-]{0,32}|GOOG[A-Z0-9]{0,60})$/);
/** The schemes of HTTP authentication that are known (IANA, "HTTP Authentication Schemes"), and those of clouds: alone, a token may look so. */
export const scheme = shaped(
  /^(?:AWS4-[A-Z0-9-]{1,40}|AWS|GOOG[0-9A-Z-]{0,30}|SharedKey(?:Lite)?|ApiKey|Token|Basic|Bearer|Digest|DPoP|GNAP|HOBA|Mutual|Negotiate|NTLM|OAuth|PrivateToken|SCRAM-SHA-\d{1,3}|vapid|JWT)?$/i,
);
export const payloadLine = shaped(/^(?:[0-9a-f]{64}|UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]{1,60})?$/i);

const TIME_WORD =
  'T|Z|AM|PM|UTC|GMT|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';
export const time = shaped(new RegExp(`^(?=.{0,50}$)(?:\\d|[ :,.+/-]|${TIME_WORD}){0,50}$`));

/** What stands behind a colon that is no port is the beginning of a password, and escaped signs have no place in a host. */
export const host: Teller = (text) => {
  const bare = text.replace(/^.*@/s, '');
  return /^(?:[\p{L}\p{N}.\-_*]{0,255}|\[[\da-f:.]{0,40}(?:%[\w.-]{0,30})?\])(?::\d{0,5})?$/iu.test(bare)
    ? bare
    : undefined;
};

/** Values of names that are harmless where they have the form that they should have. */
const OWN_FORM: Readonly<Record<string, Teller>> = {
  host: (text) => host(text),
  // An origin as browsers write it (RFC 6454, section 6.2): behind a name and a password it is none.
  origin: shaped(/^(?:null|https?:\/\/[A-Za-z0-9.-]{1,255}(?::\d{1,5})?)$/),
  // As it is written, which may be what is wrong with it, unless something must be left out.
  'x-amz-credential': (text) => {
    const read = decodeText(text) ?? text;
    const said = credential(read);
    return said === read ? text : said;
  },
};

/** The value of a header. */
export function named(name: string): Teller {
  const lower = name.toLowerCase();
  if (Object.hasOwn(OWN_FORM, lower)) return OWN_FORM[lower] as Teller;
  return (text) => (mayBeTold(name, text) ? text : undefined);
}

/** The value of a parameter; other separators than `&` may hide further ones in it. */
export const ofParameter =
  (name: string): Teller =>
  (value) =>
    isOneValue(value) ? named(name)(value) : undefined;

export const name = (text: string): string => (isName(text) ? text : MARK);
export const names =
  (separator: string) =>
  (text: string): string =>
    text
      .split(separator)
      .map((one) => (one === '' ? one : name(one)))
      .join(separator);

/** Names with anything between them that is no part of a name. */
export const nameList: Teller = (text) =>
  text
    .split(/([;,\s]+)/)
    .map((one, i) => (i % 2 === 1 || one === '' ? one : name(one)))
    .join('');

/** As a canonical request or a URL has it. */
export const query: Teller = (text) => harmlessQuery(text, MARK);

/** A query that was encoded as part of the path, from its question mark on. */
const ENCODED_QUERY = /(%(?:25){0,4}3f)(?=.*?(?:=|%(?:25){0,4}3d)).*$/is;

/** Parameters of a part of a path, as `;jsessionid=…` is one. */
const MATRIX = /(;|%(?:25){0,4}3b)([^;/?=%]*)(=|%(?:25){0,4}3d)[^;/?]*/gi;

/** Paths are told, and the host of a whole URL; userinfo, a fragment and the values of parameters are not. */
export const path: Teller = (text) => {
  const [whole = '', ...rest] = withoutUserinfo(text, '').replace(/#.*$/s, `#${MARK}`).split('?');
  const plain = whole
    .replace(ENCODED_QUERY, `$1${MARK}`)
    .replace(MATRIX, (all, sign: string, of: string, is: string) =>
      isHarmless(of) ? all : `${sign}${of}${is}${MARK}`,
    );
  return rest.length === 0 ? plain : `${plain}?${query(rest.join('?'))}`;
};

const SCOPE_PART = shaped(/^[a-z0-9_*.-]{0,32}$/);
const STRICT_KEY_ID = shaped(/^(?:[A-Z0-9]{0,32}|[a-z]{1,20})$/);

export const scope: Teller = (text) => text.split('/').map(orMark(SCOPE_PART)).join('/');

/** Key id and scope, or what stands in their place: what does not look like its part is left out. */
export const credential: Teller = (text) => {
  const [id = '', ...parts] = text.split('/');
  const looksRight = parts.some((part) => /^(?:\d{8}|aws4_request)$/.test(part));
  return looksRight ? [orMark(STRICT_KEY_ID)(id), ...parts.map(orMark(SCOPE_PART))].join('/') : undefined;
};

/** A credential whose slashes were lost. */
export const eatenCredential = shaped(/^[A-Z0-9]{8,40}F\d{8}F[a-z0-9-]{1,32}F[a-z0-9-]{1,32}Faws4_request$/);

/** Any line of a string to sign, or a part of one. */
export const ofStringToSign: Teller = (text) =>
  algorithm(text) ?? time(text) ?? hash(text) ?? (text.includes('/') ? scope(text) : undefined);

const headerLine = (line: string): string => {
  const at = line.indexOf(':');
  if (at < 0) return line.endsWith(';') ? `${name(line.slice(0, -1))};` : MARK;
  const [header, value] = [line.slice(0, at), line.slice(at + 1)];
  return `${name(header)}:${value === '' ? '' : orMark(named(header))(value)}`;
};

/** Canonical headers and, behind a NUL, the names of the signed ones, as lines of one text; or those names alone. */
export const headers: Teller = (text) => {
  if (!/[:\n\0]/.test(text)) return names(';')(text);
  const [block = '', list] = text.split('\0');
  const lines = block.split('\n').map((line) => (line === '' ? line : headerLine(line)));
  return `${lines.join('\n')}${list === undefined ? '' : `\n${names(';')(list)}`}`;
};
