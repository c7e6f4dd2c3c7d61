import { type Exchange, movedOf, type Row, type RowStep } from '@/core/learn';
import learn from '@/features/learn/learn.module.css';
import { useLearnTexts } from '@/i18n/learn';
import { classes } from '@/ui/classes';
import { Pill } from '@/ui/pill';
import { DeskLine } from './desk-line';
import styles from './desks.module.css';

const STEPS: readonly RowStep[] = ['canonicalRequest', 'stringToSign', 'signingKey', 'signature'];

/** The signer’s desk, the wire, and AWS’s desk. */
export function TwoDesks({ exchange }: { readonly exchange: Exchange }) {
  const t = useLearnTexts();
  const { rows, sent, arrived, fault } = exchange;
  const change = movedOf(sent, arrived);
  const moved = change && apart(change);
  return (
    <div className={styles['desks']}>
      <Desk name={t.desks.yours} what={t.desks.yoursIs} rows={rows} side="yours" />
      <section className={styles['wire']} aria-label={t.desks.wire}>
        <h3 className={learn['h3']}>{t.desks.wire}</h3>
        <div className={styles['cable']}>
          {moved ? (
            <Pill kind="bad">
              <span translate="no">{moved.map((piece) => clipped(piece) || t.desks.none).join(' → ')}</span>
            </Pill>
          ) : (
            <Pill kind={fault.at === 'wire' ? 'bad' : 'good'}>
              {fault.at === 'wire' ? t.faults[fault.id]?.name : t.desks.asSent}
            </Pill>
          )}
        </div>
        <p className={learn['small']}>{t.desks.travels}</p>
      </section>
      <Desk name={t.desks.aws} what={t.desks.awsIs} rows={rows} side="aws" />
    </div>
  );
}

/** What moved without the lines that it has in common; all of it, where only their order is another. */
function apart({ from, to }: { readonly from: string; readonly to: string }): readonly [from: string, to: string] {
  const only = (text: string, other: string) =>
    text
      .split('\n')
      .filter((line) => !other.split('\n').includes(line))
      .join(' ');
  const [gone, come] = [only(from, to), only(to, from)];
  return gone === '' && come === '' ? [from, to] : [gone, come];
}

/** As much of a piece as a cable has room for. */
const clipped = (text: string): string => {
  const piece = text.trim();
  return piece.length > 26 ? `${piece.slice(0, 14)}…${piece.slice(-10)}` : piece;
};

type DeskProps = {
  readonly name: string;
  readonly what: string;
  readonly rows: readonly Row[];
  readonly side: 'yours' | 'aws';
};

function Desk({ name, what, rows, side }: DeskProps) {
  const t = useLearnTexts();
  return (
    <section className={classes(learn['box'], styles['desk'])} aria-label={name}>
      <header>
        <h3 className={learn['h2']}>{name}</h3>
        <p className={learn['small']}>{what}</p>
      </header>
      {STEPS.map((step) => (
        <div key={step} className={styles['step']}>
          <h4 className={learn['h3']}>{t.steps[step]}</h4>
          <dl>
            {rows
              .filter((row) => row.step === step)
              .map((row) => (
                <DeskLine key={row.id} row={row} side={side} />
              ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
