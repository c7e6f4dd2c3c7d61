import type { PastedCredentials } from '@/core/model/pasted';
import { findCredentials } from '@/core/parsing/credentials/find-credentials';
import { withoutVariables } from '@/core/parsing/credentials/unset';
import { quality } from './quality';
import { unwrapped } from './unwrapped';

export { commandFor, readProfiles } from '@/core/parsing/credentials/profiles';

/** A set of credentials does not begin later, in UTF-16 units: a page reads it while somebody pastes. */
const FARTHEST = 100_000;

/**
 * The first set of credentials in a text, in any form that tools write them in, also quoted, escaped or indented as a whole;
 * undefined where there is none. What a part lacks is undefined.
 */
export function readCredentials(pasted: string): PastedCredentials | undefined {
  const text = pasted.slice(0, FARTHEST);
  let best = findCredentials(text);
  for (const below of unwrapped(text)) {
    const found = findCredentials(below.text);
    if (quality(found) > quality(best)) best = found;
  }
  const first = best.toSorted((a, b) => a.at[0] - b.at[0])[0];
  return first?.kind === 'credentials' ? withoutVariables(first.credentials) : undefined;
}
