import { Fragment, type ReactNode } from 'react';
import { type InvisibleName, type Side, type Span, toHex, utf8 } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { type ClippedSpan, clippedSpans, withClipped } from './clipped';
import styles from './lines.module.css';
import { cut, type ShownPiece, shownPieces } from './shown-pieces';

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

const UNMARKED: Side = { characters: [], bytes: [], invisible: [] };

type Props = {
  readonly text: string;
  readonly side?: Side;
  readonly as?: TextOrBytes;
  /** What stands before it on its line, of which nothing is marked. */
  readonly before?: string;
  /** Whether long tokens are drawn by both ends; all of them stays in the text. */
  readonly clips?: boolean;
};

/** A text; of one side of a line that differs, what differs is marked, by weight and underline as well as colour. */
export function MarkedText({ text, side = UNMARKED, as = 'text', before = '', clips = true }: Props) {
  const { leftOut, clipped: drawnInstead } = useDebugTexts().debug.differences;
  const bytes = as === 'bytes' ? utf8(text) : undefined;
  const pieces = bytes ? shownPieces(bytes.length, side.bytes) : shownPieces(text.length, side.characters);
  const clipped = clips && !bytes ? clippedSpans(text, side.characters) : [];
  const names = new Map(side.invisible.map(({ at, name }) => [at, name]));
  const hex = (all: Uint8Array, from: number, to: number) => toHex(all.subarray(from, to)).replace(/..(?!$)/g, '$& ');
  return (
    <code className={styles['text']} translate="no">
      {before}
      {pieces.map(({ from, to, as: shown }) => {
        if (shown === 'left-out')
          return (
            <span key={from} className={styles['none']}>
              {leftOut(to - from, as)}
            </span>
          );
        const content = bytes
          ? hex(bytes, from, to)
          : shown === 'marked'
            ? drawn(text, from, to, names)
            : plain(text, { from, to, as: shown }, clipped, drawnInstead);
        return (
          <Fragment key={from}>
            {shown === 'marked' ? <mark>{content}</mark> : content}
            {bytes && to < bytes.length && ' '}
          </Fragment>
        );
      })}
    </code>
  );
}

/** Where a token is too long to be drawn, style draws its length in place of its middle. */
function plain(
  text: string,
  piece: ShownPiece,
  clipped: readonly ClippedSpan[],
  instead: (characters: number) => string,
): ReactNode {
  return withClipped(piece, clipped).map(({ from, to, clipped: span }) => (
    <span key={from} className={span && styles['clipped']} data-clipped={span && instead(span.of)}>
      {text.slice(from, to)}
    </span>
  ));
}

function drawn(text: string, from: number, to: number, names: ReadonlyMap<number, InvisibleName>) {
  const spans = [...names.keys()].filter((at) => at >= from && at < to).map((at): Span => [at - from, at - from + 1]);
  return cut(to - from, spans).map(({ from: start, to: end, as }) => {
    const name = names.get(from + start);
    return (
      <span
        key={start}
        className={as === 'marked' ? styles['drawn'] : undefined}
        data-drawn={as === 'marked' && name ? DRAWN[name] : undefined}
      >
        {text.slice(from + start, from + end)}
      </span>
    );
  });
}
