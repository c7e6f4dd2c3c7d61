import { useMemo } from 'react';
import type { Reply } from '@/core/ports';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import styles from './answer.module.css';
import { type ShownText, shownStart, shownText } from './shown-text';

type Props = { readonly reply: Reply };

/** The body of a reply: as text, in part where it is long, and ways to take all of it away. */
export function ReplyBody({ reply }: Props) {
  const t = useSentences()?.tryIt;
  const shown = useMemo(() => shownText(reply.body), [reply]);
  const unfolded = useMemo(() => shown?.isWhole && messageOf(shown.text), [shown]);
  if (!t) return null;
  if (reply.body.length === 0) return <p className={styles['hint']}>{t.noBody}</p>;
  return (
    <>
      {shown ? <Text shown={shown} /> : <p className={styles['hint']}>{t.binary(reply.body.length)}</p>}
      {shown && !shown.isWhole && <p className={styles['hint']}>{t.part(shown.lines, reply.body.length)}</p>}
      {reply.cut && <p className={styles['hint']}>{t.cut(reply.body.length)}</p>}
      <TakeAll reply={reply} isText={shown !== undefined} />
      {unfolded && (
        <details open>
          <summary className={styles['summary']}>{t.unfolded}</summary>
          <Text shown={shownStart(unfolded, true)} />
        </details>
      )}
    </>
  );
}

function Text({ shown }: { readonly shown: ShownText }) {
  return (
    <pre className={styles['body']} tabIndex={0}>
      <code translate="no">{shown.text}</code>
    </pre>
  );
}

function TakeAll({ reply: { body }, isText }: Props & { readonly isText: boolean }) {
  const t = useSentences()?.tryIt;
  const { result } = useMessages();
  const { copy, save } = useStores();
  if (!t) return null;
  return (
    <div className={styles['actions']}>
      {isText && (
        <CopyButton
          variant="link"
          done={result.copied}
          failed={result.copyFailed}
          onCopy={() => copy(new TextDecoder().decode(body))}
        >
          {t.copyReply}
        </CopyButton>
      )}
      <Button variant="link" onClick={() => save(isText ? 'reply.txt' : 'reply.bin', body)}>
        {t.saveReply}
      </Button>
    </div>
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
