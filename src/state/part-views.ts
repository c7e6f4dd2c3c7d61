import { isHarmless, type Line, type LineLabel, type Part, type Source } from '@/core';

/** The tints that values are drawn in, wherever they stand. */
export type SourceTone =
  | 'path'
  | 'query'
  | 'host'
  | 'date'
  | 'region'
  | 'service'
  | 'key'
  | 'payload'
  | 'hash'
  | 'plain';

/** The tint of a source: its field and every place it reaches have the same. */
export function toneOf(source: Source): SourceTone {
  if (/^(query|field):/.test(source)) return 'query';
  if (source.startsWith('header:')) return 'host';
  if (/^(hash|chunk):/.test(source)) return 'hash';
  switch (source) {
    case 'path':
    case 'host':
    case 'date':
    case 'region':
    case 'service':
    case 'payload':
      return source;
    case 'expires':
      return 'query';
    case 'accessKeyId':
    case 'secret':
    case 'token':
      return 'key';
    default:
      return 'plain';
  }
}

/** What is not read aloud: a token, a signature, and values that may be secret by their names. */
function isQuiet(source: Source): boolean {
  if (/^(token|secret|hash:signature|chunk:signature:.*)$/.test(source)) return true;
  const named = /^(?:query|header|field):(.*):\d+$/s.exec(source);
  return named !== null && !isHarmless(named[1] as string);
}

/** More pieces than this are drawn as plain text: a page cannot light up ten thousand of them. */
const MOST_PARTS = 1500;
/** More characters than this are cut in the view; copying takes all. */
export const MOST_CHARACTERS = 60_000;

const partView = ({ text, source }: Part) => ({
  text,
  tone: toneOf(source),
  name: source === 'fixed' ? undefined : source,
  strong: source === 'hash:signature',
  quiet: isQuiet(source),
  endsRow: text === '&' && source === 'fixed',
});

/** What the kit draws of recorded lines; huge ones are cut, and lose their pieces. */
export function lineViews(lines: readonly Line[], labels: Readonly<Partial<Record<LineLabel, string>>> | undefined) {
  const views = (list: readonly Line[]) =>
    list.map(({ label, parts }, i) => ({
      label: labels && list[i - 1]?.label !== label ? (labels[label] ?? '') : '',
      parts: parts.map(partView),
    }));
  if (!isHuge(lines)) return views(lines);
  let room = MOST_CHARACTERS;
  const cut: Line[] = [];
  for (const { label, parts } of lines) {
    if (room <= 0) break;
    const text = parts
      .map((part) => part.text)
      .join('')
      .slice(0, room);
    room -= text.length + 1;
    cut.push({ label, parts: [{ text, source: 'fixed' }] });
  }
  return views(cut);
}

/** Whether lines are too many or too long to draw whole. */
export const isHuge = (lines: readonly Line[]): boolean =>
  lines.reduce((sum, { parts }) => sum + parts.length, 0) > MOST_PARTS || charactersOf(lines) > MOST_CHARACTERS;

export const charactersOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { parts }) => sum + 1 + parts.reduce((inner, { text }) => inner + text.length, 0), -1);
