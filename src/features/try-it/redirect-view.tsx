import { useState } from 'react';
import type { SendPlan } from '@/core';
import type { NoCurl } from '@/core/take-away';
import { regionalHost } from '@/core/try-it';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { Attempt } from '@/state/try-it';
import { CopyButton } from '@/ui/copy-button';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import styles from './answer.module.css';

/** Writes a command, or says why a shell cannot be given it. */
export type WriteCommand = () => Promise<
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: NoCurl }
>;
/** Undefined where no command sends the same. */
type Command = { readonly command: WriteCommand | undefined };
type Props = Command & {
  readonly redirect: Extract<Attempt['outcome'], { kind: 'redirect' }>;
  readonly plan: SendPlan;
};

/** A redirect that was not followed: what is known of it, and how to see where it leads. */
export function RedirectView({ redirect: { milliseconds, from }, plan, command }: Props) {
  const t = useSentences()?.tryIt;
  if (!t) return null;
  return (
    <>
      <div className={styles['status']}>
        <b className={styles['bad']}>{t.redirect.title}</b>
        <span className={styles['hint']}>
          {t.milliseconds(milliseconds)} · {t.from[from]}
        </span>
      </div>
      <Note kind="warning">
        {t.redirect.what} {t.redirect.signature}
      </Note>
      <RegionalHost plan={plan} />
      {from === 'network' && <CurlThatShows command={command} />}
    </>
  );
}

/** The host that a redirect of S3 points to. */
export function RegionalHost({ plan }: { readonly plan: SendPlan }) {
  const t = useSentences()?.tryIt.redirect;
  const regional = plan.service === 's3' ? regionalHost(new URL(plan.url).hostname, plan.region) : undefined;
  if (!t || !regional) return null;
  return (
    <p>
      <Rich text={(regional.isKnown ? t.regional : t.regionUnknown)(regional.host)} />
    </p>
  );
}

/** Copies a command that shows what the browser hides: status and headers of the reply. */
export function CurlThatShows({ command }: Command) {
  const sentences = useSentences();
  const { result } = useMessages();
  const { copy } = useStores();
  const [refused, setRefused] = useState<NoCurl>();
  if (!sentences || !command) return null;
  const t = sentences.tryIt.redirect;
  async function copyCommand(write: WriteCommand): Promise<boolean | undefined> {
    const written = await write();
    if (written.ok) return copy((await import('@/core/take-away')).headersOnly(written.value));
    setRefused(written.error);
    return undefined;
  }
  return (
    <>
      <div className={styles['actions']}>
        <CopyButton done={result.copied} failed={result.copyFailed} onCopy={() => copyCommand(command)}>
          {t.copy}
        </CopyButton>
        <span className={styles['hint']}>
          <Rich text={t.show} />
        </span>
      </div>
      {refused !== undefined && <Note kind="warning">{sentences.curl.impossible[refused]}</Note>}
    </>
  );
}
