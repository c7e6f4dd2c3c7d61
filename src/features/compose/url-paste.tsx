import { type ClipboardEvent, lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useStores } from '@/state/context';
import { areForgotten } from '@/state/credentials';
import type { Taken } from '@/state/paste-into-request';

const PasteNote = lazy(async () => ({ default: (await import('./lower-groups')).PasteNote }));

/** How a text begins, or what it is, that is no piece of a URL. */
const IS_MORE = /^(?:[<"'`“‘([]|s3:|arn:)|^(?:AKIA|ASIA)[A-Z0-9]{12,124}$|^[A-Za-z0-9/+]{40}$/i;

/** Whether a browser may put a text into the field by itself: a URL that nothing is around, or a piece of one. */
const isForTheField = (text: string): boolean => !/\s/.test(text) && !IS_MORE.test(text);

/**
 * For a field that wants a URL: what is pasted there is taken apart into all the fields, where it is more than a URL. Returns the
 * handler, and what there is to say.
 */
export function useUrlPaste() {
  const stores = useStores();
  const [taken, setTaken] = useState<Taken>();
  const reading = useRef(new AbortController());
  useEffect(
    () =>
      // What can be undone holds keys that were there before.
      stores.credentials.subscribe((fields) => {
        if (areForgotten(fields)) setTaken(undefined);
      }),
    [stores],
  );
  const onPaste = useCallback(
    async (event: ClipboardEvent<HTMLTextAreaElement>) => {
      const text = event.clipboardData.getData('text/plain');
      setTaken(undefined);
      reading.current.abort();
      if (isForTheField(text.trim())) return;
      event.preventDefault();
      const field = event.currentTarget;
      const mine = new AbortController();
      reading.current = mine;
      const { pasteIntoRequest } = await import('@/state/paste-into-request');
      const made = await pasteIntoRequest(text, stores, mine.signal).catch(() => ({ kind: 'unread' }) as const);
      if (mine.signal.aborted) return;
      setTaken(made);
      // Nothing that the page can read: the field says what is wrong with it.
      if (made) return;
      field.focus();
      // The one way to put it in so that the browser can undo it.
      document.execCommand('insertText', false, text);
    },
    [stores],
  );
  const note = taken && (
    <Suspense>
      <PasteNote taken={taken} onDone={() => setTaken(undefined)} />
    </Suspense>
  );
  return { onPaste, note };
}
