import { BODY_SLIPS } from '@/core/faults/bodies';
import { secretSlips } from '@/core/faults/secrets';
import { formSlips } from '@/core/faults/spelling/slips';
import { TIME_SLIPS } from '@/core/faults/times';
import { fromUtf8, utf8 } from '@/core/kernel/bytes';
import { decodeText } from '@/core/kernel/percent';
import { amzDate, type Instant, parseAmzDate } from '@/core/model/instant';
import type { ChangeCode } from '@/core/model/mistake';

/** A row of the model of faults, what is searched for; throws where it has none such, which is a bug. */
function modelled<S>(slips: readonly S[], isIt: (slip: S) => boolean): S {
  const slip = slips.find(isIt);
  if (!slip) throw new Error('the model has no such fault');
  return slip;
}

/** What becomes of a secret by the likeliest damage of this kind. */
export function damagedSecret(code: ChangeCode, secret: string): string {
  const { variants } = modelled(secretSlips(''), (slip) => slip.code === code);
  return variants(secret)[0] ?? secret;
}

/** JSON as most libraries write it; the text itself where it is none. */
export function rewrittenJson(text: string): string {
  const { variants } = modelled(BODY_SLIPS, ({ id }) => id === 'body/JSON compact');
  const [written] = variants(utf8(text));
  return (written && fromUtf8(written)) ?? text;
}

/** A canonical query with the spaces as functions for forms write them. */
export function queryWithPlus(query: string): string {
  const { variants } = modelled(formSlips('query'), ({ code }) => code === 'query-plus-for-space');
  const respelt = (part: string): string => variants(decodeText(part) ?? part)[0] ?? part;
  return query
    .split('&')
    .map((piece) => piece.split('=').map(respelt).join('='))
    .join('&');
}

/** What a clock of this zone shows, in hours from UTC, written as if it were UTC. */
export function zoneTime(at: Instant, hours: number): Instant {
  const { variants } = modelled(TIME_SLIPS, ({ id }) => id === 'time/an hour of another zone');
  const times = variants(amzDate(at)).flatMap((text) => parseAmzDate(text) ?? []);
  return modelled(times, (time) => time - Math.floor(at / 1000) * 1000 === hours * 3_600_000);
}
