import { useEffect, useMemo, useRef } from 'react';
import { type Answer, createLater, loadDiagnosing, type Outcome, type Reading, type Reproduces } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import type { Cause } from '@/state/debug';
import { Button } from '@/ui/button';
import { Fetched, Fetching, Trouble } from '@/ui/later';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { useDebug } from './context';
import styles from './debug.module.css';
import { TwoTexts } from './differences-section';
import { missingInWords, mistakeInWords } from './in-words';
import { VerdictBox } from './verdict-box';

/** The search for the cause: how far it is, or what came of it. */
export function CauseSection({ cause, reading }: { readonly cause: Cause; readonly reading: Reading }) {
  const { debug, cause: t } = useDebugTexts();
  const find = useDebug((state) => state.find);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (cause.phase !== 'idle') heading.current?.scrollIntoView({ block: 'nearest' });
  }, [cause.phase]);
  if (cause.phase === 'idle') return null;
  return (
    <section className={styles['section']} aria-labelledby="cause-heading" aria-busy={cause.phase === 'searching'}>
      <h2 className={styles['heading']} id="cause-heading" ref={heading}>
        {t.title}
      </h2>
      {cause.phase === 'searching' && <Searching progress={cause.progress} />}
      {cause.phase === 'failed' && <Trouble what={debug.cause.solver} of={cause.why} onRetry={() => void find()} />}
      {cause.phase === 'done' && <Done outcome={cause.outcome} reading={reading} />}
    </section>
  );
}

function Searching({ progress }: { readonly progress: Extract<Cause, { phase: 'searching' }>['progress'] }) {
  const { debug, cause: t } = useDebugTexts();
  const stop = useDebug((state) => state.stop);
  return (
    <div className={styles['searching']}>
      <progress className={styles['progress']} aria-label={t.title} />
      {progress ? (
        <span className={styles['hint']}>{t.searching(progress)}</span>
      ) : (
        <Fetching what={debug.cause.solver} />
      )}
      <Button onClick={stop}>{debug.key.stop}</Button>
    </div>
  );
}

function Done({ outcome, reading }: { readonly outcome: Outcome; readonly reading: Reading }) {
  const { cause: t } = useDebugTexts();
  switch (outcome.phase) {
    case 'unreadable':
      return (
        <Note kind="warning" boxed>
          <Rich text={t.unreadable[outcome.why]} />
        </Note>
      );
    case 'stopped':
      return <p>{t.stopped(outcome.tried)}</p>;
    case 'reproduced':
      return <Reproduced reproduces={outcome.reproduces} reading={reading} />;
    case 'found':
      return <Found answers={outcome.answers} reading={reading} />;
    case 'not-found':
      return <NotFound outcome={outcome} />;
  }
}

type ReproducedProps = { readonly reproduces: Reproduces; readonly reading: Reading };

function Reproduced({ reproduces, reading }: ReproducedProps) {
  const { cause: t } = useDebugTexts();
  // AWS's own text under this key settles it: nothing else remains.
  const said = reproduces.received
    ? (['received'] as const)
    : (['sent', 'logged'] as const).filter((which) => reproduces[which]);
  const remains = whatRemains(reproduces).map((what) => t.remains[what]);
  const isNamed = /^(cause|likely)$/.test(reading.findings[0]?.severity ?? '');
  return (
    <>
      {said.map((which) => (
        <Note key={which} kind={which === 'received' ? 'fault' : 'info'} boxed>
          <Rich text={t.reproduces[which]} />
        </Note>
      ))}
      {remains.length > 0 && isNamed && <p>{t.namedBelow}</p>}
      {remains.length > 0 && !isNamed && (
        <>
          <h3 className={styles['sub']}>{t.remainsTitle}</h3>
          <ul className={styles['kinds']}>
            {remains.map((text) => (
              <li key={text}>
                <Rich text={text} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What can still be wrong where the signer did nothing wrong; where AWS's text is known not to be the one signed, its secret is not asked. */
const whatRemains = ({ received }: Reproduces) =>
  received
    ? []
    : (['in-transit', 'redirect', 'region', 'secret'] as const).filter(
        (what) => what !== 'secret' || received === undefined,
      );

function Found({ answers, reading }: { readonly answers: readonly Answer[]; readonly reading: Reading }) {
  const { cause: t } = useDebugTexts();
  const [first, ...others] = answers;
  if (!first) return null;
  return (
    <>
      <OneAnswer answer={first} reading={reading} />
      {others.length > 0 && (
        <details>
          <summary className={styles['summary']}>{t.otherAnswers}</summary>
          <div className={styles['section']}>
            {others.map((answer) => (
              <OneAnswer key={keyOf(answer)} answer={answer} reading={reading} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

const keyOf = ({ changes, stringToSign }: Answer): string =>
  `${changes.map(({ code, name }) => `${code} ${name}`).join()} ${stringToSign}`;

/** The mistakes of one answer, what they changed, and the proof. */
function OneAnswer({ answer, reading }: { readonly answer: Answer; readonly reading: Reading }) {
  const { cause: t } = useDebugTexts();
  return (
    <>
      {answer.changes.map((change) => (
        <VerdictBox key={`${change.code} ${change.name}`} words={mistakeInWords(change, t)} tone="bad" />
      ))}
      <Note kind="good">
        <Rich text={t.proof(answer.signature)} />
      </Note>
      <Changed answer={answer} reading={reading} />
    </>
  );
}

const diagnosing = createLater(loadDiagnosing);

type ChangedProps = { readonly answer: Answer; readonly reading: Reading };

/** What was hashed, beside what was sent, or else what AWS received; nothing where the key alone is wrong. */
function Changed(props: ChangedProps) {
  const { debug } = useDebugTexts();
  return (
    <Fetched later={diagnosing} what={debug.differences.title}>
      {({ differences }) => <Compared {...props} compare={differences} />}
    </Fetched>
  );
}

type Compare = Awaited<ReturnType<typeof loadDiagnosing>>['differences'];

function Compared({ answer, reading, compare }: ChangedProps & { readonly compare: Compare }) {
  const { debug } = useDebugTexts();
  const differences = useMemo(() => {
    const { sent, received } = reading.case;
    const hashed = {
      canonicalRequest: answer.canonicalRequest,
      stringToSign: answer.stringToSign,
      canonical: undefined,
      toSign: undefined,
      agrees: undefined,
      assumed: [],
    };
    return compare({ hashed, sent, received: sent ? undefined : received });
  }, [answer, reading, compare]);
  const differ = [...differences.canonicalRequest, ...differences.stringToSign];
  if (!differ.some(({ comparisons }) => comparisons.length > 0)) return null;
  return <TwoTexts differences={differences} heading={<h3 className={styles['sub']}>{debug.cause.changed}</h3>} />;
}

function NotFound({ outcome }: { readonly outcome: Extract<Outcome, { phase: 'not-found' }> }) {
  const { cause } = useDebugTexts();
  const t = cause.notFound;
  const { ruledOut, missing } = outcome;
  return (
    <>
      <div>
        <h3 className={styles['verdictTitle']}>{t.title}</h3>
        <p>{t.what(ruledOut)}</p>
        <p>{t.meaning}</p>
      </div>
      {missing.length > 0 && (
        <>
          <h3 className={styles['sub']}>{t.missing}</h3>
          <ul className={styles['kinds']}>
            {missing.map((what) => (
              <li key={what.what}>
                <Rich text={missingInWords(what, cause)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary className={styles['summary']}>{t.kinds}</summary>
        <ul className={styles['kinds']}>
          {ruledOut.kinds.map((kind) => (
            <li key={kind.dimension}>{t.kind(kind)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
