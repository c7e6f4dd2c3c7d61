import { CHECKS, type Check } from '@/core/learn';
import { useLearnTexts } from '@/i18n/learn';
import { Pill } from '@/ui/pill';
import styles from './desks.module.css';

/** AWS’s checks in their order, ticked off up to the one that fails. */
export function Checks({ failed }: { readonly failed: Check | undefined }) {
  const t = useLearnTexts();
  const end = failed === undefined ? CHECKS.length : CHECKS.indexOf(failed) + 1;
  return (
    <ol className={styles['checks']} aria-label={t.desks.checks}>
      {CHECKS.slice(0, end).map((check) => (
        <li key={check}>
          <Pill kind={check === failed ? 'bad' : 'good'}>
            {t.break.checks[check]} <span aria-hidden="true">{check === failed ? '✗' : '✓'}</span>
            <span className="visually-hidden">{check === failed ? t.desks.failed : t.desks.passed}</span>
          </Pill>
        </li>
      ))}
    </ol>
  );
}
