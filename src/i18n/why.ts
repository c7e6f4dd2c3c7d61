import { createLater, type Later } from '@/core';
import type { WhyTexts } from './en/why';
import type { languageOf } from './load';

/** Why each line of a step is there, in each language, fetched when somebody asks. */
export const WHY_TEXTS: Readonly<Record<ReturnType<typeof languageOf>, Later<WhyTexts>>> = {
  en: createLater(async () => (await import('./en/why')).enWhy),
  ja: createLater(async () => (await import('./ja/why')).jaWhy),
};
