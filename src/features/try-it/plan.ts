import { type SendPlan, signedNames } from '@/core';
import type { Signed, SignedForm } from '@/state/signing-state';

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
    region: input.region,
  };
}

/** What a send of this upload form would be. */
export const planOfForm = ({ trace, input }: SignedForm): SendPlan => ({
  method: 'POST',
  url: trace.signed.url,
  headers: [],
  hostByHand: false,
  signedHeaderNames: [],
  bodySize: 1,
  service: input.service,
  region: input.region,
});

export const isForm = (signed: Signed | SignedForm): signed is SignedForm => 'bucket' in signed.input;

export const planOfAny = (signed: Signed | SignedForm): SendPlan =>
  isForm(signed) ? planOfForm(signed) : planOf(signed);
