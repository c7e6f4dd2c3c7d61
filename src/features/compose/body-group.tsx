import { useStore } from 'zustand';
import { ruleFor } from '@/core';
import { useMessages } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { focusSoon } from '@/ui/focus-soon';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
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
          <JsonWithoutType t={t} />
          {unsigned && <p className={styles['hint']}>{t.bodyUnsigned}</p>}
        </>
      )}
    </Group>
  );
}

/** Offers the header that says so, where the body is JSON and nothing does; where the service asks for one, that is said at the headers. */
function JsonWithoutType({ t }: { readonly t: Sentences['form'] }) {
  const { gap } = useMessages().later;
  const { compose, signing } = useStores();
  const isJson = useStore(compose, ({ body }) => body.kind === 'text' && readsAsJson(body.text));
  const says = useStore(
    compose,
    ({ request }) =>
      request.signatureIn === 'form' || request.headers.some(({ name }) => /^content-type$/i.test(name.trim())),
  );
  const asked = useStore(signing, ({ findings }) => findings.some(({ code }) => code === 'headers-missing'));
  if (!isJson || says || asked) return null;
  const add = () => {
    compose.getState().apply([{ addHeader: { name: 'Content-Type', value: 'application/json' } }]);
    document.getElementById('compose-body')?.focus();
  };
  return (
    <Note kind="info">
      <Rich text={t.jsonWithoutType} />
      {gap}
      <Button variant="link" onClick={add}>
        {t.signJsonType}
      </Button>
    </Note>
  );
}

/** An object or a list; longer texts are not read with every key. */
function readsAsJson(text: string): boolean {
  if (text.length > 100_000 || !/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
