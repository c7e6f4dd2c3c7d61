import { useSentences } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import type { ComposeBody } from '@/state/body';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/field';
import { Late } from '@/ui/later';
import { ChunkFields } from './chunk-fields';
import { DraftField } from './draft-field';
import { NotHashed } from './not-hashed';
import styles from './request-form.module.css';
import own from './rest-of-form.module.css';

type Props = {
  /** Of a body that is typed. */
  readonly label: string;
  readonly body: Exclude<ComposeBody, { kind: 'none' }>;
};

/** The body itself, as text or a file, and how far its hash is. */
export function BodyField({ label, body }: Props) {
  const t = useSentences()?.body;
  const { compose } = useStores();
  const { setBody } = compose.getState();
  if (!t) return null;
  return (
    <>
      <DraftField
        field="body"
        label={body.kind === 'text' ? label : t.chooseFile}
        tone="payload"
        source="payload"
        hint={<HashState t={t} body={body} />}
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
      <ChunkFields body={body} />
    </>
  );
}

type HashStateProps = { readonly t: Sentences['body']; readonly body: Exclude<ComposeBody, { kind: 'none' }> };

function HashState({ t, body }: HashStateProps) {
  const { compose } = useStores();
  const { hashing, source } = body;
  if (hashing.phase === 'failed')
    return <NotHashed why={hashing.why} onRetry={() => compose.getState().setBody(body)} />;
  if (hashing.phase === 'hashed')
    return body.kind === 'file' && body.name === '' ? null : (
      <p className={styles['hint']}>{t.hashed(hashing.body.size)}</p>
    );
  if (body.kind === 'text') return <Late>{t.hashingWhat}</Late>;
  const percent = source.size === 0 ? 0 : Math.floor((100 * hashing.read) / source.size);
  return (
    <div className={own['inline']}>
      <progress className={own['progress']} value={hashing.read} max={source.size} aria-label={t.hashingWhat} />
      <span className={styles['hint']}>{t.hashing(percent)}</span>
      <Button variant="link" onClick={() => compose.getState().setBody({ kind: 'none' })}>
        {t.stop}
      </Button>
    </div>
  );
}
