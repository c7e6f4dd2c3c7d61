import { en, type Messages } from './en';
import type { Sentences } from './en-sentences';

type Language = 'en' | 'ja';

/** The labels of a language; every one but English is fetched when first wanted. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'ja' ? (await import('./ja')).ja : en;
}

/** The sentences of a language, fetched when first wanted. */
export async function loadSentences(language: Language): Promise<Sentences> {
  return language === 'ja'
    ? (await import('./ja-sentences')).jaSentences
    : (await import('./en-sentences')).enSentences;
}
