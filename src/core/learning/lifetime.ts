import { addSeconds, type Instant } from '@/core/model/instant';
import type { Hasher } from '@/core/ports';
import { sign } from '@/core/signing/sign';
import { answered, awsOf, sentOf } from './arrival';
import { scenarioInput } from './scenarios';

/** When a link is signed and what ends it, in hours of the time line, `expires` in hours after that; undefined for what never comes. */
export type Lifetime = {
  readonly signed: number;
  readonly expires: number;
  readonly sessionEnds: number | undefined;
  readonly keyEnds: number | undefined;
};

/** The hours that the time line shows: nine days, from one before its origin, and when a link may be signed on it. */
export const TIMELINE = { from: -24, to: 192 } as const;
export const LONGEST_HOURS = 168;
export const LATEST_SIGNING = 48;

const HOUR = 3600;

/** What API Gateway answers once the session of a right signature has ended; the practice endpoint's never do. */
const SESSION_OVER = {
  status: 403,
  statusText: 'Forbidden',
  body: '{"message":"The security token included in the request is expired"}',
};

/** Which of the three ends a link first; a link ends with the earliest of them. */
export function endOf({ signed, expires, sessionEnds, keyEnds }: Lifetime): {
  readonly by: 'expires' | 'session' | 'key';
  readonly hours: number;
} {
  const ends = [
    { by: 'expires', hours: signed + expires },
    ...(sessionEnds === undefined ? [] : [{ by: 'session', hours: sessionEnds } as const]),
    ...(keyEnds === undefined ? [] : [{ by: 'key', hours: keyEnds } as const]),
  ] as const;
  return ends.reduce((first, end) => (end.hours < first.hours ? end : first));
}

/** What the practice endpoint answers to a link of this life, at a moment in hours of the time line, which begins to count at `origin`. */
export async function answerAt(life: Lifetime, moment: number, origin: Instant, hasher: Hasher) {
  const signedAt = addSeconds(origin, life.signed * HOUR);
  const hasSession = life.sessionEnds !== undefined;
  const { input, body } = await scenarioInput(hasSession ? 'session' : 'link', signedAt, hasher);
  const trace = await sign({ ...input, placement: { in: 'query', expires: Math.round(life.expires * HOUR) } });
  const aws = awsOf(input, addSeconds(origin, moment * HOUR), hasher);
  const { keyEnds = Number.POSITIVE_INFINITY, sessionEnds = Number.POSITIVE_INFINITY } = life;
  const reply = await answered(sentOf(trace, body), moment >= keyEnds ? { ...aws, keys: () => undefined } : aws);
  if (reply.status === 200 && moment >= sessionEnds) return SESSION_OVER;
  return { status: reply.status, statusText: reply.statusText, body: String(reply.body) };
}
