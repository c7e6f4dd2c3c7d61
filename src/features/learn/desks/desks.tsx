import { useCallback, useState } from 'react';
import { type Exchange, FAULTS, happen, replyText } from '@/core/learn';
import { Answer, statusLine } from '@/features/learn/answer';
import { useComputed } from '@/features/learn/computed';
import learn from '@/features/learn/learn.module.css';
import { useLearned } from '@/features/learn/learned';
import { type Own, textOf, useOwn } from '@/features/learn/own';
import { useLearnTexts } from '@/i18n/learn';
import { useStores } from '@/state/context';
import { areExampleCredentials } from '@/state/examples';
import { Button } from '@/ui/button';
import { Rich } from '@/ui/rich';
import { Checks } from './checks';
import styles from './desks.module.css';
import { FaultField, faultsOf, useFault } from './fault-list';
import { Remedy } from './remedy';
import { TwoDesks } from './two-desks';

/** What the signer does, what becomes of it on the wire, and what AWS does with what arrives: both sides computed apart. */
export function Desks() {
  const t = useLearnTexts();
  const { hasher } = useStores();
  const own = useOwn();
  const faults = faultsOf(own);
  const fault = useFault(faults);
  const { machine, now } = own ?? {};
  const made = useComputed(
    useCallback(
      async () => (fault && now ? { machine, exchange: await happen(fault, now, hasher, machine) } : undefined),
      [fault, now, hasher, machine],
    ),
  );
  const learned = useLearned('fault');
  return (
    <div className={styles['main']}>
      <p className={learn['small']} role="status">
        {own && <Used own={own} count={faults.length} />}
      </p>
      <FaultField />
      {made && (
        <>
          <TwoDesks exchange={made.machine ? withoutKeys(made.exchange) : made.exchange} />
          <div className={styles['verdict']}>
            <Verdict exchange={made.exchange} />
          </div>
          <Next
            key={made.exchange.fault.id}
            exchange={made.exchange}
            isOwn={made.machine !== undefined}
            onRight={() => learned.add(made.exchange.fault.id)}
          />
        </>
      )}
      <p className={learn['small']}>
        {t.desks.explained(learned.names.length, FAULTS.length)}
        {learned.names.length > 0 && (
          <>
            {' · '}
            <Button variant="link" onClick={learned.clear}>
              {t.desks.reset}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}

/** Whose request the desks run on. */
function Used({ own: { machine, refused }, count }: { readonly own: Own; readonly count: number }) {
  const t = useLearnTexts();
  if (refused !== undefined) return t.desks.refused(t.break.checks[refused]);
  return machine ? t.desks.ofBuild(count, FAULTS.length) : t.desks.ofExample;
}

/** The desks without what only Build shows of a person’s own, to who asks for it. */
const withoutKeys = (exchange: Exchange): Exchange => ({
  ...exchange,
  rows: exchange.rows.map((row) =>
    row.id === 'kSigning' || row.id === 'token' ? { ...row, yours: row.yours && HIDDEN, aws: row.aws && HIDDEN } : row,
  ),
});

const HIDDEN = '••••••••';

function Verdict({ exchange: { fault, told, reply, rows, verdict } }: { readonly exchange: Exchange }) {
  const t = useLearnTexts();
  const failed = verdict.outcome === 'refused' ? verdict.failure.check : undefined;
  const part = rows.find(({ state }) => state === 'parts');
  return (
    <Answer
      title={`${statusLine(reply)}${codeOf(exchangeBody(reply.body))}`}
      refused={failed !== undefined}
      reply={{ summary: t.desks.reply, text: replyText(reply) }}
    >
      <p>{part ? t.desks.partAt(t.rows[part.id]) : t.desks.accepted}</p>
      <p className={styles['story']}>
        <Rich text={textOf(t.faults[fault.id]?.story ?? '', told)} />
      </p>
      <Checks failed={failed} />
    </Answer>
  );
}

const exchangeBody = (body: Exchange['reply']['body']): string => (typeof body === 'string' ? body : '');

/** The code of S3’s error; API Gateway has its own in a header. */
const codeOf = (body: string): string => {
  const code = /<Code>(\w+)<\/Code>/.exec(body)?.[1];
  return code === undefined ? '' : ` ${code}`;
};

type NextProps = { readonly exchange: Exchange; readonly isOwn: boolean; readonly onRight: () => void };

/** What should be done, and what Debug would say. */
function Next({ exchange, isOwn, onRight }: NextProps) {
  const t = useLearnTexts();
  const { view, debug, credentials } = useStores();
  const [asked, setAsked] = useState(false);
  const { fault, paste, credentials: right } = exchange;
  const askDebug = async () => {
    const own = credentials.getState();
    if (fault.needsSecret && !isOwn && areExampleCredentials(own)) own.set({ sessionToken: '', ...right });
    view.getState().go('debug');
    (await debug.get()).getState().paste(paste);
  };
  return (
    <>
      <div className={learn['row']}>
        <Button variant="primary" aria-expanded={asked} onClick={() => setAsked(true)}>
          {t.desks.whatToDo}
        </Button>
        <Button onClick={() => void askDebug()}>{t.desks.askDebug}</Button>
        <span className={learn['small']}>
          {isOwn ? t.desks.debugGetsOwn : fault.needsSecret ? t.desks.debugGetsSecret : t.desks.debugGets}
        </span>
      </div>
      {asked && <Remedy fault={fault} onRight={onRight} />}
    </>
  );
}
