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
            findings={shown.findings}
            leads={cause.phase !== 'done' || !/^(found|reproduced)$/.test(cause.outcome.phase)}
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
