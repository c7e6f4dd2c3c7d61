import { useCallback, useSyncExternalStore } from 'react';
import type { Source } from '@/core';
import { useStores } from './context';

/** Whether a text is not read aloud: a token, a signature, and a value whose name is not known to be harmless. */
export function isQuiet(source: Source, isHarmless: (name: string) => boolean): boolean {
  if (/^(token|secret|hash:signature|chunk:signature:.*)$/.test(source)) return true;
  const named = /^(?:query|header|field):(.*):\d+$/s.exec(source);
  return named !== null && !isHarmless(named[1] as string);
}

/** The same for those who move by keyboard; until the names are fetched, none is known. */
export function useQuiet(): (name: string) => boolean {
  const { link } = useStores();
  const state = useSyncExternalStore(link.subscribe, link.state);
  const isHarmless = state.phase === 'there' ? state.value : nothing;
  return useCallback((name) => isQuiet(name as Source, isHarmless), [isHarmless]);
}

const nothing = () => false;
