import {
  type Answers,
  DERIVED,
  type DerivedId,
  firstAnswers,
  isHandedOver,
  RECIPES,
  type Recipe,
  type RecipeId,
  requestOf,
  unanswered,
} from '@/core/making';
import type { ChosenRecipe, ComposeState, ComposeStore } from './compose';
import type { RequestFields } from './request-fields';

/** Begins a recipe, with what usually stands in its fields. */
export function chooseRecipe(id: RecipeId | DerivedId, compose: ComposeStore): void {
  const { region } = compose.getState().request;
  const row = [...RECIPES, ...DERIVED].find((one) => one.id === id);
  if (row) fillIn(id, firstAnswers(row, region), compose);
}

/** Answers one question of the recipe at hand. Lifetime and signing time stay as they were set. */
export function answerRecipe(change: Answers, compose: ComposeStore): void {
  const { recipe, request } = compose.getState();
  if (!recipe) return;
  const { expires, signingTime } = request;
  fillIn(recipe.id, { ...recipe.answers, ...change }, compose, { expires, signingTime });
}

type Kept = Partial<Pick<RequestFields, 'expires' | 'signingTime'>>;

function fillIn(id: ChosenRecipe['id'], answers: Answers, compose: ComposeStore, kept: Kept = {}): void {
  const recipe = RECIPES.find((one) => one.id === id);
  const made = recipe && fillRequest(recipe, answers, compose, kept);
  const open = recipe !== undefined && unanswered(recipe, answers).length > 0;
  const handedOver = recipe !== undefined && isHandedOver(recipe);
  const opensSocket = Boolean(recipe?.socket);
  const longest = recipe?.lifetime.longest;
  compose.setState({ recipe: { id, answers, made, open, opensSocket, handedOver, longest } });
  if (made) untilChanged(compose);
}

/** A change by hand ends a recipe: what it left open holds nothing back any longer, and what is signed may be sent. */
function untilChanged(compose: ComposeStore): void {
  const { recipe } = compose.getState();
  const stop = compose.subscribe((state) => {
    if (state.recipe === recipe && recipeAtHand(state)) return;
    stop();
    if (state.recipe === recipe) compose.setState({ recipe: undefined });
  });
}

function fillRequest(recipe: Recipe, answers: Answers, compose: ComposeStore, kept: Kept): RequestFields {
  const { restore, setBody, request: before } = compose.getState();
  const { request, body } = requestOf(recipe, answers, before.region);
  restore({ ...request, ...kept }, undefined);
  setBody(body === undefined ? { kind: 'none' } : { kind: 'text', text: body });
  return request;
}

/** The recipe at hand, as long as the request stands as it made it; how long and when it is signed may be changed. */
export const recipeAtHand = ({ recipe, request }: ComposeState): ChosenRecipe | undefined =>
  recipe && (recipe.made === undefined || isSame(request, recipe.made)) ? recipe : undefined;

const isSame = (one: RequestFields, other: RequestFields): boolean =>
  DECIDES.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));

const DECIDES = ['method', 'url', 'service', 'region', 'algorithm', 'signatureIn', 'headers'] as const;
