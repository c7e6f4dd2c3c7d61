import { type ReactNode, use } from 'react';
import { DebugTextsContext, useLoadedDebugTexts } from '@/i18n/debug';
import { useStores } from '@/state/context';
import { DebugContext } from './context';

/** Gives Debug its store and its texts, which are fetched when it is first shown. */
export function DebugStores({ children }: { readonly children: ReactNode }) {
  const store = use(useStores().debug());
  const texts = useLoadedDebugTexts();
  if (!texts) return null;
  return (
    <DebugContext value={store}>
      <DebugTextsContext value={texts}>{children}</DebugTextsContext>
    </DebugContext>
  );
}
