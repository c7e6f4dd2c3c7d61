import { type ReactNode, useCallback, useId, useState } from 'react';
import { createLater } from '@/core';
import { API_EXAMPLE, type Api, type ApiField, faultsIn, guided, replyText, urlOf } from '@/core/learn';
import { Answer, statusLine } from '@/features/learn/answer';
import { useComputed } from '@/features/learn/computed';
import learn from '@/features/learn/learn.module.css';
import { useOpened } from '@/features/learn/machine';
import { usePlace } from '@/features/learn/place';
import { useMessages } from '@/i18n/context';
import { useLearnTexts } from '@/i18n/learn';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { Field, TextInput } from '@/ui/field';
import { Fetched, saidElsewhere } from '@/ui/later';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import styles from './guide.module.css';

const FIELDS: readonly ApiField[] = ['id', 'region', 'stage', 'path'];
const code = createLater(() => import('@/core/code'));
const otherSide = createLater(() => import('@/core/other-side'));

/** From an API behind IAM to a link that ends, with the reader's own API in every step. */
export function Guide() {
  const t = useLearnTexts();
  const { params, choose } = usePlace();
  const [typed, setTyped] = useState<Partial<Api>>({});
  const told = Object.fromEntries(FIELDS.flatMap((field) => valueIn(params, field)));
  const api: Api = { ...API_EXAMPLE, ...told, ...typed };
  const faults = faultsIn(api);
  return (
    <div className={styles['guide']}>
      <fieldset className={styles['fields']}>
        <legend className={learn['h3']}>{t.guide.yourApi}</legend>
        {FIELDS.map((field) => (
          <Field key={field} id={`guide-${field}`} label={t.guide.fields[field][0]}>
            <TextInput
              id={`guide-${field}`}
              value={api[field]}
              invalid={faults.includes(field)}
              aria-describedby={faults.includes(field) ? `guide-${field}-fault` : undefined}
              onChange={({ target: { value } }) => {
                setTyped({ ...typed, [field]: value });
                choose({ [field]: mayBeTold(field, value) ? value : undefined });
              }}
            />
            {faults.includes(field) && (
              <div id={`guide-${field}-fault`}>
                <Note kind="fault">
                  <Rich text={t.guide.fields[field][1]} />
                </Note>
              </div>
            )}
          </Field>
        ))}
      </fieldset>
      {faults.length === 0 && <Steps api={api} />}
    </div>
  );
}

/** What the address says of a part, where it can be one. */
function valueIn(params: URLSearchParams, field: ApiField): readonly (readonly [ApiField, string])[] {
  const value = params.get(field);
  return value !== null && mayBeTold(field, value) ? [[field, value]] : [];
}

/** Shorter than any secret, so that one pasted into the wrong field stays out of the address. */
const LONGEST = 36;

const mayBeTold = (field: ApiField, value: string): boolean =>
  value.length <= LONGEST && value !== API_EXAMPLE[field] && faultsIn({ ...API_EXAMPLE, [field]: value }).length === 0;

function Steps({ api }: { readonly api: Api }) {
  const t = useLearnTexts().guide;
  const { later } = useMessages();
  const { hasher, compose, view, origin } = useStores();
  const { open } = usePlace();
  const now = useOpened();
  const { id, region, stage, path } = api;
  const made = useComputed(
    useCallback(() => guided({ id, region, stage, path }, now, hasher), [id, region, stage, path, now, hasher]),
  );
  if (!made) return null;
  const { input, trace, opened, misused, late } = made;
  const inBuild = () => {
    const { set, setSignatureIn, setAlgorithm } = compose.getState();
    set('method', 'GET');
    set('url', urlOf(api));
    setAlgorithm('sigv4');
    setSignatureIn('query');
    view.getState().go('build');
  };
  const answer = (reply: typeof opened) => (
    <Answer
      title={statusLine(reply)}
      refused={reply.status >= 300}
      reply={{ summary: t.answer, text: replyText(reply) }}
    />
  );
  return (
    <ol className={styles['steps']}>
      <Step title={t.make} what={t.makeWhat} then={t.makeThen}>
        <Fetched later={otherSide} what={later.behind(t.make)}>
          {({ apiSpecOf, grantRequestOf, plain, TEMPLATES }) => {
            const serverless = TEMPLATES.find((template) => template.id === 'serverless-3');
            const spec = apiSpecOf(grantRequestOf(input), {}, { origin, headers: [] }, 'rest');
            return serverless
              ?.files(spec)
              .map(({ name, text }) => <Code key={name} text={plain(text)} copy={t.file(name)} />);
          }}
        </Fetched>
      </Step>
      <Step title={t.user} what={t.userWhat} then={t.userThen}>
        <Fetched later={otherSide} what={later.behind(t.make)} around={saidElsewhere}>
          {({ grantFor, grantRequestOf, plain }) => {
            const grant = grantFor(grantRequestOf(input), {});
            return grant.kind === 'known' && grant.policy && <Code text={plain(grant.policy)} copy={t.copyPolicy} />;
          }}
        </Fetched>
      </Step>
      <Step title={t.sign} what={t.signWhat} then={t.signThen}>
        <Fetched later={code} what={later.behind(t.sign)}>
          {({ CLIENTS, codeRequestOf }) => {
            const ruby = CLIENTS.find((client) => client.id === 'ruby');
            return ruby && <Code text={ruby.code(codeRequestOf(input, trace, { kind: 'none' }))} copy={t.copyCode} />;
          }}
        </Fetched>
      </Step>
      <Step title={t.open} what={t.openWhat}>
        <Code text={trace.signed.url} copy={t.copyLink} />
        {answer(opened)}
        <div className={learn['row']}>
          <Button onClick={inBuild}>{t.inBuild}</Button>
        </div>
      </Step>
      <Step title={t.misuse} what={t.misuseWhat}>
        {answer(misused)}
        <div className={learn['row']}>
          <Button onClick={() => open('break', { in: 'link' })}>{t.breakIt}</Button>
        </div>
      </Step>
      <Step title={t.end} what={t.endWhat}>
        {answer(late)}
        <div className={learn['row']}>
          <Button onClick={() => open('key')}>{t.whySeven}</Button>
        </div>
      </Step>
    </ol>
  );
}

type StepProps = {
  readonly title: string;
  readonly what: string;
  /** What to do with it, below it. */
  readonly then?: string;
  readonly children: ReactNode;
};

function Step({ title, what, then, children }: StepProps) {
  const id = useId();
  return (
    <li>
      <section aria-labelledby={id}>
        <h3 id={id} className={learn['h2']}>
          {title}
        </h3>
        <p className={learn['said']}>
          <Rich text={what} />
        </p>
        {children}
        {then !== undefined && (
          <p className={learn['said']}>
            <Rich text={then} />
          </p>
        )}
      </section>
    </li>
  );
}

function Code({ text, copy: label }: { readonly text: string; readonly copy: string }) {
  const { copied, notCopied } = useLearnTexts();
  const { copy } = useStores();
  return (
    <div className={learn['box']}>
      <pre translate="no" tabIndex={0}>
        {text}
      </pre>
      <CopyButton variant="quiet" done={copied} failed={notCopied} onCopy={() => copy(text)}>
        {label}
      </CopyButton>
    </div>
  );
}
