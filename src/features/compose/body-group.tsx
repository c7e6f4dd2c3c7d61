import { useStore } from 'zustand';
import { createLater, ruleFor } from '@/core';
import { useMessages } from '@/i18n/context';
import type { ComposeBody } from '@/state/body';
import { useStores } from '@/state/context';
import { Fetched } from '@/ui/later';
import { Segmented } from '@/ui/segmented';
import { Group } from './group';
import styles from './request-form.module.css';

const bodyField = createLater(async () => (await import('./body-field')).BodyField);

export function BodyGroup() {
  const { compose: t, later } = useMessages();
  const { compose } = useStores();
  const { setBody } = compose.getState();
  const body = useStore(compose, (state) => state.body);
  const choose = (kind: ComposeBody['kind']) => {
    if (kind === 'none') setBody({ kind });
    else if (kind === 'text') setBody({ kind, text: '' });
    else setBody({ kind, name: '', source: new Blob() });
  };
  return (
    <Group title={t.body}>
      <Segmented
        name="body-kind"
        legend={t.bodyKind}
        value={body.kind}
        options={[
          ['none', t.bodyNone],
          ['text', t.bodyText],
          ['file', t.bodyFile],
        ]}
        onChange={choose}
      />
      {body.kind === 'none' ? (
        <NoBody />
      ) : (
        <Fetched later={bodyField} what={later.names.bodyField}>
          {(BodyField) => <BodyField body={body} />}
        </Fetched>
      )}
    </Group>
  );
}

function NoBody() {
  const t = useMessages().compose;
  const { compose } = useStores();
  const unsigned = useStore(
    compose,
    ({ request }) => request.signatureIn === 'query' && ruleFor(request.service).presignedPayload === 'unsigned',
  );
  return <p className={styles['hint']}>{unsigned ? t.noBodyUnsigned : t.noBody}</p>;
}
