import { useEffect, useMemo, useRef, useState } from 'react';
import { createLater } from '@/core';
import type { LineStep } from '@/core/take-away';
import { useMessages, useSentences } from '@/i18n/context';
import type { ComposeState } from '@/state/compose';
import { useStores } from '@/state/context';
import type { Signed } from '@/state/signing-state';
import { Disclosure } from '@/ui/disclosure';
import { Fetched } from '@/ui/later';
import styles from './last-steps.module.css';
import { type Travelled as Edit, travelled } from './travels';
import { WhyLabels } from './why-labels';

const why = createLater(async () => (await import('./why')).Why);

type Props = { readonly step: LineStep; readonly signed: Signed };

/** What stands below a step: what the last edit changed in it, the headers that are not signed, and why each line is there. */
export function Below({ step, signed }: Props) {
  const { later } = useMessages();
  const sentences = useSentences();
  const edit = useLastEdit(step, signed);
  if (!sentences || signed.trace.scheme !== HMAC) return <NotSigned step={step} signed={signed} />;
  const { why: title, changed } = sentences.lastSteps;
  return (
    <>
      {edit && <Travelled step={step} edit={edit} said={changed(edit.changed.length, edit.all)} />}
      <NotSigned step={step} signed={signed} />
      {step !== 'signingKey' && <WhyLabels step={step} signed={signed} />}
      <Disclosure summaryClassName={styles['why']} summary={title[step]}>
        <Fetched later={why} what={later.behind(title[step])}>
          {(Why) => <Why step={step} signed={signed} />}
        </Fetched>
      </Disclosure>
    </>
  );
}

const HMAC = 'AWS4-HMAC-SHA256';

/** What was signed, and what was typed then. */
type Seen = { readonly signed: Signed } & Pick<ComposeState, 'request' | 'body'>;

/** What the last edit changed in a step; undefined before the first. */
function useLastEdit(step: LineStep, signed: Signed): Edit | undefined {
  const { compose } = useStores();
  // As it is now, and not followed: what is typed matters once it is signed.
  const typed = (): Seen => {
    const { request, body } = compose.getState();
    return { signed, request, body };
  };
  const [seen, setSeen] = useState<{ readonly now: Seen; readonly before?: Seen }>(() => ({ now: typed() }));
  if (seen.now.signed.trace !== signed.trace) {
    const now = typed();
    setSeen(isEdited(seen.now, now) ? { now, before: seen.now } : { ...seen, now });
  }
  return useMemo(() => {
    const { now, before } = seen;
    if (before?.signed.trace.scheme !== HMAC || now.signed.trace.scheme !== HMAC) return undefined;
    const ofTime = before.request.signingTime !== now.request.signingTime;
    return travelled(step, { before: before.signed, after: now.signed, ofTime });
  }, [step, seen]);
}

/** Whether somebody typed something in between: what is signed once more as it was is no edit. */
const isEdited = (before: Seen, now: Seen): boolean =>
  before.request !== now.request ||
  before.body !== now.body ||
  JSON.stringify(before.signed.input.credentials) !== JSON.stringify(now.signed.input.credentials);

/** Says how many parts an edit changed, and marks them, where the browser can mark text without touching it. */
function Travelled({ step, edit, said }: { readonly step: LineStep; readonly edit: Edit; readonly said: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const section = place.current?.closest('section');
    if (!section || !('highlights' in CSS)) return;
    const marks = CSS.highlights.get(MARKS) ?? new Highlight();
    CSS.highlights.set(MARKS, marks);
    const ranges = edit.changed
      .flatMap(({ source, at }) => section.querySelectorAll(`[data-part="${CSS.escape(source)}"]`)[at] ?? [])
      .map((part) => {
        const range = new Range();
        range.selectNodeContents(part);
        marks.add(range);
        return range;
      });
    return () => {
      for (const range of ranges) marks.delete(range);
    };
  }, [edit]);
  return (
    <p ref={place} className={styles['travelled']} data-step={step} data-changed={edit.changed.length}>
      {said}
    </p>
  );
}

/** As the style sheet names them. */
const MARKS = 'changed-by-edit';

function NotSigned({ step, signed: { trace } }: Props) {
  const t = useMessages().steps;
  const why = useSentences()?.notSignedWhy;
  if (step !== 'canonicalRequest' || trace.notSigned.length === 0) return null;
  return (
    <dl className={styles['notSigned']}>
      {trace.notSigned.map(({ name, reason }) => (
        <div key={name}>
          <dt>
            {t.notSigned}: {name}
          </dt>{' '}
          <dd>({why?.[reason]})</dd>
        </div>
      ))}
    </dl>
  );
}
