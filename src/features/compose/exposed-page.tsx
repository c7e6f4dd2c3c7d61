import { isExposed } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Note } from '@/ui/note';

const ID = 'compose-exposed';

/** A warning for the field of a secret, where the page itself came over plain http; and its place in what describes the field. */
export function useExposedPage() {
  const { mark } = useMessages().compose;
  const text = useSentences()?.exposedPage;
  const { base } = useStores();
  if (!isExposed(base)) return { note: undefined, describedBy: (own: string) => own };
  const note = (
    <div id={ID}>
      <Note kind="warning" meaning={mark.warning}>
        {text}
      </Note>
    </div>
  );
  return { note, describedBy: (own: string) => `${ID} ${own}` };
}
