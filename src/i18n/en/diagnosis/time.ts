import { number, quoted as q, roughly, seconds } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

/** Calendars that dates are written in by mistake. */
const calendars = {
  buddhist: 'Buddhist',
  japanese: 'Japanese',
  minguo: 'Minguo',
  persian: 'Persian',
  islamic: 'Islamic',
  hebrew: 'Hebrew',
} as const;

export const time: FindingTexts<'time'> = {
  'time-auth-failure': {
    title: 'EC2 does not say why',
    what: () => 'EC2 answers AuthFailure to a wrong clock, a wrong key and a wrong signature alike.',
    fix: () => 'Check the clock first, then whether the key is active and its secret complete.',
  },
  'time-calendar': {
    title: 'The year is from another calendar',
    what: ({ year, meant, calendar }) =>
      `The date says ${String(year).padStart(4, '0')}: that is ${meant} in the ${calendars[calendar]} calendar.`,
    fix: () =>
      'Format the date with the Gregorian calendar and a fixed locale: `en_US_POSIX` on Apple’s systems, `Locale.ROOT` in Java, `InvariantCulture` in .NET.',
  },
  'time-date-format': {
    title: 'The date is in the wrong format',
    what: ({ found, form }) =>
      `${q(found)}: ${
        {
          extended: 'hyphens and colons must go.',
          fraction: 'fractions of a second must go.',
          'no-z': 'it must end in `Z`, and be UTC.',
          http: 'this form may stand in Date only, in English.',
          epoch: 'epoch seconds are not read.',
          other: 'AWS cannot read it.',
        }[form]
      }`,
    fix: () => 'Write `YYYYMMDDTHHMMSSZ` in UTC, for example `20150830T123600Z`.',
  },
  'time-date-missing': {
    title: 'The signing time is missing',
    what: () => 'The request has neither an X-Amz-Date nor a Date that AWS can read.',
    fix: () => 'Send `X-Amz-Date` with the time that was signed.',
  },
  'time-expired': {
    title: 'The URL has expired',
    what: ({ end, ago, since, byClock }) =>
      end === undefined
        ? 'AWS says that its time is over.'
        : since
          ? `It was valid until ${end}${ago === undefined ? '' : `, ${roughly(ago)} ago`}. When AWS answered it still was, so this is not what AWS refused.`
          : `It was valid until ${end}${ago === undefined ? '' : `, ${roughly(ago)} ago`}.${byClock ? ' That is certain if the clock of this machine is right.' : ''}`,
    fix: ({ since, isExtensible }) => {
      if (since) return 'Sign again before the next attempt.';
      return isExtensible
        ? 'Sign again, closer to its use or with a longer X-Amz-Expires.'
        : 'Make a new link, shortly before it is used.';
    },
  },
  'time-expires-over-service': {
    title: 'The service allows a shorter lifetime',
    what: ({ expires, longest, service }) =>
      `X-Amz-Expires is ${number(expires)} seconds, but ${q(service)} honours ${number(longest)} (${seconds(longest)}).`,
    fix: ({ longest }) => `Set X-Amz-Expires to ${number(longest)} at most, and sign anew when needed.`,
  },
  'time-expires-over-session': {
    title: 'The session ends before the URL',
    what: ({ expires, end }) =>
      end === undefined
        ? `X-Amz-Expires is ${seconds(expires)}, longer than temporary credentials live.`
        : `X-Amz-Expires is ${seconds(expires)}, but the credentials end at ${end}. The URL ends with them.`,
    fix: () => 'Sign with credentials that live longer, or make the URL when it is asked for.',
  },
  'time-session-over': {
    title: 'The session behind it may be over',
    what: ({ age, expires, isSure }) =>
      `Temporary credentials signed it ${roughly(age)} ago, and it ends with their session, though X-Amz-Expires says ${seconds(expires)}. ${
        isSure
          ? 'No session of AWS lasts longer than 36 hours.'
          : 'Most sessions last an hour, none longer than 36; when this one ends is not written in the URL.'
      }`,
    fix: () =>
      'Make the URL anew with fresh credentials, shortly before it is used. Signed with the key of an IAM user, it lasts as long as X-Amz-Expires says.',
  },
  'time-expires-range': {
    title: 'X-Amz-Expires is out of range',
    what: (args) =>
      args.found === undefined
        ? `AWS says so. Allowed are 1 to ${number(604_800)} seconds.`
        : args.number
          ? `It is ${q(args.found)} seconds; 1 to ${number(604_800)} are allowed.`
          : `${q(args.found)} is not a whole number of seconds.`,
    fix: () => `Set it to ${number(604_800)} (7 days) or less.`,
  },
  'time-header-too-old': {
    title: 'The signed headers are too old',
    what: ({ age, minutes, reported }) =>
      reported
        ? `They were ${roughly(age)} old when AWS received them; this service allows ${minutes} minutes.`
        : `They were signed ${roughly(age)} ago. Sent again now, they are refused: this service allows ${minutes} minutes.`,
    fix: () => 'Sign right before sending. Queues, retries and slow uploads must sign again.',
  },
  'time-in-the-future': {
    title: 'The signing time is in the future',
    what: ({ signed, ahead }) =>
      signed === undefined || ahead === undefined
        ? 'AWS says that the signature is not valid yet.'
        : `The signing time is ${signed}, ${roughly(Math.max(ahead, 0))} ahead of the clock.`,
    fix: () => 'Set the clock of the machine that signs, and write the time in UTC.',
  },
  'time-skew': {
    title: 'Clock skew: the signing time and AWS’s clock differ',
    what: (args) =>
      args.signed === undefined || args.server === undefined || args.seconds === undefined
        ? 'AWS says that the signing time is too far from its own.'
        : `Signed at ${args.signed}, and AWS’s clock said ${args.server}: ${roughly(Math.abs(args.seconds))} ${args.seconds > 0 ? 'later' : 'earlier'}.`,
    fix: () => 'Set the clock (NTP). If it is right, the request waited too long between signing and sending.',
  },
  'time-two-dates': {
    title: 'Date and X-Amz-Date disagree',
    what: ({ date, amzDate }) => `Date says ${q(date)}, X-Amz-Date ${q(amzDate)}. AWS goes by X-Amz-Date.`,
    fix: () => 'Send X-Amz-Date only, and sign that.',
  },
  'time-zone': {
    title: 'Local time was written as UTC',
    what: ({ seconds: apart, ahead }) =>
      `The signing time is ${seconds(apart)} ${ahead ? 'ahead of' : 'behind'} AWS’s clock: as far as clocks of a time zone ${ahead ? 'east' : 'west'} of Greenwich are.`,
    fix: () => 'Convert to UTC before writing the `Z`.',
  },
};
