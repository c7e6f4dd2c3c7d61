import { parseAmzDate } from '@/core/model/instant';

/** Another calendar, in which a device or a locale writes a Gregorian date. */
export type Calendar = {
  readonly id: 'japanese' | 'minguo' | 'buddhist' | 'persian' | 'hijri';
  readonly by: readonly string[];
  /** The date as `yyyyMMdd` in it; month and day from 1. */
  readonly write: (year: number, month: number, day: number) => string;
};

const pad = (value: number, size: number): string => String(value).padStart(size, '0');
const shifted =
  (years: number, size = 4) =>
  (year: number, month: number, day: number): string =>
    `${pad(year + years, size)}${pad(month, 2)}${pad(day, 2)}`;

const DAY_MS = 86_400_000;
const daysOf = (year: number, month: number, day: number): number =>
  (parseAmzDate(`${pad(year, 4)}${pad(month, 2)}${pad(day, 2)}T000000Z`) ?? 0) / DAY_MS;

/** The Persian year begins with spring: 21 March, or 20 March where the Persian year before was a leap year (33-year cycle). */
function persian(year: number, month: number, day: number): string {
  const isLeap = (jalali: number): boolean => [1, 5, 9, 13, 17, 22, 26, 30].includes(jalali % 33);
  // 1 Farvardin 1403 was 20 March 2024.
  let start = daysOf(2024, 3, 20);
  let jalali = 1403;
  const at = daysOf(year, month, day);
  while (at >= start + (isLeap(jalali) ? 366 : 365)) start += isLeap(jalali++) ? 366 : 365;
  while (at < start) start -= isLeap(--jalali) ? 366 : 365;
  const since = at - start;
  const [m, d] =
    since < 186 ? [Math.floor(since / 31), since % 31] : [6 + Math.floor((since - 186) / 30), (since - 186) % 30];
  return `${pad(jalali, 4)}${pad(m + 1, 2)}${pad(d + 1, 2)}`;
}

/** The tabular Islamic calendar with its civil epoch: a day away from that of Umm al-Qura at most twice a year. */
function hijri(shift: number) {
  return (year: number, month: number, day: number): string => {
    const julian = daysOf(year, month, day) + 2_440_588 + shift;
    const l = julian - 1_948_440 + 10_632;
    const n = Math.floor((l - 1) / 10_631);
    const rest = l - 10_631 * n + 354;
    const j =
      Math.floor((10_985 - rest) / 5316) * Math.floor((50 * rest) / 17_719) +
      Math.floor(rest / 5670) * Math.floor((43 * rest) / 15_238);
    const left =
      rest -
      Math.floor((30 - j) / 15) * Math.floor((17_719 * j) / 50) -
      Math.floor(j / 16) * Math.floor((15_238 * j) / 43) +
      29;
    const m = Math.floor((24 * left) / 709);
    return `${pad(30 * n + j - 30, 4)}${pad(m, 2)}${pad(left - Math.floor((709 * m) / 24), 2)}`;
  };
}

const LOCALES = [
  'Swift DateFormatter without en_US_POSIX',
  'C# DateTime.ToString in the current culture',
  'Java SimpleDateFormat in the default locale',
];

export const CALENDARS: readonly Calendar[] = [
  { id: 'japanese', by: [...LOCALES, 'Java JapaneseChronology'], write: shifted(-2018) },
  { id: 'japanese', by: ['Swift with the year as it is'], write: shifted(-2018, 1) },
  { id: 'minguo', by: [...LOCALES, 'Java MinguoChronology'], write: shifted(-1911) },
  { id: 'minguo', by: ['C# TaiwanCalendar'], write: shifted(-1911, 3) },
  { id: 'buddhist', by: [...LOCALES, 'Java ThaiBuddhistChronology'], write: shifted(543) },
  { id: 'persian', by: LOCALES, write: persian },
  { id: 'hijri', by: [...LOCALES, 'Java HijrahChronology'], write: hijri(0) },
  { id: 'hijri', by: LOCALES, write: hijri(1) },
  { id: 'hijri', by: LOCALES, write: hijri(-1) },
];
