import { addSeconds, amzDate, type Instant, instant, parseAmzDate, rfc3339 } from '@/core/model/instant';
import type { ChangeCode } from '@/core/model/mistake';
import { OFTEN, RARE, SELDOM, USUAL } from './candidate';

/** A date that somebody signs with instead of the right one. */
export type OtherTime = { readonly code: ChangeCode; readonly rarity: number; readonly text: string };

/** Half hours from UTC that clocks are set to (IANA time zone database). */
const HALF_HOURS = Array.from({ length: 53 }, (_, i) => i - 24).filter((halves) => halves !== 0);
const SECONDS = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5];
const DAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The dates that people sign with instead of `date`, written as X-Amz-Date or wrongly; `named` stand elsewhere in the paste. */
export function otherTimes(date: string, named: readonly string[]): readonly OtherTime[] {
  const others = named.map((text): OtherTime => ({ code: 'time-other', rarity: OFTEN, text }));
  const at = parseAmzDate(date);
  if (at === undefined) return others;
  const offset = (seconds: number, code: ChangeCode, rarity: number): OtherTime => ({
    code,
    rarity,
    text: amzDate(addSeconds(at, seconds)),
  });
  return [
    ...others,
    ...HALF_HOURS.map((halves) => offset(halves * 1800, 'time-offset', halves % 2 === 0 ? OFTEN : USUAL)),
    ...[20_700, 31_500, 45_900].map((seconds) => offset(seconds, 'time-offset', SELDOM)),
    ...SECONDS.map((seconds) => offset(seconds, 'time-seconds', USUAL)),
    ...[-86_400, 86_400].map((seconds) => offset(seconds, 'time-offset', SELDOM)),
    ...formats(date, at).map((text): OtherTime => ({ code: 'time-format', rarity: USUAL, text })),
    { code: 'time-twelve-hours', rarity: USUAL, text: twelveHours(date) },
    { code: 'time-other', rarity: RARE, text: '' },
  ];
}

/** The same moment as others write it. */
function formats(date: string, at: Instant): readonly string[] {
  const iso = rfc3339(at);
  return [
    iso,
    iso.replace('Z', '.000Z'),
    iso.replace('Z', '+00:00'),
    iso.slice(0, -1),
    date.slice(0, -1),
    date.replace('Z', '.000Z'),
    date.replace('Z', '000Z'),
    date.replace('Z', '+0000'),
    date.toLowerCase(),
    date.slice(0, 8),
    date.replace('T', ''),
    date.replace('T', ' '),
    httpDate(date, at),
    String(at / 1000),
    String(at),
  ];
}

function httpDate(date: string, at: Instant): string {
  const part = (from: number, to: number): string => date.slice(from, to);
  const day = DAYS[((Math.floor(at / 86_400_000) % 7) + 7) % 7];
  const month = MONTHS[Number(part(4, 6)) - 1];
  return `${day}, ${part(6, 8)} ${month} ${part(0, 4)} ${part(9, 11)}:${part(11, 13)}:${part(13, 15)} GMT`;
}

/** As `hh` formats the hour where `HH` was meant. */
function twelveHours(date: string): string {
  const hour = Number(date.slice(9, 11));
  return `${date.slice(0, 9)}${String(hour % 12 || 12).padStart(2, '0')}${date.slice(11)}`;
}

/** The days that people put into the scope instead of the right one. */
export function otherDays({ date, day }: { readonly date: string; readonly day: string }): readonly OtherTime[] {
  const at = parseAmzDate(`${day}T000000Z`) ?? instant(0);
  const near = [-1, 1].map((days) => amzDate(addSeconds(at, days * 86_400)).slice(0, 8));
  return [
    ...near.map((text): OtherTime => ({ code: 'scope-date', rarity: OFTEN, text })),
    { code: 'scope-date', rarity: OFTEN, text: date.slice(0, 8) },
    { code: 'scope-date', rarity: USUAL, text: date },
    { code: 'scope-date', rarity: USUAL, text: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` },
    { code: 'scope-date', rarity: SELDOM, text: rfc3339(at) },
    { code: 'scope-date', rarity: RARE, text: day.slice(2) },
    { code: 'scope-date', rarity: RARE, text: `${day.slice(6)}${day.slice(4, 6)}${day.slice(0, 4)}` },
    { code: 'scope-date', rarity: RARE, text: day.slice(4, 6) + day.slice(6) + day.slice(0, 4) },
    { code: 'scope-date', rarity: RARE, text: '' },
  ];
}
