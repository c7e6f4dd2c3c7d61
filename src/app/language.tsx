import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { MessagesContext, SentencesContext } from '@/i18n/context';
import type { Messages } from '@/i18n/en/labels';
import type { Sentences } from '@/i18n/en/sentences/all';
import { LANGUAGES } from '@/i18n/load';
import { useStores } from '@/state/context';

/** Gives the texts of the chosen language to what is below, and marks the document with it. `first` is there from the start. */
export function Language({ first, children }: { readonly first: Messages; readonly children: ReactNode }) {
  const { preferences } = useStores();
  const language = useStore(preferences, (state) => state.language);
  const [messages, setMessages] = useState(first);
  const [sentences, setSentences] = useState<Sentences>();
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const { labels, sentences } = await LANGUAGES[language].texts();
      const loaded = await sentences();
      if (!wanted) return;
      setMessages(labels);
      setSentences(loaded);
      document.documentElement.lang = language;
    })();
    return () => {
      wanted = false;
    };
  }, [language]);
  return (
    <MessagesContext value={messages}>
      <SentencesContext value={sentences}>{children}</SentencesContext>
    </MessagesContext>
  );
}
