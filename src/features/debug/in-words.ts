import type { Answer, DiagnosisFinding, Learned, Missing, Mistake } from '@/core';
import { tell, told, toldLearned, toldMistake } from '@/core/telling';
import type { Sendable } from '@/core/verdict';
import type { CauseSentences } from '@/i18n/en/cause/all';
import type { DiagnosisSentences } from '@/i18n/en/diagnosis/all';
import type { FindingText } from '@/i18n/finding-text';
import { verbatim } from '@/i18n/verbatim';

/** Title, what is so, and what to do; pasted text inside keeps its backticks. */
export type InWords = { readonly title: string; readonly what: string; readonly fix: string };

/** What a sentence says of a paste may reach anybody: it tells no value that may be secret. Those are seen where texts are compared. */
export function findingInWords(finding: DiagnosisFinding, { findings }: DiagnosisSentences, clean?: Clean): InWords {
  const { title, what, fix } = findings[finding.code] as FindingText<unknown>;
  const safe = verbatim(told(finding, clean)) as never;
  return { title, what: what(safe), fix: fix(safe) };
}

export function mistakeInWords(mistake: Mistake, { changes }: CauseSentences, clean?: Clean): InWords {
  const { title, what, fix } = changes[mistake.code];
  const safe = verbatim(toldMistake(mistake, clean));
  return { title, what: what(safe), fix: fix(safe) };
}

/** Mistakes by which a key makes, over what was pasted, a signature that the server took. */
export const pastedInWords = ({ changes }: Answer, t: CauseSentences): Omit<InWords, 'fix'> =>
  t.pasted(changes.map(({ code }) => t.changes[code].title).join(' / '));

export function signedForInWords(
  learned: readonly Learned[],
  { until, isSendable }: Sendable,
  { signedFor: t }: CauseSentences,
  clean?: Clean,
): InWords {
  const safe = verbatim(toldLearned(learned, clean));
  return { title: t.title(safe), what: t.what(safe, until), fix: t.fix(safe, isSendable) };
}

export const missingInWords = (what: Missing, { missing }: CauseSentences): string =>
  (missing[what.what] as (missing: Missing) => string)(
    what.what === 'headers' ? { ...what, names: what.names.map(tell.name) } : what,
  );

/** Takes out of a text what is known to be secret, wherever it stands. */
export type Clean = (text: string) => string;
