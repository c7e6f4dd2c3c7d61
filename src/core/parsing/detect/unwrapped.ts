import { decodeText } from '@/core/kernel/percent';
import { undoHtml } from '@/core/parsing/escapes/html';
import { undoJson } from '@/core/parsing/escapes/json';
import { undoPercent } from '@/core/parsing/escapes/percent';
import { undoRtf } from '@/core/parsing/escapes/rtf';
import { joinAdjacent, joinLiterals } from '@/core/parsing/escapes/undo-layers';
import { linesJoined, type PasteNote } from '@/core/parsing/paste/paste';
import { isJoinedAt } from '@/core/parsing/paste/placeholders';
import { withoutNumbers, withoutShared } from './gutter';
import { unbroken } from './hard-wrap';
import { withoutMargin } from './margin';

/** A whole text with something undone that was done to all of it. */
export type Unwrapped = {
  readonly text: string;
  readonly notes: readonly PasteNote[];
  /** Set where broken lines were joined by their lengths alone. */
  readonly isRejoined?: true;
};

type Layer = {
  readonly code: PasteNote['code'];
  readonly seen: RegExp;
  readonly undo: (text: string) => string;
};

const ESCAPE = '\u001b';
const SOFT = '\u200b\u200c\u2060\ufeff\u00ad';
const INVISIBLE = new RegExp(`[${SOFT}\u00a0${ESCAPE}]`);
const UNSEEN = new RegExp(`[${SOFT}]|${ESCAPE}(?:\\[[0-9;]{0,20}[A-Za-z])?`, 'g');
const MARKUP = /<\/?(?:a|b|blockquote|br|code|div|em|i|li|p|pre|span|strong|td|tr|ul)\b[^<>]{0,400}>/gi;
/** Whichever quote comes first holds the other: in single quotes as Python and shells write, `it's` is none. */
const LITERAL = /(?<!\\)"((?:[^"\\\n]|\\.)*)"|(?<![\\\w])'((?:[^'\\\n]|\\.)*)'/g;
/** A word alone is no text in a literal. */
const IS_TEXT = /\\[nr"']|[^\\] /;

/** Of fewer lines with empty ones between nothing can be said. */
const FEWEST = 4;

/** In the order in which one shows below another. */
const LAYERS: readonly Layer[] = [
  { code: 'invisible-characters', seen: INVISIBLE, undo: visible },
  { code: 'tags-stripped', seen: /^\s*\{\\rtf\d/, undo: undoRtf },
  {
    code: 'lines-joined',
    seen: / (['"])[ \t]*\r?\n[ \t]{1,80}\1(?:Credential|SignedHeaders|Signature)=/,
    undo: joinAdjacent,
  },
  { code: 'margin-removed', seen: /\n[ \t\r]{0,80}\n/, undo: withoutEmptyBetween },
  { code: 'shell-unescaped', seen: /'\\''|^\s*(?:echo|printf)\s+'/, undo: ofShell },
  { code: 'json-unescaped', seen: /\\(?:[nr"'\\]|u00[2-7][0-9a-f])|^\s*[{["']/i, undo: ofJson },
  {
    code: 'html-unescaped',
    // Ampersands alone may have been escaped in what was sent, and be the mistake that is looked for.
    seen: /&(?:quot|lt|gt|apos|#39|#x27|nbsp);|&amp;(?:amp|quot|lt|gt|#39);|<(?:blockquote|code|pre)\b/i,
    undo: ofHtml,
  },
  // A `=` at the end of a line alone is that of a parameter without a value, in a canonical request.
  { code: 'quoted-printable', seen: /=3D/, undo: ofMail },
  { code: 'markdown-unescaped', seen: /\\[_*~[\]()#.!>|-]/, undo: ofMarkdown },
  // What a form or encodeURIComponent leaves, and nothing else.
  { code: 'url-unescaped', seen: /^\s*[\w\-.!~*'()%+]+\s*$/, undo: ofUrl },
  { code: 'smart-quotes', seen: /[\u2018\u2019\u201c\u201d\u2032\u2033]/, undo: straight },
];
/** What escapes hide of a text whose lines are whole; its letters may be escaped by the JSON in it, which was hashed so. */
const SIGN = /\\(?:["'/]|u00[2-7][0-9a-f])/gi;
/** Behind back-slashes that pair off, a quote got one of its own, and they did not: each escape below was left as it is. */
const ADDED = /(?<!\\)(?:\\\\){1,20}"/;
const MOST_LEVELS = 6;
/** A text that was escaped as a whole is no longer, in UTF-16 units: each level is read like a paste of its own. */
const LONGEST = 300_000;

/** What signatures begin with, wherever lines are broken. */
const SIGNED = /A\s*W\s*S\s*4\s*-|X\s*-\s*A\s*m\s*z\s*-/i;

/**
 * A text again and again with one layer more undone, as long as a layer shows. What lies below other layers may be code, whose
 * escapes are its own: then the text follows again with these left alone. Of each of them, and of the text itself, follows what it is
 * with broken lines joined, unless one of those before was read whole.
 */
export function* unwrapped(pasted: string, isReadWhole: () => boolean = () => false): Generator<Unwrapped> {
  const seen = new Set<string>([pasted]);
  const bare = withoutShared(pasted);
  if (bare !== undefined)
    for (const below of [{ text: bare, notes: [] }, ...layersOf(bare, LAYERS)]) {
      if (!seen.has(below.text)) yield { ...below, notes: [{ code: 'margin-removed', count: 1 }, ...below.notes] };
      seen.add(below.text);
    }
  for (const layers of [LAYERS, LAYERS.filter(({ code }) => code !== 'json-unescaped')])
    for (const below of layersOf(pasted, layers)) {
      if (!seen.has(below.text)) yield below;
      seen.add(below.text);
    }
  if (isReadWhole()) return;
  for (const text of [...seen]) {
    // What has something before each of its lines was broken by nothing that shows.
    if (text.length > LONGEST || !SIGNED.test(text) || withoutNumbers(text) !== undefined) continue;
    if (text === pasted && bare !== undefined) continue;
    for (const joined of unbroken(text)) {
      const own: Unwrapped = { text: joined, notes: [] };
      const count = text.split('\n').length - joined.split('\n').length + 1;
      // What lies below a layer is joined by itself, so that only what the joint itself brings to light is undone once more.
      for (const below of text === pasted ? [own, ...layersOf(joined, LAYERS)] : [own]) {
        if (!seen.has(below.text)) yield { ...below, notes: [...linesJoined(count), ...below.notes], isRejoined: true };
        seen.add(below.text);
      }
    }
  }
}

function* layersOf(pasted: string, layers: readonly Layer[]): Generator<Unwrapped> {
  let text = pasted;
  let notes: readonly PasteNote[] = [];
  for (let level = 0; level < MOST_LEVELS; level++) {
    const below = oneLess(text, layers);
    if (below === undefined) return;
    text = below.text;
    notes = added(notes, below.code);
    yield { text, notes };
  }
}

function oneLess(
  text: string,
  layers: readonly Layer[],
): { readonly text: string; readonly code: PasteNote['code'] } | undefined {
  const unquoted = withoutMargin(text);
  if (unquoted !== undefined) return { text: unquoted, code: 'margin-removed' };
  if (text.length > LONGEST) return undefined;
  for (const { code, seen, undo } of layers) {
    const undone = seen.test(text) ? undo(text) : text;
    if (undone !== text) return { text: undone, code };
  }
  return undefined;
}

function added(notes: readonly PasteNote[], code: PasteNote['code']): readonly PasteNote[] {
  const last = notes.at(-1);
  return last?.code === code
    ? [...notes.slice(0, -1), { code, count: last.count + 1 }]
    : [...notes, { code, count: 1 }];
}

/** Without what word processors and chats put in and a terminal colours with; no-break spaces are spaces. */
function visible(text: string): string {
  return text.replace(UNSEEN, '').replace(/\u00a0/g, ' ');
}

/**
 * Literals with text in them stand on lines of their own; a text without its quotes is undone as a whole. A literal that source code adds
 * to is a piece of a text, and keeps the quotes that say so.
 */
function ofJson(text: string): string {
  const joined = joinLiterals(text);
  const own = joined.replace(
    LITERAL,
    (all: string, double: string | undefined, single: string | undefined, at: number) => {
      const inner = double ?? single ?? '';
      if (!IS_TEXT.test(inner)) return all;
      const [quote, end] = [all[0], at + all.length - 1];
      return isJoinedAt(joined, end) ? `${quote}${undoJson(inner)}${quote}` : `\n${undoJson(inner)}\n`;
    },
  );
  if (own !== text) return own;
  if (ADDED.test(text)) return text.replaceAll('\\"', '"');
  return /\\[nrt\\]/.test(text) ? undoJson(text) : text.replace(SIGN, undoJson);
}

/** Where an empty line stands behind each, as word processors and mails have it, without these. */
function withoutEmptyBetween(text: string): string {
  const lines = text.trim().split('\n');
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (filled < FEWEST || lines.some((line, i) => i > 0 && line.trim() !== '' && lines[i - 1]?.trim() !== ''))
    return text;
  return text.replace(/\n[ \t\r]{0,80}\n/g, '\n');
}

/** From the first quote to the last, as `echo` is given a text. */
function ofShell(text: string): string {
  const [first, last] = [text.indexOf("'"), text.lastIndexOf("'")];
  const inner = text.slice(first + 1, last).replaceAll("'\\''", "'");
  return first < last ? `${text.slice(0, first)}\n${inner}\n${text.slice(last + 1)}` : text;
}

const MAIL_OCTETS = /(?:=[0-9A-F]{2})+/g;

/** As mails carry text (RFC 2045, section 6.7): octets behind `=`, and a `=` at the end of a line that was broken. */
function ofMail(text: string): string {
  const joined = text.replace(/=[ \t]{0,20}\r?\n/g, '');
  return joined.replace(MAIL_OCTETS, (octets) => decodeText(octets.replaceAll('=', '%')) ?? octets);
}

/** Editors and converters put a back-slash before each sign that Markdown might take for its own. */
function ofMarkdown(text: string): string {
  return text.replace(/\\([\\`*_{}[\]()#+.!~>|<&=-])/g, '$1');
}

function ofUrl(text: string): string {
  if (!text.includes('%')) return text;
  return undoPercent(/%20/.test(text) ? text : text.replaceAll('+', ' '));
}

/** References inside elements of XML belong to it. */
function ofHtml(text: string): string {
  const plain = text.replace(MARKUP, markupEnd);
  return /<\/[A-Za-z]/.test(plain) ? text : undoHtml(plain);
}

const markupEnd = (tag: string): string => (/^<\/?(?:blockquote|br|div|li|p|pre|td|tr)/i.test(tag) ? '\n' : '');

function straight(text: string): string {
  return text.replace(/[\u201c\u201d\u2033]/g, '"').replace(/[\u2018\u2019\u2032]/g, "'");
}
