import { memo, type PointerEvent } from 'react';
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
};

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
}: Props) {
  const stops = lines.flatMap((line) => line.parts.filter((part) => part.name !== undefined));
  const names = stops.map((part) => part.name ?? '');
  const { at, onKeyDown, onBlur } = useWalk(names, onPoint);
  const current = at === undefined ? undefined : stops[at];

  const pointAt = (event: PointerEvent) =>
    onPoint((event.target as HTMLElement).closest<HTMLElement>('[data-part]')?.dataset['part']);
  return (
    <div
      className={classes(styles['box'], plain && styles['plain'], showInvisible && styles['marked'])}
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
            line={line}
            isLast={i === lines.length - 1}
            isLit={isLit}
            current={current}
            showInvisible={showInvisible}
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
}

type LineProps = {
  readonly line: LineView;
  readonly isLast: boolean;
  readonly isLit: Props['isLit'];
  readonly current: PartView | undefined;
  readonly showInvisible: boolean;
};

const LineOfParts = memo(function LineOfParts({ line, isLast, isLit, current, showInvisible }: LineProps) {
  return (
    <span className={styles['line']} data-label={line.label}>
      <span className={styles['text']}>
        {line.parts.map((part, i) => (
          <span
            key={`${i}:${part.name}`}
            data-part={part.name}
            className={classes(
              part.name === undefined ? styles['fixed'] : styles['part'],
              toneClass(part.tone),
              part.tone === 'hash' && styles['hash'],
              part.strong && styles['strong'],
              part.endsRow && styles['newRow'],
              part.name !== undefined && isLit(part.name) && styles['lit'],
              part === current && styles['active'],
            )}
          >
            {showInvisible ? withSpaces(part.text) : part.text}
          </span>
        ))}
      </span>
      {!isLast && <span className={styles['break']}>{'\n'}</span>}
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
