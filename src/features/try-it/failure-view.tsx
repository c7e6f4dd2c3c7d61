import type { SendPlan } from '@/core';
import { failureCauses, forecast } from '@/core/try-it';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { Attempt } from '@/state/try-it';
import { Rich } from '@/ui/rich';
import styles from './answer.module.css';
import { CurlThatShows, RegionalHost, type WriteCommand } from './redirect-view';
import { waysRoundOf } from './ways-round';

type Props = {
  readonly plan: SendPlan;
  readonly probe: Extract<Attempt['outcome'], { kind: 'failed' }>['probe'];
  readonly command: WriteCommand | undefined;
  readonly waysRound: string | undefined;
};

/** No reply to show: what is known of why, and ways round. */
export function FailureView({ plan, probe, command, waysRound }: Props) {
  const sentences = useSentences();
  const { origin } = useStores();
  if (!sentences) return null;
  const { tryIt: t, causes: texts } = sentences;
  const causes = failureCauses(forecast(plan, origin), probe, plan.service);
  return (
    <>
      <b className={styles['bad']}>{t.failed}</b>
      {t.probe[probe] && <p>{t.probe[probe]}</p>}
      <p className={styles['sub']}>{t.likely}</p>
      <ol className={styles['causes']}>
        {causes.map((cause) => (
          <li key={cause}>
            <Rich text={texts[cause]} />
          </li>
        ))}
      </ol>
      {causes.includes('redirect') && (
        <>
          <RegionalHost plan={plan} />
          <CurlThatShows command={command} />
        </>
      )}
      <p className={styles['hint']}>{waysRoundOf(plan, probe, waysRound, t.waysRound)}</p>
    </>
  );
}
