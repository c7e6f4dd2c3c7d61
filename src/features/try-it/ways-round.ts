import type { SendPlan } from '@/core';
import type { Sentences } from '@/i18n/en/sentences/all';
import type { Attempt } from '@/state/try-it';

type Probe = Extract<Attempt['outcome'], { kind: 'failed' }>['probe'];

/** What else shows the reply: nothing does where the host gives none, and a tab sends a GET without headers. `own` counts before. */
export function waysRoundOf(
  { method, headers }: Pick<SendPlan, 'method' | 'headers'>,
  probe: Probe,
  own: string | undefined,
  ways: Sentences['tryIt']['waysRound'],
): string {
  if (probe === 'host-not-reached') return ways.unreached;
  const opensInTab = method === 'GET' && headers.every(([name]) => name.toLowerCase() === 'host');
  return own ?? (opensInTab ? ways.link : ways.curl);
}
