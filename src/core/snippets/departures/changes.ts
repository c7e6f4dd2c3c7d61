import { utf8 } from '@/core/kernel/bytes';
import { decodeText, encodeStrict, encodeStrictPath } from '@/core/kernel/percent';
import { reasonNotToSign } from '@/core/services/never-signed';
import { type Asked, headersByName } from '@/core/snippets/asked';
import type { Canonical, HeaderLine } from './canonical';

// What departures are made of: exact changes to a canonical request.

/** Compares as bytes, which for the ASCII of canonical requests is as code units. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares what two texts stand for as bytes of UTF-8. */
export function byBytes(a: string, b: string): number {
  const [left, right] = [utf8(decodeText(a) ?? a), utf8(decodeText(b) ?? b)];
  const at = left.findIndex((byte, i) => byte !== right[i]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

export const nameIn = (pair: string): string => pair.split('=', 1)[0] ?? '';
export const valueIn = (pair: string): string => pair.slice(nameIn(pair).length + 1);
const strict = (pair: string): string => `${again(nameIn(pair))}=${again(valueIn(pair))}`;
const again = (text: string): string => encodeStrict(decodeText(text) ?? text);

/** Our value of a header: each typed one trimmed and folded, joined with a comma. */
export const folded = (value: string): string => value.replace(/[ \t]+/g, ' ').trim();

/** Adds the headers that we leave unsigned and the peer signs. */
export function signingAlso(c: Canonical, q: Asked, signs: (name: string) => boolean): Canonical {
  const added = Array.from(headersByName(q.headers))
    .filter(([name]) => reasonNotToSign(name) === 'changes-in-transit' && signs(name))
    .map(([name, values]): HeaderLine => [name, values.map(folded).join(',')]);
  return withHeaders(c, [...c.headers, ...added]);
}

/** Signs other headers, sorted by name; a link names them in X-Amz-SignedHeaders too. */
export function withHeaders(c: Canonical, headers: readonly HeaderLine[]): Canonical {
  const sorted = [...headers].sort(([a], [b]) => inOrder(a, b));
  const names = (lines: readonly HeaderLine[]): string =>
    `X-Amz-SignedHeaders=${encodeStrict(lines.map(([name]) => name).join(';'))}`;
  const before = names(c.headers);
  return { ...c, headers: sorted, query: c.query.map((pair) => (pair === before ? names(sorted) : pair)) };
}

/** Leaves out headers that we sign and the peer does not. */
export const leavingOut = (c: Canonical, leftOut: (name: string) => boolean): Canonical =>
  withHeaders(
    c,
    c.headers.filter(([name]) => name === 'host' || !leftOut(name)),
  );

/** Writes typed headers in the peer's way, from all values of a name; where `write` gives undefined, the value stays ours. */
export function writingValues(
  c: Canonical,
  q: Asked,
  write: (values: readonly string[]) => string | undefined,
): Canonical {
  const typed = headersByName(q.headers);
  return {
    ...c,
    headers: c.headers.map(([name, value]): HeaderLine => {
      const values = typed.get(name);
      return [name, (values && write(values)) ?? value];
    }),
  };
}

/** The path under the general rules, encoded again but not normalised: `//` stays. */
export const notNormalised = (c: Canonical, q: Asked): Canonical =>
  q.pathRule === 'twice' && q.path.includes('//') ? { ...c, path: encodeStrictPath(q.path) } : c;

/** Signs the own parameters as they are written on the wire, in the order of `compare`; what is equal stays in the wire's order. */
export function asWritten(c: Canonical, q: Asked, compare: (a: string, b: string) => number): Canonical {
  const rest = [...c.query];
  const own = q.query.map(withEquals).filter((pair) => {
    const at = rest.indexOf(strict(pair));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return { ...c, query: [...own, ...rest].sort(compare) };
}

const withEquals = (text: string): string => (text.includes('=') ? text : `${text}=`);

/** By name, then by value. */
export const byNameThenValue = (a: string, b: string): number =>
  inOrder(nameIn(a), nameIn(b)) || inOrder(valueIn(a), valueIn(b));

/** Keeps, of every name of an own parameter, only the first on the wire. */
export function firstOnly(c: Canonical, q: Asked): Canonical {
  const firsts = new Map<string, string>();
  for (const text of q.query) {
    const pair = strict(withEquals(text));
    if (!firsts.has(nameIn(pair))) firsts.set(nameIn(pair), pair);
  }
  const taken = new Set<string>();
  const query = c.query.filter((pair) => {
    const first = firsts.get(nameIn(pair));
    if (first === undefined) return true;
    if (first !== pair || taken.has(pair)) return false;
    taken.add(pair);
    return true;
  });
  return { ...c, query };
}

/** Leaves out parameters without a name. */
export const withoutNameless = (c: Canonical): Canonical => ({
  ...c,
  query: c.query.filter((pair) => nameIn(pair) !== ''),
});
