import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { Question } from '@/state/questions';
import { Button, buttonClass } from '@/ui/button';
import styles from './questions.module.css';

/** Asks what must be asked before it is done, the host in large letters. The careful answer is the first, and has the focus. */
export function QuestionDialog({ question }: { readonly question: Question }) {
  const sentences = useSentences();
  const { questions } = useStores();
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = sentences && question;
  // It is closed while it still stands in the page: only so the focus goes back to where it was.
  useLayoutEffect(() => {
    const { current } = dialog;
    if (shown) current?.showModal();
    return () => current?.close();
  }, [shown]);
  if (!sentences) return null;
  const t = sentences.questions;
  const answer = (yes: boolean) => questions.getState().answer(yes);
  const no = (text: string) => <Button onClick={() => answer(false)}>{text}</Button>;
  return (
    <dialog ref={dialog} className={styles['question']} aria-labelledby="question" onCancel={() => answer(false)}>
      {question.kind === 'replace' ? (
        <Asked
          title={t.replace}
          why={t.replaceWhy}
          host={`${question.method} ${question.host}`}
          besides={question.passed ? t.passedOver(question.passed) : undefined}
        >
          {no(t.keep)}
          {/* The second of two clicks is none on the question that came in the place of the one before. */}
          <Button onClick={({ detail }) => detail > 1 || answer(true)}>{t.take}</Button>
        </Asked>
      ) : (
        <Asked title={question.kind === 'send' ? t.sendTo : t.openAt} why={t.hostWhy} host={question.host}>
          {no(sentences.tryIt.cancel)}
          {question.kind === 'send' ? (
            <Button onClick={() => answer(true)}>{t.send}</Button>
          ) : (
            <a
              className={buttonClass('plain')}
              href={question.url}
              target="_blank"
              rel="noopener noreferrer"
              referrerPolicy="no-referrer"
              onClick={() => answer(true)}
            >
              {t.open}
            </a>
          )}
        </Asked>
      )}
    </dialog>
  );
}

type AskedProps = {
  readonly title: string;
  readonly why: string;
  readonly host: string;
  readonly besides?: string | undefined;
  readonly children: ReactNode;
};

const Asked = ({ title, why, host, besides, children }: AskedProps) => (
  <div className={styles['asked']}>
    <h2 id="question">{title}</h2>
    <p className={styles['host']} translate="no">
      {host}
    </p>
    <p>{why}</p>
    {besides !== undefined && <p>{besides}</p>}
    <div className={styles['answers']}>{children}</div>
  </div>
);
