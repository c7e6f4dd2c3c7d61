import { decodeText } from '@/core/kernel/percent';
import { mayHoldUserinfo, urlMayHoldUserinfo } from '@/core/model/userinfo';

/**
 * Names of headers, query parameters and form fields whose values may be told to others: in an address, a report, a sentence, speech.
 * A name is here where its value says what is asked for (which bytes, in which form, by which version of which rules) or how the
 * request is carried. What is not here may be secret: what says who asks or by what right, opaque tokens, and whatever people
 * write freely, metadata for example. There is no list of secrets, for nobody can know them all.
 */
const HARMLESS: ReadonlySet<string> = new Set([
  // How content is described, negotiated and cached (RFC 9110, RFC 9111).
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-length',
  'content-md5',
  'content-type',
  'date',
  'expires',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'last-modified',
  'pragma',
  'range',
  // How the request travels (RFC 9110 section 7); an origin is no address of a person, as Forwarded and X-Forwarded-For are.
  'connection',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'via',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  // How it is signed, but for who signs, the token and the signature (AWS IAM User Guide, "Elements of an AWS API request signature").
  'x-amz-algorithm',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-decoded-content-length',
  'x-amz-expires',
  'x-amz-region-set',
  'x-amz-signedheaders',
  'x-amz-trailer',
  'x-k8s-aws-id',
  // Which operation of which API (Query and JSON protocols of AWS), and what SDKs say of themselves.
  'action',
  'amz-sdk-invocation-id',
  'amz-sdk-request',
  'durationseconds',
  'version',
  'x-amz-api-version',
  'x-amz-target',
  'x-amz-user-agent',
  'x-amzn-trace-id',
  'x-id',
  // Where a bucket is (Amazon S3 API Reference, "HeadBucket").
  'x-amz-bucket-region',
  // What Amazon S3 is asked for (Amazon S3 API Reference, "Actions"): a part of a list, a version or a part of an object, how the
  // reply is to be labelled. With an upload's id nobody can do anything without a signature.
  'delimiter',
  'encoding-type',
  'fetch-owner',
  'key-marker',
  'list-type',
  'marker',
  'max-keys',
  'max-parts',
  'max-uploads',
  'part-number-marker',
  'partnumber',
  'prefix',
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
  'response-content-language',
  'response-content-type',
  'response-expires',
  'select-type',
  'start-after',
  'upload-id-marker',
  'uploadid',
  'version-id-marker',
  'versionid',
  // How S3 is to keep an object, but for keys to encrypt it with, owners and grants (Amazon S3 API Reference, "PutObject").
  'acl',
  'success_action_status',
  'x-amz-acl',
  'x-amz-checksum-algorithm',
  'x-amz-checksum-crc32',
  'x-amz-checksum-crc32c',
  'x-amz-checksum-crc64nvme',
  'x-amz-checksum-mode',
  'x-amz-checksum-sha1',
  'x-amz-checksum-sha256',
  'x-amz-checksum-type',
  'x-amz-copy-source-range',
  'x-amz-metadata-directive',
  'x-amz-object-ownership',
  'x-amz-request-payer',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-bucket-key-enabled',
  'x-amz-server-side-encryption-customer-algorithm',
  'x-amz-storage-class',
  'x-amz-tagging-directive',
  // Which page of a list, in which form, as APIs of all kinds call it.
  'format',
  'lang',
  'limit',
  'offset',
  'order',
  'page',
  'per_page',
  'pretty',
  'sort',
]);

/** Whether the value of a header, parameter or form field may be told, by its name in any case. */
export const isHarmless = (name: string): boolean => HARMLESS.has(name.toLowerCase());

/** Whether this value of a header, parameter or form field may be told. A URL, or what follows its scheme, may stand in any value. */
export const mayBeTold = (name: string, value: string): boolean =>
  isHarmless(name) &&
  !(OF_SHORT_WORDS.has(name.toLowerCase()) && NO_WORD.test(value)) &&
  isTrueHoweverRead(value, (text) => !mayHoldUserinfo(text));

/** What these say is made of short words and digits: a longer one is no value of theirs, and may be a key that was pasted there. */
const OF_SHORT_WORDS: ReadonlySet<string> = new Set([
  'content-type',
  'date',
  'x-amz-algorithm',
  'x-amz-date',
  'x-amz-expires',
]);
const NO_WORD = /[A-Za-z\d+/=]{36}/;

/** Whether something holds of a text and of what it says when it is decoded, as often as something is left to decode: URLs are pasted inside URLs. */
const isTrueHoweverRead = (text: string, holds: (text: string) => boolean, depth = 5): boolean => {
  if (!holds(text)) return false;
  const decoded = plain(text);
  // What is encoded deeper still may be anything.
  return decoded === text || (depth > 0 && isTrueHoweverRead(decoded, holds, depth - 1));
};

/** What stands behind a semicolon in the value of a header, and in that of the parameter that asks for one. */
const PART_OF_A_VALUE = /^(?:charset|filename\*?|q)$/i;

/**
 * Whether what follows `name=` is that parameter's value alone, and not others behind another separator: queries were also written with `;`,
 * and whole URLs stand in values.
 */
export const isOneValue = (value: string): boolean =>
  isTrueHoweverRead(value, (text) =>
    [...text.matchAll(/[;&?]\s*([^=;&?]*)=/g)].every(([, name = '']) => isHarmless(name) || PART_OF_A_VALUE.test(name)),
  );

