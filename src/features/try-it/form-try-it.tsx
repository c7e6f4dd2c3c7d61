import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { isPracticeUrl } from '@/core';
import type { Reply } from '@/core/ports';
import { forecast } from '@/core/try-it';
import { useSentences } from '@/i18n/context';
import { verbatim } from '@/i18n/verbatim';
import { doubtfulHost } from '@/state/compose';
import { useStores } from '@/state/context';
import { isStale } from '@/state/signing';
import type { SignedForm } from '@/state/signing-state';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { Answer } from './answer';
import styles from './answer.module.css';
import { Question } from './consent';
import { errorText } from './error-text';
import { FindOutWhy } from './find-out-why';
import { forecastText, KIND } from './forecast-text';
import { isForm, planOfForm } from './plan';
import { askedFirst } from './send-signed';
import { Sending } from './sending';

/** Sends the upload form with a file, and shows what came of it. */
export function FormTryIt() {
  const sentences = useSentences();
  const stores = useStores();
  const { signing, tryIt, base, origin } = stores;
  const form = useStore(signing, (state) => state.form);
  const stale = useStore(signing, isStale);
  const last = useStore(tryIt, (state) => state.last);
  const host = useStore(stores.compose, doubtfulHost);
  const [file, setFile] = useState<File>();
  const dialog = useRef<HTMLDialogElement>(null);
  if (!sentences) return null;
  const { tryIt: t, upload } = sentences;
  const forecasts = form ? forecast(planOfForm(form), origin) : [];
  const cannot = stale || forecasts.some(({ severity }) => severity === 'fault');
  const told = form && file && typeSent(form, file);
  const send = () => form && file && void tryIt.getState().send(prepared(form, file));
  const ask = () =>
    askedFirst(stores, () => {
      if (form && isPracticeUrl(form.trace.signed.url, base)) send();
      else dialog.current?.showModal();
    });
  return (
    <>
      <div className={styles['notes']}>
        {host !== undefined && (
          <Note kind="warning">
            <Rich text={sentences.fromLink.note(host)} />
          </Note>
        )}
        {forecasts.map((item, i) => (
          <Note key={`${i}:${item.code}`} kind={KIND[item.severity]}>
            <Rich text={item.code === 'simple' ? upload.simple : forecastText(sentences, item)} />
          </Note>
        ))}
        <Field id="upload-file" label={upload.file}>
          <input id="upload-file" type="file" onChange={({ target: { files } }) => setFile(files?.[0])} />
        </Field>
        {file && told !== undefined && file.type !== '' && file.type !== told && (
          <Note kind="warning">
            <Rich text={upload.otherType(verbatim(file.type), verbatim(told))} />
          </Note>
        )}
      </div>
      <div className={styles['actions']}>
        <Button disabled={!form || cannot || !file} onClick={ask}>
          {t.send}
        </Button>
        {!file && <span className={styles['hint']}>{upload.chooseFirst}</span>}
      </div>
      <Sending />
      {last && isForm(last.signed) && (
        <Answer
          outcome={last.outcome}
          plan={planOfForm(last.signed)}
          isCurrent={last.signed.trace === form?.trace}
          onRetry={ask}
          command={() => commandOf(last.signed as SignedForm)}
          waysRound={upload.waysRound}
          onRefusal={(reply) => <FindOutWhy write={() => written(last.signed as SignedForm, reply)} />}
        />
      )}
      {form && (
        <Question dialog={dialog} sentences={sentences} method="POST" host={form.input.authority} onYes={send} />
      )}
    </>
  );
}

/** A field that the uploader completes is sent as the file is: a Content-Type that only has to start right is the file's own. */
function sentFields({ trace }: SignedForm, file: File): readonly (readonly [string, string])[] {
  const { fields, open } = trace.signed;
  return fields.map(([name, value]): [string, string] =>
    name === TYPE && open.includes(name) && file.type.startsWith(value) ? [name, file.type] : [name, value],
  );
}
const TYPE = 'Content-Type';

/** The type that the form says of the file; undefined where it says none. */
const typeSent = (signed: SignedForm, file: File): string | undefined =>
  sentFields(signed, file).find(([name]) => name === TYPE)?.[1];

function prepared(signed: SignedForm, file: File) {
  const { url } = signed.trace.signed;
  const fields = sentFields(signed, file);
  return {
    signed,
    request: { method: 'POST', url, headers: [], body: file, form: { fields, fileName: file.name } },
  };
}

/** The form and the reply to it, as Debug reads them. */
async function written({ trace }: SignedForm, reply: Reply): Promise<string> {
  const { htmlForm, replyAsHttp } = await import('@/core/take-away');
  return `${htmlForm(trace.signed)}\n${replyAsHttp({ ...reply, text: errorText(reply) })}`;
}

const commandOf = async ({ trace }: SignedForm) =>
  (await import('@/core/take-away')).curlForm(trace.signed, 'FILE', 'posix');
