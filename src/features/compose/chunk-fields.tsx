import { useStore } from 'zustand';
import { encodedLength, ruleFor, USUAL_CHUNK } from '@/core';
import { useSentences } from '@/i18n/context';
import type { ComposeBody } from '@/state/body';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { TextInput } from '@/ui/field';
import { DraftField } from './draft-field';
import { NotHashed } from './not-hashed';
import styles from './request-form.module.css';
import own from './rest-of-form.module.css';

type Props = { readonly body: Exclude<ComposeBody, { kind: 'none' }> };

/** Whether the body is sent, and signed, in chunks, where the service takes such bodies. */
export function ChunkFields({ body }: Props) {
  const t = useSentences()?.chunks;
  const { compose } = useStores();
  const { signatureIn, algorithm, service, chunkSize } = useStore(compose, ({ request }) => request);
  if (!t || signatureIn !== 'header' || algorithm !== 'sigv4' || !ruleFor(service).chunkedPayload) return null;
  const { amend } = compose.getState();
  return (
    <>
      <label className={own['check']}>
        <input
          type="checkbox"
          checked={chunkSize !== undefined}
          onChange={(event) => amend({ chunkSize: event.target.checked ? String(USUAL_CHUNK) : undefined })}
        />
        <span>{t.inChunks}</span>
      </label>
      {chunkSize !== undefined && (
        <DraftField field="chunkSize" label={t.chunkSize} source="payload" hint={<ChunkState body={body} />}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              value={chunkSize}
              onChange={(event) => amend({ chunkSize: event.target.value })}
            />
          )}
        </DraftField>
      )}
    </>
  );
}

function ChunkState({ body }: Props) {
  const t = useSentences()?.chunks;
  const { signing } = useStores();
  const chunks = useStore(signing, (state) => state.chunks);
  if (!t || !chunks) return null;
  if (chunks.phase === 'failed') return <NotHashed why={chunks.why} onRetry={signing.getState().again} />;
  if (chunks.phase === 'hashing') {
    const percent = Math.floor((100 * chunks.read) / Math.max(1, chunks.size));
    return <Progress value={chunks.read} max={chunks.size} text={t.hashing(percent)} />;
  }
  if (chunks.phase === 'signing')
    return <Progress value={chunks.signed} max={chunks.count} text={t.signing(chunks.signed, chunks.count)} />;
  const { size } = body.source;
  return <p className={styles['hint']}>{t.hint(chunks.chunks.length - 1, encodedLength(size, chunks.chunkSize))}</p>;
}

function Progress({ value, max, text }: { readonly value: number; readonly max: number; readonly text: string }) {
  const t = useSentences();
  const { compose } = useStores();
  return (
    <div className={own['inline']}>
      <progress className={own['progress']} value={value} max={Math.max(1, max)} aria-label={text} />
      <span className={styles['hint']}>{text}</span>
      <Button variant="link" onClick={() => compose.getState().amend({ chunkSize: undefined })}>
        {t?.tryIt.stop}
      </Button>
    </div>
  );
}
