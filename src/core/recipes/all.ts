import { DATABASES } from './databases';
import { IDENTITY } from './identity';
import { MESSAGING } from './messaging';
import type { Recipe, RecipeId } from './recipe';
import { QUERIES, REQUESTS } from './requests';
import { OTHERS } from './services';
import { STORAGE } from './storage';

/** Everything that can be made, in the order in which it is offered. */
export const RECIPES: readonly Recipe[] = [
  ...STORAGE,
  ...DATABASES,
  ...QUERIES,
  ...MESSAGING,
  ...IDENTITY,
  ...OTHERS,
  ...REQUESTS,
];

/** The recipe of an id. */
export const recipeOf = (id: RecipeId): Recipe => RECIPES.find((recipe) => recipe.id === id) as Recipe;
