import { useStore } from 'zustand';
import { finish, type Recipe, unanswered } from '@/core/making';
import { useMessages } from '@/i18n/context';
import type { RecipesTexts } from '@/i18n/en/recipes';
import type { ChosenRecipe } from '@/state/compose';
import { useStores } from '@/state/context';
import { isStale } from '@/state/signing';
import { CopyButton } from '@/ui/copy-button';
import { Rich } from '@/ui/rich';
import { Labelled, Part } from './part';
import styles from './recipes.module.css';

type Props = { readonly recipe: Recipe; readonly chosen: ChosenRecipe; readonly texts: RecipesTexts };

/** What was signed, in each form that its consumer takes, with a copy of its own; or what is missing for it. */
export function FinishedForms({ recipe, chosen, texts }: Props) {
  return (
    <Part title={texts.finished}>
      <Forms recipe={recipe} chosen={chosen} texts={texts} />
    </Part>
  );
}

function Forms({ recipe, chosen, texts }: Props) {
  const { signing, compose } = useStores();
  const signed = useStore(signing, (state) => state.signed);
  const stale = useStore(signing, isStale);
  const body = useStore(compose, (state) => state.body);
  const missing = unanswered(recipe, chosen.answers);
  if (missing.length > 0) return <p>{texts.missing(missing.map(({ name }) => texts.asks[name]))}</p>;
  if (recipe.forms.length === 0) return <p>{texts.below}</p>;
  if (!signed || stale) return <p>{texts.waits}</p>;
  const sent = {
    ...signed.trace.signed,
    body: body.kind === 'text' ? body.text : undefined,
    at: signed.input.at,
  };
  return (
    <>
      {finish(recipe, chosen.answers, sent).map(({ form, text }) => (
        <FinishedText key={form} label={texts.forms[form]} text={text} texts={texts} />
      ))}
      {recipe.unsignedTail && (
        <p className={styles['hint']}>
          <Rich text={texts.tail(recipe.unsignedTail.map(([name]) => name))} />
        </p>
      )}
    </>
  );
}

type TextProps = { readonly label: string; readonly text: string; readonly texts: RecipesTexts };

/** One finished form, with a copy of its own. */
export function FinishedText({ label, text, texts }: TextProps) {
  const t = useMessages().result;
  const { copy } = useStores();
  return (
    <Labelled label={label} text={text}>
      <CopyButton
        variant="primary"
        label={texts.copy(label)}
        onCopy={() => copy(text)}
        done={t.copied}
        failed={t.copyFailed}
      >
        {texts.copy(label)}
      </CopyButton>
    </Labelled>
  );
}
