import type { DiagnosisFinding, Missing, Mistake } from '@/core';
import type { CauseSentences } from '@/i18n/en/cause/all';
import type { DiagnosisSentences } from '@/i18n/en/diagnosis/all';
import type { FindingText } from '@/i18n/finding-text';
import { verbatim } from '@/i18n/verbatim';

/** Title, what is so, and what to do; pasted text inside keeps its backticks. */
export type InWords = { readonly title: string; readonly what: string; readonly fix: string };

export function findingInWords({ code, args }: DiagnosisFinding, { findings }: DiagnosisSentences): InWords {
  const { title, what, fix } = findings[code] as FindingText<unknown>;
  const safe = verbatim<unknown>(args);
  return { title, what: what(safe), fix: fix(safe) };
}

export function mistakeInWords(mistake: Mistake, { changes }: CauseSentences): InWords {
  const { title, what, fix } = changes[mistake.code];
  const safe = verbatim(mistake);
  return { title, what: what(safe), fix: fix(safe) };
}

export const missingInWords = (what: Missing, { missing }: CauseSentences): string =>
  (missing[what.what] as (missing: Missing) => string)(verbatim(what));
