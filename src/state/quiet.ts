import { useCallback, useSyncExternalStore } from 'react';
import type { Source } from '@/core';
import { useStores } from './context';

/** Whether a text is not read aloud: a token, a signature, and a value whose name is not known to be harmless. */
export function isQuiet(source: Source, isHarmless: (name: string) => boolean): boolean {
  if (/^(token|secret|hash:signature|chunk:signature:.*)$/.test(source)) return true;
  const named = /^(?:query|header|field):(.*):\d+$/s.exec(source);
  return named !== null && !isHarmless(named[1] as string);
}

const NONE_KNOWN = { isHarmless: (_: string) => false, isName: (_: string) => false };

/** What those hear who move by keyboard; until the names are fetched, none is known. */
export function useNames() {
  const { link } = useStores();
  const state = useSyncExternalStore(link.subscribe, link.state);
  const { isHarmless, isName } = state.phase === 'there' ? state.value : NONE_KNOWN;
  return { isName, isQuiet: useCallback((name: string) => isQuiet(name as Source, isHarmless), [isHarmless]) };
}
