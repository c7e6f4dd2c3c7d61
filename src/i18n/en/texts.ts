import type { LanguageTexts } from '@/i18n/language-texts';
import { en } from './labels';

/** What the page says in English: its labels, and how to fetch the rest. */
export const enTexts: LanguageTexts = {
  labels: en,
  sentences: async () => (await import('./sentences/all')).enSentences,
  debug: async () => (await import('./debug/all')).enDebugTexts,
};
