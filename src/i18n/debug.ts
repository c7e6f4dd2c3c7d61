import { createContext, useContext, useEffect, useState } from 'react';
import { useMessages } from './context';
import type { DebugTexts } from './en/debug/all';
import { LANGUAGES, languageOf } from './load';

export const DebugTextsContext = createContext<DebugTexts | undefined>(undefined);

/** What Debug says, in the language chosen; throws outside of Debug. */
export function useDebugTexts(): DebugTexts {
  const texts = useContext(DebugTextsContext);
  if (!texts) throw new Error('no texts above');
  return texts;
}

/** Fetches what Debug says when it is first shown; undefined until then, and the language before until another is there. */
export function useLoadedDebugTexts(): DebugTexts | undefined {
  const { language } = useMessages();
  const [texts, setTexts] = useState<DebugTexts>();
  useEffect(() => {
    let wanted = true;
    void LANGUAGES[languageOf(language)]
      .texts()
      .then(({ debug }) => debug())
      .then((loaded) => wanted && setTexts(loaded));
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}
