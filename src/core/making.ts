/** The part of the core's face that knows what can be made, fetched when somebody asks what there is. */
export { RECIPES, usualProtocols } from './recipes/all';
export { DERIVED, derivedEnd } from './recipes/derived';
export type { Derived, DerivedForm, DerivedId, DerivedStep } from './recipes/derived-row';
export { finish, isHandedOver, socketTarget } from './recipes/finish';
export type { AnswerForm, Answers, Ask, AskName, FormId, Recipe, RecipeGroup, RecipeId } from './recipes/recipe';
export { firstAnswers, isMisshapen, requestOf, unanswered } from './recipes/request';
