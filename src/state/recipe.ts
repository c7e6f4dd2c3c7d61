import { type Answers, firstAnswers, type MadeRequest, type RecipeId, recipeOf, requestOf } from '@/core/making';
import type { ChosenRecipe, ComposeState, ComposeStore } from './compose';

/** Begins a recipe, with what usually stands in its fields. */
export function chooseRecipe(id: RecipeId, compose: ComposeStore): void {
  const { region } = compose.getState().request;
  fillIn(id, firstAnswers(recipeOf(id), region), compose);
}

/** Answers one question of the recipe at hand. Lifetime and signing time stay as they were set. */
export function answerRecipe(change: Answers, compose: ComposeStore): void {
  const { recipe, request } = compose.getState();
  if (!recipe) return;
  const { expires, signingTime } = request;
  fillIn(recipe.id, { ...recipe.answers, ...change }, compose, { expires, signingTime });
}

function fillIn(
  id: RecipeId,
  answers: Answers,
  compose: ComposeStore,
  kept: Partial<Pick<MadeRequest['request'], 'expires' | 'signingTime'>> = {},
): void {
  const { restore, setBody, request: before } = compose.getState();
  const { request, body } = requestOf(recipeOf(id), answers, before.region);
  restore({ ...request, ...kept }, undefined);
  setBody(body === undefined ? { kind: 'none' } : { kind: 'text', text: body });
  compose.setState({ recipe: { id, answers, made: request } });
}

/** The recipe at hand, as long as the request stands as it made it; how long and when it is signed may be changed. */
export const recipeAtHand = ({ recipe, request }: ComposeState): ChosenRecipe | undefined =>
  recipe && DECIDES.every((name) => JSON.stringify(request[name]) === JSON.stringify(recipe.made[name]))
    ? recipe
    : undefined;

const DECIDES = ['method', 'url', 'service', 'region', 'algorithm', 'signatureIn', 'headers'] as const;
