import type { DiagnosisCode } from '@/core/diagnosing/rules/all';
import type { ChangeCode } from '@/core/model/mistake';
import type { ForeignScheme } from '@/core/model/pasted';
import type { PasteFormat, PasteNote } from '@/core/parsing/paste/paste';

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

/**
 * The findings that a text must lead to. The first is the first of all; more weight than a suspicion has nothing that
 * is not named here. None where nothing can be wrong, or nothing can be judged: then no finding weighs more either.
 */
export type Diagnosis = readonly DiagnosisCode[];

/** When texts are pasted: half a minute after most of them were signed. */
export const PASTED = '20260314T092723Z';

/** A text as people paste it. */
export type CorpusEntry = {
  readonly name: string;
  readonly text: string;
  readonly diagnosis: Diagnosis;
  readonly items: readonly Expected[];
  /** When it is pasted, where that is not at `PASTED`. */
  readonly now?: string;
  /** What no statement about it may be, with the secret or without. */
  readonly never?: readonly (DiagnosisCode | ChangeCode)[];
  /** For faults that only a search with the secret can tell. */
  readonly search?: Search;
};

/**
 * The secret to give, and what the search must find with it first; `received`: that the key makes AWS's own text; `right`: that it
 * makes the signature over what was sent; `signed-for …`: that nothing is wrong, and what was not known is this.
 */
export type Search = {
  readonly secret: string;
  readonly cause: ChangeCode | 'received' | 'right' | `signed for ${string}`;
};

export const entry = (
  name: string,
  text: string,
  diagnosis: Diagnosis,
  ...items: readonly Expected[]
): CorpusEntry => ({ name, text, diagnosis, items });

/** The same, pasted at another time. */
export const at = (now: string, one: CorpusEntry): CorpusEntry => ({ ...one, now });

/** The same, with the secret that tells its cause. */
export const searched = (secret: string, cause: Search['cause'], one: CorpusEntry): CorpusEntry => ({
  ...one,
  search: { secret, cause },
});
