import { useCallback, useEffect, useState } from 'react';
import { type WhyNot, whyNot } from '@/core';
import { useStores } from './context';
import { areForgotten } from './credentials';
import { takePastedCredentials } from './pasted-credentials';

type Taking =
  | { readonly phase: 'idle' | 'reading' }
  /** The first of so many sets. */
  | { readonly phase: 'taken'; readonly sets: number }
  /** `text` waits in memory to be read again, until the credentials are forgotten. */
  | { readonly phase: 'failed'; readonly why: WhyNot; readonly text: string };

/** Puts pasted credentials into their fields with `take`, which says whether there were any, and tells how far that is. */
export function usePastedCredentials() {
  const { credentials } = useStores();
  const [state, setState] = useState<Taking>({ phase: 'idle' });

  const take = useCallback(
    async (text: string): Promise<boolean> => {
      setState({ phase: 'reading' });
      try {
        const sets = await takePastedCredentials(text, credentials);
        setState(sets > 0 ? { phase: 'taken', sets } : { phase: 'idle' });
        return sets > 0;
      } catch (error) {
        setState({ phase: 'failed', why: whyNot(error), text });
        return false;
      }
    },
    [credentials],
  );
  useEffect(
    () =>
      credentials.subscribe((fields) => {
        if (areForgotten(fields)) setState({ phase: 'idle' });
      }),
    [credentials],
  );
  return { state, take };
}
