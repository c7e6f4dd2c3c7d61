import { decodeText } from '@/core/kernel/percent';
import { reEncode } from './re-encode';

/** A query parameter in its strict spelling. */
export type CanonicalPair = { readonly name: string; readonly value: string };

/** A raw `+` is a space, as services read it. */
const canonical = (text: string): string => reEncode(text.replaceAll('+', '%20'));

/** The parameters of a query as sent, in order. Empty pieces (`a&&b`) are none; `k` is `k=`. */
export function queryPairs(query: string): readonly CanonicalPair[] {
  const pieces = query.split('&').filter((piece) => piece !== '');
  return pieces.map((piece) => {
    const equals = piece.indexOf('=');
    if (equals < 0) return { name: canonical(piece), value: '' };
    return { name: canonical(piece.slice(0, equals)), value: canonical(piece.slice(equals + 1)) };
  });
}

/** The text behind a parameter's value, or undefined where its octets are not UTF-8. */
export const valueText = (pair: CanonicalPair): string | undefined => decodeText(pair.value);

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The query line of a canonical request: sorted by encoded name, then by encoded value; repeats are kept, parameters named in
 * `leftOut` are not (AWS IAM User Guide, "Create a canonical request").
 */
export function canonicalQuery(pairs: readonly CanonicalPair[], leftOut: readonly string[]): string {
  const kept = pairs.filter(({ name }) => !leftOut.includes(name));
  const sorted = kept.sort((a, b) => inOrder(a.name, b.name) || inOrder(a.value, b.value));
  return sorted.map(({ name, value }) => `${name}=${value}`).join('&');
}
