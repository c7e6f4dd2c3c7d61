import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { fromUtf8, type SendPlan, type SignedTexts } from '@/core';
import type { Reply } from '@/core/ports';
import { failureCauses, forecast } from '@/core/try-it';
import { useMessages, useSentences } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import { useStores } from '@/state/context';
import type { Attempt } from '@/state/try-it';
import { classes } from '@/ui/classes';
import { Trouble } from '@/ui/later';
import { Rich } from '@/ui/rich';
import { Spoken } from '@/ui/spoken';
import styles from './answer.module.css';
import { meaningOf, spokenAnswer } from './spoken-answer';
import { useMismatch } from './use-mismatch';

type Props = {
  readonly outcome: Attempt['outcome'];
  readonly plan: SendPlan;
  readonly isCurrent: boolean;
  /** Sends once more. */
  readonly onRetry: () => void;
  /** What to do where no reply can be shown, in place of what helps with a request. */
  readonly waysRound?: string;
  /** What was signed, to be held against what the server says. */
  readonly signedTexts?: SignedTexts;
  /** What stands beside the status of a reply that is no success. */
  readonly onRefusal?: (reply: Reply) => ReactNode;
};

/** What came of a send: the reply and what it means for the signature, or why none can be shown. */
export function Answer({ outcome, plan, isCurrent, onRetry, waysRound, signedTexts, onRefusal }: Props) {
  const sentences = useSentences();
  const { names } = useMessages().later;
  if (!sentences) return null;
  return (
    <div
      className={classes(styles['reply'], isGood(outcome) ? styles['isGood'] : styles['isBad'])}
      role="group"
      aria-label={sentences.tryIt.reply}
    >
      {!isCurrent && <p className={styles['hint']}>{sentences.tryIt.earlier}</p>}
      {outcome.kind === 'reply' ? (
        <ReplyView
          sentences={sentences}
          reply={outcome.reply}
          signedTexts={signedTexts}
          aside={outcome.reply.status >= 400 && onRefusal?.(outcome.reply)}
        />
      ) : outcome.kind === 'not-sent' ? (
        <Trouble what={names.sender} of={outcome.why} onRetry={onRetry} />
      ) : (
        <FailureView sentences={sentences} plan={plan} probe={outcome.probe} waysRound={waysRound} />
      )}
    </div>
  );
}

/** Says what came of a send to those who do not see it appear. */
export function SpokenAnswer() {
  const sentences = useSentences();
  const state = useStore(useStores().tryIt);
  return <Spoken>{sentences ? spokenAnswer(state, sentences) : ''}</Spoken>;
}

const isGood = (outcome: Attempt['outcome']): boolean => outcome.kind === 'reply' && outcome.reply.status < 400;

type WithSentences = { readonly sentences: Sentences };

type ReplyProps = WithSentences & {
  readonly reply: Reply;
  readonly signedTexts: SignedTexts | undefined;
  readonly aside: ReactNode;
};

/** A reply: on one line what it was and what it means, and folded below it all that came. */
function ReplyView({ sentences, reply, signedTexts, aside }: ReplyProps) {
  const { tryIt: t, meanings } = sentences;
  const text = fromUtf8(reply.body);
  const meaning = meaningOf(reply);
  const good = reply.status < 400;
  const different = useMismatch(meaning === 'signature-mismatch' ? text : undefined, signedTexts);
  return (
    <>
      <div className={styles['status']}>
        <div className={styles['told']}>
          <b className={good ? styles['good'] : styles['bad']}>
            {reply.status} {reply.statusText}
          </b>
          <span className={styles['meaning']}>
            <Rich text={different ?? meanings[meaning]} />
          </span>
          <span className={styles['hint']}>
            {t.milliseconds(reply.milliseconds)} · {t.from[reply.from]}
          </span>
        </div>
        {aside}
      </div>
      {reply.redirectedTo && <p className={styles['hint']}>{t.redirectedTo(reply.redirectedTo)}</p>}
      <Raw t={t} reply={reply} text={text} />
    </>
  );
}

type RawProps = { readonly t: Sentences['tryIt']; readonly reply: Reply; readonly text: string | undefined };

/** Body and headers as they came. */
function Raw({ t, reply, text }: RawProps) {
  const unfolded = messageOf(text ?? '');
  return (
    <details className={styles['raw']}>
      <summary className={styles['summary']}>{t.raw(reply.body.length, reply.headers.length)}</summary>
      {reply.body.length === 0 && <p className={styles['hint']}>{t.noBody}</p>}
      {text === undefined && <p className={styles['hint']}>{t.binary(reply.body.length)}</p>}
      {text !== undefined && text !== '' && (
        <pre className={styles['body']} tabIndex={0}>
          <code translate="no">{text}</code>
        </pre>
      )}
      {unfolded && (
        <>
          <p className={styles['sub']}>{t.unfolded}</p>
          <pre className={styles['body']} tabIndex={0}>
            <code translate="no">{unfolded}</code>
          </pre>
        </>
      )}
      {reply.cut && <p className={styles['hint']}>{t.cut}</p>}
      <p className={styles['sub']}>{t.headers(reply.headers.length)}</p>
      <dl className={styles['headers']} translate="no">
        {reply.headers.map(([name, value]) => (
          <div key={`${name}:${value}`}>
            <dt>{name}:</dt> <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
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
