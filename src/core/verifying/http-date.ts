import { fromUtc, type Instant, parseAmzDate } from '@/core/model/instant';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const IMF_FIXDATE = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/;

/** Reads `Fri, 24 May 2013 00:00:00 GMT` (RFC 9110 section 5.6.7, preferred form); undefined for anything else. */
function parseImfFixdate(text: string): Instant | undefined {
  const m = IMF_FIXDATE.exec(text);
  if (!m) return undefined;
  return fromUtc(
    Number(m[3]),
    MONTHS.indexOf(m[2] as string) + 1,
    Number(m[1]),
    Number(m[4]),
    Number(m[5]),
    Number(m[6]),
  );
}

/** When a request says it was signed: the form of X-Amz-Date anywhere, an HTTP date in a Date header only. */
export const parseClaimedDate = (text: string, from: 'x-amz-date' | 'date'): Instant | undefined =>
  parseAmzDate(text) ?? (from === 'date' ? parseImfFixdate(text) : undefined);
