import type { Recipe } from '@/core/making';
import type { RecipesTexts } from '@/i18n/en/recipes';

/** The recipes in which every typed word is found, in the order in which they are grouped. */
export function fitting(
  recipes: readonly Recipe[],
  typed: string,
  texts: Pick<RecipesTexts, 'recipes' | 'groups'>,
): readonly Recipe[] {
  const words = folded(typed).split(' ').filter(Boolean);
  const groups = [...new Set(recipes.map(({ group }) => group))];
  const grouped = groups.flatMap((group) => recipes.filter((recipe) => recipe.group === group));
  return grouped.filter((recipe) => {
    const { title, what, also = '' } = texts.recipes[recipe.id];
    const text = folded([title, what, also, texts.groups[recipe.group], recipe.request.service, recipe.id].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Letters of full width, capitals and the blanks of Japanese are no difference. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
