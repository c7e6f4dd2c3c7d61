import { useCallback, useEffect, useState } from 'react';
import { type WhyNot, whyNot } from '@/core';
import { useStores } from './context';
import { areForgotten } from './credentials';
import { takePastedCredentials } from './pasted-credentials';

type Taking =
  | { readonly phase: 'idle' | 'reading' | 'taken' }
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
        const taken = await takePastedCredentials(text, credentials);
        setState({ phase: taken ? 'taken' : 'idle' });
        return taken;
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
