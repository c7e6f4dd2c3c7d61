import { type Found, partOf } from './names';

const CLOCK = '\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?';
/** A day with a time of it, seconds or milliseconds since 1970, or Python's `datetime` in UTC; a day alone ends nothing. */
const TIME = new RegExp(
  `(\\d{4}-\\d\\d-\\d\\d)[T ](${CLOCK})(?: ?(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)\\b)?|(\\d{10}|\\d{13})(?![\\d.:/-])|datetime\\.datetime\\((\\d{4}(?:, ?\\d{1,2}){4,6})(?:, ?(?:tzinfo=)?(?:datetime\\.)?(?:timezone\\.utc|tzutc\\(\\)|UTC))\\)`,
  'iy',
);

/** The moment that begins at an index, in a form that a signing time may be typed in, and where it ends; undefined where none does. */
export function endAt(text: string, index: number): { readonly value: string; readonly end: number } | undefined {
  TIME.lastIndex = index;
  const m = TIME.exec(text);
  if (!m) return undefined;
  const [all, day, clock, zone = 'Z', count, python] = m;
  const value = python === undefined ? (count ?? `${day}T${clock}${zone}`) : ofPython(python);
  return { value, end: index + all.length };
}

function ofPython(numbers: string): string {
  const [year, month, day, hour, minute, second = 0] = numbers.split(',').map(Number);
  const two = (n = 0): string => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}Z`;
}

/** What may stand between the name and the moment besides a sign: a table's bars, a shell's words, the name of the value. */
const LOOSE =
  /(?<![A-Za-z0-9])([A-Za-z_-]{0,40}expir(?:ation|es|y)[A-Za-z_]{0,8})((?:[\s"'|:=,>(\])]|value|<value>){1,60})(?=\d{4}-|\d{10}|datetime)/gi;

/** Ends of temporary credentials under their names in any other wording than an assignment. */
export const looseEnds = (text: string): readonly Found[] =>
  [...text.matchAll(LOOSE)].flatMap((m): readonly Found[] => {
    const found = partOf(m[1] as string) === 'expiration' ? endAt(text, m.index + m[0].length) : undefined;
    return found
      ? [{ part: 'expiration', value: found.value, format: 'credentials-text', start: m.index, end: found.end }]
      : [];
  });
