import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { useDebugTexts } from '@/i18n/debug';
import { useStores } from '@/state/context';
import { keptSince } from '@/state/credentials';
import { Button } from '@/ui/button';
import { Field, TextArea } from '@/ui/field';
import { Note } from '@/ui/note';
import { useDebug } from './context';
import styles from './debug.module.css';
import { bothEnds, isLong, withPasted } from './long-text';

const LARGEST_FILE = 50_000_000;

/** The one field for everything: typed, pasted, dropped, or read from a file. */
export function PasteField() {
  const t = useDebugTexts().debug.paste;
  const text = useDebug((state) => state.text);
  const paste = useDebug((state) => state.paste);
  const { credentials } = useStores();
  const [fault, setFault] = useState<'too-large' | 'unreadable'>();
  const input = useRef<HTMLInputElement>(null);
  const long = isLong(text);

  const take = (whole: string) => {
    setFault(undefined);
    paste(whole);
  };
  async function takeFile(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > LARGEST_FILE) return setFault('too-large');
    const isKept = keptSince(credentials);
    try {
      const whole = await file.text();
      if (isKept()) take(whole);
    } catch {
      setFault('unreadable');
    }
  }
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const { currentTarget } = event;
    const { selectionStart, selectionEnd } = currentTarget;
    // A text is read from its beginning; the browser would show its end.
    if (text === '') setTimeout(() => currentTarget.scrollTo({ top: 0 }));
    const whole = withPasted(text, [selectionStart, selectionEnd], event.clipboardData.getData('text/plain'));
    if (!isLong(whole) && !long) return;
    event.preventDefault();
    take(whole);
  }
  function onDrop(event: DragEvent<HTMLTextAreaElement>): void {
    const [file] = event.dataTransfer.files;
    const dropped = event.dataTransfer.getData('text/plain');
    if (!file && !isLong(dropped) && !long) return;
    event.preventDefault();
    if (file) void takeFile(file);
    else take(withPasted(text, [text.length, text.length], dropped));
  }
  return (
    <div className={styles['paste']}>
      <Field
        id="debug-paste"
        label={t.label}
        aside={
          <span className={styles['inline']}>
            <Button variant="link" onClick={() => input.current?.click()}>
              {t.openFile}
            </Button>
            {text !== '' && (
              <Button variant="link" onClick={() => take('')}>
                {t.clear}
              </Button>
            )}
          </span>
        }
      >
        <input
          ref={input}
          type="file"
          hidden
          onChange={({ currentTarget }) => {
            void takeFile(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        <TextArea
          id="debug-paste"
          rows={14}
          value={long ? bothEnds(text) : text}
          readOnly={long}
          aria-describedby="debug-paste-hint"
          onChange={(event) => take(event.target.value)}
          onPaste={onPaste}
          onDrop={onDrop}
        />
        <div id="debug-paste-hint">
          {fault && <Note kind="fault">{t.faults[fault](LARGEST_FILE / 1e6)}</Note>}
          {long && <Note kind="info">{t.long(text.length)}</Note>}
          <p className={styles['hint']}>{t.hint}</p>
        </div>
      </Field>
    </div>
  );
}
