import type { Derived, Recipe } from '@/core/making';
import type { RecipesTexts } from '@/i18n/en/recipes';

/** What can be chosen. */
export type Row = Recipe | Derived;

const serviceOf = (row: Row): string => ('request' in row ? row.request.service : row.service);

type Texts = Pick<RecipesTexts, 'recipes'>;

/**
 * The recipes in which every typed word is found, in the order in which they are grouped; first those with just these words in the title.
 * Whatever the page speaks, people also look for things by their English words.
 */
export function fitting(recipes: readonly Row[], typed: string, texts: Texts, english: Texts = texts): readonly Row[] {
  const phrase = folded(typed);
  const words = phrase.split(' ').filter(Boolean);
  const groups = [...new Set(recipes.map(({ group }) => group))];
  const grouped = groups.flatMap((group) => recipes.filter((recipe) => recipe.group === group));
  const found = grouped.filter((recipe) => {
    const said = [texts, english].flatMap(({ recipes: { [recipe.id]: one } }) => [one.title, one.what, one.also ?? '']);
    const text = folded([...said, serviceOf(recipe), recipe.id].join(' '));
    return words.every((word) => isIn(word, text));
  });
  const isTitled = ({ id }: Row): boolean =>
    words.length > 1 && [texts, english].some((one) => isIn(phrase, folded(one.recipes[id].title)));
  return [...found.filter(isTitled), ...found.filter((recipe) => !isTitled(recipe))];
}

/** Latin words by how they begin, so that “git” is not in “digital”; Japanese has no blanks to begin after. */
const isIn = (word: string, text: string): boolean =>
  /^[a-z]/.test(word)
    ? ` ${text.replace(/[^a-z0-9]+/g, ' ')}`.includes(` ${word.replace(/[^a-z0-9]+/g, ' ')}`)
    : text.includes(word);

/** Letters of full width, capitals and the blanks of Japanese are no difference. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
