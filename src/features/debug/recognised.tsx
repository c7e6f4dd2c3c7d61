import type { Intactness, PasteItem, Reading } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { lastReading } from '@/state/debug';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { useDebug } from './context';
import styles from './debug.module.css';
import { factsOf } from './facts';
import { ParsedItem } from './parsed-item';

/** More pieces than these are counted only. */
const MOST_ITEMS = 20;

/** What the paste was read as, what had to be undone for that, and what else would help. */
export function Recognised() {
  const t = useDebugTexts().debug.recognised;
  const reading = useDebug((state) => state.reading);
  const last = lastReading({ reading });
  if (reading.phase === 'empty') return null;
  return (
    <section className={styles['group']} aria-labelledby="recognised-heading" aria-busy={reading.phase === 'reading'}>
      <h2 className={styles['title']} id="recognised-heading">
        {t.title}
      </h2>
      {reading.phase === 'failed' && <Note kind="fault">{t.failed(reading.error)}</Note>}
      {last ? <Items reading={last} /> : reading.phase === 'reading' && <p className={styles['hint']}>{t.reading}</p>}
    </section>
  );
}

function Items({ reading }: { readonly reading: Reading }) {
  const { debug, diagnosis } = useDebugTexts();
  const t = debug.recognised;
  const text = useDebug((state) => state.text);
  const { items, leftOut, unreadLength, nearest } = reading.paste;
  if (items.length === 0)
    return (
      <Note kind="warning">
        {t.nothing} {nearest && t.nearest(nearest.format, ...position(text, nearest.stoppedAt))}
      </Note>
    );
  const unshown = Math.max(0, items.length - MOST_ITEMS) + leftOut;
  return (
    <>
      <ul className={styles['items']}>
        {items.slice(0, MOST_ITEMS).map((item, i) => (
          <Item key={`${i}:${item.format}`} item={item} intact={intactOf(i, reading)} />
        ))}
      </ul>
      {unshown > 0 && <p className={styles['hint']}>{t.moreItems(unshown)}</p>}
      {unreadLength > 0 && <p className={styles['hint']}>{t.unread(unreadLength)}</p>}
      {reading.case.wanted.length > 0 && (
        <div className={styles['more']}>
          <h3 className={styles['sub']}>{t.more}</h3>
          <ul className={styles['kinds']}>
            {reading.case.wanted.map((what) => (
              <li key={what}>{diagnosis.wanted[what]}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Line and column of an offset, counted from one. */
function position(text: string, offset: number): readonly [line: number, column: number] {
  const before = text.slice(0, offset).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}

/** Whether AWS's texts, or the signer's, are whole: of the item that they were taken from. */
const intactOf = (place: number, { paste, intact }: Reading): Intactness | undefined => {
  if (place === paste.texts.reply) return intact.reply;
  return place === paste.texts.log ? intact.log : undefined;
};

function Item({ item, intact }: { readonly item: PasteItem; readonly intact: Intactness | undefined }) {
  const t = useDebugTexts().debug.recognised;
  const facts = factsOf(item, t.facts);
  const notes = [...new Set(item.notes.map(({ code }) => t.notes[code]))];
  return (
    <li className={styles['item']}>
      <Note kind={item.kind === 'foreign' || intact?.state === 'damaged' ? 'warning' : 'good'}>
        <span className={styles['itemText']}>
          <b>{t.formats[item.format]}</b>
          {item.kind === 'foreign' && ` · ${t.foreign}`}
          {facts.map((fact) => (
            <span key={fact}>
              {' · '}
              <span translate="no">{fact}</span>
            </span>
          ))}
        </span>
      </Note>
      <div className={styles['under']}>
        {notes.length > 0 && <p>{notes.join(' · ')}</p>}
        {intact && intact.state !== 'no-evidence' && (
          <p>
            <Rich text={t.intact[intact.state]} />
            {intact.repairs.length > 0 &&
              ` (${[...new Set(intact.repairs)].map((code) => t.repairs[code]).join(' · ')})`}
          </p>
        )}
        {item.kind === 'credentials' && item.credentials.secretAccessKey !== undefined && <p>{t.credentials}</p>}
        <ParsedItem item={item} />
      </div>
    </li>
  );
}
