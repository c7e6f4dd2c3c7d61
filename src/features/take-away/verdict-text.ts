import type { Client, Verdict } from '@/core/code';
import type { TakeAwayTexts as Texts } from '@/i18n/en/take-away';
import type { NoteKind } from '@/ui/note';

/** Verdicts, those of departures by what AWS makes of them. */
export type Mark = keyof Texts['marks'];

export const KIND: Readonly<Record<Mark, NoteKind>> = {
  right: 'good',
  accepted: 'info',
  untested: 'info',
  refused: 'warning',
  other: 'warning',
  fails: 'warning',
  cannot: 'warning',
};

export const markOf = (verdict: Verdict): Mark => (verdict.kind === 'departs' ? verdict.outcome : verdict.kind);

/** What is known of a client and a request, in a sentence or two. */
export function verdictText(texts: Texts, client: Client, verdict: Verdict): string {
  if (verdict.kind === 'right') return texts.right(client.version ?? '');
  if (verdict.kind === 'untested') return client.checked === 'compiled' ? texts.compiled : texts.untested;
  if (verdict.kind === 'cannot') return texts.cannot(texts.reasons[verdict.reason]);
  const does = verdict.departures.map((id) => texts.departures[id]).join(texts.and);
  return verdict.kind === 'fails' ? texts.fails(does) : texts[verdict.outcome](does);
}
