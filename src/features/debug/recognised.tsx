import type { Intactness, PasteItem, Reading } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { lastReading } from '@/state/debug';
import { Button } from '@/ui/button';
import { Late, Trouble } from '@/ui/later';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { useDebug } from './context';
import styles from './debug.module.css';
import { factsOf } from './facts';
import { ParsedItem } from './parsed-item';

/** A prompt or a comma is not worth a word. */
const FEW = 3;
/** More pieces than these are counted only. */
const MOST_ITEMS = 20;

/** What the paste was read as, what had to be undone for that, and what else would help. */
export function Recognised() {
  const t = useDebugTexts().debug.recognised;
  const reading = useDebug((state) => state.reading);
  const text = useDebug((state) => state.text);
  const readAgain = useDebug((state) => state.readAgain);
  const last = lastReading({ reading });
  if (reading.phase === 'empty') return null;
  return (
    <section className={styles['group']} aria-labelledby="recognised-heading" aria-busy={reading.phase === 'reading'}>
      <h2 className={styles['title']} id="recognised-heading">
        {t.title}
      </h2>
      {reading.phase === 'failed' && <Trouble what={t.reader} of={reading.why} onRetry={readAgain} />}
      {last && <Items reading={last} />}
      {reading.phase === 'reading' && <Late key={text}>{t.reading}</Late>}
    </section>
  );
}

function Items({ reading }: { readonly reading: Reading }) {
  const { debug, diagnosis } = useDebugTexts();
  const t = debug.recognised;
  const text = useDebug((state) => state.text);
  const { items, choices, leftOut, unreadLength, nearest } = reading.paste;
  if (items.length === 0)
    return (
      <Note kind="warning">
        {t.nothing} {nearest && t.nearest(nearest.format, ...position(text, nearest.stoppedAt))}
      </Note>
    );
  const unshown = items.filter((_, i) => !isShown(i, reading)).length + leftOut;
  return (
    <>
      <ul className={styles['items']}>
        {items.map((item, i) =>
          isShown(i, reading) ? (
            <Item
              key={`${i}:${item.format}`}
              item={item}
              intact={intactOf(i, reading)}
              choice={choices.find(({ place }) => place === i)}
            />
          ) : null,
        )}
      </ul>
      {unshown > 0 && <p className={styles['hint']}>{t.moreItems(unshown)}</p>}
      {unreadLength > FEW && <p className={styles['hint']}>{t.unread(unreadLength)}</p>}
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

/** The first few, and what the case is about. */
const isShown = (place: number, { paste: { texts, choices } }: Reading): boolean =>
  place < MOST_ITEMS ||
  place === texts.reply ||
  place === texts.log ||
  choices.some((choice) => choice.judged && choice.place === place);

/** Whether AWS's texts, or the signer's, are whole: of the item that they were taken from. */
const intactOf = (place: number, { paste, intact }: Reading): Intactness | undefined => {
  if (place === paste.texts.reply) return intact.reply;
  return place === paste.texts.log ? intact.log : undefined;
};

type ItemProps = {
  readonly item: PasteItem;
  readonly intact: Intactness | undefined;
  /** Set where the paste holds several requests, and this is one. */
  readonly choice: Reading['paste']['choices'][number] | undefined;
};

function Item({ item, intact, choice }: ItemProps) {
  const t = useDebugTexts().debug.recognised;
  const choose = useDebug((state) => state.choose);
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
        {choice?.judged && <p>{t.judged}</p>}
        {choice && !choice.judged && (
          <Button variant="link" onClick={() => choose(choice.inPaste)}>
            {t.judge}
          </Button>
        )}
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
