import { type ClipboardEvent, useCallback, useEffect, useState } from 'react';
import { createLater } from '@/core';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { areForgotten } from '@/state/credentials';
import { Fetched } from '@/ui/later';
import type { Pasted } from './taken-apart';

const takenApart = createLater(async () => (await import('./taken-apart')).TakenApart);

/** How a text begins, or what it is, that is no piece of a URL. */
const IS_MORE =
  /^(?:[<"'`“‘([]|(?!http|ws)[\w+:]+:\/\/|arn:|k8s-|bedrock-|aHR0c|eyJ|%7B|[\w.:-]+\/\?Action=)|^A[KS]IA[A-Z0-9]{12,124}$|^[A-Z0-9/+]{40}$/i;

/** Whether a browser may put a text into the field by itself: a URL that nothing is around, or a piece of one. */
const isForTheField = (text: string): boolean => !/\s/.test(text) && !IS_MORE.test(text);

/**
 * For a field that wants a URL: what is pasted there is taken apart into all the fields, where it is more than a URL. Returns the
 * handler, and what there is to say.
 */
export function useUrlPaste() {
  const { compose, credentials } = useStores();
  const { names } = useMessages().later;
  const [pasted, setPasted] = useState<Pasted>();
  useEffect(
    () =>
      // It may hold keys, and so does what can be undone.
      credentials.subscribe((fields) => {
        if (areForgotten(fields)) setPasted(undefined);
      }),
    [credentials],
  );
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (isForTheField(text.trim())) {
      // A URL takes the place of an example's, wherever the caret stands in that.
      if (compose.getState().example && text.includes('://')) event.currentTarget.select();
      return setPasted(undefined);
    }
    event.preventDefault();
    setPasted({ text, field: event.currentTarget });
  };
  const onDone = useCallback(() => setPasted(undefined), []);
  const note = pasted && (
    <Fetched later={takenApart} what={names.pastes}>
      {(TakenApart) => <TakenApart pasted={pasted} onDone={onDone} onRetry={() => setPasted({ ...pasted })} />}
    </Fetched>
  );
  return { onPaste, note };
}
