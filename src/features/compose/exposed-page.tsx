import { isExposed } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Note } from '@/ui/note';

/** The id of the warning, for what describes a field: it is there only where there is something to warn of. */
export const EXPOSED = 'compose-exposed';

/** A warning for the field of a secret, where the page itself came over plain http. */
export function ExposedPage() {
  const { mark } = useMessages().compose;
  const text = useSentences()?.exposedPage;
  const { base } = useStores();
  return (
    isExposed(base) && (
      <div id={EXPOSED}>
        <Note kind="warning" meaning={mark.warning}>
          {text}
        </Note>
      </div>
    )
  );
}
