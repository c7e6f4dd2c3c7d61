import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { Taken } from '@/state/paste-into-request';
import { Button } from '@/ui/button';
import { Note } from '@/ui/note';

/** Says what became of a paste, and takes it back. */
export function PasteNote({ taken, onDone }: { readonly taken: Taken; readonly onDone: () => void }) {
  const t = useSentences()?.pasted;
  const { debug, view } = useStores();
  if (!t) return null;
  async function toDebug(text: string): Promise<void> {
    (await debug()).getState().paste(text);
    view.getState().go('debug');
  }
  const forDebug = 'forDebug' in taken ? taken.forDebug : undefined;
  return (
    <div role="status">
      <Note kind={'undo' in taken ? 'good' : 'info'}>
        {taken.kind === 'request'
          ? t.request(
              t.formats[taken.format] ?? t.anyFormat,
              t.parts(taken.headers, taken.body === 'taken', taken.keys),
            )
          : t[taken.kind]}{' '}
        {taken.kind === 'request' && (taken.body === 'file' || taken.body === 'not-text') && `${t.bodyLeft} `}
        {'undo' in taken && (
          <Button
            variant="link"
            onClick={() => {
              taken.undo();
              onDone();
            }}
          >
            {t.undo}
          </Button>
        )}{' '}
        {forDebug !== undefined && (
          <Button variant="link" onClick={() => void toDebug(forDebug)}>
            {t.toDebug}
          </Button>
        )}
      </Note>
    </div>
  );
}
