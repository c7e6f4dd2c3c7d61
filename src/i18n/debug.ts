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

/** Those loaded last: shown again, Debug speaks at once. */
let last: DebugTexts | undefined;

/** Fetches what Debug says when it is first shown; undefined until then, and the language before until another is there. */
export function useLoadedDebugTexts(): DebugTexts | undefined {
  const { language } = useMessages();
  const [texts, setTexts] = useState(last);
  useEffect(() => {
    let wanted = true;
    void LANGUAGES[languageOf(language)]
      .texts()
      .then(({ debug }) => debug())
      .then((loaded) => {
        last = loaded;
        if (wanted) setTexts(loaded);
      });
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}
