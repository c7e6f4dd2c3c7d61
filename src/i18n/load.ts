import { atOnce, createLater, type Later } from '@/core';
import type { DebugTexts } from './en/debug/all';
import type { Sentences } from './en/sentences/all';
import { enTexts } from './en/texts';
import type { LanguageTexts } from './language-texts';

type LanguageRow = {
  /** How it calls itself, and that in a form short enough for a button. */
  readonly name: string;
  readonly short: string;
  readonly texts: Later<LanguageTexts>;
  readonly sentences: Later<Sentences>;
  readonly debug: Later<DebugTexts>;
};

const language = (name: string, short: string, texts: Later<LanguageTexts>): LanguageRow => ({
  name,
  short,
  texts,
  sentences: createLater(async () => (await texts.get()).sentences()),
  debug: createLater(async () => (await texts.get()).debug()),
});

/** The languages of the page. Only the labels of English are there at once. */
export const LANGUAGES = {
  en: language('EN (English)', 'EN', atOnce(enTexts)),
  ja: language(
    '日本語',
    '日本語',
    createLater(async () => (await import('./ja/texts')).jaTexts),
  ),
} as const satisfies Readonly<Record<string, LanguageRow>>;

type LanguageId = keyof typeof LANGUAGES;

export const LANGUAGE_IDS = Object.keys(LANGUAGES) as readonly LanguageId[];

/** The language of a text that names one; English for any other. */
export const languageOf = (text: string): LanguageId => LANGUAGE_IDS.find((id) => id === text) ?? 'en';
