/** The part of the core's face that knows what can be made, fetched when somebody asks what there is. */
export { RECIPES } from './recipes/all';
export {
  DERIVED,
  type Derived,
  type DerivedForm,
  type DerivedId,
  type DerivedStep,
  derivedEnd,
} from './recipes/derived';
export { finish } from './recipes/finish';
export { type End, type EndedBy, ends } from './recipes/lifetime';
export type { Answers, Ask, AskName, FormId, Recipe, RecipeGroup, RecipeId } from './recipes/recipe';
export { firstAnswers, isMisshapen, requestOf, unanswered } from './recipes/request';
