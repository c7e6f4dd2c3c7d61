import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { MessagesContext, SentencesContext } from '@/i18n/context';
import { en } from '@/i18n/en/labels';
import { LANGUAGES } from '@/i18n/load';
import { useStores } from '@/state/context';
import { Fetching, LaterTextsContext, useLater } from '@/ui/later';

/**
 * Gives the texts of the chosen language to what is below, and marks the document with the one that is shown: the chosen one once all
 * of its texts are there, until then the one before. At the start labels are enough; where they do not come, English stands in.
 */
export function Language({ children }: { readonly children: ReactNode }) {
  const { preferences } = useStores();
  const chosen = useStore(preferences, (state) => state.language);
  const labels = useLater(LANGUAGES[chosen].texts);
  const whole = useLater(LANGUAGES[chosen].sentences);
  const [shown, setShown] = useState<typeof chosen>();
  const isReady = whole.phase === 'there' || (!shown && labels.phase === 'there');
  const next = isReady ? chosen : (shown ?? (whole.phase === 'missing' ? 'en' : undefined));
  if (next !== shown) setShown(next);
  useEffect(() => {
    if (next) document.documentElement.lang = next;
  }, [next]);
  const texts = useLater(LANGUAGES[next ?? chosen].texts);
  const sentences = useLater(LANGUAGES[next ?? chosen].sentences);
  const messages = texts.phase === 'there' ? texts.value.labels : undefined;
  return (
    <LaterTextsContext value={(messages ?? en).later}>
      {messages ? (
        <MessagesContext value={messages}>
          <SentencesContext value={sentences.phase === 'there' ? sentences.value : undefined}>
            {children}
          </SentencesContext>
        </MessagesContext>
      ) : (
        <Fetching what={LANGUAGES[chosen].short} />
      )}
    </LaterTextsContext>
  );
}
