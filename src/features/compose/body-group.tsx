import { useStore } from 'zustand';
import { ruleFor } from '@/core';
import type { Sentences } from '@/i18n/en/sentences/all';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { focusSoon } from '@/ui/focus-soon';
import { Segmented } from '@/ui/segmented';
import { BodyField } from './body-field';
import { Group } from './group';
import styles from './request-form.module.css';

export function BodyGroup({ t }: { readonly t: Sentences['form'] }) {
  const { compose } = useStores();
  const { setBody } = compose.getState();
  const body = useStore(compose, (state) => state.body);
  const unsigned = useStore(
    compose,
    ({ request }) => request.signatureIn === 'query' && ruleFor(request.service).presignedPayload === 'unsigned',
  );
  const choose = (kind: 'text' | 'file') =>
    setBody(kind === 'text' ? { kind, text: '' } : { kind, name: '', source: new Blob() });
  const addText = () => {
    choose('text');
    focusSoon('compose-body');
  };
  const add = (
    <Button variant="link" onClick={body.kind === 'none' ? addText : () => setBody({ kind: 'none' })}>
      {body.kind === 'none' ? t.addBody : t.removeBody}
    </Button>
  );
  return (
    <Group title={t.body} aside={add}>
      {body.kind !== 'none' && (
        <>
          <Segmented
            name="body-kind"
            legend={t.bodyKind}
            value={body.kind}
            options={[
              ['text', t.bodyText],
              ['file', t.bodyFile],
            ]}
            onChange={choose}
          />
          <BodyField label={t.body} body={body} />
          {unsigned && <p className={styles['hint']}>{t.bodyUnsigned}</p>}
        </>
      )}
    </Group>
  );
}
