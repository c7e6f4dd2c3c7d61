import type { Intactness, PasteItem, Reading } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { lastReading } from '@/state/debug';
import { Button } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import { Late, Trouble } from '@/ui/later';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { useDebug } from './context';
import { factsOf } from './facts';
import { ParsedItem } from './parsed-item';
import styles from './recognised.module.css';

/** A prompt or a comma is not worth a word. */
const FEW = 3;
/** More pieces than these are counted only. */
const MOST_ITEMS = 20;
/** Of more pieces than these only those of the case are shown at once. */
const FOLDED_FROM = 4;
/** How much of a piece is shown of its beginning: a line of it. */
const SNIPPET = 80;

/** What the paste was read as, what had to be undone for that, and, while the matter is open, what else would help. */
export function Recognised({ isSettled }: { readonly isSettled: boolean }) {
  const t = useDebugTexts().debug.recognised;
  const reading = useDebug((state) => state.reading);
  const text = useDebug((state) => state.text);
  const readAgain = useDebug((state) => state.readAgain);
  const last = lastReading({ reading });
  if (reading.phase === 'empty') return null;
  return (
    <section className={styles['group']} aria-label={t.title} aria-busy={reading.phase === 'reading'}>
      {reading.phase === 'failed' && <Trouble what={t.reader} of={reading.why} onRetry={readAgain} />}
      {last && <Items reading={last} isSettled={isSettled} />}
      {reading.phase === 'reading' && <Late key={text}>{t.reading}</Late>}
    </section>
  );
}

function Items({ reading, isSettled }: { readonly reading: Reading; readonly isSettled: boolean }) {
  const { debug, diagnosis } = useDebugTexts();
  const t = debug.recognised;
  const text = useDebug((state) => state.text);
  const { items, choices, leftOut, unreadLength, nearest, isSignerCode } = reading.paste;
  if (items.length === 0 && !isSignerCode)
    return (
      <Note kind="warning">
        {t.nothing} {nearest && t.nearest(nearest.format, ...position(text, nearest.stoppedAt))}
      </Note>
    );
  const shown = items.map((item, place) => ({ item, place })).filter(({ place }) => isShown(place, reading));
  const unshown = items.length - shown.length + leftOut;
  const first = shown.length <= FOLDED_FROM ? shown : shown.filter(({ place }) => isOfCase(place, reading));
  const others = shown.filter((one) => !first.includes(one));
  const draw = (some: typeof shown) => (
    <ul className={styles['items']}>
      {some.map(({ item, place }) => (
        <Item
          key={`${place}:${item.format}`}
          item={item}
          text={text}
          intact={intactOf(place, reading)}
          choice={choices.find((choice) => choice.place === place)}
        />
      ))}
    </ul>
  );
  return (
    <>
      {first.length > 0 && draw(first)}
      {others.length > 0 && (
        <Disclosure summaryClassName={styles['summary']} summary={t.others(others.length)}>
          {draw(others)}
        </Disclosure>
      )}
      {unshown > 0 && <p className={styles['hint']}>{t.moreItems(unshown)}</p>}
      {unreadLength > FEW && !isSignerCode && <p className={styles['hint']}>{t.unread(unreadLength)}</p>}
      {!isSettled && reading.case.wanted.length > 0 && (
        <div className={styles['more']}>
          <h3 className={styles['sub']}>{t.more}</h3>
          <ul className={styles['bullets']}>
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

/** Whether an item is what the case is about. */
const isOfCase = (place: number, { paste: { texts, choices, items } }: Reading): boolean =>
  place === texts.reply ||
  place === texts.log ||
  choices.some((choice) => choice.judged && choice.place === place) ||
  (choices.length === 0 && place === items.findIndex(({ kind }) => kind === 'request'));

/** The first few, and what the case is about. */
const isShown = (place: number, reading: Reading): boolean => place < MOST_ITEMS || isOfCase(place, reading);

/** Whether AWS's texts, or the signer's, are whole: of the item that they were taken from. */
const intactOf = (place: number, { paste, intact }: Reading): Intactness | undefined => {
  if (place === paste.texts.reply) return intact.reply;
  return place === paste.texts.log ? intact.log : undefined;
};

type ItemProps = {
  readonly item: PasteItem;
  /** All that was pasted. */
  readonly text: string;
  readonly intact: Intactness | undefined;
  /** Set where the paste holds several requests, and this is one. */
  readonly choice: Reading['paste']['choices'][number] | undefined;
};

function Item({ item, text, intact, choice }: ItemProps) {
  const t = useDebugTexts().debug.recognised;
  const choose = useDebug((state) => state.choose);
  // Of a request the line below shows the host.
  const host = 'request' in item ? item.request.authority : undefined;
  const facts = factsOf(item, t.facts).filter((fact) => fact !== host);
  const notes = [...new Set(item.notes.map(({ code }) => t.notes[code]))];
  const isOdd = item.kind === 'foreign' || intact?.state === 'damaged';
  // What holds a secret is not shown again.
  const snippet = item.kind === 'credentials' ? '' : text.slice(item.at[0], item.at[0] + SNIPPET).trim();
  return (
    <li className={styles['item']}>
      <p className={styles['name']}>
        <span className={isOdd ? styles['odd'] : styles['check']} aria-hidden="true">
          {isOdd ? '!' : '✓'}{' '}
        </span>
        <b>{t.formats[item.format]}</b>
      </p>
      <p className={styles['facts']}>
        {item.kind === 'foreign' && <span>{t.foreign}</span>}
        {facts.map((fact, i) => (
          <span key={`${i}:${fact}`} translate="no">
            {fact}
          </span>
        ))}
      </p>
      {snippet !== '' && (
        <p className={styles['snippet']} translate="no">
          {snippet}
        </p>
      )}
      {choice?.judged && <p className={styles['note']}>{t.judged}</p>}
      {choice && !choice.judged && (
        <Button variant="link" onClick={() => choose(choice.inPaste)}>
          {t.judge}
        </Button>
      )}
      {notes.length > 0 && <p className={styles['note']}>{notes.join(' · ')}</p>}
      {intact && intact.state !== 'no-evidence' && (
        <p className={styles['note']}>
          <Rich text={t.intact[intact.state]} />
          {intact.repairs.length > 0 && ` (${[...new Set(intact.repairs)].map((code) => t.repairs[code]).join(' · ')})`}
        </p>
      )}
      {item.kind === 'credentials' && item.credentials.secretAccessKey !== undefined && (
        <p className={styles['note']}>{t.credentials}</p>
      )}
      <ParsedItem item={item} />
    </li>
  );
}
