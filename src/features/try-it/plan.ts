import { isPracticeUrl, type SendPlan, signedNames } from '@/core';
import type { Signed } from '@/state/signing-state';

/** What a send of this signed request would be. */
export function planOf({ trace, input }: Signed): SendPlan {
  const { method, url, headers } = trace.signed;
  return {
    method,
    url,
    headers,
    hostByHand: input.hostFrom === 'field',
    signedHeaderNames: signedNames(trace),
    bodySize: input.body.size,
    service: input.service,
  };
}

const WRITES = /^(PUT|POST|PATCH|DELETE)$/;

/** Whether a send needs a second yes: it may change something, and not only in the practice endpoint. */
export const needsConsent = ({ trace: { signed } }: Signed, base: string): boolean =>
  WRITES.test(signed.method) && !isPracticeUrl(signed.url, base);
