import { useCallback, useEffect, useState } from 'react';
import { loadIsHarmless, type Source } from '@/core';

/** Whether a text is not read aloud: a token, a signature, and a value whose name is not known to be harmless. */
export function isQuiet(source: Source, isHarmless: (name: string) => boolean): boolean {
  if (/^(token|secret|hash:signature|chunk:signature:.*)$/.test(source)) return true;
  const named = /^(?:query|header|field):(.*):\d+$/s.exec(source);
  return named !== null && !isHarmless(named[1] as string);
}

/** The same for those who move by keyboard; until the names are fetched, none is known. */
export function useQuiet(): (name: string) => boolean {
  const [isHarmless, setHarmless] = useState(() => (_: string) => false);
  useEffect(() => {
    let wanted = true;
    loadIsHarmless().then(
      (known) => wanted && setHarmless(() => known),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, []);
  return useCallback((name) => isQuiet(name as Source, isHarmless), [isHarmless]);
}
