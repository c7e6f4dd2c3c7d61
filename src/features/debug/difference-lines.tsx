import { Fragment } from 'react';
import type { Comparison, DifferenceLine } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { verbatim } from '@/i18n/verbatim';
import { classes } from '@/ui/classes';
import { Disclosure } from '@/ui/disclosure';
import { Rich } from '@/ui/rich';
import debug from './debug.module.css';
import styles from './lines.module.css';
import { MarkedText, type TextOrBytes } from './marked-text';

const SIDES = {
  transit: ['sent', 'received'],
  signer: ['hashed', 'sent'],
  both: ['hashed', 'received'],
} as const;

type Props = { readonly lines: readonly DifferenceLine[]; readonly as: TextOrBytes };

/** The lines of a text: those that differ side by side and in words, those between them folded under their count. */
export function DifferenceLines({ lines, as }: Props) {
  return (
    <div className={styles['lines']}>
      {runs(lines).map(({ equal, at, lines: run }) =>
        equal ? (
          <EqualLines key={at} lines={run} />
        ) : (
          <Fragment key={at}>
            {run.slice(0, MOST_LINES).map((line, i) => (
              <Differing key={`${at}:${i}`} line={line} as={as} />
            ))}
            <MoreLines lines={run} />
          </Fragment>
        ),
      )}
    </div>
  );
}

/** Nobody reads more lines than these; drawing them takes long. */
const MOST_LINES = 200;

function MoreLines({ lines }: { readonly lines: readonly DifferenceLine[] }) {
  const t = useDebugTexts().debug.differences;
  if (lines.length <= MOST_LINES) return null;
  return <p className={styles['reason']}>{t.moreLines(lines.length - MOST_LINES)}</p>;
}

type Run = { readonly equal: boolean; readonly at: number; readonly lines: readonly DifferenceLine[] };

function runs(lines: readonly DifferenceLine[]): readonly Run[] {
  const found: { equal: boolean; at: number; lines: DifferenceLine[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const equal = line.comparisons.length === 0;
    const last = found.at(-1);
    if (last?.equal === equal) last.lines.push(line);
    else found.push({ equal, at, lines: [line] });
  }
  return found;
}

function EqualLines({ lines }: { readonly lines: readonly DifferenceLine[] }) {
  const t = useDebugTexts().debug.differences;
  return (
    <Disclosure summaryClassName={classes(debug['summary'], styles['equalCount'])} summary={t.equal(lines.length)}>
      {lines.slice(0, MOST_LINES).map((line, i) => (
        <div key={`${i}:${line.name}`} className={styles['row']}>
          <LineName line={line} className={styles['name']} />
          <MarkedText text={line.received ?? line.sent ?? line.hashed ?? ''} />
        </div>
      ))}
      <MoreLines lines={lines} />
    </Disclosure>
  );
}

function LineName({
  line: { role, name },
  className,
}: {
  readonly line: DifferenceLine;
  readonly className: string | undefined;
}) {
  const { roles } = useDebugTexts().diagnosis;
  return (
    <span className={className}>
      {roles[role]} {name !== '' && <span translate="no">{name}</span>}
    </span>
  );
}

function Differing({ line, as }: { readonly line: DifferenceLine; readonly as: TextOrBytes }) {
  return (
    <div className={styles['differing']}>
      <LineName line={line} className={styles['lineName']} />
      {line.comparisons.map((comparison) => (
        <Compared key={comparison.between} line={line} comparison={comparison} as={as} />
      ))}
    </div>
  );
}

type ComparedProps = { readonly line: DifferenceLine; readonly comparison: Comparison; readonly as: TextOrBytes };

function Compared({ line, comparison, as }: ComparedProps) {
  const { diagnosis, debug } = useDebugTexts();
  const t = debug.differences;
  const { between, reason, from, to } = comparison;
  const invisible = [...new Set([...from.invisible, ...to.invisible].map(({ name }) => diagnosis.invisible[name]))];
  const [before, after] = SIDES[between];
  // That the hash differs, and in which digits, says nothing more: any change changes them all.
  const marks = line.role !== 'requestHash';
  const rows = [
    { mark: '−', which: before, side: from },
    { mark: '+', which: after, side: to },
  ] as const;
  return (
    <>
      {rows.map(({ mark, which, side }) => {
        const text = line[which];
        return (
          <div key={mark} className={classes(styles['row'], styles[mark === '−' ? 'from' : 'to'])}>
            <span className={styles['name']}>
              <span aria-hidden="true">{mark} </span>
              {t[which]}
            </span>
            {text === undefined || text === '' ? (
              <span className={styles['none']}>{text === '' ? t.empty : t.absent}</span>
            ) : (
              <MarkedText text={text} as={as} {...(marks ? { side } : {})} />
            )}
          </div>
        );
      })}
      {marks && (
        <p className={styles['reason']}>
          <Rich
            text={
              reason.code === 'dropped'
                ? diagnosis.differences.dropped(verbatim(reason.args))
                : diagnosis.differences[reason.code](reason.args)
            }
          />
          {invisible.length > 0 && ` ${t.invisible(invisible.join(', '))}`}
        </p>
      )}
    </>
  );
}
