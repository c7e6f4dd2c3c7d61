import type { DebugTexts } from './en/debug/all';
import type { Messages } from './en/labels';
import type { Sentences } from './en/sentences/all';

/** What a language says, in the parts in which it is fetched. */
export type LanguageTexts = {
  readonly labels: Messages;
  readonly sentences: () => Promise<Sentences>;
  readonly debug: () => Promise<DebugTexts>;
};
