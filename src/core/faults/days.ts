import { addSeconds, amzDate, instant, parseAmzDate, rfc3339 } from '@/core/model/instant';
import { CALENDARS } from './calendars';
import { OFTEN, RARE, SELDOM, USUAL } from './rarity';
import type { Slip } from './slip';

const near: Slip['variants'] = (day) => {
  const at = parseAmzDate(`${day}T000000Z`) ?? instant(0);
  return [-1, 1].map((days) => amzDate(addSeconds(at, days * 86_400)).slice(0, 8));
};

type DayRow = readonly [id: string, rarity: number, by: readonly string[], variants: Slip['variants']];
const DAY_ROWS: readonly DayRow[] = [
  ['the day before or after', OFTEN, ['the local day', 'a signing key that was kept'], near],
  [
    'with dashes',
    USUAL,
    ['Python date.isoformat', 'JavaScript toISOString().slice(0, 10)', 'PHP Y-m-d'],
    (day) => [`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`],
  ],
  [
    'as a whole time',
    SELDOM,
    ['Java Instant.toString'],
    (day) => [rfc3339(parseAmzDate(`${day}T000000Z`) ?? instant(0))],
  ],
  [
    'with slashes',
    SELDOM,
    ['C# yyyy/MM/dd', 'JavaScript toLocaleDateString'],
    (day) => [`${day.slice(0, 4)}/${day.slice(4, 6)}/${day.slice(6)}`],
  ],
  [
    'month from zero',
    USUAL,
    ['JavaScript getMonth', 'C tm_mon'],
    (day) => [day.slice(0, 4) + String(Number(day.slice(4, 6)) - 1).padStart(2, '0') + day.slice(6)],
  ],
  [
    'not padded',
    USUAL,
    ['JavaScript getMonth() + 1'],
    (day) => [`${day.slice(0, 4)}${Number(day.slice(4, 6))}${Number(day.slice(6))}`],
  ],
  ['year of two digits', RARE, ['strftime %y%m%d'], (day) => [day.slice(2)]],
  ['day first', RARE, ['strftime %d%m%Y'], (day) => [`${day.slice(6)}${day.slice(4, 6)}${day.slice(0, 4)}`]],
  ['month first', RARE, ['strftime %m%d%Y'], (day) => [day.slice(4, 6) + day.slice(6) + day.slice(0, 4)]],
  [
    'of another calendar',
    SELDOM,
    [...new Set(CALENDARS.flatMap(({ by }) => by))],
    (day) =>
      CALENDARS.map(({ write }) => write(Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6)))),
  ],
  ['nothing', RARE, [], () => ['']],
];

/** Every way to put another text for the day into the scope. */
export const DAY_SLIPS: readonly Slip[] = DAY_ROWS.map(([id, rarity, by, variants]) => ({
  id: `day/${id}`,
  at: 'signer',
  part: 'day',
  code: 'scope-date',
  rarity,
  by,
  variants,
}));
