import { type CaseVerdict, caseVerdict } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { lastReading } from '@/state/debug';
import { classes } from '@/ui/classes';
import { CarryOn } from './carry-on';
import { CauseSection } from './cause-section';
import { useDebug } from './context';
import styles from './debug.module.css';
import { DifferencesSection } from './differences-section';
import { FindingsSection } from './findings-section';
import { SpokenVerdict } from './spoken-verdict';

/** What is wrong, what differs, and what to do. */
export function VerdictPanel() {
  const t = useDebugTexts().debug.verdict;
  const reading = useDebug((state) => state.reading);
  const cause = useDebug((state) => state.cause);
  const last = lastReading({ reading });
  const shown = last && last.paste.items.length > 0 ? last : undefined;
  const verdict = shown && caseVerdict(shown, cause.phase === 'done' ? cause.outcome : undefined);
  const statements = verdict ? [verdict.leads, ...verdict.also, ...verdict.notes] : [];
  const findings = statements.flatMap((one) => (one.kind === 'finding' ? [one.finding] : []));
  const causeLeads =
    verdict?.proved || cause.phase === 'searching' || cause.phase === 'failed' || findings.length === 0;
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
          {causeLeads && <CauseSection cause={cause} reading={shown} />}
          <FindingsSection findings={findings} leads={!causeLeads || cause.phase !== 'done'} none={noneOf(verdict)} />
          {!causeLeads && <CauseSection cause={cause} reading={shown} />}
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

/** Of what there is nothing to be said, where no finding is. */
const noneOf = (verdict: CaseVerdict | undefined): 'request' | 'exchange' | 'part' =>
  verdict?.leads.kind === 'no-fault' ? verdict.leads.of : 'exchange';
