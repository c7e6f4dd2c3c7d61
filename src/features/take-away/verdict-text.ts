import { type Client, hasCode, type Verdict } from '@/core/code';
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

/** Of a client that was never run nothing good is said, whatever is known of its library. */
export function markOf(client: Client, verdict: Verdict): Mark {
  if (verdict.kind !== 'departs') return verdict.kind;
  return client.checked !== 'run' && hasCode(verdict) ? 'untested' : verdict.outcome;
}

/** What is known of a client and a request, in a sentence or two. */
export function verdictText(texts: Texts, client: Client, verdict: Verdict): string {
  if (verdict.kind === 'right') return texts.right(client.version ?? '');
  if (verdict.kind === 'untested') return untested(texts, client);
  if (verdict.kind === 'cannot') return texts.cannot(texts.reasons[verdict.reason]);
  const does = verdict.departures.map((id) => texts.departures[id]).join(texts.and);
  if (verdict.kind === 'fails') return texts.fails(does);
  if (markOf(client, verdict) === 'untested') return `${untested(texts, client)}${texts.differs(does)}`;
  return texts[verdict.outcome](does);
}

const untested = (texts: Texts, { checked }: Client): string =>
  checked === 'compiled' ? texts.compiled : texts.untested;
