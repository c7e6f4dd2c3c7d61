import { type ChangeTexts, text } from '@/i18n/format';
import { placed } from './words';

const DATE_ONCE = 'Take one time in UTC, write it as `YYYYMMDDTHHMMSSZ`, and use it in every place.';

export const time: ChangeTexts<'time'> = {
  'time-offset': text(
    'The time was signed with an offset',
    placed,
    `${DATE_ONCE} A whole or half number of hours is a time zone; check the clock, too.`,
  ),
  'time-seconds': text('The clock was asked twice', placed, DATE_ONCE),
  'time-format': text('The time was signed in another format', placed, DATE_ONCE),
  'time-twelve-hours': text(
    'The time was signed on a twelve-hour clock',
    placed,
    `${DATE_ONCE} In format strings, \`HH\` counts to 23 and \`hh\` to 12.`,
  ),
  'time-other': text('Signed with a different time', placed, DATE_ONCE),
  'time-fields': text(
    'A field of the time is another one',
    placed,
    `${DATE_ONCE} In format strings of Java, C# and Swift \`MM\` is the month and \`mm\` the minute; months of JavaScript and C start at 0.`,
  ),
  'time-other-calendar': text(
    'The time was written for another calendar',
    placed,
    `${DATE_ONCE} Do not format it in the language of the device: take \`en_US_POSIX\` in Swift, \`Locale.ROOT\` in Java, \`InvariantCulture\` in C#.`,
  ),
};
