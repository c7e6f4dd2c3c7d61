import { DAY_SLIPS } from '@/core/faults/days';
import { OFTEN, USUAL } from '@/core/faults/rarity';
import type { Slip } from '@/core/faults/slip';
import { TIME_SLIPS } from '@/core/faults/times';
import type { ChangeCode } from '@/core/model/mistake';

/** A date that somebody signs with instead of the right one. */
export type OtherTime = { readonly code: ChangeCode; readonly rarity: number; readonly text: string };

/** So many dates are remembered. */
const MOST = 512;
const known = new Map<readonly Slip[], Map<string, readonly OtherTime[]>>();

/** What slips make of a date, which is asked for again and again. */
function textsOf(slips: readonly Slip[], of: string): readonly OtherTime[] {
  const byDate = known.get(slips) ?? new Map<string, readonly OtherTime[]>();
  known.set(slips, byDate);
  const old = byDate.get(of);
  if (old) return old;
  if (byDate.size >= MOST) byDate.clear();
  const texts = slips.flatMap(({ code, rarity, variants }) => variants(of).map((text) => ({ code, rarity, text })));
  byDate.set(of, texts);
  return texts;
}

/** The dates that people sign with instead of `date`, written as X-Amz-Date or wrongly; `named` stand elsewhere in the paste. */
export const otherTimes = (date: string, named: readonly string[]): readonly OtherTime[] => [
  ...named.map((text): OtherTime => ({ code: 'time-other', rarity: OFTEN, text })),
  ...textsOf(TIME_SLIPS, date),
];

/** The days that people put into the scope instead of the right one. */
export const otherDays = ({ date, day }: { readonly date: string; readonly day: string }): readonly OtherTime[] => [
  { code: 'scope-date', rarity: OFTEN, text: date.slice(0, 8) },
  { code: 'scope-date', rarity: USUAL, text: date },
  ...textsOf(DAY_SLIPS, day),
];
