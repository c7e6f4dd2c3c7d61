import { createContext, useContext } from 'react';
import { createLater, type Later } from '@/core';
import type { LearnTexts } from './en/learn/all';
import type { languageOf } from './load';

/** What Learn says, in each language, fetched with Learn. */
export const LEARN_TEXTS: Readonly<Record<ReturnType<typeof languageOf>, Later<LearnTexts>>> = {
  en: createLater(async () => (await import('./en/learn/all')).enLearn),
  ja: createLater(async () => (await import('./ja/learn/all')).jaLearn),
};

export const LearnTextsContext = createContext<LearnTexts | undefined>(undefined);

/** What Learn says, in the language chosen; throws outside of Learn. */
export function useLearnTexts(): LearnTexts {
  const texts = useContext(LearnTextsContext);
  if (!texts) throw new Error('no texts above');
  return texts;
}
