import type { Brand } from '@/core/kernel/brand';

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>;

/** `YYYYMMDD'T'HHMMSS'Z'`, the form of X-Amz-Date. */
export type AmzDate = Brand<string, 'AmzDate'>;

export const instant = (milliseconds: number): Instant => Math.trunc(milliseconds) as Instant;
export const addSeconds = (at: Instant, seconds: number): Instant => instant(at + seconds * 1000);
export const secondsBetween = (from: Instant, to: Instant): number => (to - from) / 1000;

const DAY = 86_400_000;

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant's days_from_civil). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function civilFromDays(days: number): readonly [year: number, month: number, day: number] {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

/** The instant of a UTC calendar date and time, or undefined where the calendar or the clock has no such moment. */
export function fromUtc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): Instant | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const days = daysFromCivil(year, month, day);
  const [y, m, d] = civilFromDays(days);
  if (y !== year || m !== month || d !== day) return undefined;
  return instant(days * DAY + ((hour * 60 + minute) * 60 + second) * 1000);
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

function fields(at: Instant) {
  const seconds = Math.floor(at / 1000);
  const days = Math.floor(seconds / 86_400);
  const inDay = seconds - days * 86_400;
  const [year, month, day] = civilFromDays(days);
  const date = [pad(year, 4), pad(month), pad(day)] as const;
  const time = [pad(Math.floor(inDay / 3600)), pad(Math.floor(inDay / 60) % 60), pad(inDay % 60)] as const;
  return { date, time };
}

/** `20150830T123600Z`. Milliseconds are cut. */
export function amzDate(at: Instant): AmzDate {
  const { date, time } = fields(at);
  return `${date.join('')}T${time.join('')}Z` as AmzDate;
}

/** `20150830`, the date of a credential scope. */
export const dateStamp = (at: Instant): string => fields(at).date.join('');

/** `2015-08-30 12:36:00Z`, for people; `parseInstant` reads it back. */
export function readable(at: Instant): string {
  const { date, time } = fields(at);
  return `${date.join('-')} ${time.join(':')}Z`;
}

/** `2015-08-30T12:36:00Z` (RFC 3339). */
export const rfc3339 = (at: Instant): string => readable(at).replace(' ', 'T');

const AMZ_DATE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Reads X-Amz-Date's form, and no other; undefined where it is malformed or no such moment exists. */
export function parseAmzDate(text: string): Instant | undefined {
  const m = AMZ_DATE.exec(text);
  return m ? fromUtc(+m[1]!, +m[2]!, +m[3]!, +m[4]!, +m[5]!, +m[6]!) : undefined;
}
