import { addSeconds, amzDate, type Instant, instant, parseAmzDate, rfc3339 } from '@/core/model/instant';
import type { ChangeCode } from '@/core/model/mistake';
import { RARE, SELDOM, USUAL } from './rarity';
import type { Slip } from './slip';

/** The fields of a time, as they stand in `YYYYMMDDTHHMMSSZ`. */
type Fields = Readonly<Record<'y' | 'mo' | 'd' | 'h' | 'mi' | 's', string>> & { readonly at: Instant };

const DAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function fieldsOf(at: Instant, date: string): Fields {
  const part = (from: number, to: number): string => date.slice(from, to);
  return { at, y: part(0, 4), mo: part(4, 6), d: part(6, 8), h: part(9, 11), mi: part(11, 13), s: part(13, 15) };
}

const pad = (value: number, size = 2): string => String(value).padStart(size, '0');
const twelve = ({ h }: Fields, zero: number): string => pad(Number(h) % 12 || zero);
const half = ({ h }: Fields): string => (Number(h) < 12 ? 'AM' : 'PM');
const dayOfYear = ({ at, y }: Fields): number =>
  Math.floor((at - (parseAmzDate(`${y}0101T000000Z`) ?? instant(0))) / 86_400_000) + 1;
const weekday = ({ at }: Fields): number => ((Math.floor(at / 86_400_000) % 7) + 11) % 7;
const whole = ({ y, mo, d, h, mi, s }: Fields, end = 'Z'): string => `${y}${mo}${d}T${h}${mi}${s}${end}`;

const httpDate = ({ at, y, mo, d, h, mi, s }: Fields): string =>
  `${DAYS[((Math.floor(at / 86_400_000) % 7) + 7) % 7]}, ${d} ${MONTHS[Number(mo) - 1]} ${y} ${h}:${mi}:${s} GMT`;

/** The ISO week-based year, which `YYYY` of Java and `%G` write. */
function weekYear({ at }: Fields): string {
  const fromMonday = (((Math.floor(at / 86_400_000) + 3) % 7) + 7) % 7;
  return amzDate(addSeconds(at, (3 - fromMonday) * 86_400)).slice(0, 4);
}

const digitsFrom =
  (zero: number) =>
  (fields: Fields): string =>
    whole(fields).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

type Row = readonly [
  id: string,
  code: ChangeCode,
  rarity: number,
  by: readonly string[],
  write: (fields: Fields) => string,
];

