import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { NoCurl, ShellName } from '@/core/take-away';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { SigningState } from '@/state/signing-state';
import { CopyButton } from '@/ui/copy-button';
import { Select } from '@/ui/field';
import { Note } from '@/ui/note';
import styles from './result.module.css';

type Command = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: NoCurl };
type Props = {
  /** What the command is made of: what is said of it goes with it. */
  readonly of: (state: SigningState) => object | undefined;
  readonly write: (shell: ShellName) => Promise<Command>;
  readonly disabled: boolean;
  /** Whether it goes to the practice endpoint, where no command can go. */
  readonly isPractice: boolean;
  readonly children: ReactNode;
};

const SHELLS: readonly ShellName[] = ['posix', 'powershell', 'cmd'];

/** Copies a curl command for the shell that is chosen beside it, and says where that shell cannot be given one. */
export function useCopyCurl({ of, write, disabled, isPractice, children }: Props): {
  readonly tools: ReactNode;
  readonly said: ReactNode;
} {
  const t = useMessages().result;
  const texts = useSentences()?.curl;
  const { copy, signing } = useStores();
  const [shell, setShell] = useState<ShellName>('posix');
  const [asked, setAsked] = useState<{ readonly of: object | undefined; readonly why: NoCurl | undefined }>();

  async function copyCommand(): Promise<boolean | undefined> {
    const made = of(signing.getState());
    const command = await write(shell);
    setAsked({ of: made, why: command.ok ? undefined : command.error });
    return command.ok ? copy(command.value) : undefined;
  }
  const isLast = useStore(signing, (state) => asked !== undefined && asked.of === of(state));
  const last = isLast ? asked : undefined;
  const tools = (
    <>
      <CopyButton onCopy={copyCommand} done={t.copied} failed={t.copyFailed} disabled={disabled}>
        {children}
      </CopyButton>
      {texts && (
        <span className={styles['shell']}>
          <Select
            aria-label={texts.shell}
            value={shell}
            onChange={(event) => {
              setShell(event.target.value as ShellName);
              setAsked(undefined);
            }}
          >
            {SHELLS.map((name) => (
              <option key={name} value={name}>
                {texts.shells[name]}
              </option>
            ))}
          </Select>
        </span>
      )}
    </>
  );
  const said = texts && (
    <div role="status" className={styles['said']}>
      {last?.why ? (
        <Note kind="warning">{texts.impossible[last.why]}</Note>
      ) : last && isPractice ? (
        <Note kind="info">{texts.practice}</Note>
      ) : (
        texts.hints[shell] && <p className={styles['hint']}>{texts.hints[shell]}</p>
      )}
    </div>
  );
  return { tools, said };
}
