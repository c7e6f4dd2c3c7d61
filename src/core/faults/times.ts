import { addSeconds, amzDate } from '@/core/model/instant';
import { CALENDARS } from './calendars';
import { OFTEN, RARE, SELDOM, USUAL } from './rarity';
import type { Slip } from './slip';
import { TIME_FORMATS, timeSlip } from './time-formats';

const ofCalendars: readonly Slip[] = CALENDARS.map(({ id, by, write }, i) =>
  timeSlip([`calendar ${id} ${i}`, 'time-other-calendar', USUAL, by], (_, date) => [
    `${write(Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6, 8)))}${date.slice(8)}`,
  ]),
);

/** Half hours from UTC that clocks are set to (IANA time zone database). */
const HALF_HOURS = Array.from({ length: 53 }, (_, i) => i - 24).filter((halves) => halves !== 0);

const ofClocks: readonly Slip[] = (
  [
    [
      'an hour of another zone',
      'time-offset',
      OFTEN,
      [
        'JavaScript getHours',
        'Python datetime.now',
        'C# DateTime.Now',
        'PHP date',
        'Java LocalDateTime.now',
        'strftime of localtime',
      ],
      HALF_HOURS.filter((halves) => halves % 2 === 0).map((halves) => halves * 1800),
    ],
    [
      'a half hour of another zone',
      'time-offset',
      USUAL,
      [],
      HALF_HOURS.filter((halves) => halves % 2 !== 0).map((halves) => halves * 1800),
    ],
    ['a quarter of another zone', 'time-offset', SELDOM, [], [20_700, 31_500, 45_900]],
    ['a clock asked twice', 'time-seconds', USUAL, ['two calls of now()'], [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]],
    ['a day away', 'time-offset', SELDOM, [], [-86_400, 86_400]],
  ] as const
).map(([id, code, rarity, by, seconds]) =>
  timeSlip([id, code, rarity, by], (at) => seconds.map((more) => amzDate(addSeconds(at, more)))),
);

/** Every way to sign another text for the time. */
export const TIME_SLIPS: readonly Slip[] = [
  ...ofClocks,
  ...TIME_FORMATS,
  ...ofCalendars,
  { id: 'time/nothing', at: 'signer', part: 'time', code: 'time-other', rarity: RARE, by: [], variants: () => [''] },
];
