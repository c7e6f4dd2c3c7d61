import { useEffect, useRef, useState } from 'react';
import { useStores } from '@/state/context';
import { keptSince } from '@/state/credentials';
import { useDebugStore } from './context';

export const LARGEST_FILE = 50_000_000;

export type PasteFault = 'too-large' | 'unreadable' | 'clipboard';

/** Whatever can be dropped, opened or pasted outside of a field: it is added to what is there. */
export type Pasting = {
  readonly fault: PasteFault | undefined;
  /** What was added last to something else, while nothing was changed since. */
  readonly added: string | undefined;
  readonly add: (text: string) => void;
  readonly takeFile: (file: File | undefined) => Promise<void>;
  readonly fromClipboard: () => Promise<void>;
  /** Forgets what went wrong, and what was added. */
  readonly settle: () => void;
};

/** What becomes a paste without the field, each told to `onTaken`; also listens for the keys of a paste anywhere on the view. */
export function usePasting(onTaken: () => void): Pasting {
  const store = useDebugStore();
  const { credentials } = useStores();
  const [fault, setFault] = useState<PasteFault>();
  const [added, setAdded] = useState<string>();

  const take = (more: string) => {
    const { text, add } = store.getState();
    setFault(undefined);
    setAdded(text.trim() === '' ? undefined : more);
    onTaken();
    add(more);
  };
  async function takeFile(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > LARGEST_FILE) return setFault('too-large');
    const isKept = keptSince(credentials);
    try {
      const text = await file.text();
      if (isKept()) take(text);
    } catch {
      setFault('unreadable');
    }
  }
  async function fromClipboard(): Promise<void> {
    const isKept = keptSince(credentials);
    const text = await store.getState().readClipboard();
    if (!isKept()) return;
    if (text === undefined) setFault('clipboard');
    else take(text);
  }

  const onPaste = useRef<(event: ClipboardEvent) => void>(undefined);
  useEffect(() => {
    onPaste.current = (event) => {
      const { clipboardData, target } = event;
      if (!clipboardData || (target instanceof Element && target.closest('input, textarea, select, dialog'))) return;
      const [file] = clipboardData.files;
      const text = clipboardData.getData('text/plain');
      if (!file && text === '') return;
      event.preventDefault();
      if (text === '') void takeFile(file);
      else take(text);
    };
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste.current?.(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);

  const settle = () => {
    setFault(undefined);
    setAdded(undefined);
  };
  return { fault, added, add: take, takeFile, fromClipboard, settle };
}
