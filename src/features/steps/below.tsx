import { createLater } from '@/core';
import type { LineStep } from '@/core/take-away';
import { useMessages, useSentences } from '@/i18n/context';
import type { Signed } from '@/state/signing-state';
import { Disclosure } from '@/ui/disclosure';
import { Fetched } from '@/ui/later';
import styles from './last-steps.module.css';

const why = createLater(async () => (await import('./why')).Why);

/** What stands below a step: the headers that are not signed, and why each line is there. */
export function Below({ step, signed }: { readonly step: LineStep; readonly signed: Signed }) {
  const { later } = useMessages();
  const sentences = useSentences();
  if (!sentences || signed.trace.scheme !== 'AWS4-HMAC-SHA256') return <NotSigned step={step} signed={signed} />;
  const { why: title } = sentences.lastSteps;
  return (
    <>
      <NotSigned step={step} signed={signed} />
      <Disclosure summaryClassName={styles['why']} summary={title[step]}>
        <Fetched later={why} what={later.behind(title[step])}>
          {(Why) => <Why step={step} signed={signed} />}
        </Fetched>
      </Disclosure>
    </>
  );
}

function NotSigned({ step, signed: { trace } }: { readonly step: LineStep; readonly signed: Signed }) {
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
