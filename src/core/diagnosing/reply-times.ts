import { parseSigningTime } from '@/core/drafting/signing-time';
import { headerValues } from '@/core/model/headers';
import { type Instant, instant, parseAmzDate } from '@/core/model/instant';
import type { PastedReply } from '@/core/model/pasted';
import { parseClaimedDate } from '@/core/verifying/http-date';

/** Reads the times that replies and credentials tell (RFC 3339, X-Amz-Date's form); undefined for anything else. */
export const parseTime = (text: string | undefined): Instant | undefined =>
  text === undefined || text.trim() === '' ? undefined : parseSigningTime(text, instant(0)).value;

/** How old signed headers may be, in seconds: most services allow 5 minutes, S3 15 (AWS IAM User Guide, "Why requests are signed"; Amazon S3, RequestTimeTooSkewed). */
export const longestAge = (service: string | undefined): number => (service === 's3' ? 900 : 300);

/** The match in a message that says that clocks disagree, with the signing time where it tells it. */
export const SKEW_REPORTED = /RequestTimeTooSkewed|Signature (?:expired|not yet current)(?:: (\d{8}T\d{6}Z))?/i;

/**
 * The clock of the server as its reply tells it: an element, the message, or the Date header; undefined where none
 * does.
 */
export function serverTime(reply: PastedReply | undefined): Instant | undefined {
  if (!reply) return undefined;
  const inMessage = /\((\d{8}T\d{6}Z) [-+] \d/.exec(reply.message ?? '')?.[1];
  const header = headerValues(reply.headers, 'date')[0];
  return (
    parseTime(headerValues(reply.fields, 'ServerTime')[0]) ??
    (inMessage === undefined ? undefined : parseAmzDate(inMessage)) ??
    (header === undefined ? undefined : parseClaimedDate(header, 'date'))
  );
}
