import { useCallback, useEffect, useState } from 'react';
import { type WhyNot, whyNot } from '@/core';
import { useStores } from './context';
import { areForgotten } from './credentials';
import { takePastedCredentials } from './pasted-credentials';

type Taking =
  | { readonly phase: 'idle' | 'reading' | 'taken' }
  /** `text` waits in memory to be read again, until the credentials are forgotten. */
  | { readonly phase: 'failed'; readonly why: WhyNot; readonly text: string };

/** Puts pasted credentials into their fields with `take`, and tells how far that is. */
export function usePastedCredentials() {
  const { credentials } = useStores();
  const [state, setState] = useState<Taking>({ phase: 'idle' });

  const take = useCallback(
    async (text: string): Promise<void> => {
      setState({ phase: 'reading' });
      try {
        setState({ phase: (await takePastedCredentials(text, credentials)) ? 'taken' : 'idle' });
      } catch (error) {
        setState({ phase: 'failed', why: whyNot(error), text });
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
