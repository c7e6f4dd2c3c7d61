import { useStore } from 'zustand';
import { ruleFor } from '@/core';
import { useMessages } from '@/i18n/context';
import type { ComposeBody } from '@/state/body';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/field';
import { Note } from '@/ui/note';
import { Segmented } from '@/ui/segmented';
import { DraftField } from './draft-field';
import { Group } from './group';
import styles from './request-form.module.css';

export function BodyGroup() {
  const t = useMessages().compose;
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
      {body.kind === 'none' ? <NoBody /> : <BodyField body={body} />}
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

function BodyField({ body }: { readonly body: Exclude<ComposeBody, { kind: 'none' }> }) {
  const t = useMessages().compose;
  const { compose } = useStores();
  const { setBody } = compose.getState();
  return (
    <DraftField
      field="body"
      label={body.kind === 'text' ? t.body : t.chooseFile}
      tone="payload"
      source="payload"
      hint={<HashState body={body} />}
    >
      {({ id, 'aria-describedby': described }) =>
        body.kind === 'text' ? (
          <TextArea
            id={id}
            aria-describedby={described}
            rows={3}
            value={body.text}
            onChange={(event) => setBody({ kind: 'text', text: event.target.value })}
          />
        ) : (
          <input
            id={id}
            type="file"
            aria-describedby={described}
            onChange={({ target: { files } }) => {
              const [file] = files ?? [];
              if (file) setBody({ kind: 'file', name: file.name, source: file });
            }}
          />
        )
      }
    </DraftField>
  );
}

function HashState({ body }: { readonly body: Exclude<ComposeBody, { kind: 'none' }> }) {
  const t = useMessages().compose;
  const { compose } = useStores();
  const { hashing, source } = body;
  if (hashing.phase === 'failed') return <Note kind="fault">{t.bodyFailed}</Note>;
  if (hashing.phase === 'hashed')
    return body.kind === 'file' && body.name === '' ? null : (
      <p className={styles['hint']}>{t.hashed(hashing.body.size)}</p>
    );
  if (body.kind === 'text') return null;
  const percent = source.size === 0 ? 0 : Math.floor((100 * hashing.read) / source.size);
  return (
    <div className={styles['inline']}>
      <progress className={styles['progress']} value={hashing.read} max={source.size} aria-label={t.hashingBody} />
      <span className={styles['hint']}>{t.hashing(percent)}</span>
      <Button variant="link" onClick={() => compose.getState().setBody({ kind: 'none' })}>
        {t.stop}
      </Button>
    </div>
  );
}
