import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { Signed } from '@/state/signing-state';
import { Signature } from './signature';
import { SigningKey } from './signing-key';
import styles from './steps.module.css';
import { TextStep } from './text-step';

const Chunks = lazy(async () => ({ default: (await import('./upload-steps')).Chunks }));
const FormSteps = lazy(async () => ({ default: (await import('./upload-steps')).FormSteps }));
const V4aSteps = lazy(async () => ({ default: (await import('./v4a-steps')).V4aSteps }));

/** The way from a request to its signature, as the engine went it. */
export function Steps({ children }: { readonly children?: React.ReactNode }) {
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
            <Suspense>
              <V4aSteps signed={signed} />
            </Suspense>
          ) : (
            <>
              <SigningKey signed={signed} />
              <Signature signed={signed} />
              <Suspense>{chunks && <Chunks chunks={chunks} />}</Suspense>
            </>
          )}
        </>
      )}
      <Suspense>{form && <FormSteps form={form} />}</Suspense>
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
