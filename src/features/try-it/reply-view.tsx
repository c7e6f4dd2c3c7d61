import type { ReactNode } from 'react';
import type { SendPlan, SignedTexts } from '@/core';
import type { Reply } from '@/core/ports';
import { useSentences } from '@/i18n/context';
import { verbatim } from '@/i18n/verbatim';
import { Rich } from '@/ui/rich';
import styles from './answer.module.css';
import { errorText } from './error-text';
import { RegionalHost } from './redirect-view';
import { ReplyBody } from './reply-body';
import { ReplyHeaders } from './reply-headers';
import { meaningInWords, meaningOf } from './spoken-answer';
import { useMismatch } from './use-mismatch';

type Props = {
  readonly reply: Reply;
  readonly plan: SendPlan;
  readonly signedTexts: SignedTexts | undefined;
  readonly aside: ReactNode;
};

/** A reply: on one line what it was and what it means, and folded below it all that came. */
export function ReplyView({ reply, plan, signedTexts, aside }: Props) {
  const sentences = useSentences();
  const { meaning } = meaningOf(reply, plan);
  const different = useMismatch(meaning === 'signature-mismatch' ? errorText(reply) : undefined, signedTexts);
  if (!sentences) return null;
  const { tryIt: t } = sentences;
  return (
    <>
      <div className={styles['status']}>
        <div className={styles['told']}>
          <b className={reply.status < 400 ? styles['good'] : styles['bad']}>
            {reply.status} {reply.statusText}
          </b>
          <span className={styles['meaning']}>
            <Rich text={different ?? meaningInWords(reply, plan, sentences)} />
          </span>
          <span className={styles['hint']}>
            {t.milliseconds(reply.milliseconds)} · {t.from[reply.from]}
          </span>
        </div>
        {aside}
      </div>
      {reply.redirectedTo && (
        <p className={styles['hint']}>
          <Rich text={t.redirectedTo(verbatim(reply.redirectedTo))} />
        </p>
      )}
      {meaning === 'redirect' && <RegionalHost plan={plan} />}
      <details className={styles['raw']}>
        <summary className={styles['summary']}>{t.raw(reply.body.length, reply.headers.length)}</summary>
        <ReplyBody reply={reply} />
        <ReplyHeaders headers={reply.headers} />
      </details>
    </>
  );
}
