import { useStore } from 'zustand';
import { readable } from '@/core';
import type { Sentences } from '@/i18n/en/sentences/all';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { TextInput } from '@/ui/field';
import { Fold } from '@/ui/fold';
import { Segmented } from '@/ui/segmented';
import { DraftField } from './draft-field';
import { isFaulty, useFindings } from './findings';
import styles from './request-form.module.css';
import own from './rest-of-form.module.css';
import { SignedHost } from './signed-host';

type Props = { readonly t: Sentences['form'] };

/** What is seldom changed: when it is signed, with which algorithm, and for which host. Open where it holds something. */
export function MoreGroup({ t }: Props) {
  const { compose } = useStores();
  const signingTime = useStore(compose, ({ request }) => request.signingTime);
  const signedHost = useStore(compose, ({ request }) => request.signedHost ?? '');
  const algorithm = useStore(compose, ({ request }) => request.algorithm);
  const signatureIn = useStore(compose, ({ request }) => request.signatureIn);
  const editedAt = useStore(compose, (state) => readable(state.editedAt));
  const faulty = [useFindings('signingTime'), useFindings('signedHost')].some(isFaulty);
  const inForm = signatureIn === 'form';
  const holds = signingTime !== '' || (!inForm && (signedHost !== '' || algorithm === 'sigv4a'));
  return (
    <div className={styles['group']}>
      <Fold
        title={t.more}
        aside={t.moreAside(
          editedAt.slice(11),
          algorithm === 'sigv4a' && !inForm ? 'SigV4a' : 'SigV4',
          signingTime !== '',
        )}
        open={holds || faulty}
      >
        <SigningTimeField t={t} />
        {!inForm && <AlgorithmField t={t} />}
        {!inForm && <SignedHost />}
      </Fold>
    </div>
  );
}

function SigningTimeField({ t }: Props) {
  const { compose } = useStores();
  const { set, pinTime, signAgain } = compose.getState();
  const signingTime = useStore(compose, ({ request }) => request.signingTime);
  const editedAt = useStore(compose, (state) => readable(state.editedAt));
  return (
    <DraftField
      field="signingTime"
      label={t.signingTime}
      tone="date"
      source="date"
      hint={
        <p className={`${styles['hint']} ${own['inline']}`}>
          <span>{signingTime === '' ? t.followsEdits(editedAt.slice(11)) : t.pinned}</span>
          {signingTime === '' ? (
            <Button variant="link" onClick={pinTime}>
              {t.useThisTime}
            </Button>
          ) : (
            <Button variant="link" onClick={signAgain}>
              {t.useNow}
            </Button>
          )}
        </p>
      }
    >
      {(control) => (
        <TextInput
          {...control}
          placeholder={editedAt}
          value={signingTime}
          onChange={(event) => set('signingTime', event.target.value)}
        />
      )}
    </DraftField>
  );
}

function AlgorithmField({ t }: Props) {
  const { compose } = useStores();
  const algorithm = useStore(compose, ({ request }) => request.algorithm);
  return (
    <Segmented
      name="algorithm"
      legend={t.algorithm}
      value={algorithm}
      options={[
        ['sigv4', 'SigV4'],
        ['sigv4a', 'SigV4a'],
      ]}
      onChange={compose.getState().setAlgorithm}
    />
  );
}
