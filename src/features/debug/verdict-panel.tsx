import type { DiagnosisFinding } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { type Cause, lastReading } from '@/state/debug';
import { classes } from '@/ui/classes';
import { CarryOn } from './carry-on';
import { CauseSection } from './cause-section';
import { useDebug } from './context';
import styles from './debug.module.css';
import { DifferencesSection } from './differences-section';
import { FindingsSection } from './findings-section';
import { SpokenVerdict } from './spoken-verdict';

/** Says that the key would decide, which it has done where the search is settled. */
const UNDECIDED: DiagnosisFinding['code'] = 'texts-sent-is-received';

/** Whether the key has told the cause; where it makes what was sent, what changed on the way is still the cause. */
const isSettled = (cause: Cause): boolean =>
  cause.phase === 'done' &&
  (cause.outcome.phase === 'found' ||
    (cause.outcome.phase === 'reproduced' && (cause.outcome.reproduces.received ?? !cause.outcome.reproduces.sent)));

/** What is wrong, what differs, and what to do. */
export function VerdictPanel() {
  const t = useDebugTexts().debug.verdict;
  const reading = useDebug((state) => state.reading);
  const cause = useDebug((state) => state.cause);
  const last = lastReading({ reading });
  const shown = last && last.paste.items.length > 0 ? last : undefined;
  return (
    <>
      <div className={styles['head']}>
        <h1 className={styles['heading']} id="result-heading">
          {t.title}
        </h1>
        {shown && <CarryOn reading={shown} cause={cause} />}
      </div>
      <SpokenVerdict reading={reading} cause={cause} />
      {shown ? (
        <div className={classes(styles['sections'], reading.phase === 'reading' && styles['stale'])}>
          <CauseSection cause={cause} reading={shown} />
          <FindingsSection
            findings={isSettled(cause) ? shown.findings.filter(({ code }) => code !== UNDECIDED) : shown.findings}
            leads={!isSettled(cause)}
            isRequestAlone={shown.case.claim !== undefined && shown.pieces.reply === undefined}
          />
          <DifferencesSection reading={shown} />
        </div>
      ) : (
        <div className={styles['emptyState']}>
          <p>{t.empty}</p>
          <ul className={styles['kinds']}>
            {t.emptyMore.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
