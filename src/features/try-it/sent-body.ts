import type { ComposeBody } from '@/state/body';
import type { Signed } from '@/state/signing-state';

/** The body at hand, where it is the one that was signed and sent: its hash says so. */
export function sentBody(signed: Signed, body: ComposeBody): ComposeBody | undefined {
  if (body.kind === 'none') return signed.input.body.size === 0 ? body : undefined;
  const { hashing } = body;
  return hashing.phase === 'hashed' && hashing.body.sha256 === signed.input.body.sha256 ? body : undefined;
}
