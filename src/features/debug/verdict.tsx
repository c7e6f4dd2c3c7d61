import { useEffect, useRef } from 'react';
import type { Reading, Statement } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import type { Cause } from '@/state/debug';
import { classes } from '@/ui/classes';
import { Pill } from '@/ui/pill';
import { Rich } from '@/ui/rich';
import { CarryOn } from './carry-on';
import { useDebug } from './context';
import { DifferencesSection } from './differences-section';
import { FieldValues } from './field-values';
import { FixCode } from './fix-code';
import { mistakeInWords } from './in-words';
import { KeyAsk } from './key-ask';
import { answerOf, isOpenFinding, type Lead } from './lead';
import { useSaid } from './said';
import { NotFound, OtherAnswers, Remains, Searching } from './search-state';
import { Statements } from './statements';
import styles from './verdict.module.css';

type Props = {
  /** Undefined while there is none, or nothing was recognised. */
  readonly lead: Lead | undefined;
  readonly reading: Reading | undefined;
  readonly cause: Cause;
  readonly isStale: boolean;
};

/** The answer: what is wrong with its proof and what to do, where the texts part, and what else is to be said. */
export function Verdict({ lead, reading, cause, isStale }: Props) {
  const { debug, cause: t } = useDebugTexts();
  if (!lead || !reading)
    return (
      <h1 className={styles['title']} id="result-heading">
        {debug.recognised.nothing}
      </h1>
    );
  const box = <VerdictBox lead={lead} reading={reading} cause={cause} />;
  const statements = <Statements also={lead.also} notes={lead.notes} isKeyTried={lead.isKeyTried} />;
  const isFinding = lead.leads.kind === 'finding';
  return (
    <div className={classes(styles['answer'], isStale && styles['stale'])}>
      {isFinding ? (
        // What else was found stands below the texts, and is of one region with the verdict.
        <section className={styles['around']} aria-label={debug.findings.title}>
          {box}
          {statements}
        </section>
      ) : (
        <>
          <section aria-label={isOfSearch(lead.leads) ? t.title : debug.verdict.region}>{box}</section>
          {lead.also.length + lead.notes.length > 0 && (
            <section className={styles['around']} aria-label={debug.findings.title}>
              {statements}
            </section>
          )}
        </>
      )}
      <DifferencesSection reading={reading} answer={answerOf(lead)} cause={cause} />
    </div>
  );
}

const isOfSearch = ({ kind }: Statement): boolean => kind !== 'finding' && kind !== 'no-fault';

type BoxProps = { readonly lead: Lead; readonly reading: Reading; readonly cause: Cause };

function VerdictBox({ lead, reading, cause }: BoxProps) {
  const { debug, cause: t } = useDebugTexts();
  const { leads } = lead;
  const keyGiven = useDebug((state) => state.keyGiven);
  const heading = useRef<HTMLHeadingElement>(null);
  const said = useSaid(leads, lead.isKeyTried);
  useEffect(() => {
    if (cause.phase !== 'idle') heading.current?.scrollIntoView({ block: 'nearest' });
  }, [cause.phase]);
  const isUndecided = leads.kind === 'finding' && isOpenFinding(leads.finding);
  return (
    <div className={classes(styles['verdict'], styles[said.tone])}>
      <div className={styles['over']}>
        <Pill {...(said.tone === 'calm' ? {} : { kind: said.tone })}>{said.pill}</Pill>
        <Proof lead={lead} />
      </div>
      <h1 className={styles['title']} id="result-heading" ref={heading}>
        <Rich text={said.title} />
      </h1>
      {said.what !== '' && (
        <p className={styles['what']}>
          <Rich text={said.what} />
        </p>
      )}
      <FieldValues statement={leads} />
      {said.fix !== undefined && <ToDo>{said.fix}</ToDo>}
      {leads.kind === 'mistakes' &&
        leads.answer.changes.slice(1).map((mistake, i) => {
          const words = mistakeInWords(mistake, t);
          return (
            <div key={`${i}:${mistake.code}`} className={styles['besides']}>
              <h2 className={styles['sub']}>
                <Rich text={words.title} />
              </h2>
              <p className={styles['what']}>
                <Rich text={words.what} />
              </p>
              <ToDo>{words.fix}</ToDo>
            </div>
          );
        })}
      <FixCode leads={leads} reading={reading} />
      {leads.kind === 'right' && leads.remains.length > 0 && <Remains remains={leads.remains} />}
      {leads.kind === 'not-found' && <NotFound {...leads} />}
      <OtherAnswers answers={lead.others} />
      <Searching cause={cause} />
      {lead.asksKey && !keyGiven && <KeyAsk what={isUndecided ? undefined : debug.verdict.keyAskWhat} />}
      <CarryOn reading={reading} cause={cause} isSettled={!lead.asksKey && said.tone !== 'calm'} />
    </div>
  );
}

function ToDo({ children }: { readonly children: string }) {
  const { findings } = useDebugTexts().debug;
  return (
    <p className={styles['what']}>
      <b>{findings.fix}</b> <Rich text={children} />
    </p>
  );
}

/** How it is known: by the signature that comes of it, or by AWS's own words; or else what the key says of it. */
function Proof({ lead: { leads, keySays } }: { readonly lead: Lead }) {
  const { debug, cause: t } = useDebugTexts();
  const text = proofOf();
  if (text === undefined) return null;
  return (
    <span className={classes(styles['proof'], keySays === 'not' && styles['against'])}>
      <span aria-hidden="true">{keySays === 'not' ? '✗' : '✓'} </span>
      <Rich text={text} />
    </span>
  );

  function proofOf(): string | undefined {
    if (leads.kind === 'mistakes' || leads.kind === 'signed-for') return t.proof(leads.answer.signature);
    if (keySays) return debug.verdict.keySays[keySays];
    if (leads.kind !== 'finding' || leads.finding.severity !== 'cause') return undefined;
    return leads.finding.where.text === 'reply' ? debug.verdict.shown.reply : debug.verdict.shown.texts;
  }
}
