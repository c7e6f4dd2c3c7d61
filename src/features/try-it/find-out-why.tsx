import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { keptSince } from '@/state/credentials';
import { ActionButton } from '@/ui/action';

/** Takes what was sent, and the reply, to Debug, as `write` puts them. */
export function FindOutWhy({ write }: { readonly write: () => Promise<string> }) {
  const sentences = useSentences();
  const { shell } = useMessages();
  const { credentials, debug, view } = useStores();

  async function handOver(): Promise<void> {
    const isKept = keptSince(credentials);
    const [store, text] = await Promise.all([debug.get(), write()]);
    if (!isKept()) return;
    store.getState().paste(text);
    view.getState().go('debug');
  }
  return (
    <ActionButton what={shell.debug} onAct={handOver}>
      {sentences?.tryIt.findOutWhy}
    </ActionButton>
  );
}
