import type { SendPlan } from '@/core';
import type { Reply } from '@/core/ports';
import { useSentences } from '@/i18n/context';
import { verbatim } from '@/i18n/verbatim';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { RegionalHost } from './redirect-view';
import { ReplyBody } from './reply-body';
import { ReplyHeaders } from './reply-headers';
import { meaningInWords, meaningOf } from './spoken-answer';
import styles from './try-it.module.css';

type Props = { readonly reply: Reply; readonly plan: SendPlan };

/** A reply: its status, what it means, and all of it. */
export function ReplyView({ reply, plan }: Props) {
  const sentences = useSentences();
  if (!sentences) return null;
  const { tryIt: t } = sentences;
  const good = reply.status < 400;
  const { meaning, told } = meaningOf(reply, plan);
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
      {reply.redirectedTo && (
        <p className={styles['hint']}>
          <Rich text={t.redirectedTo(verbatim(reply.redirectedTo))} />
        </p>
      )}
      <Note kind={!good ? 'warning' : told === 'accepted' ? 'good' : 'info'}>
        <Rich text={meaningInWords(reply, plan, sentences)} />
      </Note>
      {meaning === 'redirect' && <RegionalHost plan={plan} />}
      <ReplyBody reply={reply} />
      <ReplyHeaders headers={reply.headers} />
    </>
  );
}
