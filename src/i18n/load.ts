import { enTexts } from './en/texts';
import type { LanguageTexts } from './language-texts';

type LanguageRow = {
  /** How it calls itself, and that in a form short enough for a button. */
  readonly name: string;
  readonly short: string;
  readonly texts: () => Promise<LanguageTexts>;
};

/** The languages of the page. Only the labels of English are there at once. */
export const LANGUAGES = {
  en: { name: 'EN (English)', short: 'EN', texts: async () => enTexts },
  ja: { name: '日本語', short: '日本語', texts: async () => (await import('./ja/texts')).jaTexts },
} as const satisfies Readonly<Record<string, LanguageRow>>;

type LanguageId = keyof typeof LANGUAGES;

export const LANGUAGE_IDS = Object.keys(LANGUAGES) as readonly LanguageId[];

/** The language of a text that names one; English for any other. */
export const languageOf = (text: string): LanguageId => LANGUAGE_IDS.find((id) => id === text) ?? 'en';
