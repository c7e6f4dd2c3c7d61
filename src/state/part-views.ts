import type { Line, LineLabel, Part, Source } from '@/core';

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

/** More pieces than this are drawn as plain text: a page cannot light up ten thousand of them. */
const MOST_PARTS = 1500;
/** More characters than this are cut in the view; copying takes all. */
export const MOST_CHARACTERS = 60_000;

/** Makes something once of the same object: what did not change need not be drawn anew. */
function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
}

const partView = once(({ text, source }: Part) => ({
  text,
  tone: toneOf(source),
  name: source === 'fixed' ? undefined : source,
  strong: source === 'hash:signature',
  endsRow: source === 'fixed' && /^[?&]$/.test(text),
}));

const partViews = once((parts: readonly Part[]) => parts.map(partView));

/** What the kit draws of recorded lines; huge ones are cut, and lose their pieces. */
export function lineViews(lines: readonly Line[], labels: Readonly<Partial<Record<LineLabel, string>>> | undefined) {
  const viewsOf = (list: readonly Line[]) =>
    list.map(({ label, parts }, i) => ({
      label: labels && list[i - 1]?.label !== label ? (labels[label] ?? '') : '',
      parts: partViews(parts),
    }));
  if (!isHuge(lines)) return viewsOf(lines);
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
  return viewsOf(cut);
}

/** Whether lines are too many or too long to draw whole. */
export const isHuge = (lines: readonly Line[]): boolean =>
  lines.reduce((sum, { parts }) => sum + parts.length, 0) > MOST_PARTS || charactersOf(lines) > MOST_CHARACTERS;

export const charactersOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { parts }) => sum + 1 + parts.reduce((inner, { text }) => inner + text.length, 0), -1);
