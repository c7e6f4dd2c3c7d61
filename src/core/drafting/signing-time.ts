import { addSeconds, fromUtc, type Instant, instant, parseAmzDate } from '@/core/model/instant';
import { type Checked, fault, note, refused } from './finding';

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;
const COMPACT = /^\d{8}T\d{6}Z$/;

/** Reads a signing time: `2015-08-30 12:36:00Z`, RFC 3339, `20150830T123600Z`, or seconds since 1970; empty is `now`. */
export function parseSigningTime(typed: string, now: Instant): Checked<Instant> {
  const text = typed.trim();
  if (text === '') return { value: now, findings: [] };
  if (COMPACT.test(text)) return exists(parseAmzDate(text));
  if (/^\d{9,10}$/.test(text)) return { value: instant(Number(text) * 1000), findings: [] };
  const m = ISO.exec(text);
  if (!m) return refused(fault('signingTime', 'time-unreadable', {}));
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = m
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const local = exists(fromUtc(year, month, day, hour, minute, second));
  if (local.value === undefined) return local;
  const zone = m[7];
  if (zone === undefined) return { value: local.value, findings: [note('signingTime', 'time-read-as-utc', {})] };
  return { value: addSeconds(local.value, -offsetSeconds(zone)), findings: [] };
}

const exists = (at: Instant | undefined): Checked<Instant> =>
  at === undefined || at < 0 ? refused(fault('signingTime', 'time-no-such-date', {})) : { value: at, findings: [] };

function offsetSeconds(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(-2)) * 60);
}
