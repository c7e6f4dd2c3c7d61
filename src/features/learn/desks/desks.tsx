import { useCallback, useState } from 'react';
import { type Exchange, FAULTS, happen, replyText } from '@/core/learn';
import { Answer, statusLine } from '@/features/learn/answer';
import { useComputed } from '@/features/learn/computed';
import learn from '@/features/learn/learn.module.css';
import { useLearned } from '@/features/learn/learned';
import { useOpened } from '@/features/learn/machine';
import { useLearnTexts } from '@/i18n/learn';
import { useStores } from '@/state/context';
import { areExampleCredentials } from '@/state/examples';
import { Button } from '@/ui/button';
import { Rich } from '@/ui/rich';
import { Checks } from './checks';
import styles from './desks.module.css';
import { useFault } from './fault-list';
import { Remedy } from './remedy';
import { TwoDesks } from './two-desks';

/** What the signer does, what becomes of it on the wire, and what AWS does with what arrives: both sides computed apart. */
export function Desks() {
  const t = useLearnTexts();
  const { hasher } = useStores();
  const now = useOpened();
  const fault = useFault();
  const exchange = useComputed(useCallback(() => happen(fault, now, hasher), [fault, now, hasher]));
  const learned = useLearned('fault');
  return (
    <div className={styles['main']}>
      {exchange && (
        <>
          <TwoDesks exchange={exchange} />
          <Verdict exchange={exchange} />
          <Next key={exchange.fault.id} exchange={exchange} onRight={() => learned.add(exchange.fault.id)} />
        </>
      )}
      <p className={learn['small']}>
        {t.desks.explained(learned.names.length, FAULTS.length)}{' '}
        {learned.names.length > 0 && (
          <Button variant="link" onClick={learned.clear}>
            {t.desks.reset}
          </Button>
        )}
      </p>
    </div>
  );
}

function Verdict({ exchange: { fault, reply, rows } }: { readonly exchange: Exchange }) {
  const t = useLearnTexts();
  const part = rows.find(({ state }) => state === 'parts');
  return (
    <Answer
      title={`${statusLine(reply)}${codeOf(exchangeBody(reply.body))}`}
      refused={fault.check !== undefined}
      reply={{ summary: t.desks.reply, text: replyText(reply) }}
    >
      <p>{part ? t.desks.partAt(t.rows[part.id]) : t.desks.accepted}</p>
      <p className={styles['story']}>
        <Rich text={t.faults[fault.id]?.story ?? ''} />
      </p>
      <Checks failed={fault.check} />
    </Answer>
  );
}

const exchangeBody = (body: Exchange['reply']['body']): string => (typeof body === 'string' ? body : '');

/** The code of S3’s error; API Gateway has its own in a header. */
const codeOf = (body: string): string => {
  const code = /<Code>(\w+)<\/Code>/.exec(body)?.[1];
  return code === undefined ? '' : ` ${code}`;
};

/** What should be done, and what Debug would say. */
function Next({ exchange, onRight }: { readonly exchange: Exchange; readonly onRight: () => void }) {
  const t = useLearnTexts();
  const { view, debug, credentials } = useStores();
  const [asked, setAsked] = useState(false);
  const { fault, paste, credentials: right } = exchange;
  const askDebug = async () => {
    const own = credentials.getState();
    if (fault.needsSecret && areExampleCredentials(own)) own.set({ sessionToken: '', ...right });
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
        <span className={learn['small']}>{fault.needsSecret ? t.desks.debugGetsSecret : t.desks.debugGets}</span>
      </div>
      {asked && <Remedy fault={fault} onRight={onRight} />}
    </>
  );
}
