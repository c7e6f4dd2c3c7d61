import { type ReactNode, useState } from 'react';
import { useMessages } from '@/i18n/context';
import { DebugTextsContext } from '@/i18n/debug';
import type { DebugTexts } from '@/i18n/en/debug/all';
import { LANGUAGES, languageOf } from '@/i18n/load';
import { useStores } from '@/state/context';
import { Fetched, useLater } from '@/ui/later';
import { DebugContext } from './context';

/** Gives Debug its store and its texts. The view asks for both beforehand. */
export function DebugStores({ children }: { readonly children: ReactNode }) {
  const { shell } = useMessages();
  return (
    <Fetched later={useStores().debug} what={shell.debug}>
      {(store) => (
        <DebugContext value={store}>
          <Texts>{children}</Texts>
        </DebugContext>
      )}
    </Fetched>
  );
}

/** In the language chosen; in the one before until its texts are there. */
function Texts({ children }: { readonly children: ReactNode }) {
  const { language, later } = useMessages();
  const { debug, short } = LANGUAGES[languageOf(language)];
  const state = useLater(debug);
  const [last, setLast] = useState<DebugTexts>();
  const texts = state.phase === 'there' ? state.value : last;
  if (texts !== last) setLast(texts);
  return (
    <>
      <Fetched key={short} later={debug} what={later.names.texts(short)} around={aside}>
        {nothing}
      </Fetched>
      {texts && <DebugTextsContext value={texts}>{children}</DebugTextsContext>}
    </>
  );
}

const nothing = () => null;
const aside = (said: ReactNode) => <aside>{said}</aside>;