/**
 * Whether a path is one alone, and holds neither parameters, behind a semicolon or an encoded question mark, whose values may not be told,
 * nor a whole URL with userinfo.
 */
export const isPathAlone = (path: string): boolean =>
  isTrueHoweverRead(
    path,
    (text) =>
      [...text.matchAll(/[;?]([^=;?/]*)=/g)].every(([, name = '']) => isHarmless(name)) && !urlMayHoldUserinfo(text),
  );

/** Words, with at most one number in each: what a secret put in the place of a name hardly ever is. */
const NAME = /^[A-Za-z]{1,24}(?:\d{1,4}[A-Za-z]{0,12})?(?:[-_.:[\]][A-Za-z]{0,24}(?:\d{1,4}[A-Za-z]{0,12})?){0,8}$/;

/** Whether a text in the place of a name is one, so that it may be told. */
export const isName = (text: string): boolean => HARMLESS.has(text.toLowerCase()) || NAME.test(text);

/** What a parameter without a value may be called: a flag such as `versioning`. Anything else may be a value without a name. */
const FLAG = /^[A-Za-z]{1,20}(?:[-_.][A-Za-z]{1,20}){0,3}$/;

/**
 * A query in which the values of other names are left out, percent-encoded as it was; `mark` shows where one stood. What may be a value
 * without a name is left out whole.
 */
export function harmlessQuery(query: string, mark = ''): string {
  return query
    .split('&')
    .flatMap((piece) => {
      const at = piece.indexOf('=');
      if (at < 0) return isHarmless(plain(piece)) || FLAG.test(piece) ? [piece] : onlyMark(piece, mark);
      const [name, value] = [piece.slice(0, at), piece.slice(at + 1)];
      if (mayBeTold(plain(name), value) && isOneValue(value)) return [piece];
      // Base64 ends so, and then it is the value that stands in front.
      if (/^=*$/.test(value)) return FLAG.test(name) ? [`${name}=`] : onlyMark(piece, mark);
      return isName(plain(name)) ? [`${name}=${mark}`] : onlyMark(piece, mark);
    })
    .join('&');
}

/** Text that is no UTF-8 is taken as it stands. */
const plain = (text: string): string => decodeText(text.replaceAll('+', '%20')) ?? text;

const onlyMark = (piece: string, mark: string): readonly string[] => (mark === '' || piece === '' ? [] : [mark]);

/** Where a secret, or a good part of it, stands in a text: from, and up to. */
export type Trace = readonly [from: number, to: number];

/** So many letters and digits in a row belong to a secret, whatever became of the rest of it. */
const TELLING = 20;
/** Fewer also stand elsewhere by chance. */
const FEWEST = 8;
/** No credential is longer, and values that are would take their time. */
const LONGEST = 8192;

/**
 * Finds secrets however they are spelled: percent-encoded as often as it may be, in Base64's other alphabet, with spaces for plus signs,
 * in other case, cut off at either end. Letters and digits alone are compared, for encodings leave those as they are.
 */
export function tracesOf(text: string, secrets: readonly string[]): readonly Trace[] {
  if (text.length < FEWEST) return [];
  const pieces = secrets
    .filter(({ length }) => length <= LONGEST)
    .map((secret) => lettersOf(secret).letters)
    .filter(({ length }) => length >= FEWEST);
  if (pieces.length === 0) return [];
  const { letters, at } = lettersOf(text);
  const traces: Trace[] = [];
  for (const size of new Set(pieces.map(({ length }) => Math.min(length, TELLING)))) {
    if (letters.length < size) continue;
    const wanted = new Set(pieces.filter((piece) => Math.min(piece.length, TELLING) === size).flatMap(inPieces(size)));
    for (let i = 0; i + size <= letters.length; i++)
      if (wanted.has(letters.slice(i, i + size))) traces.push([at[i]?.[0] ?? 0, at[i + size - 1]?.[1] ?? 0]);
  }
  return joined(traces);
}

const inPieces = (size: number) => (secret: string) =>
  Array.from({ length: secret.length - size + 1 }, (_, i) => secret.slice(i, i + size));

/** Letters and digits in lower case, and where each stands; what a percent sign escapes counts as what it is. */
function lettersOf(text: string): { readonly letters: string; readonly at: readonly Trace[] } {
  const found = [...text.matchAll(/%(?:25)*([0-9a-f]{2})|[a-z0-9]/gi)]
    .map(({ 0: spelled, 1: octet, index }) => ({
      letter: octet === undefined ? spelled : String.fromCharCode(Number.parseInt(octet, 16)),
      at: [index, index + spelled.length] as const,
    }))
    .filter(({ letter }) => /[a-z0-9]/i.test(letter));
  return { letters: found.map(({ letter }) => letter.toLowerCase()).join(''), at: found.map(({ at }) => at) };
}

/** What overlaps or touches is one. */
const joined = (traces: readonly Trace[]): readonly Trace[] =>
  traces
    .toSorted(([a], [b]) => a - b)
    .reduce<Trace[]>((kept, [from, to]) => {
      const last = kept.at(-1);
      if (last && from <= last[1]) kept[kept.length - 1] = [last[0], Math.max(last[1], to)];
      else kept.push([from, to]);
      return kept;
    }, []);
