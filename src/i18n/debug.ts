import { createContext, useContext, useEffect, useState } from 'react';
import { useMessages } from './context';
import type { CauseSentences } from './en-cause';
import type { DebugLabels } from './en-debug';
import type { DiagnosisSentences } from './en-diagnosis';

/** Everything that Debug says. */
export type DebugTexts = {
  readonly debug: DebugLabels;
  readonly diagnosis: DiagnosisSentences;
  readonly cause: CauseSentences;
};

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
    void load(language).then((loaded) => wanted && setTexts(loaded));
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}

async function load(language: string): Promise<DebugTexts> {
  if (language === 'ja') {
    const [{ jaDebug }, { jaDiagnosis }, { jaCause }] = await Promise.all([
      import('./ja-debug'),
      import('./ja-diagnosis'),
      import('./ja-cause'),
    ]);
    return { debug: jaDebug, diagnosis: jaDiagnosis, cause: jaCause };
  }
  const [{ enDebug }, { enDiagnosis }, { enCause }] = await Promise.all([
    import('./en-debug'),
    import('./en-diagnosis'),
    import('./en-cause'),
  ]);
  return { debug: enDebug, diagnosis: enDiagnosis, cause: enCause };
}
