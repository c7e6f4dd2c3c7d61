import { useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { createLater } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { onForget } from '@/state/credentials';
import { Fetched } from '@/ui/later';
import styles from './rest-of-form.module.css';
import type { Pasted } from './taken-apart';

const takenApart = createLater(async () => (await import('./taken-apart')).TakenApart);

const holdsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** A field that takes files by itself, whatever they are: what is uploaded. */
const takesFiles = ({ target }: DragEvent): boolean =>
  target instanceof Element && target.closest('input[type="file"], label:has(input[type="file"])') !== null;

/** Where it is said what became of a paste into URL, which is where a dropped file goes, too. */
const place = (): Element | null => document.getElementById('request-heading')?.parentElement ?? null;

/** Takes a file that is dropped anywhere on Build, and shows while one is dragged that it would be taken. */
export function FileDrop({ readProfiles }: { readonly readProfiles: (text: string) => Promise<boolean> }) {
  const t = useSentences()?.pasted.dropped;
  const { names } = useMessages().later;
  const { credentials } = useStores();
  const [isOver, setIsOver] = useState(false);
  const [dropped, setDropped] = useState<Pasted>();
  // It may hold keys, and so does what can be undone.
  useEffect(() => onForget(credentials, () => setDropped(undefined)), [credentials]);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      const isOurs = holdsFile(event) && !takesFiles(event);
      setIsOver(isOurs);
      // Else the browser would leave the page for the file.
      if (isOurs) event.preventDefault();
    };
    const onDragLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file || takesFiles(event)) return;
      event.preventDefault();
      setDropped({ file, readProfiles });
      place()?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [readProfiles]);
  // The same one at every render: what reads begins anew with another.
  const onDone = useCallback(() => setDropped(undefined), []);
  const where = dropped && place();
  return (
    <>
      {isOver && t && (
        <div className={styles['drop']} aria-hidden="true">
          <p>{t.here}</p>
        </div>
      )}
      {where &&
        createPortal(
          <Fetched later={takenApart} what={names.pastes}>
            {(TakenApart) => <TakenApart pasted={dropped} onDone={onDone} onRetry={() => setDropped({ ...dropped })} />}
          </Fetched>,
          where,
        )}
    </>
  );
}
