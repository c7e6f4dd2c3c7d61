import type { DebugTexts } from './en/debug/all';
import { en, type Messages } from './en/labels';
import type { Sentences } from './en/sentences/all';

type LanguageRow = {
  /** How it calls itself, and that in a form short enough for a button. */
  readonly name: string;
  readonly short: string;
  /** What it says, in the parts in which it is fetched. */
  readonly labels: () => Promise<Messages>;
  readonly sentences: () => Promise<Sentences>;
  readonly debug: () => Promise<DebugTexts>;
};

/** The languages of the page. Only the labels of English are there at once. */
export const LANGUAGES = {
  en: {
    name: 'EN (English)',
    short: 'EN',
    labels: async () => en,
    sentences: async () => (await import('./en/sentences/all')).enSentences,
    debug: async () => (await import('./en/debug/all')).enDebugTexts,
  },
  ja: {
    name: '日本語',
    short: '日本語',
    labels: async () => (await import('./ja/labels')).ja,
    sentences: async () => (await import('./ja/sentences/all')).jaSentences,
    debug: async () => (await import('./ja/debug/all')).jaDebugTexts,
  },
} as const satisfies Readonly<Record<string, LanguageRow>>;

type LanguageId = keyof typeof LANGUAGES;

export const LANGUAGE_IDS = Object.keys(LANGUAGES) as readonly LanguageId[];

/** The language of a text that names one; English for any other. */
export const languageOf = (text: string): LanguageId => LANGUAGE_IDS.find((id) => id === text) ?? 'en';
