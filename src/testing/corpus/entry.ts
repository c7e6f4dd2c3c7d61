import type { ForeignScheme } from '@/core/model/pasted';
import type { PasteFormat, PasteNote } from '@/core/parsing/detect/paste';

/** What must be recognised of one piece of a paste; what is left out is not asked. */
export type Expected = {
  readonly format: PasteFormat;
  readonly method?: string;
  readonly host?: string;
  readonly target?: string;
  readonly header?: readonly [name: string, value: string];
  readonly body?: string;
  readonly signature?: string;
  readonly signedHeaders?: string;
  readonly scheme?: ForeignScheme;
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  readonly canonicalRequest?: string;
  readonly stringToSign?: string;
  readonly field?: readonly [name: string, value: string];
  readonly signer?: string;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly sessionToken?: string;
  readonly note?: PasteNote['code'];
};

/** A text as people paste it. `diagnosis` names the findings that it must lead to, most telling first. */
export type CorpusEntry = {
  readonly name: string;
  readonly text: string;
  readonly items: readonly Expected[];
  readonly diagnosis?: readonly string[];
};

export const entry = (name: string, text: string, ...items: readonly Expected[]): CorpusEntry => ({
  name,
  text,
  items,
});
