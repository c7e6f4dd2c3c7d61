/** How lists of text are sorted, other than by octets. */
export type Sorter = {
  readonly id:
    | 'collation'
    | 'collation-without-signs'
    | 'collation-signs-last'
    | 'ignoring-case'
    | 'numbers-first'
    | 'numeric'
    | 'natural'
    | 'reverse';
  readonly by: readonly string[];
  readonly compare: (a: string, b: string) => number;
};

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Letters and digits count first; then signs, accents and case: roughly what ICU, glibc and Windows do for English. */
function collate(a: string, b: string): number {
  const classOf = (character: string): number => (/\p{L}/u.test(character) ? 2 : /\d/.test(character) ? 1 : 0);
  const base = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const [x, y] = [base(a), base(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const [p, q] = [x[i] as string, y[i] as string];
    if (p === q) continue;
    return classOf(p) - classOf(q) || SIGNS.indexOf(p) - SIGNS.indexOf(q) || plain(p, q);
  }
  // Of two that differ in case only, the lower-case one comes first.
  return x.length - y.length || -plain(a, b);
}

/** The order of signs in the root collation of Unicode (CLDR). */
const SIGNS = '_-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Signs count only where all else is the same, as in glibc's locales. */
const collateWithoutSigns = (a: string, b: string): number => plain(bare(a), bare(b)) || collate(a, b);

/** So in Java's Collator, which then puts what has fewer of them first. */
const collateSignsLast = (a: string, b: string): number =>
  plain(bare(a), bare(b)) || a.length - b.length || collate(a, b);

const isIndex = (text: string): boolean => /^(?:0|[1-9]\d{0,8})$/.test(text);

function numbersFirst(a: string, b: string): number {
  if (isIndex(a) && isIndex(b)) return Number(a) - Number(b);
  return Number(isIndex(b)) - Number(isIndex(a)) || 0;
}

function numeric(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  return a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y) ? x - y : plain(a, b);
}

function natural(a: string, b: string): number {
  const pieces = (text: string): readonly string[] => text.match(/\d+|\D/g) ?? [];
  const [x, y] = [pieces(a), pieces(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const order = numeric(x[i] as string, y[i] as string);
    if (order !== 0) return order;
  }
  return x.length - y.length;
}

export const SORTERS: readonly Sorter[] = [
  {
    id: 'collation',
    by: [
      'JavaScript localeCompare',
      'C# OrderBy, List.Sort, SortedDictionary',
      'Swift localizedCompare',
      'MySQL ORDER BY',
    ],
    compare: collate,
  },
  {
    id: 'collation-without-signs',
    by: ['sort with LC_ALL=en_US.UTF-8', 'PostgreSQL ORDER BY'],
    compare: collateWithoutSigns,
  },
  { id: 'collation-signs-last', by: ['Java Collator'], compare: collateSignsLast },
  {
    id: 'ignoring-case',
    by: [
      'PowerShell Sort-Object',
      'sort -f',
      'Java String.CASE_INSENSITIVE_ORDER',
      'PHP ksort(SORT_FLAG_CASE)',
      'Python key=str.lower',
    ],
    compare: (a, b) => plain(a.toLowerCase(), b.toLowerCase()),
  },
  {
    id: 'numbers-first',
    by: ['JavaScript Object.keys, for … in, JSON.parse'],
    compare: numbersFirst,
  },
  { id: 'numeric', by: ['PHP ksort, sort', 'awk comparisons'], compare: numeric },
  { id: 'natural', by: ['PHP natsort', 'Swift .numeric'], compare: natural },
  { id: 'reverse', by: ['sort -r, rsort, reverse: true'], compare: (a, b) => plain(b, a) },
];
