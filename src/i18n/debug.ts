import { createContext, useContext } from 'react';
import type { DebugTexts } from './en/debug/all';

export const DebugTextsContext = createContext<DebugTexts | undefined>(undefined);

/** What Debug says, in the language chosen; throws outside of Debug. */
export function useDebugTexts(): DebugTexts {
  const texts = useContext(DebugTextsContext);
  if (!texts) throw new Error('no texts above');
  return texts;
}
