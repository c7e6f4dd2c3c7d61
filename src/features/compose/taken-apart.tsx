import { useEffect, useState } from 'react';
import { type WhyNot, whyNot } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { verbatim } from '@/i18n/verbatim';
import { useStores } from '@/state/context';
import { dropIntoBuild, type NotTaken } from '@/state/drop-into-build';
import { pasteIntoRequest, type Taken } from '@/state/paste-into-request';
import { ActionButton } from '@/ui/action';
import { Button } from '@/ui/button';
import { Late, Trouble } from '@/ui/later';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';

/** A text that was pasted, and the field it was pasted into; or a file that was dropped. */
export type Pasted =
  | { readonly text: string; readonly field: HTMLTextAreaElement }
  | { readonly file: File; readonly readProfiles: (text: string) => Promise<boolean> };

type Props = {
  readonly pasted: Pasted;
  /** There is nothing more to say of it. */
  readonly onDone: () => void;
  readonly onRetry: () => void;
};

/** Takes what was pasted into URL, or dropped on Build, apart into the fields, says what became of it, and takes it back. */
export function TakenApart({ pasted, onDone, onRetry }: Props) {
  const t = useSentences()?.pasted;
  const { names } = useMessages().later;
  const ended = useTaking(pasted, onDone);
  if (!t) return null;
  if (!ended) return <Late>{'file' in pasted ? t.dropped.reading : t.reading}</Late>;
  if ('why' in ended) return <Trouble what={names.pastes} of={ended.why} onRetry={onRetry} />;
  if ('file' in pasted && isNotTaken(ended.taken)) {
    return (
      <div role="status">
        <Note kind="warning">
          <Rich text={t.dropped.notTaken[ended.taken.kind](verbatim(pasted.file.name))} />
        </Note>
      </div>
    );
  }
  return isNotTaken(ended.taken) ? null : <TakenNote taken={ended.taken} isFile={'file' in pasted} onDone={onDone} />;
}

const isNotTaken = (taken: Taken | NotTaken): taken is NotTaken =>
  ['too-large', 'unreadable', 'not-text', 'nothing'].includes(taken.kind);

/** How the reading of a paste ended, once it has; a newer paste ends the reading of the one before. */
function useTaking(pasted: Pasted, onNothing: () => void) {
  const stores = useStores();
  const [ended, setEnded] = useState<
    { of: Pasted } & ({ readonly taken: Taken | NotTaken } | { readonly why: WhyNot })
  >();
  useEffect(() => {
    const mine = new AbortController();
    const taking =
      'file' in pasted
        ? dropIntoBuild(pasted.file, pasted.readProfiles, stores, mine.signal)
        : pasteIntoRequest(pasted.text, stores, mine.signal);
    taking.then(
      (taken) => {
        if (mine.signal.aborted) return;
        if (taken) return setEnded({ of: pasted, taken });
        if ('file' in pasted) return onNothing();
        const { text, field } = pasted;
        // Nothing that the page can read: the field says what is wrong with it.
        onNothing();
        field.focus();
        // The one way to put it in so that the browser can undo it.
        document.execCommand('insertText', false, text);
      },
      (error: unknown) => {
        if (!mine.signal.aborted) setEnded({ of: pasted, why: whyNot(error) });
      },
    );
    return () => mine.abort();
  }, [pasted, stores, onNothing]);
  return ended?.of === pasted ? ended : undefined;
}

type NoteProps = { readonly taken: Taken; readonly isFile: boolean; readonly onDone: () => void };

function TakenNote({ taken, isFile, onDone }: NoteProps) {
  const words = useSentences()?.pasted;
  const t = words && (isFile ? { ...words, ...words.dropped } : words);
  const {
    shell,
    compose,
    later: { gap },
  } = useMessages();
  const { debug, view } = useStores();
  if (!t) return null;
  async function toDebug(text: string): Promise<void> {
    (await debug.get()).getState().paste(text);
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
          : t[taken.kind]}
        {gap}
        {taken.kind === 'request' && taken.signatureIn && t.switched(compose[taken.signatureIn]) + gap}
        {taken.kind === 'request' && (taken.body === 'file' || taken.body === 'not-text') && t.bodyLeft + gap}
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
        )}
        {forDebug !== undefined && 'undo' in taken && ' '}
        {forDebug !== undefined && (
          <ActionButton variant="link" what={shell.debug} onAct={() => toDebug(forDebug)}>
            {t.toDebug}
          </ActionButton>
        )}
      </Note>
    </div>
  );
}
