import { useStore } from 'zustand';
import { createLater } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { Signed } from '@/state/signing-state';
import { Fetched } from '@/ui/later';
import { lastSteps } from './fetched';
import styles from './steps.module.css';
import { TextStep } from './text-step';

const uploadSteps = createLater(() => import('./upload-steps'));
const v4aSteps = createLater(async () => (await import('./v4a-steps')).V4aSteps);

/** The way from a request to its signature, as the engine went it. */
export function Steps({ children }: { readonly children?: React.ReactNode }) {
  const { names } = useMessages().later;
  const { signing } = useStores();
  const { signed, form, chunks } = useStore(signing);
  return (
    <div className={styles['steps']}>
      {signed && (
        <>
          <TextStep id="canonicalRequest" signed={signed}>
            <NotSigned signed={signed} />
          </TextStep>
          <TextStep id="stringToSign" signed={signed} />
          {signed.input.algorithm === 'sigv4a' ? (
            <Fetched later={v4aSteps} what={names.v4aSteps}>
              {(V4aSteps) => <V4aSteps signed={signed} />}
            </Fetched>
          ) : (
            <>
              <Fetched later={lastSteps} what={names.lastSteps}>
                {({ LastSteps }) => <LastSteps signed={signed} />}
              </Fetched>
              {chunks && (
                <Fetched later={uploadSteps} what={names.uploadSteps}>
                  {({ Chunks }) => <Chunks chunks={chunks} />}
                </Fetched>
              )}
            </>
          )}
        </>
      )}
      {form && (
        <Fetched later={uploadSteps} what={names.uploadSteps}>
          {({ FormSteps }) => <FormSteps form={form} />}
        </Fetched>
      )}
      {children}
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