/** How format strings and functions of standard libraries write the same moment. */
const ROWS: readonly Row[] = [
  [
    '12 hours',
    'time-twelve-hours',
    USUAL,
    ['Java hh', 'C# hh', 'strftime %I', 'PHP h', 'Go 03', 'moment.js hh', 'Swift hh'],
    (f) => `${f.y}${f.mo}${f.d}T${twelve(f, 12)}${f.mi}${f.s}Z`,
  ],
  [
    '12 hours from zero',
    'time-twelve-hours',
    SELDOM,
    ['Java KK', 'Swift KK'],
    (f) => `${f.y}${f.mo}${f.d}T${twelve(f, 0)}${f.mi}${f.s}Z`,
  ],
  [
    '24 for midnight',
    'time-twelve-hours',
    SELDOM,
    ['Java kk', 'Swift kk'],
    (f) => `${f.y}${f.mo}${f.d}T${f.h === '00' ? '24' : f.h}${f.mi}${f.s}Z`,
  ],
  [
    'AM and PM',
    'time-twelve-hours',
    SELDOM,
    ['Java hhmmssa', 'C# hhmmsstt', 'strftime %p'],
    (f) => `${f.y}${f.mo}${f.d}T${twelve(f, 12)}${f.mi}${f.s}${half(f)}`,
  ],
  [
    'AM and PM on a phone',
    'time-twelve-hours',
    SELDOM,
    ['Swift HHmmss with 12-hour time set'],
    (f) => `${f.y}${f.mo}${f.d}T${twelve(f, 12)}${f.mi}${f.s} ${half(f)}Z`,
  ],
  [
    'minutes for months',
    'time-fields',
    USUAL,
    ['Java yyyymmdd', 'C# yyyymmdd', 'strftime %Y%M%d', 'Swift yyyymmdd'],
    (f) => `${f.y}${f.mi}${f.d}T${f.h}${f.mi}${f.s}Z`,
  ],
  [
    'months for minutes',
    'time-fields',
    USUAL,
    ['Java HHMMss', 'C# HHMMss', 'PHP Hms', 'strftime %H%m%S', 'moment.js HHMMss'],
    (f) => `${f.y}${f.mo}${f.d}T${f.h}${f.mo}${f.s}Z`,
  ],
  [
    'months and minutes swapped',
    'time-fields',
    USUAL,
    ['Java yyyymmdd’T’HHMMss'],
    (f) => `${f.y}${f.mi}${f.d}T${f.h}${f.mo}${f.s}Z`,
  ],
  [
    'day of the year',
    'time-fields',
    SELDOM,
    ['Java DD', 'Swift DD'],
    (f) => `${f.y}${f.mo}${pad(dayOfYear(f))}T${f.h}${f.mi}${f.s}Z`,
  ],
  [
    'week year',
    'time-fields',
    SELDOM,
    ['Java YYYY', 'Swift YYYY', 'strftime %G'],
    (f) => `${weekYear(f)}${f.mo}${f.d}T${f.h}${f.mi}${f.s}Z`,
  ],
  [
    'fractions for seconds',
    'time-fields',
    SELDOM,
    ['Java SS', 'Swift SS', 'moment.js SS'],
    (f) => `${f.y}${f.mo}${f.d}T${f.h}${f.mi}00Z`,
  ],
  [
    'month from zero',
    'time-fields',
    USUAL,
    ['JavaScript getMonth', 'C tm_mon', 'Java Calendar.MONTH', 'Perl localtime'],
    (f) => `${f.y}${pad(Number(f.mo) - 1)}${f.d}T${f.h}${f.mi}${f.s}Z`,
  ],
  [
    'weekday for day',
    'time-fields',
    SELDOM,
    ['JavaScript getDay', 'C tm_wday'],
    (f) => `${f.y}${f.mo}${pad(weekday(f))}T${f.h}${f.mi}${f.s}Z`,
  ],
  [
    'not padded',
    'time-fields',
    USUAL,
    ['JavaScript getMonth() + 1 and the like', 'C# M and d', 'PHP n and j', 'strftime %-d'],
    (f) => `${f.y}${Number(f.mo)}${Number(f.d)}T${Number(f.h)}${Number(f.mi)}${Number(f.s)}Z`,
  ],
  [
    'year from 1900',
    'time-fields',
    SELDOM,
    ['JavaScript getYear', 'C tm_year', 'Perl localtime'],
    (f) => `${Number(f.y) - 1900}${f.mo}${f.d}T${f.h}${f.mi}${f.s}Z`,
  ],
  ['year of two digits', 'time-fields', SELDOM, ['PHP y', 'strftime %y', 'Java yy', 'C# yy'], (f) => whole(f).slice(2)],
  [
    'day before month',
    'time-fields',
    SELDOM,
    ['PHP Ydm', 'strftime %Y%d%m'],
    (f) => `${f.y}${f.d}${f.mo}T${f.h}${f.mi}${f.s}Z`,
  ],
  ['minutes cut', 'time-fields', RARE, ['strftime %Y%m%dT%H%M'], (f) => `${f.y}${f.mo}${f.d}T${f.h}${f.mi}00Z`],
  ['no seconds', 'time-format', RARE, ['strftime %Y%m%dT%H%MZ'], (f) => `${f.y}${f.mo}${f.d}T${f.h}${f.mi}Z`],
  [
    'with signs',
    'time-format',
    USUAL,
    ['Ruby iso8601', 'Java Instant.toString', 'Go RFC3339', 'Swift ISO8601DateFormatter'],
    (f) => rfc3339(f.at),
  ],
  [
    'with signs and milliseconds',
    'time-format',
    USUAL,
    ['JavaScript toISOString', 'C# fffZ'],
    (f) => rfc3339(f.at).replace('Z', '.000Z'),
  ],
  ['with signs and 7 digits', 'time-format', SELDOM, ['C# o'], (f) => rfc3339(f.at).replace('Z', '.0000000Z')],
  [
    'with signs and an offset',
    'time-format',
    USUAL,
    ['Python isoformat', 'PHP c', 'moment.js format'],
    (f) => rfc3339(f.at).replace('Z', '+00:00'),
  ],
  [
    'with signs, without Z',
    'time-format',
    USUAL,
    ['Python utcnow().isoformat', 'Java LocalDateTime', 'C# s'],
    (f) => rfc3339(f.at).slice(0, -1),
  ],
  [
    'with a blank',
    'time-format',
    USUAL,
    ['Python str(datetime)', 'SQL'],
    (f) => rfc3339(f.at).slice(0, -1).replace('T', ' '),
  ],
  [
    'as Go prints it',
    'time-format',
    SELDOM,
    ['Go Time.String'],
    (f) => `${rfc3339(f.at).slice(0, -1).replace('T', ' ')} +0000 UTC`,
  ],
  ['a blank for T', 'time-format', USUAL, ['strftime %Y%m%d %H%M%SZ'], (f) => whole(f).replace('T', ' ')],
  [
    'a blank and UTC',
    'time-format',
    RARE,
    ['Ruby Time#to_s'],
    (f) => `${rfc3339(f.at).slice(0, -1).replace('T', ' ')} UTC`,
  ],
  ['without Z', 'time-format', USUAL, ['strftime without Z', 'C# yyyyMMddTHHmmss'], (f) => whole(f, '')],
  ['without T', 'time-format', USUAL, ['strftime %Y%m%d%H%M%SZ'], (f) => whole(f).replace('T', '')],
  ['digits only', 'time-format', SELDOM, ['strftime %Y%m%d%H%M%S'], (f) => whole(f, '').replace('T', '')],
  ['milliseconds', 'time-format', USUAL, ["toISOString().replace(/[:-]/g, '')"], (f) => whole(f, '.000Z')],
  [
    'milliseconds without a point',
    'time-format',
    USUAL,
    ["toISOString().replace(/[^\\dTZ]/g, '')"],
    (f) => whole(f, '000Z'),
  ],
  [
    'an offset',
    'time-format',
    USUAL,
    ['Java Z without quotes', 'strftime %z', 'moment.js ZZ'],
    (f) => whole(f, '+0000'),
  ],
  ['an offset with a colon', 'time-format', USUAL, ['moment.js Z', 'Swift ZZZZZ with xxx'], (f) => whole(f, '+00:00')],
  ['UTC for Z', 'time-format', SELDOM, ['strftime %Z', 'Java z'], (f) => whole(f, 'UTC')],
  ['GMT for Z', 'time-format', SELDOM, ['Swift z', 'Java z'], (f) => whole(f, 'GMT')],
  ['T and Z as fields', 'time-format', SELDOM, ['PHP YmdTHisZ'], (f) => `${f.y}${f.mo}${f.d}UTC${f.h}${f.mi}${f.s}0`],
  ['in lower case', 'time-format', SELDOM, ['strtolower, ToLower'], (f) => whole(f).toLowerCase()],
  ['the day only', 'time-format', USUAL, ['the variable of the scope'], (f) => `${f.y}${f.mo}${f.d}`],
  [
    'as of HTTP',
    'time-format',
    USUAL,
    ['JavaScript toUTCString', 'Ruby httpdate', 'C# r', 'the Date header'],
    httpDate,
  ],
  [
    'seconds',
    'time-format',
    USUAL,
    ['Python time.time', 'PHP time', 'date +%s', 'Go Unix'],
    (f) => String(f.at / 1000),
  ],
  [
    'milliseconds since 1970',
    'time-format',
    SELDOM,
    ['JavaScript Date.now', 'Java currentTimeMillis'],
    (f) => String(f.at),
  ],
  [
    'Arabic digits',
    'time-other-calendar',
    SELDOM,
    ['Swift, Java, C# in Arabic', 'JavaScript toLocaleString'],
    digitsFrom(0x660),
  ],
  ['Persian digits', 'time-other-calendar', SELDOM, ['Swift, Java in Persian'], digitsFrom(0x6f0)],
  [
    'a line break at the end',
    'time-format',
    USUAL,
    ['date(1) read without $(…)', 'Ruby backquotes', 'Python check_output'],
    (f) => `${whole(f)}\n`,
  ],
  ['a blank at the end', 'time-format', SELDOM, ['cut, split'], (f) => `${whole(f)} `],
];

/** A slip of the time; `variants` is not asked where the text is no time. */
export const timeSlip = (
  [id, code, rarity, by]: readonly [id: string, code: ChangeCode, rarity: number, by: readonly string[]],
  variants: (at: Instant, date: string) => readonly string[],
): Slip => ({
  id: `time/${id}`,
  at: 'signer',
  part: 'time',
  code,
  rarity,
  by,
  variants: (date) => {
    const at = parseAmzDate(date);
    return at === undefined ? [] : variants(at, date);
  },
});

/** Every way to write the same moment otherwise than `YYYYMMDDTHHMMSSZ`. */
export const TIME_FORMATS: readonly Slip[] = ROWS.map(([id, code, rarity, by, write]) =>
  timeSlip([id, code, rarity, by], (at, date) => [write(fieldsOf(at, date))]),
);
