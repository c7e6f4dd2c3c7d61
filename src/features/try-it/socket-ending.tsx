import { useState } from 'react';
import type { SocketTarget } from '@/core/ports';
import type { NoCurl } from '@/core/take-away';
import { useMessages, useSentences } from '@/i18n/context';
import type { SocketTexts } from '@/i18n/en/socket';
import { verbatim } from '@/i18n/verbatim';
import { useStores } from '@/state/context';
import type { SocketEnd } from '@/state/socket';
import { CopyButton } from '@/ui/copy-button';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import styles from './answer.module.css';

type Props = { readonly end: SocketEnd; readonly t: SocketTexts };

/** How a connection ended, on a line. */
export function SocketEnding({ end, t }: Props) {
  switch (end.kind) {
    case 'closed':
      return (
        <>
          <b>
            <Rich text={t.closed(end.code, verbatim(end.reason))} />
          </b>{' '}
          <br />
          {t.codes[end.code]}
        </>
      );
    case 'not-opened':
      return <b className={styles['bad']}>{t.notOpened}</b>;
    case 'stopped':
      return t.stopped;
    case 'not-tried':
      return <b className={styles['bad']}>{t.notTried}</b>;
    case 'not-fetched':
      return null;
  }
}

type HiddenProps = { readonly code: number; readonly target: SocketTarget; readonly t: SocketTexts };

/** A handshake of which the browser tells no more than that it failed: what that may be, and a command that shows it. */
export function HiddenStatus({ code, target, t }: HiddenProps) {
  const impossible = useSentences()?.curl.impossible;
  const { result } = useMessages();
  const { copy, origin } = useStores();
  const [refused, setRefused] = useState<NoCurl>();
  async function copyCommand(): Promise<boolean | undefined> {
    const command = (await import('@/core/take-away')).curlHandshake(target, origin, 'posix');
    if (command.ok) return copy(command.value);
    setRefused(command.error);
    return undefined;
  }
  return (
    <>
      <p className={styles['meaning']}>{t.hidden(code)}</p>
      <div className={styles['actions']}>
        <CopyButton done={result.copied} failed={result.copyFailed} onCopy={copyCommand}>
          {t.copy}
        </CopyButton>
        <span className={styles['hint']}>
          <Rich text={t.handshakes} />
        </span>
      </div>
      {refused !== undefined && impossible && <Note kind="warning">{impossible[refused]}</Note>}
    </>
  );
}
