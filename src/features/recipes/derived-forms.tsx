import { useId } from 'react';
import { useStore } from 'zustand';
import { readable } from '@/core';
import { type Derived, derivedEnd, unanswered } from '@/core/making';
import { useMessages } from '@/i18n/context';
import type { RecipesTexts } from '@/i18n/en/recipes';
import type { ChosenRecipe } from '@/state/compose';
import { useStores } from '@/state/context';
import { Note } from '@/ui/note';
import { FinishedText } from './finished-forms';
import styles from './recipes.module.css';

type Props = { readonly derived: Derived; readonly chosen: ChosenRecipe; readonly texts: RecipesTexts };

/** What is made with the key alone, and its few steps: nothing of it is a request. */
export function DerivedForms({ derived, chosen, texts }: Props) {
  const id = useId();
  const { seconds } = useMessages();
  const { credentials, compose } = useStores();
  const { accessKeyId, secretAccessKey, sessionToken } = useStore(credentials);
  const at = useStore(compose, ({ editedAt }) => editedAt);
  const missing = unanswered(derived, chosen.answers);
  if (missing.length > 0) return <p>{texts.missing(missing.map(({ name }) => texts.asks[name]))}</p>;
  if (accessKeyId === '' || secretAccessKey === '') return <p>{texts.needsKey}</p>;
  const { steps, finished } = derived.derive(
    chosen.answers,
    { accessKeyId, secretAccessKey, ...(sessionToken === '' ? {} : { sessionToken }) },
    at,
  );
  const end = derivedEnd(derived, at);
  return (
    <>
      <section className={styles['finished']} aria-labelledby={`${id}-finished`}>
        <h3 className={styles['small']} id={`${id}-finished`}>
          {texts.finished}
        </h3>
        {derived.onlyLongTerm && sessionToken !== '' && (
          <Note kind="warning" boxed>
            {texts.onlyLongTerm}
          </Note>
        )}
        {finished.map(({ form, text }) => (
          <FinishedText key={form} label={texts.derivedForms[form]} text={text} texts={texts} />
        ))}
        <p>
          {end === undefined ? texts.neverEnds : `${texts.ends.service(seconds((end - at) / 1000))} (${readable(end)})`}
        </p>
      </section>
      <section className={styles['finished']} aria-labelledby={`${id}-steps`}>
        <h3 className={styles['small']} id={`${id}-steps`}>
          {texts.howMade}
        </h3>
        {steps.map(({ step, text }) => (
          <div key={step} className={styles['form']}>
            <span className={styles['label']}>{texts.steps[step]}</span>
            <pre className={styles['text']} role="region" aria-label={texts.steps[step]} tabIndex={0} translate="no">
              <code>{text}</code>
            </pre>
          </div>
        ))}
      </section>
    </>
  );
}
