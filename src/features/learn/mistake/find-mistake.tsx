import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { type Exchange, hunted, POINTED, ROUND, type RowId, round, type Shown } from '@/core/learn';
import { Answer, statusLine } from '@/features/learn/answer';
import { useComputed } from '@/features/learn/computed';
import { DeskLine } from '@/features/learn/desks/desk-line';
import learn from '@/features/learn/learn.module.css';
import { useLearned } from '@/features/learn/learned';
import { useOpened } from '@/features/learn/machine';
import { textOf } from '@/features/learn/own';
import { usePlace } from '@/features/learn/place';
import { useLearnTexts } from '@/i18n/learn';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { classes } from '@/ui/classes';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import styles from './mistake.module.css';

type Looks = Readonly<Record<number, readonly RowId[]>>;

/** Twelve broken exchanges; the person points at the line that is wrong. */
export function FindMistake() {
  const t = useLearnTexts().mistake;
  const { hasher } = useStores();
  const now = useOpened();
  const { params, choose, open } = usePlace();
  const [first] = useState(newSeed);
  const isTold = /^\d{1,10}$/.test(params.get('round') ?? '');
  const seed = isTold ? Number(params.get('round')) : first;
  // A link to this is to this round.
  const tell = useEffectEvent(() => choose({ round: `${first}` }));
  useEffect(() => {
    if (!isTold) tell();
  }, [isTold]);
  const cases = useMemo(() => round(seed), [seed]);
  const at = Math.min(ROUND, Math.max(1, Number(params.get('at') ?? 1) || 1));
  const shown = cases[at - 1];
  const made = useComputed(
    useCallback(async () => shown && { of: shown, exchange: await hunted(shown, now, hasher) }, [shown, now, hasher]),
  );
  const learned = useLearned('mistake');
  const [looks, setLooks] = useState<Looks>({});
  const mine = looks[at] ?? [];
  if (!made || made.of !== shown) return null;
  const { exchange } = made;
  const { part } = shown.fault;
  const isFound = mine.includes(part);
  const found = cases.filter((one, i) => looks[i + 1]?.includes(one.fault.part)).length;
  const all = Object.values(looks).reduce((sum, some) => sum + some.length, 0);
  const again = () => {
    setLooks({});
    choose({ round: `${newSeed()}`, at: undefined });
  };
  const look = (id: RowId) => {
    if (isFound || mine.includes(id)) return;
    setLooks({ ...looks, [at]: [...mine, id] });
    if (id === part && mine.length === 0) learned.add(exchange.fault.id);
  };
  return (
    <div className={styles['chapter']}>
      <p className={learn['row']}>
        <b>{t.progress(at, ROUND)}</b> <span className={learn['said']}>{t.shown[shown.shown]}</span>
        <span className={learn['small']}>{t.score(all, found)}</span>
      </p>
      <section className={learn['box']} aria-label={t.sent}>
        <h3 className={learn['small']}>{t.sent}</h3>
        <pre translate="no" tabIndex={0}>
          {requestOf(exchange)}
        </pre>
      </section>
      <Lines exchange={exchange} shown={shown.shown} looks={mine} revealed={isFound} onLook={look} />
      <div role="status" className={isFound ? undefined : styles['wrong']}>
        {mine.length > 0 && <Said exchange={exchange} looks={mine} isFound={isFound} />}
      </div>
      {isFound && (
        <div ref={intoView} className={learn['row']}>
          {at < ROUND ? (
            <Button variant="primary" onClick={() => choose({ round: `${seed}`, at: `${at + 1}` })}>
              {t.next}
            </Button>
          ) : (
            <Button variant="primary" onClick={again}>
              {t.again}
            </Button>
          )}
          <Button onClick={() => open('desks', { of: 'example', fault: exchange.fault.id })}>{t.inDesks}</Button>
          {found === ROUND && (
            <span className={learn['said']}>
              {t.done}
              {t.best(all)}
            </span>
          )}
        </div>
      )}
      <p className={learn['small']}>
        {t.mastered(learned.names.length, POINTED.length)}
        {learned.names.length > 0 && (
          <>
            {' · '}
            <Button variant="link" onClick={learned.clear}>
              {t.forget}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}

/** On a phone the lines take more than one screen, and what is said of them stands below. */
const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

/** A round that nobody had before. */
const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

function Said({
  exchange,
  looks,
  isFound,
}: {
  readonly exchange: Exchange;
  readonly looks: readonly RowId[];
  readonly isFound: boolean;
}) {
  const t = useLearnTexts();
  const last = looks.at(-1);
  if (!isFound) return <Note kind="warning">{last && t.mistake.notThere(t.rows[last])}</Note>;
  return (
    <Answer title={statusLine(exchange.reply)} refused>
      <p>
        <b>{t.mistake.found(looks.length)}</b>
      </p>
      <p>
        <Rich text={textOf(t.faults[exchange.fault.id]?.story ?? '', exchange.told)} />
      </p>
    </Answer>
  );
}

type LinesProps = {
  readonly exchange: Exchange;
  readonly shown: Shown;
  readonly looks: readonly RowId[];
  readonly revealed: boolean;
  readonly onLook: (id: RowId) => void;
};

const SIDES = { both: ['yours', 'aws'], signer: ['yours'], aws: ['aws'] } as const satisfies Record<Shown, unknown>;

/** The lines of one desk or both, none of them marked before the mistake is found. */
function Lines({ exchange, shown, looks, revealed, onLook }: LinesProps) {
  const t = useLearnTexts();
  const sides = SIDES[shown];
  return (
    <section aria-label={t.mistake.lines}>
      <h3 className={learn['h3']}>{t.mistake.lines}</h3>
      <div className={styles['heads']} aria-hidden="true">
        {sides.map((side) => (
          <span key={side}>{side === 'yours' ? t.desks.yours : t.desks.aws}</span>
        ))}
      </div>
      <ul className={styles['lines']}>
        {exchange.rows.map((row) => {
          const drawn = revealed ? row : { ...row, state: 'same' as const };
          return (
            <li key={row.id} data-row={row.id} data-looked={looks.includes(row.id)}>
              <Button aria-pressed={looks.includes(row.id)} disabled={revealed} onClick={() => onLook(row.id)}>
                {t.rows[row.id]}
              </Button>
              {sides.map((side) => (
                <dl
                  key={side}
                  className={classes(sides.length === 1 && styles['wide'])}
                  data-name={side === 'yours' ? t.desks.yours : t.desks.aws}
                >
                  <DeskLine row={drawn} side={side} />
                </dl>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What left the signer, as HTTP writes it, its host with its headers. */
function requestOf({ sent }: Exchange): string {
  const { host, pathname, search } = new URL(sent.url);
  return [
    `${sent.method} ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    ...sent.headers.map(([name, value]) => `${name}: ${value}`),
    ...(sent.body === '' ? [] : ['', sent.body.trimEnd()]),
  ].join('\n');
}
