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

/** The subprotocols that clients of a service usually offer for a WebSocket that it has signed as its address. */
export function usualProtocols(service: string): readonly string[] {
  const usual = RECIPES.find(({ request, socket }) => socket && request.service === service)?.socket?.protocols;
  return typeof usual === 'string' ? [] : (usual ?? []);
}

/** The recipe of an id. */
export const recipeOf = (id: RecipeId): Recipe => RECIPES.find((recipe) => recipe.id === id) as Recipe;
