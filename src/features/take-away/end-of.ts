import { honoured, type Instant, instant } from '@/core';
import type { Signed } from '@/state/signing-state';

/** When a signature ends: that of a link by its lifetime, that of headers by the clock of the service. */
export const endOf = ({ input }: Signed): Instant =>
  instant(input.at + (input.placement.in === 'query' ? honoured(input.rule, input.placement.expires) : 300) * 1000);

/** Whether what was signed carries a session token. */
export const hasToken = ({ input }: Signed): boolean => input.credentials.sessionToken !== undefined;
