import type { Signed } from './signing-state';

/**
 * The host at which a signature is good, and the other one that it goes to, where nobody has filled in Signed host. Who says yes to where a
 * request goes, as to a link's host, has not said yes to that.
 */
export function signedElsewhere({ input }: Signed) {
  return input.hostFrom === 'header' ? { signed: input.host, sent: input.authority } : undefined;
}
