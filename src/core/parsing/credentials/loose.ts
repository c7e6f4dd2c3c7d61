import { fromBase64, fromUtf8 } from '@/core/kernel/bytes';
import { undoPercent } from '@/core/parsing/escapes/percent';
import type { PasteFormat } from '@/core/parsing/paste/paste';
import { endAt } from './ends';
import type { CredentialPart, Found } from './names';

const AWS = '(?:aws[_ .-]?)?';
/** A name of a part, however it is spelled, after anything that is not of the name itself (`TF_VAR_`, `fs.s3a.`, `-Daws.`). */
const NAMES: readonly (readonly [CredentialPart, string])[] = [
  ['secretAccessKey', `${AWS}secret(?:[_ .-]?(?:access[_ .-]?)?key)?|applicationKey`],
  ['accessKeyId', `${AWS}access[_ .-]?key(?:[_ .-]?id)?|key(?:ID)?`],
  ['sessionToken', `${AWS}(?:session|security)[_ .-]?token|token`],
];
/** What may stand between a name and its value: quotes, signs, blanks, a table's bars, the name of the value, what is the default. */
const GLUE = '(?:[\\s"\'|:=,>(\\])]|value|--body|</name>|<value>|\\[[^\\]\\n]{0,60}\\]){1,60}';
const FIELD = new RegExp(
  `(?<![A-Za-z0-9]|x-amz-)(?:${NAMES.map(([part, name]) => `(?<${part}>${name})`).join('|')})(${GLUE})([A-Za-z0-9/+=_-]{16,8000})`,
  'gi',
);
/** Without an equals sign or quotes, the look of a value has to tell that it is one. */
const PLAUSIBLE: Readonly<Record<CredentialPart, RegExp>> = {
  accessKeyId: /^(?:(?:AKIA|ASIA)[A-Z0-9]{12,28}|[0-9a-f]{25}|[0-9a-f]{32}|[A-Z0-9]{20})$/,
  secretAccessKey: /^(?:[A-Za-z0-9/+]{40}|[0-9a-f]{64}|K00[A-Za-z0-9/+]{28})$/,
  sessionToken: /^[A-Za-z0-9/+=_-]{100,8000}$/,
  expiration: /^/,
  region: /^/,
};
/** `AKIA` and `ASIA` in base64, as Kubernetes keeps secrets. */
const ENCODED_ID = /^(?:QUtJQ|QVNJQ)/;

/** Parts of credentials under their names in any other wording than an assignment, known also by the look of their values. */
export function looseFields(text: string): readonly Found[] {
  return [...text.matchAll(FIELD)].flatMap((m): readonly Found[] => {
    const part = NAMES.find(([one]) => m.groups?.[one] !== undefined)?.[0] as CredentialPart;
    const [glue, value] = [m[4] as string, m[5] as string];
    return PLAUSIBLE[part].test(value)
      ? [{ part, value, format: formatOf(m[0], glue), start: m.index, end: m.index + m[0].length }]
      : [];
  });
}

function formatOf(all: string, glue: string): PasteFormat {
  if (/^AWS_[A-Z_]+/.test(all)) return 'credentials-env';
  if (glue.includes('<')) return 'credentials-xml';
  if (/^["'].*:/s.test(glue)) return 'credentials-json';
  return /["'=(]/.test(glue) ? 'credentials-code' : 'credentials-text';
}

const BESIDE =
  /(?<![A-Za-z0-9/+=])((?:AKIA|ASIA)[A-Z0-9]{16})(["'\s,:;|]{1,12}(?:(\d{4}-\d\d-\d\dT\S{1,30})[ \t]{1,4})?)([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])(?:["'\s,:;|]{1,12}([A-Za-z0-9/+=]{100,8000}))?/g;
/** MinIO's client: `mc alias set NAME URL KEY SECRET`. */
const ALIAS =
  /\bmc (?:alias set|config host add) \S{1,100} \S{1,200} (["']?)([^\s"']{3,128})\1 (["']?)([^\s"']{8,128})\3/g;
/** A connection string of MongoDB with keys of AWS (MongoDB Manual, "Connection Strings"). */
const CONNECTION =
  /\bmongodb(?:\+srv)?:\/\/([^\s:/@]{16,128}):([^\s@]{16,400})@[^\s"'`<>]{1,500}MONGODB-AWS[^\s"'`<>]{0,9000}/g;
const TOKEN_OF_CONNECTION = /AWS_SESSION_TOKEN(?::|%3A)([^&,]{1,8000})/i;

/** Parts that stand beside each other without names: two lines, two words, the arguments of a function. */
export const besideEachOther = (text: string): readonly Found[] => [
  ...[...text.matchAll(BESIDE)].flatMap((m) => {
    const [, id = '', glue = '', expiration, secret = '', token] = m;
    const format = /["']/.test(glue) ? 'credentials-code' : 'credentials-text';
    return parts(m.index, m[0].length, format, {
      accessKeyId: id,
      secretAccessKey: secret,
      sessionToken: token,
      expiration: expiration === undefined ? undefined : endAt(expiration, 0)?.value,
    });
  }),
  ...[...text.matchAll(ALIAS)].flatMap((m) =>
    parts(m.index, m[0].length, 'credentials-text', { accessKeyId: m[2], secretAccessKey: m[4] }),
  ),
  ...[...text.matchAll(CONNECTION)].flatMap((m) => {
    const [whole, id = '', secret = ''] = m;
    const token = TOKEN_OF_CONNECTION.exec(whole)?.[1];
    return parts(m.index, whole.length, 'credentials-text', {
      accessKeyId: undoPercent(id),
      secretAccessKey: undoPercent(secret),
      sessionToken: token && undoPercent(token),
    });
  }),
];

function parts(
  start: number,
  length: number,
  format: PasteFormat,
  values: Partial<Record<CredentialPart, string | undefined>>,
): readonly Found[] {
  return Object.entries(values).flatMap(([part, value]) =>
    value === undefined ? [] : [{ part: part as CredentialPart, value, format, start, end: start + length }],
  );
}

/** A value of a set whose key id is in base64, decoded; undefined where it is not. */
export function decodedWith(keyId: string | undefined, value: string | undefined): string | undefined {
  if (keyId === undefined || value === undefined || !ENCODED_ID.test(keyId)) return undefined;
  const bytes = fromBase64(value);
  return bytes === undefined ? undefined : fromUtf8(bytes)?.trim();
}
