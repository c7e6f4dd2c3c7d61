import type { ReactNode } from 'react';
import { fromUtf8, type SendPlan } from '@/core';
import type { Reply } from '@/core/ports';
import { explainReply, failureCauses, forecast } from '@/core/try-it';
import { useSentences } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import { useStores } from '@/state/context';
import type { Attempt } from '@/state/try-it';
import { classes } from '@/ui/classes';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import styles from './try-it.module.css';

type Props = {
  readonly outcome: Attempt['outcome'];
  readonly plan: SendPlan;
  readonly isCurrent: boolean;
  /** What to do where no reply can be shown, in place of what helps with a request. */
  readonly waysRound?: string;
  /** What stands below a reply that is no success. */
  readonly onRefusal?: (reply: Reply) => ReactNode;
};

/** What came of a send: the reply and what it means for the signature, or why none can be shown. */
export function Answer({ outcome, plan, isCurrent, waysRound, onRefusal }: Props) {
  const sentences = useSentences();
  if (!sentences) return null;
  return (
    <div className={styles['reply']} aria-live="polite">
      {!isCurrent && <p className={styles['hint']}>{sentences.tryIt.earlier}</p>}
      {outcome.kind === 'reply' ? (
        <>
          <ReplyView sentences={sentences} reply={outcome.reply} />
          {outcome.reply.status >= 400 && onRefusal?.(outcome.reply)}
        </>
      ) : (
        <FailureView sentences={sentences} plan={plan} probe={outcome.probe} waysRound={waysRound} />
      )}
    </div>
  );
}

type WithSentences = { readonly sentences: Sentences };

function ReplyView({ sentences: { tryIt: t, meanings }, reply }: WithSentences & { readonly reply: Reply }) {
  const text = fromUtf8(reply.body);
  // API Gateway names its error in a header only.
  const errorType = reply.headers.find(([name]) => name === 'x-amzn-errortype')?.[1] ?? '';
  const meaning = explainReply(reply.status, `${errorType}\n${text ?? ''}`);
  const good = reply.status < 400;
  const unfolded = messageOf(text ?? '');
  return (
    <>
      <div className={styles['status']}>
        <b className={good ? styles['good'] : styles['bad']}>
          {reply.status} {reply.statusText}
        </b>
        <span className={styles['hint']}>
          {t.milliseconds(reply.milliseconds)} · {t.from[reply.from]}
        </span>
      </div>
      <Note kind={good ? 'good' : 'warning'}>
        <Rich text={meanings[meaning]} />
      </Note>
      {reply.redirectedTo && <p className={styles['hint']}>{t.redirectedTo(reply.redirectedTo)}</p>}
      {reply.body.length === 0 ? (
        <p className={styles['hint']}>{t.noBody}</p>
      ) : text === undefined ? (
        <p className={styles['hint']}>{t.binary(reply.body.length)}</p>
      ) : (
        <pre className={styles['body']} tabIndex={0}>
          <code translate="no">{text}</code>
        </pre>
      )}
      {unfolded && (
        <details open>
          <summary className={styles['summary']}>{t.unfolded}</summary>
          <pre className={styles['body']} tabIndex={0}>
            <code translate="no">{unfolded}</code>
          </pre>
        </details>
      )}
      {reply.cut && <p className={styles['hint']}>{t.cut}</p>}
      <details>
        <summary className={styles['summary']}>{t.headers(reply.headers.length)}</summary>
        <dl className={styles['headers']} translate="no">
          {reply.headers.map(([name, value]) => (
            <div key={`${name}:${value}`}>
              <dt>{name}:</dt> <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

/** The message inside a JSON reply, where JSON hides its line breaks. */
function messageOf(text: string): string | undefined {
  try {
    const { message } = JSON.parse(text) as { readonly message?: unknown };
    return typeof message === 'string' && message.includes('\n') ? message : undefined;
  } catch {
    return undefined;
  }
}

type Probe = 'host-answered' | 'host-not-reached' | 'not-probed';

function FailureView({
  sentences: { tryIt: t, causes: texts },
  plan,
  probe,
  waysRound = t.waysRound,
}: WithSentences & { readonly plan: SendPlan; readonly probe: Probe; readonly waysRound: string | undefined }) {
  const { origin } = useStores();
  const causes = failureCauses(forecast(plan, origin), probe, plan.service);
  return (
    <>
      <b className={classes(styles['bad'])}>{t.failed}</b>
      {t.probe[probe] && <p>{t.probe[probe]}</p>}
      <p className={styles['sub']}>{t.likely}</p>
      <ol className={styles['causes']}>
        {causes.map((cause) => (
          <li key={cause}>
            <Rich text={texts[cause]} />
          </li>
        ))}
      </ol>
      <p className={styles['hint']}>{waysRound}</p>
    </>
  );
}
