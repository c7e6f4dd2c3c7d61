import { type ClipboardEvent, type DragEvent, type SyntheticEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useMessages, useSentences } from '@/i18n/context';
import { useDebugTexts } from '@/i18n/debug';
import { useStores } from '@/state/context';
import { areForgotten } from '@/state/credentials';
import { Button } from '@/ui/button';
import { classes } from '@/ui/classes';
import { TextArea } from '@/ui/field';
import { Note } from '@/ui/note';
import { useDebug } from './context';
import styles from './desk.module.css';
import { bothEnds, isLong, withPasted } from './long-text';
import { LARGEST_FILE, type Pasting } from './pasting';

/** The id of the field. */
export const PASTE_FIELD = 'debug-paste';

/** Nobody types so many characters at once: it is a paste. */
const TYPED_AT_ONCE = 20;

const isMac = /^Mac|^iP/.test(navigator.platform);

/** What a person is told of pasting: a touch screen has neither the keys nor anything to drop. */
const hintHere = () => (matchMedia('(hover: none)').matches ? 'hintTouch' : isMac ? 'hintMac' : 'hint');

type Props = {
  readonly pasting: Pasting;
  /** Whether the verdict is shown, and the field beside it. */
  readonly isOpen: boolean;
  /** Whether the field is a line that asks for more: what was pasted is told beside it. */
  readonly isFolded: boolean;
  /** Whether the text is being typed by hand. */
  readonly onTyping: (typing: boolean) => void;
  /** Whether the text is being edited beside the verdict. */
  readonly onEditing: (editing: boolean) => void;
};

/**
 * The one field for everything: typed, pasted, dropped, or read from a file. It has the focus while it is empty. Folded it takes
 * what is pasted into it as one thing more, and unfolds for a click or a key.
 */
export function PasteField({ pasting, isOpen, isFolded, onTyping, onEditing }: Props) {
  const t = useDebugTexts().debug.paste;
  const { gap } = useMessages().later;
  const text = useDebug((state) => state.text);
  const paste = useDebug((state) => state.paste);
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const long = isLong(text);
  const isEmpty = text === '';
  useEffect(() => {
    if (isEmpty) area.current?.focus({ preventScroll: true });
  }, [isEmpty]);
  // Unfolded for editing it shows how the text begins, and on a phone it has moved above the verdict.
  useEffect(() => {
    if (!isOpen || isFolded) return;
    area.current?.scrollTo({ top: 0 });
    area.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, isFolded]);

  // The keyboard of a phone would lie over what was found.
  useEffect(() => {
    if (isFolded && matchMedia('(pointer: coarse)').matches) area.current?.blur();
  }, [isFolded]);

  const take = (whole: string, typed = false) => {
    pasting.settle();
    onTyping(typed);
    onEditing(typed);
    paste(whole);
  };
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const { currentTarget } = event;
    const { selectionStart, selectionEnd, value } = currentTarget;
    const pasted = event.clipboardData.getData('text/plain');
    // A text is read from its beginning; the browser would show its end.
    if (isEmpty) setTimeout(() => currentTarget.scrollTo({ top: 0 }));
    const isAll = selectionEnd - selectionStart === value.length;
    if (pasted !== '' && !isAll && (isFolded || (isOpen && selectionStart === value.length))) {
      event.preventDefault();
      pasting.add(pasted);
      return;
    }
    const whole = withPasted(text, [selectionStart, selectionEnd], pasted);
    if (!isLong(whole) && !long) return;
    event.preventDefault();
    take(whole);
  }
  function onDrop(event: DragEvent<HTMLTextAreaElement>): void {
    const dropped = event.dataTransfer.getData('text/plain');
    if (event.dataTransfer.files.length > 0 || (!isLong(dropped) && !long)) return;
    event.preventDefault();
    take(withPasted(text, [text.length, text.length], dropped));
  }
  /** To write below what is there. */
  function unfold({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>): void {
    if (!isFolded) return;
    onEditing(true);
    currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length);
    setTimeout(() => currentTarget.scrollTo({ top: currentTarget.scrollHeight }));
  }
  return (
    <div className={styles['pasteGroup']}>
      <div className={styles['paste']} data-folded={isFolded}>
        <label className={isOpen && !isFolded ? styles['pasteLabel'] : 'visually-hidden'} htmlFor={PASTE_FIELD}>
          {t.label}
        </label>
        <TextArea
          ref={area}
          id={PASTE_FIELD}
          value={long ? bothEnds(text) : text}
          readOnly={long}
          placeholder={t.placeholder}
          aria-describedby="debug-paste-hint"
          onChange={({ target: { value } }) => take(value, Math.abs(value.length - text.length) <= TYPED_AT_ONCE)}
          onBlur={() => onTyping(false)}
          onPaste={onPaste}
          onDrop={onDrop}
          onClick={unfold}
          onKeyDown={(event) => {
            if (!isFolded || (event.key !== 'Enter' && event.key !== ' ')) return;
            event.preventDefault();
            unfold(event);
          }}
        />
        <div className={styles['foot']}>
          <span className={styles['footHint']} id="debug-paste-hint">
            {isFolded && <span aria-hidden="true">+ </span>}
            {isOpen ? t.more : t[hintHere()]}
          </span>
          {!isFolded && (
            <Button variant={isOpen ? 'link' : 'plain'} onClick={() => input.current?.click()}>
              {t.openFile}
            </Button>
          )}
          {!isOpen && (
            <Button variant="primary" onClick={() => void pasting.fromClipboard()}>
              {t.fromClipboard}
            </Button>
          )}
        </div>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          void pasting.takeFile(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <div className={classes(styles['pasteNotes'])} role="status">
        {pasting.fault && <Note kind="fault">{t.faults[pasting.fault](LARGEST_FILE / 1e6)}</Note>}
        {pasting.added !== undefined && (
          <Note kind="info">
            {t.added}
            {gap}
            <Button variant="link" onClick={() => take(pasting.added ?? '')}>
              {t.onlyThis}
            </Button>
          </Note>
        )}
        {long && (
          <Note kind="info">
            {t.long(text.length)}
            {/* Beside a verdict there is one already. The field takes no key while its text is long. */}
            {!isOpen && (
              <>
                {gap}
                <Button variant="link" onClick={() => take('')}>
                  {t.clear}
                </Button>
              </>
            )}
          </Note>
        )}
      </div>
      {isEmpty && <Forgotten />}
    </div>
  );
}

/** What was forgotten and what is out of reach, until a key is there again. */
function Forgotten() {
  const said = useSentences()?.forgotten;
  const isForgotten = useStore(useStores().credentials, (state) => state.forgotten > 0 && areForgotten(state));
  return isForgotten && <Note kind="good">{said}</Note>;
}
