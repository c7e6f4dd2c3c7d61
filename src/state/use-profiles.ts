import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { loadReadCredentials, type Profile } from '@/core';
import { useStores } from './context';
import { keptSince, onForget } from './credentials';
import { areSame, takeProfile } from './take-profile';

/** A profile, and the command that gives its keys where the file has none. */
export type ListedProfile = Profile & { readonly command: string | undefined };

type Listed = { readonly profiles: readonly ListedProfile[]; readonly chosen: ListedProfile | undefined };

const NONE: Listed = { profiles: [], chosen: undefined };

/** More than one profile, or one whose keys are not in the file: there is something to choose, or to explain. */
const hasChoice = (profiles: readonly Profile[]): boolean => {
  const kinds = profiles.map(({ kind }) => kind).filter((kind) => kind !== 'none');
  return (kinds.length > 0 && profiles.length > 1) || kinds.some((kind) => kind !== 'keys' && kind !== 'session');
};

/** The profiles of the file that was read last, in memory until credentials are forgotten, and the one that a person chose. */
export function useProfiles() {
  const { credentials } = useStores();
  const [{ profiles, chosen }, setListed] = useState(NONE);
  /** Whether the fields still hold the keys of the profile chosen: others are typed, pasted or put back over them. */
  const isHeld = useStore(credentials, (held) => chosen?.keys !== undefined && areSame(chosen.keys, held));
  useEffect(() => onForget(credentials, () => setListed(NONE)), [credentials]);

  const choose = useCallback(
    (next: ListedProfile | undefined, among: readonly ListedProfile[]) => {
      takeProfile(credentials, next, [...among, ...profiles]);
      setListed({ profiles: among, chosen: next });
    },
    [credentials, profiles],
  );

  /** Reads a file; of several profiles `default` is chosen first, or else the first that has keys. Resolves to whether any profiles are there. */
  const read = useCallback(
    async (text: string): Promise<boolean> => {
      const isKept = keptSince(credentials);
      const { readProfiles, firstWithKeys, commandFor } = await loadReadCredentials();
      // The browser first puts a paste into its field, and what reads one set of keys comes before what reads many.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const found = readProfiles(text).map((one) => ({ ...one, command: commandFor(one) }));
      if (!isKept()) return false;
      const first = firstWithKeys(found);
      if (hasChoice(found)) choose(first ?? found[0], found);
      else setListed(NONE);
      return first !== undefined || hasChoice(found);
    },
    [credentials, choose],
  );
  return { profiles, chosen, isHeld, choose, read };
}
