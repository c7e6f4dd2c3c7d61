import { type Instant, rfc3339 } from '@/core/model/instant';

const DAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri, 24 May 2013 00:00:00 GMT` (RFC 9110 section 5.6.7), the form of Last-Modified. */
export function httpDate(at: Instant): string {
  const [date = '', time = ''] = rfc3339(at).slice(0, -1).split('T');
  const [year, month, day] = date.split('-');
  // 1970-01-01, from which instants count, was a Thursday.
  const weekday = Math.floor(at / 86_400_000) % 7;
  return `${DAYS[(weekday + 7) % 7]}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${time} GMT`;
}
