import { useStore } from 'zustand';
import { readable } from '@/core';
import { type Derived, derivedEnd, unanswered } from '@/core/making';
import { useMessages } from '@/i18n/context';
import type { RecipesTexts } from '@/i18n/en/recipes';
import type { ChosenRecipe } from '@/state/compose';
import { useStores } from '@/state/context';
import { endOf } from '@/state/lasts';
import { Note } from '@/ui/note';
import { FinishedText } from './finished-forms';
import { Labelled, Part } from './part';

type Props = { readonly derived: Derived; readonly chosen: ChosenRecipe; readonly texts: RecipesTexts };

/** What is made with the key alone, and its few steps: nothing of it is a request. */
export function DerivedForms({ derived, chosen, texts }: Props) {
  const { seconds } = useMessages();
  const { credentials, compose } = useStores();
  const { accessKeyId, secretAccessKey, sessionToken, ends: typed } = useStore(credentials);
  const at = useStore(compose, ({ editedAt }) => editedAt);
  const missing = unanswered(derived, chosen.answers);
  if (missing.length > 0) return <p>{texts.missing(missing.map(({ name }) => texts.asks[name]))}</p>;
  if (accessKeyId === '' || secretAccessKey === '') return <p>{texts.needsKey}</p>;
  const { steps, finished } = derived.derive(
    chosen.answers,
    { accessKeyId, secretAccessKey, ...(sessionToken === '' ? {} : { sessionToken }) },
    at,
  );
  const own = derivedEnd(derived, chosen.answers, at);
  const session = sessionToken === '' || derived.onlyLongTerm ? undefined : (endOf(typed) ?? 'unknown');
  const isCut = session !== undefined && session !== 'unknown' && (own === undefined || session < own);
  const end = isCut ? session : own;
  const asked = derived.asks.some(({ name }) => name === 'expires') ? 'asked' : 'service';
  const by = isCut ? 'credentials' : session === 'unknown' ? 'unknown' : asked;
  return (
    <>
      <Part title={texts.finished}>
        {derived.onlyLongTerm && sessionToken !== '' && (
          <Note kind="warning" boxed>
            {texts.onlyLongTerm}
          </Note>
        )}
        {finished.map(({ form, text }) => (
          <FinishedText key={form} label={texts.derivedForms[form]} text={text} texts={texts} />
        ))}
        <p>
          {end === undefined
            ? texts.neverEnds
            : `${texts.ends[by](seconds(Math.floor((end - at) / 1000)))} (${readable(end)})`}
        </p>
      </Part>
      <Part title={texts.howMade}>
        {steps.map(({ step, text }) => (
          <Labelled key={step} label={texts.steps[step]} text={text} />
        ))}
      </Part>
    </>
  );
}
