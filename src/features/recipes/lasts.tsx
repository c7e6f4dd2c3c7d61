import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { type End, type Instant, readable } from '@/core';
import { useMessages } from '@/i18n/context';
import type { RecipesTexts } from '@/i18n/en/recipes';
import { useStores } from '@/state/context';
import { useLasts } from '@/state/lasts';
import { isStale } from '@/state/signing';
import { classes } from '@/ui/classes';
import { Field, TextInput } from '@/ui/field';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { Part } from './part';
import styles from './recipes.module.css';

type Props = { readonly texts: RecipesTexts };

/** How long it truly lasts: everything that can end it on one line of time, and in a sentence what does so first. */
export function Lasts({ texts }: Props) {
  const id = useId();
  const { seconds } = useMessages();
  const { signing, credentials, time } = useStores();
  const input = useStore(signing, ({ signed }) => signed?.input);
  const stale = useStore(signing, isStale);
  const token = useStore(credentials, ({ sessionToken }) => sessionToken !== '');
  const isTyped = useStore(credentials, ({ ends: typed = '' }) => typed.trim() !== '');
  const lasts = useLasts();
  const now = useStore(time, (state) => state.now);
  if (!input || !lasts || stale) return null;
  const { placement, rule } = input;
  const { ends: all, session } = lasts;
  const [first] = all;
  const over = first.by === 'credentials' ? texts.ends.credentialsOver : texts.ends.over;
  const said = texts.ends[session === 'unknown' ? 'unknown' : first.by];
  return (
    <Part title={texts.lasts}>
      <p>{first.at <= now ? over : said(seconds(Math.floor((first.at - input.at) / 1000)))}</p>
      {placement.in === 'query' && rule.ignoresExpires && <p className={styles['hint']}>{texts.ignoresExpires}</p>}
      <TimeLine signedAt={input.at} now={now} all={all} texts={texts} />
      {token && <CredentialsEnd id={id} bad={isTyped && session === 'unknown'} texts={texts} />}
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
