import { fromUtf8 } from '@/core';
import type { Reply } from '@/core/ports';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { Signed } from '@/state/signing-state';
import { ActionButton } from '@/ui/action';

/** Takes the request as it was sent, and the reply, to Debug. */
export function FindOutWhy({ signed, reply }: { readonly signed: Signed; readonly reply: Reply }) {
  const sentences = useSentences();
  const { shell } = useMessages();
  const { compose, debug, view } = useStores();

  async function handOver(): Promise<void> {
    const { body } = compose.getState();
    // The text at hand is the one that was sent only if its hash says so.
    const isSent =
      body.kind === 'text' && body.hashing.phase === 'hashed' && body.hashing.body.sha256 === signed.input.body.sha256;
    const [store, { asHttp }] = await Promise.all([debug.get(), import('@/core/take-away')]);
    store
      .getState()
      .paste(asHttp(signed.trace.signed, isSent ? body.text : undefined, { ...reply, text: fromUtf8(reply.body) }));
    view.getState().go('debug');
  }
  return (
    <ActionButton what={shell.debug} onAct={handOver}>
      {sentences?.tryIt.findOutWhy}
    </ActionButton>
  );
}
