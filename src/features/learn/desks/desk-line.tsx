import { type Row, spotOf } from '@/core/learn';
import learn from '@/features/learn/learn.module.css';
import { useLearnTexts } from '@/i18n/learn';
import { classes } from '@/ui/classes';
import styles from './desks.module.css';

/** A line of one desk; where the desks part, what is different is marked at AWS’s, or at the one that has it. */
export function DeskLine({ row, side }: { readonly row: Row; readonly side: 'yours' | 'aws' }) {
  const t = useLearnTexts();
  const text = row[side];
  const isMarked = row.state === 'parts' || (row.state === 'follows' && side === 'aws');
  return (
    <div
      className={classes(styles['line'], isMarked && styles[row.state], row.state === 'unseen' && styles['unseen'])}
      data-row={row.id}
      data-state={row.state}
    >
      <dt>{t.rows[row.id]}</dt>
      <dd>
        <Text row={row} side={side} text={text} />
        {isMarked && (
          <span className="visually-hidden"> ({t.desks.marks[row.state === 'parts' ? 'parts' : 'follows']})</span>
        )}
      </dd>
    </div>
  );
}

function Text({
  row,
  side,
  text,
}: {
  readonly row: Row;
  readonly side: 'yours' | 'aws';
  readonly text: string | undefined;
}) {
  const t = useLearnTexts().desks;
  if (text === undefined) {
    const absent = row.id === 'keyId' ? t.noSuchKey : row.id === 'token' ? t.none : t.notComputed;
    return <span className={learn['small']}>{absent}</span>;
  }
  if (row.id === 'clock')
    return <span className={learn['said']}>{side === 'yours' ? t.until(text) : t.now(text)}</span>;
  const other = row[side === 'yours' ? 'aws' : 'yours'];
  if (HEX.test(text)) return <code translate="no">{`${text.slice(0, 8)}…${text.slice(-8)}`}</code>;
  if (row.state !== 'parts' || other === undefined) return <code translate="no">{elided(text)}</code>;
  const { before, middle, after } = spotOf(text, other);
  return (
    <code translate="no">
      {before.length > AROUND ? `…${before.slice(-AROUND)}` : before}
      <mark className={side === 'aws' ? learn['bad'] : styles['mine']}>{middle}</mark>
      {after.length > AROUND ? `${after.slice(0, AROUND)}…` : after}
    </code>
  );
}

const HEX = /^[0-9a-f]{64}$/;
const AROUND = 36;

/** A long line with what is in its middle left out. */
const elided = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.length > 96 ? `${line.slice(0, 60)}…${line.slice(-30)}` : line))
    .join('\n');
