import { decodeText } from '@/core/kernel/percent';
import { type Asked, headersByName, isS3, queryOf } from '@/core/snippets/asked';
import type { Canonical, HeaderLine } from './canonical';
import { folded, inOrder, withHeaders } from './changes';
import type { DepartureRule } from './departure';
import { signsChangingHeaders } from './shared';

const lineText = ([name, value]: HeaderLine): string => (value === undefined ? name : `${name}:${value}`);

/** Every typed header in a line of its own. */
function lineByLine(c: Canonical, q: Asked): Canonical {
  const typed = headersByName(q.headers);
  return withHeaders(
    c,
    c.headers.flatMap(([name, value]): readonly HeaderLine[] =>
      (typed.get(name) ?? []).length > 1 ? (typed.get(name) ?? []).map((v) => [name, folded(v)]) : [[name, value]],
    ),
  );
}

/** Of curl's --aws-sigv4, in the order in which they act on a canonical request. */
export const CURL: readonly DepartureRule[] = [
  {
    id: 'path-as-written',
    outcome: 'refused',
    signs: (c, q) => (isS3(q) ? c : { ...c, path: q.path.includes('//') ? q.path : (decodeText(c.path) ?? c.path) }),
  },
  {
    id: 'query-as-written-unsorted',
    outcome: 'refused',
    signs: (c, q) => ({ ...c, query: q.query.length > 0 ? [queryOf(q)] : [] }),
  },
  signsChangingHeaders(() => true),
  { id: 'repeats-by-line', outcome: 'refused', signs: lineByLine },
  {
    id: 'empty-header-with-semicolon',
    outcome: 'refused',
    signs: (c, q) => {
      const typed = headersByName(q.headers);
      return withHeaders(
        c,
        c.headers.map(([name, value]) => (value === '' && typed.has(name) ? [`${name};`] : [name, value])),
      );
    },
  },
  {
    id: 'lines-sorted',
    outcome: 'refused',
    signs: (c) => ({ ...c, headers: [...c.headers].sort((a, b) => inOrder(lineText(a), lineText(b))) }),
  },
];
