import { memo, type PointerEvent, useState } from 'react';
import { Button } from './button';
import { classes } from './classes';
import styles from './parts.module.css';
import { Spoken } from './spoken';
import { type Tone, toneClass } from './tone';
import { useWalk } from './walk';

/** A piece of a text. Pieces with a `name` come from somewhere and can be pointed at. */
export type PartView = {
  readonly text: string;
  readonly tone: Tone;
  readonly name: string | undefined;
  readonly strong?: boolean;
  readonly endsRow?: boolean;
};
export type LineView = { readonly label: string; readonly parts: readonly PartView[] };

type Props = {
  readonly label: string;
  readonly lines: readonly LineView[];
  readonly isLit: (name: string) => boolean;
  readonly onPoint: (name: string | undefined) => void;
  /** Says a piece's origin to those who move by keyboard. */
  readonly describe: (name: string) => string;
  /** Whether the piece itself is not read aloud, only its origin. */
  readonly isQuiet: (name: string) => boolean;
  readonly plain?: boolean;
  readonly showInvisible?: boolean;
  /** What is said of a text that is drawn clipped, where one may be. */
  readonly clip?: ClipTexts | undefined;
};

type ClipTexts = {
  /** The length of a piece, in characters. */
  readonly lengthOf: (characters: number) => string;
  readonly open: string;
  readonly close: string;
};

/** Longer pieces, in UTF-16 units, and longer texts, in lines or units, are drawn clipped. */
const LONG_PIECE = 160;
const MANY_LINES = 12;
const LONG_TEXT = 1600;

/**
 * A text cut into pieces, as one tab stop: arrow keys move between the pieces that come from somewhere.
 * The text content of its `code` is the text, line breaks included; everything else is drawn by style.
 */
export function Parts({
  label,
  lines,
  isLit,
  onPoint,
  describe,
  isQuiet,
  plain = false,
  showInvisible = false,
  clip,
}: Props) {
  const [opened, setOpened] = useState(false);
  const isLong = clip !== undefined && needsClip(lines);
  const clipped = isLong && !opened;
  const stops = lines.flatMap((line) => line.parts.filter((part) => part.name !== undefined));
  const names = stops.map((part) => part.name ?? '');
  const { at, onKeyDown, onBlur } = useWalk(names, onPoint);
  const current = at === undefined ? undefined : stops[at];

  const pointAt = (event: PointerEvent) =>
    onPoint((event.target as HTMLElement).closest<HTMLElement>('[data-part]')?.dataset['part']);
  const box = (
    <div
      className={classes(
        styles['box'],
        plain && styles['plain'],
        showInvisible && styles['marked'],
        clipped && styles['low'],
      )}
      role="group"
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onPointerOver={pointAt}
      onPointerLeave={() => onPoint(undefined)}
    >
      <code className={styles['code']} translate="no">
        {lines.map((line, i) => (
          <LineOfParts
            key={`${i}:${line.label}`}
            label={line.label}
            parts={line.parts}
            isLast={i === lines.length - 1}
            isLit={isLit}
            current={current}
            showInvisible={showInvisible}
            lengthOf={clipped ? clip.lengthOf : undefined}
          />
        ))}
      </code>
      <Spoken>
        {current?.name === undefined
          ? ''
          : `${isQuiet(current.name) ? '' : `${current.text}: `}${describe(current.name)}`}
      </Spoken>
    </div>
  );
  if (!isLong) return box;
  return (
    <div className={styles['long']}>
      {box}
      <Button variant="link" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {opened ? clip.close : clip.open}
      </Button>
    </div>
  );
}

function needsClip(lines: readonly LineView[]): boolean {
  const pieces = lines.flatMap(({ parts }) => parts);
  return (
    lines.length > MANY_LINES ||
    pieces.some(({ text }) => text.length > LONG_PIECE) ||
    pieces.reduce((sum, { text }) => sum + text.length, 0) > LONG_TEXT
  );
}

type LineProps = LineView & {
  readonly isLast: boolean;
  readonly isLit: Props['isLit'];
  readonly current: PartView | undefined;
  readonly showInvisible: boolean;
  /** Given where long pieces are drawn clipped. */
  readonly lengthOf: ClipTexts['lengthOf'] | undefined;
};

/** Drawn anew only where its parts are another list, as it is handed in. */
const LineOfParts = memo(function LineOfParts({ label, parts, isLast, current, ...rest }: LineProps) {
  return (
    <span className={styles['line']} data-label={label}>
      <span className={styles['text']}>
        {parts.map((part, i) => (
          <PartOfLine key={`${i}:${part.name}`} part={part} isCurrent={part === current} {...rest} />
        ))}
      </span>
      {!isLast && <span className={styles['break']}>{'\n'}</span>}
    </span>
  );
});

type PartProps = Pick<LineProps, 'isLit' | 'showInvisible' | 'lengthOf'> & {
  readonly part: PartView;
  readonly isCurrent: boolean;
};

const PartOfLine = memo(function PartOfLine({ part, isCurrent, isLit, showInvisible, lengthOf }: PartProps) {
  const { text, tone, name, strong, endsRow } = part;
  const clips = lengthOf && text.length > LONG_PIECE;
  const drawn = showInvisible ? withSpaces(text) : text;
  return (
    <span
      data-part={name}
      aria-current={isCurrent || undefined}
      data-length={clips ? lengthOf(text.length) : undefined}
      className={classes(
        name === undefined ? styles['fixed'] : styles['part'],
        toneClass(tone),
        tone === 'hash' && styles['hash'],
        strong && styles['strong'],
        endsRow && styles['newRow'],
        name !== undefined && isLit(name) && styles['lit'],
      )}
    >
      {clips ? <span className={styles['clipped']}>{drawn}</span> : drawn}
    </span>
  );
});

const withSpaces = (text: string) =>
  text.split(/( )/).map((piece, i) =>
    piece === ' ' ? (
      <span key={`${i}:space`} className={styles['space']}>
        {' '}
      </span>
    ) : (
      piece
    ),
  );
