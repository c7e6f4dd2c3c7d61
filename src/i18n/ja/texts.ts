import type { LanguageTexts } from '@/i18n/language-texts';
import { ja } from './labels';

/** What the page says in Japanese: its labels, and how to fetch the rest. */
export const jaTexts: LanguageTexts = {
  labels: ja,
  sentences: async () => (await import('./sentences/all')).jaSentences,
  debug: async () => (await import('./debug/all')).jaDebugTexts,
};
