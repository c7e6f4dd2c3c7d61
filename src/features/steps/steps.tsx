import { useStore } from 'zustand';
import { createLater } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { Signed } from '@/state/signing-state';
import { Fetched } from '@/ui/later';
import styles from './steps.module.css';
import { TextStep } from './text-step';

const lastSteps = createLater(() => import('./last-steps'));

/** The way from a request to its signature, as the engine went it. */
export function Steps() {
  const { names } = useMessages().later;
  const { signing } = useStores();
  const { signed, form, chunks } = useStore(signing);
  const bytes = (text: string) => (
    <Fetched later={lastSteps} what={names.lastSteps}>
      {({ Bytes }) => <Bytes text={text} />}
    </Fetched>
  );
  return (
    <div className={styles['steps']}>
      {signed && (
        <>
          <TextStep id="canonicalRequest" signed={signed} bytes={bytes}>
            <NotSigned signed={signed} />
          </TextStep>
          <TextStep id="stringToSign" signed={signed} bytes={bytes} />
          <Fetched later={lastSteps} what={names.lastSteps}>
            {({ LastSteps }) => <LastSteps signed={signed} chunks={chunks} />}
          </Fetched>
        </>
      )}
      {form && (
        <Fetched later={lastSteps} what={names.lastSteps}>
          {({ FormSteps }) => <FormSteps form={form} />}
        </Fetched>
      )}
    </div>
  );
}

function NotSigned({ signed: { trace } }: { readonly signed: Signed }) {
  const t = useMessages().steps;
  const why = useSentences()?.notSignedWhy;
  if (trace.notSigned.length === 0) return null;
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
