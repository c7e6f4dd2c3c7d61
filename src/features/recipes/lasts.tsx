import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { type Instant, parseSigningTime, readable } from '@/core';
import { type End, ends, type Recipe } from '@/core/making';
import { useMessages } from '@/i18n/context';
import type { RecipesTexts } from '@/i18n/en/recipes';
import { useStores } from '@/state/context';
import { isStale } from '@/state/signing';
import { classes } from '@/ui/classes';
import { Field, TextInput } from '@/ui/field';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { Part } from './part';
import styles from './recipes.module.css';

type Props = { readonly recipe: Recipe; readonly texts: RecipesTexts };

/** How long it truly lasts: everything that can end it on one line of time, and in a sentence what does so first. */
export function Lasts({ recipe, texts }: Props) {
  const id = useId();
  const { seconds } = useMessages();
  const { signing, credentials, time } = useStores();
  const input = useStore(signing, ({ signed }) => signed?.input);
  const stale = useStore(signing, isStale);
  const token = useStore(credentials, ({ sessionToken }) => sessionToken !== '');
  const typed = useStore(credentials, ({ ends: at }) => at ?? '');
  const now = useStore(time, (state) => state.now);
  if (!input || stale) return null;
  const credentialsEnd = token && typed.trim() !== '' ? parseSigningTime(typed, now).value : undefined;
  const { placement, rule } = input;
  const all = ends({
    at: input.at,
    expires: placement.in === 'query' && !rule.ignoresExpires ? placement.expires : undefined,
    // Of any other request, the service that was named decides.
    longest: Math.min(recipe.lifetime.longest, rule.longestExpiry),
    credentialsEnd,
  });
  const [first] = all;
  return (
    <Part title={texts.lasts}>
      <p>{first.at <= now ? texts.ends.over : texts.ends[first.by](seconds((first.at - input.at) / 1000))}</p>
      {placement.in === 'query' && rule.ignoresExpires && <p className={styles['hint']}>{texts.ignoresExpires}</p>}
      <TimeLine signedAt={input.at} now={now} all={all} texts={texts} />
      {token && <CredentialsEnd id={id} bad={typed.trim() !== '' && credentialsEnd === undefined} texts={texts} />}
    </Part>
  );
}

type TimeLineProps = {
  readonly signedAt: Instant;
  readonly now: Instant;
  readonly all: readonly [End, ...End[]];
  readonly texts: RecipesTexts;
};

/** One bar for each, from the moment of signing: as long as it is beside the longest, and the first end marked. */
function TimeLine({ signedAt, now, all, texts }: TimeLineProps) {
  const last = Math.max(1000, (all.at(-1)?.at ?? signedAt) - signedAt);
  const share = (at: Instant) => `${(100 * Math.min(1, Math.max(0, (at - signedAt) / last))).toFixed(2)}%`;
  return (
    <table className={styles['times']}>
      <tbody>
        <tr>
          <th scope="row">{texts.signed}</th>
          <td>{readable(signedAt)}</td>
          <td className={styles['track']} aria-hidden="true" />
        </tr>
        {all.map(({ by, at }, i) => (
          <tr key={by} className={classes(i === 0 && styles['first'])}>
            <th scope="row">{texts.endedBy[by]}</th>
            <td>{readable(at)}</td>
            <td className={styles['track']} aria-hidden="true">
              <svg className={styles['bar']} width="100%" height="10" role="presentation">
                <rect className={styles['length']} width={share(at)} height="10" rx="3" />
                <rect className={styles['passed']} width={share(Math.min(now, at) as Instant)} height="10" rx="3" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type EndProps = { readonly id: string; readonly bad: boolean; readonly texts: RecipesTexts };

function CredentialsEnd({ id, bad, texts }: EndProps) {
  const { credentials } = useStores();
  const ends = useStore(credentials, (state) => state.ends ?? '');
  const [touched, setTouched] = useState(false);
  return (
    <Field id={id} label={texts.credentialsEnd}>
      <TextInput
        id={id}
        invalid={bad && touched}
        aria-describedby={`${id}-hint`}
        value={ends}
        placeholder="2026-01-31T12:00:00Z"
        onBlur={() => setTouched(true)}
        onChange={(event) => credentials.getState().set({ ends: event.target.value })}
      />
      <div id={`${id}-hint`}>
        {bad && touched ? (
          <Note kind="fault">{texts.credentialsEndBad}</Note>
        ) : (
          <span className={styles['hint']}>
            <Rich text={texts.credentialsEndHint} />
          </span>
        )}
      </div>
    </Field>
  );
}
