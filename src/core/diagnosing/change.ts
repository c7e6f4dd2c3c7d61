import { fromUtf8 } from '@/core/kernel/bytes';
import { decodeText, decodeToBytes } from '@/core/kernel/percent';

/** In what one text departs from another; the first that fits, the most telling first. */
export type TextChange =
  | 'same'
  | 'added'
  | 'missing'
  | 'emptied'
  | 'filled'
  | 'case'
  | 'whitespace'
  | 'slash-encoded'
  | 'encoded-again'
  | 'decoded'
  | 'plus'
  | 'encoding'
  | 'latin1'
  | 'order'
  | 'slashes'
  | 'dot-segments'
  | 'appended'
  | 'prepended'
  | 'cut'
  | 'cut-front'
  | 'value';

/** How `from` became `to`; a text that is not there is undefined. About linear in the longer one. */
export function changeOf(from: string | undefined, to: string | undefined): TextChange {
  if (from === to) return 'same';
  if (from === undefined) return 'added';
  if (to === undefined) return 'missing';
  if (to === '') return 'emptied';
  if (from === '') return 'filled';
  return TESTS.find(([, test]) => test(from, to))?.[0] ?? 'value';
}

type Test = (from: string, to: string) => boolean;

const alike =
  (simpler: (text: string) => string): Test =>
  (from, to) =>
    simpler(from) === simpler(to);

const decoded = (text: string): string => decodeText(text) ?? text;
const fully = (text: string): string => decoded(decoded(decoded(text)));
const onePlus = (text: string): string => text.replace(/%20|%2B/gi, '+');
const sorted = (text: string): string => text.split(/[,;&]/).sort().join('&');
const oneSlash = (text: string): string => text.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');

function withoutDots(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '.') kept.push(segment);
  }
  return kept.join('/');
}

/** Whether `to` is a path that was encoded as one segment, slashes and all, whatever else that encoded. */
function slashEncoded(from: string, to: string): boolean {
  if (!from.startsWith('/') || !/%2F/i.test(to) || to.split('/').length >= from.split('/').length) return false;
  return decoded(to) === from || to.replace(/%2F/gi, '/') === from;
}

/** Whether `to` is `from` with its UTF-8 octets read as Latin-1 and written as UTF-8 again. */
function readAsLatin1(from: string, to: string): boolean {
  const text = fromUtf8(decodeToBytes(to));
  if (text === undefined || !/[\u0080-\u00ff]/.test(text) || /[^\0-\u00ff]/.test(text)) return false;
  const before = Array.from(decodeToBytes(from), (byte) => String.fromCharCode(byte)).join('');
  return before === text;
}

const TESTS: readonly (readonly [TextChange, Test])[] = [
  ['case', alike((text) => text.toLowerCase())],
  ['whitespace', alike((text) => text.replace(/\s+/g, ''))],
  ['slash-encoded', slashEncoded],
  ['encoded-again', (from, to) => to.includes('%') && decoded(to) === from],
  ['decoded', (from, to) => from.includes('%') && decoded(from) === to],
  ['plus', (from, to) => `${from}${to}`.includes('+') && onePlus(from) === onePlus(to)],
  ['encoding', alike(fully)],
  ['latin1', readAsLatin1],
  ['whitespace', alike((text) => text.replace(/\s+|%20|\+/g, ''))],
  ['order', (from, to) => from.length === to.length && /[,;&]/.test(from) && sorted(from) === sorted(to)],
  ['slashes', (from, to) => `${from}${to}`.includes('/') && oneSlash(from) === oneSlash(to)],
  ['dot-segments', (from, to) => /(^|\/)\.\.?(\/|$)/.test(from) && withoutDots(from) === withoutDots(to)],
  ['appended', (from, to) => to.startsWith(from)],
  ['prepended', (from, to) => to.endsWith(from)],
  ['cut', (from, to) => from.startsWith(to)],
  ['cut-front', (from, to) => from.endsWith(to)],
];
