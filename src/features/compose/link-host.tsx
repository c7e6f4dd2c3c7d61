import { useStore } from 'zustand';
import { useMessages, useSentences } from '@/i18n/context';
import { doubtfulHost } from '@/state/compose';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';

/** Says where a request that came by a link goes, until the person has said that this is where they want it. */
export function LinkHost() {
  const t = useSentences()?.fromLink;
  const { gap } = useMessages().later;
  const { compose } = useStores();
  const host = useStore(compose, doubtfulHost);
  if (!t || host === undefined) return null;
  return (
    <Note kind="warning">
      <Rich text={t.note(host)} />
      {gap}
      <Button variant="link" onClick={() => compose.getState().trustHost(host)}>
        {t.trust}
      </Button>
    </Note>
  );
}
