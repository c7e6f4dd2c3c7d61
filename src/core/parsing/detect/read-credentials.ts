import type { PastedCredentials } from '@/core/model/pasted';
import { findCredentials } from '@/core/parsing/credentials/find-credentials';
import { commandFor, firstWithKeys, readProfiles } from '@/core/parsing/credentials/profiles';
import { withoutVariables } from '@/core/parsing/credentials/unset';
import { quality } from './quality';
import { unwrapped } from './unwrapped';

export { commandFor, firstWithKeys, readProfiles };

/** A set of credentials does not begin later, in UTF-16 units: a page reads it while somebody pastes. */
const FARTHEST = 100_000;

/**
 * The first set of credentials in a text, in any form that tools write them in, also quoted, escaped or indented as a whole;
 * undefined where there is none. What a part lacks is undefined. `count` is of how many sets it is the first. Of several profiles, which are
 * chosen by their names, it is the one that signs until a person chooses, and they count as one.
 */
export function readCredentials(pasted: string): (PastedCredentials & { readonly count: number }) | undefined {
  const text = pasted.slice(0, FARTHEST);
  const profiles = readProfiles(pasted).filter(({ keys }) => keys);
  const { keys, region } = (profiles.length > 1 && firstWithKeys(profiles)) || {};
  if (keys) return { ...keys, expiration: keys.ends, region, count: 1 };
  let best = findCredentials(text);
  for (const below of unwrapped(text)) {
    const found = findCredentials(below.text);
    if (quality(found) > quality(best)) best = found;
  }
  const sets = best
    .toSorted((a, b) => a.at[0] - b.at[0])
    .flatMap((item) => (item.kind === 'credentials' ? item.credentials : []));
  const first = sets[0] && withoutVariables(sets[0]);
  const secrets = new Set(sets.map(({ secretAccessKey }) => secretAccessKey));
  return first && { ...first, count: secrets.size };
}
