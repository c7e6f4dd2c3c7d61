import { useId } from 'react';
import { useStore } from 'zustand';
import { type Ask, DERIVED, isMisshapen, RECIPES } from '@/core/making';
import { useMessages } from '@/i18n/context';
import type { RecipesTexts } from '@/i18n/en/recipes';
import type { ChosenRecipe } from '@/state/compose';
import { useStores } from '@/state/context';
import { answerRecipe, recipeAtHand } from '@/state/recipe';
import { Button } from '@/ui/button';
import { Field, Select, TextInput } from '@/ui/field';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { DerivedForms } from './derived-forms';
import { FinishedForms } from './finished-forms';
import { Lasts } from './lasts';
import styles from './recipes.module.css';

/** The recipe at hand: what it asks for, what is made of it, and how long that lasts. Gone once the request is changed by hand. */
export function RecipePanel({ texts }: { readonly texts: RecipesTexts }) {
  const { compose } = useStores();
  const chosen = useStore(compose, recipeAtHand);
  return chosen ? <Chosen key={chosen.id} chosen={chosen} texts={texts} /> : null;
}

function Chosen({ chosen, texts }: { readonly chosen: ChosenRecipe; readonly texts: RecipesTexts }) {
  const { gap } = useMessages().later;
  const id = useId();
  const { compose } = useStores();
  const recipe = RECIPES.find((one) => one.id === chosen.id);
  const derived = DERIVED.find((one) => one.id === chosen.id);
  const row = recipe ?? derived;
  if (!row) return null;
  const { title, what } = texts.recipes[row.id];
  return (
    <section className={styles['panel']} aria-labelledby={`${id}-title`}>
      <div className={styles['head']}>
        <h2 className={styles['title']} id={`${id}-title`}>
          {title}
        </h2>
        <Button variant="quiet" onClick={() => compose.setState({ recipe: undefined })}>
          {texts.leave}
        </Button>
      </div>
      <p className={styles['what']}>
        <Rich text={what} />
        {gap}
        <a href={row.source.url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
          {texts.source}
        </a>
      </p>
      <Asks id={id} asks={row.asks} chosen={chosen} texts={texts} />
      {recipe && <FinishedForms recipe={recipe} chosen={chosen} texts={texts} />}
      {recipe && <Lasts texts={texts} />}
      {derived && <DerivedForms derived={derived} chosen={chosen} texts={texts} />}
    </section>
  );
}

type AsksProps = {
  readonly id: string;
  readonly asks: readonly Ask[];
  readonly chosen: ChosenRecipe;
  readonly texts: RecipesTexts;
};

function Asks({ id, asks, chosen, texts }: AsksProps) {
  // Whoever chose it goes on with the first question.
  const first = asks.find(({ name }) => (chosen.answers[name] ?? '') === '') ?? asks[0];
  return (
    <div className={styles['asks']}>
      {asks.map((ask) => (
        <AskField
          key={ask.name}
          id={`${id}-${ask.name}`}
          ask={ask}
          chosen={chosen}
          texts={texts}
          first={ask === first}
        />
      ))}
    </div>
  );
}

type AskProps = {
  readonly id: string;
  readonly ask: Ask;
  readonly chosen: ChosenRecipe;
  readonly texts: RecipesTexts;
  readonly first: boolean;
};

function AskField({ id, ask, chosen, texts, first }: AskProps) {
  const { compose } = useStores();
  const value = chosen.answers[ask.name] ?? '';
  const misshapen = isMisshapen(ask, chosen.answers);
  const onChange = (event: { readonly target: { readonly value: string } }) =>
    answerRecipe({ [ask.name]: event.target.value }, compose);
  return (
    <Field id={id} label={texts.asks[ask.name]}>
      {ask.options ? (
        <Select id={id} value={value} onChange={onChange}>
          {ask.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </Select>
      ) : (
        <TextInput
          id={id}
          value={value}
          autoFocus={first}
          invalid={misshapen}
          aria-describedby={`${id}-fault`}
          {...(ask.example === undefined ? {} : { placeholder: texts.example(ask.example) })}
          {...(ask.name === 'region' ? { list: 'regions' } : {})}
          onChange={onChange}
        />
      )}
      <span id={`${id}-fault`}>{ask.form && misshapen && <Note kind="fault">{texts.notOfForm[ask.form]}</Note>}</span>
    </Field>
  );
}
