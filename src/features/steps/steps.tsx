import { useStore } from 'zustand';
import { createLater } from '@/core';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Fetched, saidElsewhere } from '@/ui/later';
import styles from './steps.module.css';
import { TextStep } from './text-step';

const lastSteps = createLater(() => import('./last-steps'));

/** The way from a request to its signature, as the engine went it. */
export function Steps() {
  const { names } = useMessages().later;
  const { signing } = useStores();
  const signed = useStore(signing, (state) => state.signed);
  const form = useStore(signing, (state) => state.form);
  const chunks = useStore(signing, (state) => state.chunks);
  const bytes = (text: string) => (
    <Fetched later={lastSteps} what={names.lastSteps}>
      {({ Bytes }) => <Bytes text={text} />}
    </Fetched>
  );
  return (
    <div className={styles['steps']}>
      {signed && (
        <>
          {(['canonicalRequest', 'stringToSign'] as const).map((id) => (
            <TextStep key={id} id={id} signed={signed} bytes={bytes}>
              <Fetched later={lastSteps} what={names.lastSteps} around={saidElsewhere}>
                {({ Below }) => <Below step={id} signed={signed} />}
              </Fetched>
            </TextStep>
          ))}
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
