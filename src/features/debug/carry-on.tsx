import type { Answer, DiagnosisFix, Reading } from '@/core';
import { knownSecrets, redact, repairedDraft } from '@/core/verdict';
import { useMessages } from '@/i18n/context';
import { useDebugTexts } from '@/i18n/debug';
import { useStores } from '@/state/context';
import type { Cause } from '@/state/debug';
import { openInBuild } from '@/state/open-in-build';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { useDebugStore } from './context';
import { report } from './report';
import styles from './verdict.module.css';

type Props = {
  readonly reading: Reading;
  readonly cause: Cause;
  /** Whether nothing else is to be done first. */
  readonly isSettled: boolean;
};

/** What to do with the verdict: sign the repaired request in Build, or ask for help with a report. */
export function CarryOn({ reading, cause, isSettled }: Props) {
  const texts = useDebugTexts();
  const { result } = useMessages();
  const stores = useStores();
  const store = useDebugStore();
  const t = texts.debug.verdict;
  const { request, host } = reading.case;
  const isRequest = request !== undefined && request.leftOut === undefined && host !== undefined;

  function open(): void {
    const draft = repairedDraft(reading.case, fixesOf(reading), stores.origin, answerOf(cause));
    if (draft) openInBuild(draft, stores);
  }
  function copy(): Promise<boolean> {
    const { secretAccessKey, sessionToken } = stores.credentials.getState();
    const secrets = [...knownSecrets(reading), secretAccessKey, sessionToken, store.getState().signingKey];
    return stores.copy(report(reading, cause, texts, (text) => redact(text, secrets)));
  }
  return (
    <div className={styles['tools']}>
      {isRequest && (
        <Button variant={isSettled ? 'primary' : 'plain'} onClick={open}>
          {t.open}
        </Button>
      )}
      <CopyButton done={result.copied} failed={result.copyFailed} onCopy={copy}>
        {t.copyReport}
      </CopyButton>
    </div>
  );
}

/** What the search proves, if anything. */
const answerOf = (cause: Cause): Answer | undefined =>
  cause.phase === 'done' && cause.outcome.phase === 'found' ? cause.outcome.answers[0] : undefined;

/** A mere suspicion is not acted upon. */
const fixesOf = ({ findings }: Reading): readonly DiagnosisFix[] =>
  findings.flatMap(({ severity, fix }) => (fix && (severity === 'cause' || severity === 'likely') ? [fix] : []));
