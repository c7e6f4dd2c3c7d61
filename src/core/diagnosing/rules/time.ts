import type { Case } from '@/core/diagnosing/case';
import { field, header, mayBeAws, says } from '@/core/diagnosing/evidence';
import { hasPassed } from '@/core/diagnosing/fails-at';
import { type Hit, hit, inCredentials, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { longestAge, parseTime, SKEW_REPORTED, serverTime } from '@/core/diagnosing/reply-times';
import { addSeconds, amzDate, type Instant, parseAmzDate, readable, secondsBetween } from '@/core/model/instant';
import { honoured } from '@/core/model/service-rule';
import { holdsPlaceholder } from '@/core/parsing/paste/placeholders';
import { parseClaimedDate } from '@/core/verifying/http-date';

type DateForm = 'extended' | 'fraction' | 'no-z' | 'http' | 'epoch' | 'other';

function formOf(text: string): DateForm {
  if (/^\d{8}T\d{6}[.,]\d+/.test(text)) return 'fraction';
  if (/^\d{4}-\d\d-\d\d/.test(text)) return 'extended';
  if (/^\d{8}T\d{6}/.test(text)) return 'no-z';
  if (/^[^\d\s]+,? \d/.test(text)) return 'http';
  return /^\d{10,13}$/.test(text) ? 'epoch' : 'other';
}

/**
 * The longest session that IAM grants (AWS IAM User Guide, "Methods to assume a role"; GetSessionToken goes to 36
 * hours).
 */
const LONGEST_SESSION = 36 * 3600;

/** How long a session lasts unless more was asked for, in seconds (AWS STS API Reference, AssumeRole). */
const USUAL_SESSION = 3600;

/** Seconds since temporary credentials of AWS made a link that asks for more than their session commonly gives; undefined of any other. */
function sinceSession({ stated, credentials, signedAt, now, rule: row, provider }: Case): number | undefined {
  const isOfSession = stated.credential?.accessKeyId.startsWith('ASIA') && stated.token !== undefined;
  const expires = honoured(row, Number(stated.expires ?? 0));
  if (!isOfSession || !mayBeAws({ provider }) || signedAt === undefined || !(expires > USUAL_SESSION)) return undefined;
  if (credentials?.expiration !== undefined) return undefined;
  const age = Math.floor(secondsBetween(signedAt, now));
  return age > USUAL_SESSION && age <= expires ? age : undefined;
}

/**
 * How far ahead most services let a signature be, in seconds (AWS IAM User Guide, "Troubleshoot signed requests for
 * AWS APIs").
 */
const ALLOWED = 300;

/**
 * How far from UTC clocks are set anywhere, in minutes, summer time included: whole hours, and those that are not (IANA
 * Time Zone Database).
 */
const OFFSETS: readonly number[] = [
  ...Array.from({ length: 27 }, (_, i) => (i - 12) * 60).filter((minutes) => minutes !== 0),
  ...[-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825],
];

/** How many seconds a request may take to come, or a clock be wrong, beside the offset of a zone. */
const TOLERANCE = 120;

/** Calendars that devices write dates in, and by how many years each is behind; a year is taken for its where it then is near today's. */
const CALENDARS = [
  ['buddhist', -543],
  ['japanese', 2018],
  ['japanese', 1988],
  ['minguo', 1911],
  ['persian', 621],
  ['persian', 622],
  ['islamic', 578],
  ['islamic', 579],
  ['hebrew', -3760],
  ['hebrew', -3761],
] as const;
export type Calendar = (typeof CALENDARS)[number][0];
/** How far from today's year a date may be meant to be. */
const NEAR_YEARS = 3;

/** The calendar that the claimed date was written in, where its year is that of another one than ours; undefined where it is not. */
function otherCalendar(
  c: Case,
): { readonly year: number; readonly meant: number; readonly calendar: Calendar } | undefined {
  const text = /^(\d{4})\d{4}/.exec(c.stated.date ?? c.credential?.scope.date ?? '')?.[1];
  if (text === undefined) return undefined;
  const today = Number(amzDate(serverTime(c.reply) ?? c.now).slice(0, 4));
  const year = Number(text);
  if (Math.abs(today - year) < 100) return undefined;
  const found = CALENDARS.find(([, behind]) => Math.abs(year + behind - today) <= NEAR_YEARS);
  return found && { year, meant: year + found[1], calendar: found[0] };
}

export const TIME_RULES = [
  /**
   * EC2 says AuthFailure of a wrong key, a wrong signature and a wrong clock alike (Amazon EC2 API Reference, "Error
   * codes"; hashicorp/terraform-provider-aws#1102).
   */
  rule('time-auth-failure', undefined, (c) =>
    says(c, /AuthFailure|not able to validate the provided access credentials/) ? hit('likely', {}, inReply) : [],
  ),

  /**
   * The year of a calendar that is not the Gregorian: a locale of the device wrote the date (bcuff/elasticsearch-net-aws#63,
   * iterate-ch/cyberduck#13454; Unicode CLDR, supplemental data, "calendar preferences").
   */
  rule('time-calendar', undefined, (c) => {
    const other = otherCalendar(c);
    return other ? hit('cause', other, inRequest('header:x-amz-date')) : [];
  }),

  /**
   * X-Amz-Date is `YYYYMMDD'T'HHMMSS'Z'` in UTC (AWS IAM User Guide, "Elements of an AWS API request signature";
   * aws/aws-sdk-js-v3#5811).
   */
  rule('time-date-format', 'date-format', (c) => {
    const found = c.stated.date;
    if (found === undefined || c.signedAt !== undefined || c.stated.in === undefined || found === '') return [];
    if (holdsPlaceholder(found)) return [];
    return hit('cause', { found, form: formOf(found) }, inRequest('header:x-amz-date'));
  }),

  /**
   * A signed request says when it was signed, in X-Amz-Date or Date (AWS IAM User Guide, "Elements of an AWS API request
   * signature"; brendanhay/amazonka#154).
   */
  rule('time-date-missing', undefined, (c) => {
    const missing = c.stated.in === 'header' && c.stated.date === undefined && c.request?.target !== '' && c.whole;
    if (missing) return hit('cause', {}, inRequest('header:x-amz-date'));
    const said = says(c, /requires a valid Date or x-amz-date|requires existence of either a 'X-Amz-Date'/i);
    return said && (c.stated.date === undefined || c.signedAt !== undefined) ? hit('cause', {}, inReply) : [];
  }),

  /**
   * The presigned URL is over its time: by the server's word, by its clock, or by the clock of this page (Amazon S3 API
   * Reference, "Error Responses", AccessDenied). `since`: it ended after the reply, so that this was not what AWS refused.
   * `isExtensible`: the longest X-Amz-Expires that the service takes would have reached that far.
   */
  rule('time-expired', 'time', (c) => {
    if (otherCalendar(c)) return [];
    const seconds = honoured(c.rule, Number(c.stated.expires ?? Number.NaN));
    const end =
      c.signedAt === undefined || c.stated.expires === undefined || Number.isNaN(seconds)
        ? parseTime(field(c, 'Expires'))
        : addSeconds(c.signedAt, seconds);
    const shown = end && readable(end);
    const over = (now: Instant) => (end !== undefined && now > end ? Math.floor(secondsBetween(end, now)) : undefined);

    const server = serverTime(c.reply);
    const ago = over(server ?? c.now);
    const isExtensible = c.signedAt !== undefined && (server ?? c.now) <= addSeconds(c.signedAt, c.rule.longestExpiry);
    const args = { end: shown, ago, since: false, byClock: false, isExtensible };
    if (says(c, /Request has expired/i)) return hit('cause', args, inReply);
    const where = inRequest('parameter:X-Amz-Expires');
    const passed = hasPassed(c, 'time');
    if (ago !== undefined && !passed)
      return hit(server ? 'cause' : 'likely', { ...args, byClock: server === undefined }, where);
    const now = over(c.now);
    return now === undefined ? [] : hit('note', { ...args, ago: now, since: true }, where);
  }),

  /**
   * The service honours less than X-Amz-Expires says: 900 s for database and STS tokens, 300 s for Transcribe (Amazon
   * RDS User Guide; aws/aws-sdk-java#2617).
   */
  rule('time-expires-over-service', 'time', (c) => {
    const expires = Number(c.stated.expires ?? 0);
    if (!(expires > c.rule.longestExpiry) || expires > 604_800 || c.service === undefined) return [];
    return hit(
      hasPassed(c, 'time') ? 'note' : 'suspect',
      { expires, longest: c.rule.longestExpiry, service: c.service },
      inRequest('parameter:X-Amz-Expires'),
      {
        code: 'set-expires',
        args: { seconds: c.rule.longestExpiry },
      },
    );
  }),

  /**
   * A presigned URL dies with the session that signed it (Amazon S3 User Guide, "Sharing objects with presigned URLs";
   * aws/aws-sdk-ruby#1182).
   */
  rule(
    'time-expires-over-session',
    undefined,
    (c): readonly Hit<{ readonly expires: number; readonly end: string | undefined }>[] => {
      const expires = Number(c.stated.expires ?? 0);
      if (c.signedAt === undefined || !(expires > 0) || c.stated.token === undefined) return [];
      const end = parseTime(c.credentials?.expiration);
      if (end !== undefined) {
        return end < addSeconds(c.signedAt, honoured(c.rule, expires))
          ? hit('likely', { expires, end: readable(end) }, inCredentials)
          : [];
      }
      return expires > LONGEST_SESSION && !(c.reply === undefined && sinceSession(c) !== undefined)
        ? hit('note', { expires, end: undefined }, inRequest('parameter:X-Amz-Expires'))
        : [];
    },
  ),

  /**
   * Nobody says when the session ends that a presigned URL dies with, and by now it commonly has, or must have: without a reply nothing
   * else tells it (Amazon S3 User Guide, "Sharing objects with presigned URLs").
   */
  rule('time-session-over', undefined, (c) => {
    const age = c.reply === undefined ? sinceSession(c) : undefined;
    if (age === undefined) return [];
    const args = { age, expires: Number(c.stated.expires), isSure: age > LONGEST_SESSION };
    return hit(args.isSure ? 'likely' : 'suspect', args, inRequest('parameter:X-Amz-Expires'));
  }),

  /**
   * X-Amz-Expires is a whole number from 1 to 604800 seconds (Amazon S3 API Reference, "Authenticating Requests: Using
   * Query Parameters"; aws/aws-cli#5464).
   */
  rule('time-expires-range', 'time', (c) => {
    const found = c.stated.expires;
    const said = says(c, /X-Amz-Expires (must|should) be/i) !== undefined;
    const fine = found === undefined || (/^\d{1,6}$/.test(found) && Number(found) >= 1 && Number(found) <= 604_800);
    if (fine && !said) return [];
    return hit(
      'cause',
      { found, number: /^-?\d+$/.test(found ?? '') },
      said ? inReply : inRequest('parameter:X-Amz-Expires'),
      {
        code: 'set-expires',
        args: { seconds: 604_800 },
      },
    );
  }),

  /** A request signed in its headers is good for minutes: sent later, it fails whatever else is right. */
  rule('time-header-too-old', 'time', (c) => {
    if (c.stated.in !== 'header' || c.signedAt === undefined || says(c, SKEW_REPORTED) || otherCalendar(c)) return [];
    const server = serverTime(c.reply);
    const age = Math.round(secondsBetween(c.signedAt, server ?? c.now));
    if (age <= longestAge(c.service)) return [];
    const minutes = longestAge(c.service) / 60;
    return server
      ? hit('cause', { age, minutes, reported: true }, inReply)
      : hit('note', { age, minutes, reported: false }, inRequest('whole'));
  }),

  /** Signed for a time that has not come (Amazon S3 API Reference, "Error Responses": "Request is not valid yet"). */
  rule('time-in-the-future', 'time', (c) => {
    if (says(c, SKEW_REPORTED) || otherCalendar(c)) return [];
    const said = says(c, /not valid yet|not yet valid/i) !== undefined;
    const server = serverTime(c.reply);
    const ahead = c.signedAt === undefined ? undefined : Math.round(secondsBetween(server ?? c.now, c.signedAt));
    if (!said && !(ahead !== undefined && ahead > ALLOWED)) return [];
    const args = { signed: c.signedAt && readable(c.signedAt), ahead };
    if (said) return hit('cause', args, inReply);
    return hit(server ? 'cause' : 'likely', args, inRequest('whole'));
  }),

  /**
   * The reply says that clocks are apart: RequestTimeTooSkewed with both times, or "Signature expired" with its own
   * arithmetic (Amazon S3 API Reference, "Error Responses"; aws/aws-sdk-php#612).
   */
  rule('time-skew', undefined, (c) => {
    const said = says(c, SKEW_REPORTED);
    if (!said) return [];
    const signed = parseAmzDate(said[1] ?? '') ?? parseTime(field(c, 'RequestTime')) ?? c.signedAt;
    const server = serverTime(c.reply);
    const seconds =
      signed !== undefined && server !== undefined ? Math.round(secondsBetween(signed, server)) : undefined;
    return hit('cause', { signed: signed && readable(signed), server: server && readable(server), seconds }, inReply);
  }),

  /**
   * Date and X-Amz-Date disagree; AWS goes by X-Amz-Date (AWS IAM User Guide, "Elements of an AWS API request
   * signature"; pplu/aws-sdk-perl#58).
   */
  rule('time-two-dates', 'signature', (c) => {
    const date = header(c, 'date')?.trim();
    const amzDate = header(c, 'x-amz-date')?.trim();
    if (date === undefined || amzDate === undefined) return [];
    const [a, b] = [parseClaimedDate(date, 'date'), parseClaimedDate(amzDate, 'date')];
    return a !== undefined && b !== undefined && a !== b
      ? hit('suspect', { date, amzDate }, inRequest('header:date'))
      : [];
  }),

  /** Apart by what some zone is from UTC: its local time was written as UTC, east of Greenwich ahead (aws/aws-sdk-php#1780). */
  rule('time-zone', undefined, (c) => {
    const server = serverTime(c.reply);
    if (c.signedAt === undefined || server === undefined || !/skew|expired|not-yet-valid/.test(c.meaning ?? ''))
      return [];
    if (c.stated.expires !== undefined && server > c.signedAt) return [];
    const ahead = secondsBetween(server, c.signedAt);
    const offset = OFFSETS.find((minutes) => Math.abs(ahead - minutes * 60) <= TOLERANCE);
    if (offset === undefined) return [];
    return hit('likely', { seconds: Math.abs(offset) * 60, ahead: offset > 0 }, inReply);
  }),
] as const;
