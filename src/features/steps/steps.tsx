import { useMemo } from 'react';
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
  const isSigned = useStore(signing, ({ signed }) => signed !== undefined);
  const form = useStore(signing, (state) => state.form);
  return (
    <div className={styles['steps']}>
      {isSigned && (
        <>
          <SignedText id="canonicalRequest" />
          <SignedText id="stringToSign" />
          <Fetched later={lastSteps} what={names.lastSteps}>
            {({ LastSteps }) => <LastSteps />}
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

function SignedText({ id }: { readonly id: 'canonicalRequest' | 'stringToSign' }) {
  const { names } = useMessages().later;
  const signed = useStore(useStores().signing, (state) => state.signed);
  const bytes = (text: string) => (
    <Fetched later={lastSteps} what={names.lastSteps}>
      {({ Bytes }) => <Bytes text={text} />}
    </Fetched>
  );
  const below = useMemo(
    () => (
      <Fetched later={lastSteps} what={names.lastSteps} around={saidElsewhere}>
        {({ Below }) => <Below step={id} />}
      </Fetched>
    ),
    [id, names],
  );
  return (
    signed && (
      <TextStep id={id} signed={signed} bytes={bytes}>
        {below}
      </TextStep>
    )
  );
}
