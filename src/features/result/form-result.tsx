import { useStore } from 'zustand';
import { isPracticeUrl } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { isStale } from '@/state/signing';
import type { SignedForm } from '@/state/signing-state';
import { classes } from '@/ui/classes';
import { CopyButton } from '@/ui/copy-button';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { useCopyCurl } from './copy-curl';
import styles from './result.module.css';
import type { DrawTryIt } from './result-actions';
import { ResultHead, WaitsFor } from './result-state';
import { TextOf } from './result-text';
import { Earlier, Lifetime, OpinionNote } from './result-told';
import { SampleKeys } from './sample-keys';

/** The finished upload form, what is known of it, and ways to take it away. */
export function FormResult({ tryIt }: { readonly tryIt: DrawTryIt }) {
  const sentences = useSentences();
  const { signing } = useStores();
  const { form, phase, bug } = useStore(signing);
  const stale = useStore(signing, isStale);
  if (!sentences) return null;
  return (
    <section className={styles['result']} id="result" aria-labelledby="result-heading">
      <ResultHead title={sentences.upload.title} isSigned={form !== undefined} stale={stale}>
        {form && <Lifetime />}
        <Earlier />
      </ResultHead>
      {bug && (
        <Note kind="fault" boxed>
          {sentences.trouble.bug(bug)}
        </Note>
      )}
      <WaitsFor />
      {form ? <OpinionNote /> : phase === 'faulty' && <p className={styles['pending']}>{sentences.result.nothing}</p>}
      {form && <FormText form={form} stale={stale} />}
      {form && <FormActions form={form} stale={stale} tryIt={tryIt} />}
    </section>
  );
}

type Props = { readonly form: SignedForm; readonly stale: boolean };

function FormText({ form: { trace }, stale }: Props) {
  const t = useSentences()?.upload;
  if (!t) return null;
  return (
    <div className={classes(styles['notes'], stale && styles['stale'])}>
      <TextOf label={t.title} lines={trace.signed.fieldLines} />
      <p className={styles['hint']}>
        <Rich text={t.fileLast} />
      </p>
      <p className={styles['hint']}>{t.sentTo}</p>
      <TextOf label={t.sentTo} lines={[{ label: 'url', parts: trace.signed.urlParts }]} />
    </div>
  );
}

function FormActions({ form: { trace, input }, stale, tryIt }: Props & { readonly tryIt: DrawTryIt }) {
  const t = useMessages().result;
  const upload = useSentences()?.upload;
  const { base, copy } = useStores();
  const said = { done: t.copied, failed: t.copyFailed, disabled: stale };
  const curl = useCopyCurl({
    of: (state) => state.form?.trace,
    disabled: stale,
    isPractice: isPracticeUrl(trace.signed.url, base),
    children: upload?.copyCurl,
    write: async (shell) => (await import('@/core/take-away')).curlForm(trace.signed, 'FILE', shell),
  });
  if (!upload) return null;
  return tryIt(
    <div className={styles['actions']}>
      <CopyButton
        variant="primary"
        onCopy={async () => copy((await import('@/core/take-away')).htmlForm(trace.signed))}
        {...said}
      >
        {upload.copyHtml}
      </CopyButton>
      {curl.tools}
    </div>,
    <>
      {curl.said}
      <SampleKeys accessKeyId={input.credentials.accessKeyId} isPractice={isPracticeUrl(trace.signed.url, base)} />
    </>,
  );
}
