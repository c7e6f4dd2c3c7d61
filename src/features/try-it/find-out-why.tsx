import type { Reply } from '@/core/ports';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { keptSince } from '@/state/credentials';
import type { Signed } from '@/state/signing-state';
import { ActionButton } from '@/ui/action';
import { errorText } from './error-text';
import { sentBody } from './sent-body';

/** Takes the request as it was sent, and the reply, to Debug. */
export function FindOutWhy({ signed, reply }: { readonly signed: Signed; readonly reply: Reply }) {
  const sentences = useSentences();
  const { shell } = useMessages();
  const { compose, credentials, debug, view } = useStores();

  async function handOver(): Promise<void> {
    const body = sentBody(signed, compose.getState().body);
    const sent = body?.kind === 'text' ? body.text : undefined;
    const isKept = keptSince(credentials);
    const [store, { asHttp }] = await Promise.all([debug.get(), import('@/core/take-away')]);
    if (!isKept()) return;
    store.getState().paste(asHttp(signed.trace.signed, sent, { ...reply, text: errorText(reply) }));
    view.getState().go('debug');
  }
  return (
    <ActionButton what={shell.debug} onAct={handOver}>
      {sentences?.tryIt.findOutWhy}
    </ActionButton>
  );
}
