import { useEffect, useId } from 'react';
import { useMessages, useSentences } from '@/i18n/context';
import { verbatim } from '@/i18n/verbatim';
import { useStores } from '@/state/context';
import type { useProfiles } from '@/state/use-profiles';
import { CopyButton } from '@/ui/copy-button';
import { Field, Select } from '@/ui/field';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import styles from './rest-of-form.module.css';

/** A line that begins a profile. */
const SECTION = /^\s*\[[^\]\n]+\]\s*$/m;
/** The fields of credentials, and that which takes everything apart. */
const FIELDS = /^compose-(?:accessKeyId|secretAccessKey|sessionToken|url)$/;
const takesFiles = (target: EventTarget | null): boolean => target instanceof Element && FIELDS.test(target.id);

/**
 * Of a whole file of profiles that is pasted into a field of credentials or URL, or dropped, the one whose keys sign; those whose keys are not
 * in the file are told by the command that gives them.
 */
export function ProfileChoice({ of }: { readonly of: ReturnType<typeof useProfiles> }) {
  const id = useId();
  const t = useSentences()?.profiles;
  const { copied, copyFailed } = useMessages().result;
  const { copy } = useStores();
  const { profiles, chosen, isHeld, choose, read } = of;
  useEffect(() => {
    // What cannot be fetched is said where a paste into these fields is.
    const nothing = () => false;
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!takesFiles(event.target) || !SECTION.test(text)) return;
      // A file is no value of a field.
      event.preventDefault();
      void read(text).catch(nothing);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [read]);
  if (!t || profiles.length === 0 || !chosen) return null;
  const { command } = chosen;
  const isReplaced = chosen.keys !== undefined && !isHeld;
  return (
    <div className={styles['profiles']}>
      <Field id={`${id}-profile`} label={t.label(profiles.length)}>
        <Select
          id={`${id}-profile`}
          value={isReplaced ? '' : String(profiles.indexOf(chosen))}
          onChange={({ target }) => choose(profiles[Number(target.value)], profiles)}
        >
          {/* No profile is shown as chosen once other keys are in the fields, so that each can be chosen again. */}
          {isReplaced && <option value="" hidden />}
          {profiles.map(({ name, kind }, i) => (
            <option key={`${i}:${name}`} value={i}>
              {name} ({t.kinds[kind]})
            </option>
          ))}
        </Select>
      </Field>
      <div role="status">
        {isHeld && (
          <Note kind="good">
            <Rich text={t.taken(verbatim(chosen.name))} />
          </Note>
        )}
        {!chosen.keys && (
          <Note kind="info">
            <Rich text={t.explained[chosen.kind](verbatim(chosen.source))} />
          </Note>
        )}
      </div>
      {command !== undefined && (
        <div>
          <pre className={styles['command']} translate="no" role="region" aria-label={t.command} tabIndex={0}>
            <code>{command}</code>
          </pre>
          <CopyButton onCopy={() => copy(command)} done={copied} failed={copyFailed}>
            {t.copy}
          </CopyButton>
        </div>
      )}
    </div>
  );
}
