import { badPercentAt, decodeText, encodeOnly } from '@/core/kernel/percent';
import type { QueryPair } from '@/core/model/url';
import { type Checked, type ComposeFinding, fault, note, refused } from './finding';
import { encodedNote } from './path';

/** What must not stand in a query: RFC 3986 (section 3.4), and `'`, which browsers encode. */
const NOT_IN_QUERY = /[^A-Za-z0-9\-._~!$&()*+,;=:@/?%]+/g;

const SIGNING_PARAMETER =
  /^x-(amz|goog)-(algorithm|credential|date|expires|security-token|region-set|signedheaders|signature|content-sha256)$/i;

type Fixes = {
  readonly escapePercent: (at: number) => ComposeFinding['fix'];
  readonly replaceQuery: (query: string, code: 'literal-plus' | 'remove-parameters') => ComposeFinding['fix'];
};

/** Reads a query into ordered pairs; parameters of an earlier signature are left out, a raw `+` is a space. */
export function parseQuery(typed: string, fixes: Fixes): Checked<readonly QueryPair[]> {
  const bad = badPercentAt(typed);
  if (bad >= 0)
    return refused(fault('url', 'percent-bad', { text: typed.slice(bad, bad + 3) }, fixes.escapePercent(bad)));
  const pieces = typed.split('&').filter((piece) => piece !== '');
  const stale = pieces.filter(isSigningParameter);
  const own = pieces.filter((piece) => !isSigningParameter(piece));
  const findings: ComposeFinding[] = [...encodedNote(own.join('&'), NOT_IN_QUERY)];
  if (stale.length > 0) {
    const names = stale.map((piece) => nameOf(piece));
    findings.push(
      note('url', 'signing-parameters-left-out', { names }, fixes.replaceQuery(own.join('&'), 'remove-parameters')),
    );
  }
  if (own.some((piece) => piece.includes('+'))) {
    findings.push(
      note('url', 'plus-is-space', {}, fixes.replaceQuery(pieces.join('&').replaceAll('+', '%2B'), 'literal-plus')),
    );
  }
  const pairs: QueryPair[] = [];
  for (const piece of own) {
    const pair = readPair(piece);
    if (pair === undefined)
      return refused(...findings, fault('url', 'query-not-utf8', { name: piece.split('=')[0] ?? '' }));
    if (pair.name === '__proto__') return refused(...findings, fault('url', 'query-proto', {}));
    pairs.push(pair);
  }
  return { value: pairs, findings };
}

const nameOf = (piece: string): string => decodeText(piece.split('=')[0] ?? '') ?? '';
const isSigningParameter = (piece: string): boolean => SIGNING_PARAMETER.test(nameOf(piece));

function readPair(piece: string): QueryPair | undefined {
  const text = encodeOnly(piece.replaceAll('+', '%20'), NOT_IN_QUERY);
  const at = text.indexOf('=');
  const name = decodeText(at < 0 ? text : text.slice(0, at));
  const value = at < 0 ? '' : decodeText(text.slice(at + 1));
  return name === undefined || value === undefined ? undefined : { name, value, text };
}
