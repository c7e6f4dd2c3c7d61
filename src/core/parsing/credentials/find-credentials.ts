import type { PastedCredentials, Span } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteFormat, PasteItem, PasteNote } from '@/core/parsing/paste/paste';
import { gaps } from '@/core/parsing/paste/spans';
import { findCsv } from './csv';
import { endAt, looseEnds } from './ends';
import { besideEachOther, decodedWith, looseFields } from './loose';
import { type CredentialPart, type Found, partOf } from './names';

const PREFIX = '(export[ \\t]+|setx?[ \\t]+"?|declare[ \\t]+-x[ \\t]+|\\$env:)?';
const NAME = '([A-Za-z][A-Za-z_-]{2,40})';
const QUOTED = '"([^"\\n]{1,8000})"|\'([^\'\\n]{1,8000})\'';
const FIELD = new RegExp(
  `(?<![A-Za-z0-9_./?&;-])${PREFIX}(<|["'])?${NAME}(?:["'])?(>|[ \\t]{0,20}(?:=>|:=|[:=])[ \\t]{0,20}|[ \\t]{1,8}(?=["'A-Za-z0-9]))(?:${QUOTED}|([^\\s"',;<>}&|)]{1,8000}))`,
  'gi',
);
/** What calls, looks up or joins, and a variable that is not all of the value. */
const EXPRESSION = /[([]$|^\$(?:[{(_]|env:|\w{1,60}-$)/i;
/** A name, or a path of names, as source code has them: `process.env.AWS_ACCESS_KEY_ID!`, `var.access_key`. */
const PATH = /^((?:[A-Za-z_$@][\w$]{0,60}(?:\.|::|\?\.|->)){0,8})\$?([A-Za-z_][\w-]{0,60})[!?;]?$/;
const OF_A_KEY = /(?:key(?:_?id)?|secret|token)$/i;

/** Whether a value without quotes only says where the value is. */
function isReference(bare: string): boolean {
  const [, before = '', name = ''] = PATH.exec(bare) ?? [];
  return EXPRESSION.test(bare) || (before === '' ? partOf(name) !== undefined : OF_A_KEY.test(name));
}

/** Parts of one set stand near each other; a session token may lie between. */
const FARTHEST = 600;

/** Reads credentials as environments, profiles, STS, the CLI, the console's CSV and programs write them. */
export const findCredentials = (text: string): readonly PasteItem[] => {
  const csv = findCsv(text);
  return [
    ...csv,
    ...grouped(fieldsIn(text))
      .flatMap(itemOf)
      .filter(({ at }) => !csv.some((item) => at[0] < item.at[1] && item.at[0] < at[1])),
  ];
};

/** What is assigned counts before what only stands near its name, and that before what has none. */
function fieldsIn(text: string): readonly Found[] {
  if (!/AKIA|ASIA|secret|key|token|QUtJQ|QVNJQ|\bmc /i.test(text)) return [];
  let fields: readonly Found[] = [];
  for (const more of [assigned(text), looseFields(text), looseEnds(text), besideEachOther(text)]) {
    const ends = new Set(fields.map(({ end }) => end));
    const free = gaps(
      fields.map(({ start, end }) => [start, end]),
      text.length,
    );
    fields = [...fields, ...more.filter((field) => !ends.has(field.end) && isIn(free, field))];
  }
  return fields.toSorted((a, b) => a.start - b.start);
}

const isIn = (spans: readonly Span[], { start, end }: Found): boolean => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span)[1] <= start) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span[0] <= start && end <= span[1];
};

function assigned(text: string): readonly Found[] {
  return [...text.matchAll(FIELD)].flatMap((m): readonly Found[] => {
    const [all, prefix = '', opener, name = '', separator = '', double, single, bare] = m;
    const part = partOf(name);
    const value = double ?? single ?? bare ?? '';
    if (
      part === undefined ||
      (bare !== undefined && isReference(bare)) ||
      (/^[ \t]+$/.test(separator) && !/^setx/i.test(prefix))
    )
      return [];
    const last = m.index + all.length;
    if (part === 'expiration') {
      // A moment may have a blank in it, and what is none ends nothing.
      const moment = endAt(text, last - value.length - (bare === undefined ? 1 : 0));
      return moment ? [{ part, value: moment.value, format: 'credentials-text', start: m.index, end: moment.end }] : [];
    }
    const ini = /^[a-z_]+$/.test(name) && name.includes('_') && (double ?? single) === undefined;
    const format = formatOf(prefix, opener, separator, name, ini);
    return [{ part, value: value.trim(), format, start: m.index, end: last }];
  });
}

function formatOf(
  prefix: string,
  opener: string | undefined,
  separator: string,
  name: string,
  ini: boolean,
): PasteFormat {
  if (prefix !== '' || /^AWS_[A-Z_]+$/.test(name))
    return opener === '"' && separator.includes(':') ? 'credentials-json' : 'credentials-env';
  if (opener === '<') return 'credentials-xml';
  if (ini && separator.includes('=')) return 'credentials-ini';
  return opener === '"' && separator.trim() === ':' ? 'credentials-json' : 'credentials-code';
}

/** A part that repeats, or stands far away, begins the next set. */
function grouped(fields: readonly Found[]): readonly (readonly Found[])[] {
  const groups: Found[][] = [];
  for (const field of fields) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isNew =
      last === undefined || field.start - last.end > FARTHEST || group?.some(({ part }) => part === field.part);
    if (isNew || group === undefined) groups.push([field]);
    else group.push(field);
  }
  return groups;
}

/** A key id or a region alone is no set of credentials: replies and other configuration name those too. */
function itemOf(group: readonly Found[]): readonly PasteItem[] {
  const value = (part: CredentialPart): string | undefined => group.find((field) => field.part === part)?.value;
  const keyId = value('accessKeyId');
  const plain = (part: CredentialPart): string | undefined => decodedWith(keyId, value(part)) ?? value(part);
  const credentials: PastedCredentials = {
    accessKeyId: plain('accessKeyId'),
    secretAccessKey: plain('secretAccessKey'),
    sessionToken: plain('sessionToken'),
    expiration: value('expiration'),
    region: value('region'),
  };
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  if (secretAccessKey === undefined && (accessKeyId === undefined || sessionToken === undefined)) return [];
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  const format =
    group.find(({ part }) => part === 'secretAccessKey' || part === 'sessionToken')?.format ?? first.format;
  const notes: readonly PasteNote[] = [
    ...(accessKeyId === keyId ? [] : [{ code: 'base64-decoded', count: 1 } as const]),
    ...redactions([accessKeyId, secretAccessKey, sessionToken].join('\n')),
  ];
  return [{ kind: 'credentials', format, credentials, at: [first.start, last.end], notes }];
}
