import { addSeconds, fromUtc, type Instant, instant, readable } from '@/core/model/instant';
import { LONGEST_EXPIRY } from './expires';
import { type Checked, fault, note, refused } from './finding';

/** ISO 8601 and RFC 3339, with and without marks between the numbers; X-Amz-Date is one of its forms. */
const ISO =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;
/** RFC 1123 as HTTP has it, and RFC 5322. */
const MAIL =
  /^(?:[a-z]{3,9},?\s*)?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s*(Z|UTC?|GMT|[+-]\d{4})?$/i;
/** C's asctime, and what the program `date` prints. */
const ASCTIME =
  /^(?:[a-z]{3}\s+)?([a-z]{3})\s+(\d{1,2})\s+(\d\d):(\d\d):(\d\d)\s+(?:(Z|UTC?|GMT|[+-]\d{4})\s+)?(\d{4})$/i;
const SECONDS = /^\d{9,10}(?:\.\d+)?$/;
const MILLISECONDS = /^\d{13}$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** X-Amz-Date has years of four digits, and so has the moment at which the longest signature made now expires. */
const LATEST = addSeconds(fromUtc(9999, 12, 31, 23, 59, 59) as Instant, -LONGEST_EXPIRY);

/**
 * Reads a signing time: ISO 8601 in its usual forms, X-Amz-Date and a day alone among them, an HTTP date, or seconds or milliseconds
 * since 1970; empty is `now`. Fractions of a second are cut, as no signature holds any.
 */
export function parseSigningTime(typed: string, now: Instant): Checked<Instant> {
  const text = typed.trim();
  if (text === '') return { value: now, findings: [] };
  if (SECONDS.test(text)) return inRange(instant(Math.trunc(Number(text)) * 1000));
  if (MILLISECONDS.test(text)) return inRange(instant(Math.trunc(Number(text) / 1000) * 1000));
  const read = readCalendar(text);
  if (read === undefined) return refused(fault('signingTime', 'time-unreadable', {}));
  const { date, time, zone } = read;
  const [hour, minute, second] = time;
  if (hour > 23 || minute > 59 || second > 59) return refused(fault('signingTime', 'time-no-such-time', {}));
  const local = fromUtc(...date, ...time);
  if (local === undefined) return refused(fault('signingTime', 'time-no-such-date', {}));
  const offset = offsetSeconds(zone);
  if (offset === undefined) return refused(fault('signingTime', 'time-no-such-offset', { offset: zone ?? '' }));
  const at = inRange(addSeconds(local, -offset));
  return at.value !== undefined && zone === undefined
    ? { ...at, findings: [note('signingTime', 'time-read-as-utc', {})] }
    : at;
}

type Calendar = {
  readonly date: readonly [year: number, month: number, day: number];
  readonly time: readonly [hour: number, minute: number, second: number];
  readonly zone: string | undefined;
};

function readCalendar(text: string): Calendar | undefined {
  const iso = ISO.exec(text);
  if (iso) return calendar([iso[1], iso[2], iso[3]], [iso[4], iso[5], iso[6]], iso[7]);
  const mail = MAIL.exec(text);
  if (mail) return calendar([mail[3], monthOf(mail[2]), mail[1]], [mail[4], mail[5], mail[6]], mail[7]);
  const asctime = ASCTIME.exec(text);
  if (!asctime) return undefined;
  return calendar([asctime[7], monthOf(asctime[1]), asctime[2]], [asctime[3], asctime[4], asctime[5]], asctime[6]);
}

type Numbers = readonly [string | undefined, string | undefined, string | undefined];

function calendar(date: Numbers, time: Numbers, zone: string | undefined): Calendar {
  const numbers = ([a, b, c]: Numbers) => [Number(a ?? 0), Number(b ?? 0), Number(c ?? 0)] as const;
  return { date: numbers(date), time: numbers(time), zone };
}

/** A name that is none gives a month that the calendar does not have. */
const monthOf = (name = ''): string => String(MONTHS.indexOf(name.toLowerCase()) + 1);

const inRange = (at: Instant): Checked<Instant> =>
  at < 0 || at > LATEST
    ? refused(fault('signingTime', 'time-out-of-range', { latest: readable(LATEST) }))
    : { value: at, findings: [] };

/** Up to 23:59 (RFC 3339, section 5.6); undefined for more. */
function offsetSeconds(zone: string | undefined): number | undefined {
  const m = /^([+-])(\d\d):?(\d\d)?$/.exec(zone ?? '');
  if (!m) return 0;
  const [, sign, hours, minutes = '00'] = m;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
