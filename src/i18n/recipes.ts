import { createLater, type Later } from '@/core';
import type { RecipesTexts } from './en/recipes';

/** What is said of recipes, by language: fetched when somebody asks what can be made. */
export const RECIPES_TEXTS: Readonly<Record<string, Later<RecipesTexts>>> = {
  en: createLater(async () => (await import('./en/recipes')).enRecipes),
  ja: createLater(async () => (await import('./ja/recipes')).jaRecipes),
};
