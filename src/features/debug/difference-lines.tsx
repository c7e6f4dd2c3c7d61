import type { DifferenceLine, Side } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { verbatim } from '@/i18n/verbatim';
import { classes } from '@/ui/classes';
import { Rich } from '@/ui/rich';
import styles from './lines.module.css';
import { MarkedText, type TextOrBytes } from './marked-text';

type Which = 'hashed' | 'sent' | 'received';

/** Nobody reads more lines than these; drawing them takes long. */
const MOST_LINES = 200;

type Props = {
  readonly lines: readonly DifferenceLine[];
  readonly as: TextOrBytes;
  /** Whether two texts of one kind are compared, of which nobody knows who hashed or received them. */
  readonly isPair: boolean;
};

/** The lines of a text, in order: those that differ once for each text, with what differs marked and said. */
export function DifferenceLines({ lines, as, isPair }: Props) {
  const t = useDebugTexts().debug.differences;
  const shown = lines.length <= MOST_LINES ? lines : mostTelling(lines);
  return (
    <div className={styles['lines']}>
      {shown.map((line, i) =>
        line.comparisons.length === 0 || line.role === 'requestHash' ? (
          <EqualLine key={`${i}:${line.name}`} line={line} isFirst={line.role !== shown[i - 1]?.role} />
        ) : (
          <Differing key={`${i}:${line.name}`} line={line} as={as} isPair={isPair} />
        ),
      )}
      {lines.length > shown.length && <p className={styles['reason']}>{t.moreLines(lines.length - shown.length)}</p>}
    </div>
  );
}

/** Of very many lines those that differ, as far as they go, and the first of the others. */
function mostTelling(lines: readonly DifferenceLine[]): readonly DifferenceLine[] {
  const differing = lines.filter(({ comparisons }) => comparisons.length > 0).slice(0, MOST_LINES);
  const kept = new Set([...differing, ...lines.slice(0, MOST_LINES - differing.length)]);
  return lines.filter((line) => kept.has(line));
}

function EqualLine({ line, isFirst }: { readonly line: DifferenceLine; readonly isFirst: boolean }) {
  const t = useDebugTexts().debug.differences;
  return (
    <div className={styles['row']}>
      <span className={styles['name']}>{isFirst && t.labels[line.role]}</span>
      <MarkedText
        text={line.received ?? line.sent ?? line.hashed ?? ''}
        before={beforeOf(line)}
        clips={line.role !== 'path'}
      />
    </div>
  );
}

/** The name that stands before the value of a header or parameter, as the canonical request writes it; a whole line has none. */
export const beforeOf = ({ role, name }: DifferenceLine): string =>
  name === '' ? '' : role === 'header' ? `${name}:` : role === 'query' ? `${name}=` : '';

/** What of one text's line differs from the text before it, or else from the one after it. */
export function sideOf({ comparisons }: DifferenceLine, which: Which): Side | undefined {
  const of = (between: 'signer' | 'transit' | 'both') =>
    comparisons.find((comparison) => comparison.between === between);
  switch (which) {
    case 'hashed':
      return (of('signer') ?? of('both'))?.from;
    case 'sent':
      return of('signer')?.to ?? of('transit')?.from;
    case 'received':
      return (of('transit') ?? of('both'))?.to;
  }
}

/** The texts of a line that are to be told apart: of neighbours that are equal, the first. */
function textsOf({ comparisons }: DifferenceLine): readonly Which[] {
  const between = new Set(comparisons.map((comparison) => comparison.between));
  if (between.has('both')) return ['hashed', 'received'];
  return [
    ...(between.has('signer') ? (['hashed', 'sent'] as const) : (['sent'] as const)),
    ...(between.has('transit') ? (['received'] as const) : []),
  ];
}

type DifferingProps = Omit<Props, 'lines'> & { readonly line: DifferenceLine };

function Differing({ line, as, isPair }: DifferingProps) {
  const { diagnosis, debug } = useDebugTexts();
  const t = debug.differences;
  return (
    <>
      {textsOf(line).map((which, i) => {
        const text = line[which];
        const side = sideOf(line, which);
        return (
          <div key={which} className={classes(styles['row'], styles[i === 0 ? 'from' : 'to'])}>
            <span className={styles['name']}>
              <span aria-hidden="true">{i === 0 ? '−' : '+'} </span>
              {t.lineOf(t.labels[line.role], isPair ? t.ofPair[i === 0 ? 'first' : 'second'] : t.whose[which])}
            </span>
            {text === undefined || text === '' ? (
              <span className={styles['none']}>
                {beforeOf(line)} {text === '' ? t.empty : t.absent}
              </span>
            ) : (
              <MarkedText
                text={text}
                as={as}
                before={beforeOf(line)}
                clips={line.role !== 'path'}
                {...(side ? { side } : {})}
              />
            )}
          </div>
        );
      })}
      {line.comparisons.map(({ between, reason, from, to }) => {
        const names = [...from.invisible, ...to.invisible].map(({ name }) => diagnosis.invisible[name]);
        const invisible = [...new Set(names)];
        return (
          <p key={between} className={styles['reason']}>
            <Rich
              text={
                isPair && reason.code === 'both'
                  ? diagnosis.differences.pair(reason.args)
                  : reason.code === 'dropped'
                    ? diagnosis.differences.dropped(verbatim(reason.args))
                    : diagnosis.differences[reason.code](reason.args)
              }
            />
            {invisible.length > 0 && ` ${t.invisible(invisible.join(', '))}`}
          </p>
        );
      })}
    </>
  );
}
