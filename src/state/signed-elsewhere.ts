import type { ComposeState } from './compose';
import type { Signed } from './signing-state';

/** The host at which a signature is good, and the other one that it goes to, where a link has it so and nobody has said yes to it. */
export function signedElsewhere({ input }: Signed, { linkHosts }: Pick<ComposeState, 'linkHosts'>) {
  const isByLink = input.hostFrom === 'header' && linkHosts.includes(input.authority);
  return isByLink ? { signed: input.host, sent: input.authority } : undefined;
}
