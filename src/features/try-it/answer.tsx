import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { SendPlan, SignedTexts } from '@/core';
import type { Reply } from '@/core/ports';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { Attempt } from '@/state/try-it';
import { classes } from '@/ui/classes';
import { Trouble } from '@/ui/later';
import { Spoken } from '@/ui/spoken';
import styles from './answer.module.css';
import { FailureView } from './failure-view';
import { RedirectView, type WriteCommand } from './redirect-view';
import { ReplyView } from './reply-view';
import { spokenAnswer } from './spoken-answer';

type Props = {
  readonly outcome: Attempt['outcome'];
  readonly plan: SendPlan;
  readonly isCurrent: boolean;
  /** Sends once more. */
  readonly onRetry: () => void;
  /** Writes a curl command of the request as it was sent; undefined where there is none that sends the same. */
  readonly command: WriteCommand | undefined;
  /** What to do where no reply can be shown, in place of what helps with a request. */
  readonly waysRound?: string;
  /** What was signed, to be held against what the server says. */
  readonly signedTexts?: SignedTexts;
  /** What stands beside the status of a reply that is no success. */
  readonly onRefusal?: (reply: Reply) => ReactNode;
};

/** Says what came of a send to those who do not see it appear. */
export function SpokenAnswer() {
  const sentences = useSentences();
  const state = useStore(useStores().tryIt);
  return <Spoken>{sentences ? spokenAnswer(state, sentences) : ''}</Spoken>;
}

/** What came of a send: the reply and what it means for the signature, or why none can be shown. */
export function Answer({ isCurrent, ...props }: Props) {
  const t = useSentences()?.tryIt;
  if (!t) return null;
  return (
    <div
      className={classes(styles['reply'], isGood(props.outcome) ? styles['isGood'] : styles['isBad'])}
      role="group"
      aria-label={t.reply}
    >
      {!isCurrent && <p className={styles['earlier']}>{t.earlier}</p>}
      <Outcome {...props} />
    </div>
  );
}

const isGood = (outcome: Attempt['outcome']): boolean => outcome.kind === 'reply' && outcome.reply.status < 400;

function Outcome({ outcome, plan, onRetry, command, waysRound, signedTexts, onRefusal }: Omit<Props, 'isCurrent'>) {
  const { names } = useMessages().later;
  switch (outcome.kind) {
    case 'reply':
      return (
        <ReplyView
          reply={outcome.reply}
          plan={plan}
          signedTexts={signedTexts}
          aside={outcome.reply.status >= 400 && onRefusal?.(outcome.reply)}
        />
      );
    case 'redirect':
      return <RedirectView redirect={outcome} plan={plan} command={command} />;
    case 'failed':
      return <FailureView plan={plan} probe={outcome.probe} command={command} waysRound={waysRound} />;
    case 'not-sent':
      return <Trouble what={names.sender} of={outcome.why} onRetry={onRetry} />;
  }
}
