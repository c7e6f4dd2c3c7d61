import type { Answer, Remaining, Statement } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import type { Cause } from '@/state/debug';
import { Button } from '@/ui/button';
import { classes } from '@/ui/classes';
import { useLasting } from '@/ui/lasting';
import { Fetching, Trouble } from '@/ui/later';
import { Rich } from '@/ui/rich';
import { useDebug } from './context';
import { missingInWords, mistakeInWords } from './in-words';
import styles from './verdict.module.css';

/** A search that ends sooner is not shown: it would only flicker. */
const SHOWN_AFTER_MS = 150;

/** Stands in the verdict's place while a key that is at hand is tried. */
export function Trying({ cause }: { readonly cause: Cause }) {
  const { verdict } = useDebugTexts().debug;
  return (
    <div className={classes(styles['verdict'], styles['calm'])}>
      <h1 className={styles['title']} id="result-heading">
        {verdict.trying}
      </h1>
      <Searching cause={cause} />
    </div>
  );
}

/** How far the search is, or that it broke. */
export function Searching({ cause }: { readonly cause: Cause }) {
  const { debug, cause: t } = useDebugTexts();
  const find = useDebug((state) => state.find);
  if (cause.phase !== 'searching' && cause.phase !== 'failed') return null;
  return (
    <section aria-label={t.title} aria-busy={cause.phase === 'searching'}>
      {cause.phase === 'failed' ? (
        <Trouble what={debug.cause.solver} of={cause.why} onRetry={() => void find()} />
      ) : (
        <Progress progress={cause.progress} />
      )}
    </section>
  );
}

function Progress({ progress }: { readonly progress: Extract<Cause, { phase: 'searching' }>['progress'] }) {
  const { debug, cause: t } = useDebugTexts();
  const stop = useDebug((state) => state.stop);
  const isShown = useLasting(true, SHOWN_AFTER_MS);
  return (
    <div className={styles['searching']} data-shown={isShown}>
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

/** What was tried in vain, and what would help. */
export function NotFound({ ruledOut, missing }: Extract<Statement, { kind: 'not-found' }>) {
  const { cause: texts } = useDebugTexts();
  const t = texts.notFound;
  return (
    <>
      <p className={styles['hint']}>{t.what(ruledOut)}</p>
      {missing.length > 0 && (
        <div>
          <h2 className={styles['sub']}>{t.missing}</h2>
          <ul className={styles['bullets']}>
            {missing.map((what) => (
              <li key={what.what}>
                <Rich text={missingInWords(what, texts)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <details>
        <summary className={styles['summary']}>{t.kinds}</summary>
        <ul className={styles['bullets']}>
          {ruledOut.kinds.map((kind) => (
            <li key={kind.dimension}>{t.kind(kind)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** What can still be wrong where the signer did nothing wrong. */
export function Remains({ remains }: { readonly remains: readonly Remaining[] }) {
  const { cause: t } = useDebugTexts();
  return (
    <ul className={styles['bullets']}>
      {remains.map((what) => (
        <li key={what}>
          <Rich text={t.remains[what]} />
        </li>
      ))}
    </ul>
  );
}

/** Other explanations that make the same signature. */
export function OtherAnswers({ answers }: { readonly answers: readonly Answer[] }) {
  const { cause: t } = useDebugTexts();
  if (answers.length === 0) return null;
  return (
    <details>
      <summary className={styles['summary']}>{t.otherAnswers}</summary>
      <ul className={styles['bullets']}>
        {answers.map(({ changes, stringToSign }, answer) => (
          <li key={`${answer}:${stringToSign}`}>
            {changes.map((change, i) => {
              const { title, what } = mistakeInWords(change, t);
              return (
                <div key={`${i}:${change.code}`}>
                  <b>
                    <Rich text={title} />
                  </b>{' '}
                  <br />
                  <Rich text={what} />
                </div>
              );
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
