import { queryPieces, readCanonicalText, readToSignText } from '@/core/diagnosing/canonical-text';

export type LineRole =
  | 'method'
  | 'path'
  | 'query'
  | 'header'
  | 'signedHeaders'
  | 'payloadHash'
  | 'algorithm'
  | 'time'
  | 'scope'
  | 'requestHash'
  | 'line';

/** A line of a text by what it is. `name` is a parameter's or header's; `key` (role, name, which repeat) pairs two texts' lines. */
export type RoleLine = {
  readonly key: string;
  readonly role: LineRole;
  readonly name: string;
  readonly text: string;
};

const one = (role: LineRole, text: string): RoleLine => ({ key: role, role, name: '', text });

/** Names and counts the lines of one role. */
function named(role: LineRole, list: readonly (readonly [name: string, value: string])[]): readonly RoleLine[] {
  const counts = new Map<string, number>();
  return list.map(([name, text]) => {
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    return { key: `${role} ${nth} ${name}`, role, name, text };
  });
}

/** A text that is not of the form: its lines, counted. */
const plain = (text: string): readonly RoleLine[] =>
  text.split('\n').map((line, nth) => ({ key: `line ${nth}`, role: 'line', name: '', text: line }));

/** The lines of a canonical request by role; the query line is one for each parameter. */
export function canonicalLines(text: string): readonly RoleLine[] {
  const parts = readCanonicalText(text);
  if (!parts) return plain(text);
  return [
    one('method', parts.method),
    one('path', parts.path),
    ...named('query', queryPieces(parts.query)),
    ...named('header', parts.headers),
    one('signedHeaders', parts.signedHeaders),
    one('payloadHash', parts.payloadHash),
  ];
}

/** The lines of a string to sign by role. */
export function toSignLines(text: string): readonly RoleLine[] {
  const parts = readToSignText(text);
  if (!parts) return plain(text);
  return [
    one('algorithm', parts.algorithm),
    one('time', parts.date),
    one('scope', parts.scope),
    one('requestHash', parts.requestHash),
  ];
}
