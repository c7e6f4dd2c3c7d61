import { badPercentAt, encodeOnly, encodePathOnce } from '@/core/kernel/percent';
import type { ServiceRule } from '@/core/model/service-rule';
import { type WirePath, wirePath } from '@/core/model/url';
import { type Checked, type ComposeFinding, fault, note, refused } from './finding';

/** What RFC 3986 (section 3.3) does not allow in a path. */
const NOT_IN_PATH = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]+/g;

/** The path as it goes over the wire under a service's rule: only what may stand there, dot segments as browsers send them. */
export function parsePath(
  typed: string,
  rule: ServiceRule,
  escapeFix: (at: number) => ComposeFinding['fix'],
): Checked<WirePath> {
  const bad = badPercentAt(typed);
  if (bad >= 0) return refused(fault('url', 'percent-bad', { text: typed.slice(bad, bad + 3) }, escapeFix(bad)));
  const encoded = encodeOnly(typed === '' ? '/' : typed, NOT_IN_PATH);
  // S3 would read a raw plus as a space: it is signed and sent as the plus that was typed.
  const isPlus = rule.path === 'once' && typed.includes('+');
  const findings = [...encodedNote(typed, NOT_IN_PATH), ...(isPlus ? [note('url', 'plus-in-key', {})] : [])];
  if (rule.path === 'once') {
    const slash = /%2f/i.exec(encoded)?.[0];
    const value = wirePath(encodePathOnce(encoded));
    return { value, findings: slash ? [...findings, note('url', 'encoded-slash', { typed: slash })] : findings };
  }
  const resolved = resolveDotSegments(encoded);
  return {
    value: wirePath(resolved),
    findings: resolved === encoded ? findings : [...findings, note('url', 'dot-segments', { sent: resolved })],
  };
}

/** A note naming the first run of characters that had to be percent-encoded. */
export function encodedNote(text: string, unsafe: RegExp): readonly ComposeFinding[] {
  const first = text.match(unsafe)?.[0];
  if (first === undefined) return [];
  const [character = ''] = first;
  const shown = String.fromCodePoint(first.codePointAt(0) ?? 0) || character;
  return [note('url', 'characters-encoded', { first: shown, encoded: encodeOnly(shown, unsafe) })];
}

/** Resolves `.` and `..`, also as `%2e`, the way browsers do before they send (URL standard, path state). */
function resolveDotSegments(path: string): string {
  const segments = path.slice(1).split('/');
  const out: string[] = [];
  segments.forEach((segment, i) => {
    const plain = segment.replace(/%2e/gi, '.');
    const last = i === segments.length - 1;
    if (plain === '..') out.pop();
    if (plain === '.' || plain === '..') {
      if (last) out.push('');
    } else out.push(segment);
  });
  return `/${out.join('/')}`;
}
