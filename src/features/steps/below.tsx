import { memo, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { createLater, stepOf } from '@/core';
import type { LineStep } from '@/core/take-away';
import { useMessages, useSentences } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import type { ComposeState } from '@/state/compose';
import { useStores } from '@/state/context';
import type { Signed } from '@/state/signing-state';
import { OfSigned } from '@/state/use-signed';
import { classes } from '@/ui/classes';
import { Disclosure } from '@/ui/disclosure';
import { Fetched } from '@/ui/later';
import styles from './last-steps.module.css';
import { type Travelled as Edit, travelled } from './travels';
import { WhyLabels } from './why-labels';

const why = createLater(async () => (await import('./why')).Why);

/** What stands below a step: what the last edit changed in it, the headers that are not signed, and why each line is there. */
export function Below({ step }: { readonly step: LineStep }) {
  const sentences = useSentences();
  const seen = useSeen();
  if (!seen) return null;
  const { trace } = seen.now.signed;
  const notSigned = step === 'canonicalRequest' && trace.notSigned.length > 0 && <NotSigned list={trace.notSigned} />;
  if (!sentences || trace.scheme !== HMAC) return notSigned;
  return (
    <>
      {notSigned}
      {step !== 'signingKey' && (
        <WhyLabels
          step={step}
          labels={
            step === 'signature'
              ? step
              : stepOf(trace, step)
                  .lines.map(({ label }) => label)
                  .join(' ')
          }
        />
      )}
      <div>
        <Travelled step={step} seen={seen} changed={sentences.lastSteps.changed} />
        <WhyLines step={step} title={sentences.lastSteps.why[step]} />
      </div>
    </>
  );
}

/** Why each line is there, and a line for a shell. */
const WhyLines = memo(function WhyLines({ step, title }: { readonly step: LineStep; readonly title: string }) {
  const { later } = useMessages();
  return (
    <Disclosure summaryClassName={styles['why']} summary={title}>
      <Fetched later={why} what={later.behind(title)}>
        {(Why) => <OfSigned>{(signed) => <Why step={step} signed={signed} />}</OfSigned>}
      </Fetched>
    </Disclosure>
  );
});

const HMAC = 'AWS4-HMAC-SHA256';

/** What was signed, and what was typed then. */
type Seen = { readonly signed: Signed } & Pick<ComposeState, 'request' | 'body'>;

/** What is signed, and what was before the last edit, where there was one. */
type Edited = { readonly now: Seen; readonly before?: Seen };

function useSeen(): Edited | undefined {
  const { compose, signing } = useStores();
  const last = useRef<Edited>(undefined);
  return useStore(signing, ({ signed }) => {
    if (!signed) last.current = undefined;
    const seen = last.current;
    if (!signed || seen?.now.signed === signed) return seen;
    // As it is now, and not followed: what is typed matters once it is signed.
    const { request, body } = compose.getState();
    const now = { signed, request, body };
    last.current = seen && isEdited(seen.now, now) ? { now, before: seen.now } : { ...seen, now };
    return last.current;
  });
}

/** What the last edit changed in a step; undefined before the first. */
function editOf(step: LineStep, { now, before }: Edited): Edit | undefined {
  if (before?.signed.trace.scheme !== HMAC || now.signed.trace.scheme !== HMAC) return undefined;
  const ofTime = before.request.signingTime !== now.request.signingTime;
  return travelled(step, { before: before.signed, after: now.signed, ofTime });
}

/** Whether somebody typed something in between: what is signed once more as it was is no edit. */
const isEdited = (before: Seen, now: Seen): boolean =>
  before.request !== now.request ||
  before.body !== now.body ||
  JSON.stringify(before.signed.input.credentials) !== JSON.stringify(now.signed.input.credentials);

type TravelledProps = {
  readonly step: LineStep;
  readonly seen: Edited;
  readonly changed: Sentences['lastSteps']['changed'];
};

/** Says how many parts an edit changed, and marks them, where the browser can mark text without touching it. */
function Travelled({ step, seen, changed }: TravelledProps) {
  const place = useRef<HTMLParagraphElement>(null);
  // The last edit is the one that cannot be signed: what stands here is of one before it, and keeps its room.
  const faulty = useStore(useStores().signing, ({ phase }) => phase === 'faulty');
  const edit = useMemo(() => editOf(step, seen), [step, seen]);
  useEffect(() => {
    const section = place.current?.closest('section');
    if (!edit || faulty || !section || !('highlights' in CSS)) return;
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
  }, [edit, faulty]);
  return (
    <p
      ref={place}
      className={classes(styles['travelled'], faulty && styles['past'])}
      data-step={step}
      data-changed={edit?.changed.length}
    >
      {edit && changed(edit.changed.length, edit.all)}
    </p>
  );
}

/** As the style sheet names them. */
const MARKS = 'changed-by-edit';

const NotSigned = memo(function NotSigned({ list }: { readonly list: Signed['trace']['notSigned'] }) {
  const t = useSentences();
  return (
    <dl className={styles['notSigned']}>
      {list.map(({ name, reason }) => (
        <div key={name}>
          <dt>
            {t?.result.notSigned}: {name}
          </dt>{' '}
          <dd>({t?.notSignedWhy[reason]})</dd>
        </div>
      ))}
    </dl>
  );
});
