import { useState } from 'react';
import { useStore } from 'zustand';
import { LONGEST_EXPIRY, readable, ruleFor } from '@/core';
import { secondsOf } from '@/core/lower-fields';
import { useMessages, useSentences } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import { useStores } from '@/state/context';
import { cutShort, useLasts } from '@/state/lasts';
import { isStale } from '@/state/signing';
import { Button } from '@/ui/button';
import { TextInput } from '@/ui/field';
import { Note } from '@/ui/note';
import { DraftField, FieldFindings } from './draft-field';
import { Group } from './group';
import styles from './request-form.module.css';
import own from './rest-of-form.module.css';

/** 15 minutes, an hour, half a day, a week. */
const PRESETS = [900, 3600, 43_200, LONGEST_EXPIRY];

/** The lifetimes to choose from where one can be no longer than this. */
const presetsUpTo = (longest: number): readonly number[] => {
  const fit = PRESETS.filter((seconds) => seconds <= longest);
  return fit.includes(longest) ? fit : [...fit, longest];
};

/** How long the signature is good: one of the usual lifetimes, any number of seconds, or a length of time in other words. */
export function ValidFor({ t }: { readonly t: Sentences['form'] }) {
  const { seconds, shortSeconds } = useMessages();
  const { compose } = useStores();
  const expires = useStore(compose, ({ request }) => request.expires);
  const longest = useStore(compose, ({ request }) =>
    request.signatureIn === 'form' ? LONGEST_EXPIRY : ruleFor(request.service).longestExpiry,
  );
  const set = (value: string) => compose.getState().set('expires', value);
  /** A length of time, as it is typed: its seconds stand in the field once it is left. */
  const [typed, setTyped] = useState<string>();
  const type = (value: string) => {
    const lasting = secondsOf(value);
    setTyped(lasting === undefined ? undefined : value);
    set(lasting === undefined ? value : String(lasting));
  };
  return (
    <Group title={t.validFor} aside={<span className={styles['hint']}>{t.validAtMost(seconds(longest))}</span>}>
      <div className={own['presets']}>
        {presetsUpTo(longest).map((lifetime) => (
          <Button
            key={lifetime}
            variant="choice"
            aria-pressed={expires.trim() === String(lifetime)}
            onClick={() => set(String(lifetime))}
          >
            {shortSeconds(lifetime)}
          </Button>
        ))}
        <div className={own['expires']}>
          <DraftField field="expires" label={t.expires} look="bare" tone="query" source="expires" findingsElsewhere>
            {(control) => (
              <TextInput
                {...control}
                title={t.expires}
                value={typed !== undefined && String(secondsOf(typed)) === expires ? typed : expires}
                onBlur={() => setTyped(undefined)}
                onChange={(event) => type(event.target.value)}
              />
            )}
          </DraftField>
        </div>
      </div>
      <FieldFindings field="expires" />
      <OfSession />
    </Group>
  );
}

/** Where the session of temporary keys ends first, whatever is chosen here. */
function OfSession() {
  const t = useSentences()?.result.lasts;
  const { seconds } = useMessages();
  const stale = useStore(useStores().signing, isStale);
  const lasts = useLasts();
  const cut = lasts && cutShort(lasts);
  if (!t || !cut || stale) return null;
  return <Note kind="warning">{t.past(cut.end && readable(cut.end), seconds(cut.asked))}</Note>;
}
