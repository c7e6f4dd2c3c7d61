import { type InvisibleName, type Side, type Span, toHex, utf8 } from '@/core';
import styles from './debug.module.css';

export type TextOrBytes = 'text' | 'bytes';

/** How a character that cannot be seen is drawn; it is drawn by style, so that the text stays the text. */
const DRAWN: Readonly<Record<InvisibleName, string>> = {
  space: '·',
  tab: '→',
  'line-feed': '↵',
  'carriage-return': '␍',
  'no-break-space': '⍽',
  'zero-width': '⌀',
  'byte-order-mark': '⌀',
  'soft-hyphen': '‧',
  direction: '⇄',
  control: '␀',
  'wide-space': '⎵',
};

/** More than these are not drawn one by one. */
const MOST_BYTES = 4096;

/** One side of a line that differs: what differs is marked, by weight and underline as well as colour. */
export function MarkedText({
  text,
  side,
  as,
}: {
  readonly text: string;
  readonly side: Side;
  readonly as: TextOrBytes;
}) {
  if (as === 'bytes') {
    const bytes = utf8(text);
    const hex = (from: number, to: number) => toHex(bytes.subarray(from, to)).replace(/..(?!$)/g, '$& ');
    const spans = cut(Math.min(bytes.length, MOST_BYTES), side.bytes);
    return (
      <code className={styles['text']} translate="no">
        {spans.map(({ from, to, marked }) => (
          <span key={from}>
            {marked ? <mark>{hex(from, to)}</mark> : hex(from, to)}
            {to < bytes.length && ' '}
          </span>
        ))}
        {bytes.length > MOST_BYTES && '…'}
      </code>
    );
  }
  const names = new Map(side.invisible.map(({ at, name }) => [at, name]));
  return (
    <code className={styles['text']} translate="no">
      {cut(text.length, side.characters).map(({ from, to, marked }) =>
        marked ? (
          <mark key={from}>{drawn(text, from, to, names)}</mark>
        ) : (
          <span key={from}>{text.slice(from, to)}</span>
        ),
      )}
    </code>
  );
}

function drawn(text: string, from: number, to: number, names: ReadonlyMap<number, InvisibleName>) {
  const spans = [...names.keys()].filter((at) => at >= from && at < to).map((at): Span => [at - from, at - from + 1]);
  return cut(to - from, spans).map(({ from: start, to: end, marked }) => {
    const name = names.get(from + start);
    return (
      <span
        key={start}
        className={marked ? styles['drawn'] : undefined}
        data-drawn={marked && name ? DRAWN[name] : undefined}
      >
        {text.slice(from + start, from + end)}
      </span>
    );
  });
}

type Piece = { readonly from: number; readonly to: number; readonly marked: boolean };

/** The pieces of a text of this length, in order, with those of `spans` marked. */
function cut(length: number, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ from: at, to, marked });
    at = Math.max(at, to);
  };
  for (const [start, end] of spans) {
    add(Math.min(start, length), false);
    add(Math.min(end, length), true);
  }
  add(length, false);
  return pieces;
}
