import { RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import type { ChangeCode } from '@/core/model/mistake';
import { type Candidate, type Component, leastOf } from '@/core/solving/candidate/candidate';

/**
 * How the six parts of a canonical request are put together: method, path, query, header block, names, payload. The header block
 * ends in a line break of its own.
 */
export type Layout = {
  /** What follows each part. */
  readonly after: readonly [string, string, string, string, string, string];
  readonly before: string;
  /** Whether each line break is written so. */
  readonly newline: string;
};

export const PLAIN: Layout = { after: ['\n', '\n', '\n', '\n', '\n', ''], before: '', newline: '\n' };

const after =
  (at: number, text: string) =>
  (layout: Layout): Layout => ({
    ...layout,
    after: layout.after.map((old, i) => (i === at ? text : old)) as unknown as Layout['after'],
  });
const set =
  (change: Partial<Layout>) =>
  (layout: Layout): Layout => ({ ...layout, ...change });

type Row = readonly [code: ChangeCode, rarity: number, apply: (layout: Layout) => Layout];
const rows: readonly Row[] = [
  ['layout-blank-line', USUAL, after(3, '')],
  ['layout-extra-blank-line', USUAL, after(3, '\n\n')],
  ['layout-final-newline', USUAL, after(5, '\n')],
  ['layout-crlf', USUAL, set({ newline: '\r\n' })],
  ['layout-escaped-newlines', USUAL, set({ newline: '\\n' })],
  ['layout-crlf', SELDOM, set({ newline: '\r' })],
  ['layout-crlf', RARE, (layout) => after(5, '\n')({ ...layout, newline: '\r\n' })],
  ['layout-line-missing', USUAL, after(4, '')],
  ['layout-line-missing', USUAL, after(2, '')],
  ['layout-line-missing', RARE, after(1, '')],
  ['layout-line-missing', RARE, after(0, '')],
  ['layout-extra-blank-line', SELDOM, after(2, '\n\n')],
  ['layout-extra-blank-line', RARE, after(4, '\n\n')],
  ['layout-extra-blank-line', RARE, set({ before: '\n' })],
  ['layout-byte-order-mark', SELDOM, set({ before: '\ufeff' })],
  ['layout-escaped-newlines', RARE, set({ newline: ' ' })],
  ['layout-final-newline', SELDOM, after(5, '\r\n')],
  ['layout-final-newline', RARE, after(5, '\n\n')],
  ['layout-trailing-blank', SELDOM, after(5, ' ')],
  ['layout-trailing-blank', SELDOM, after(5, '\0')],
  ['layout-trailing-blank', SELDOM, after(0, ' \n')],
  ['layout-trailing-blank', SELDOM, after(1, ' \n')],
  ['layout-trailing-blank', SELDOM, after(2, ' \n')],
  ['layout-trailing-blank', SELDOM, after(4, ' \n')],
];

/** How the canonical request is put together, and what people make of it. The text is the layout itself. */
export const layoutComponent: Component<Layout> = {
  base: PLAIN,
  least: leastOf(['layout'], false),
  groups: () => [
    rows.map(
      ([code, rarity, apply]): Candidate<Layout> => ({
        dimension: 'layout',
        code,
        rarity,
        apply,
        chained: true,
      }),
    ),
  ],
  render: (layout) => JSON.stringify(layout),
};

/** A part of the canonical request in its layout. */
export function laidOut(layout: Layout, part: number, text: string): string {
  const whole = (part === 0 ? layout.before : '') + text + layout.after[part];
  return layout.newline === '\n' ? whole : whole.replaceAll('\n', layout.newline);
}
