import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { EXAMPLE_IDS, type ExampleId } from '@/state/examples';
import { Field, Select, TextArea } from '@/ui/field';
import { DraftField, FieldFindings } from './draft-field';
import styles from './request-bar.module.css';
import { ScopeLine } from './scope-line';
import { useUrlPaste } from './url-paste';

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'];

type Props = {
  readonly make: ReactNode;
  /** What is said of a request that came by a link. */
  readonly cameFrom: ReactNode;
  /** Folds what is said of the request line to the room kept for it. */
  readonly more: ReactNode;
};

/** What is to be signed: the request line, and below it who will check it. */
export function RequestBar({ make, cameFrom, more }: Props) {
  const t = useMessages().compose;
  const { onPaste, note } = useUrlPaste();
  return (
    <section className={styles['bar']} aria-labelledby="request-heading">
      <div className={styles['inner']}>
        <h2 id="request-heading" className="visually-hidden">
          {t.request}
        </h2>
        <div className={styles['line']}>
          <MethodField />
          <UrlField onPaste={onPaste} />
          <ExampleField />
          <div className={styles['make']}>{make}</div>
        </div>
        <ScopeLine more={more}>
          {note}
          <FieldFindings field="method" />
          <FieldFindings field="url" />
          {cameFrom}
        </ScopeLine>
      </div>
    </section>
  );
}

function UrlField({ onPaste }: { readonly onPaste: ReturnType<typeof useUrlPaste>['onPaste'] }) {
  const t = useMessages().compose;
  const { compose } = useStores();
  const rows = useStore(compose, ({ request }) => Math.ceil(request.url.length / 80));
  const [start] = useState(() => compose.getState().request.url);
  const area = useRef<HTMLTextAreaElement>(null);
  // What somebody types stands there already: React draws nothing for it, and each keystroke is drawn once, when it is signed.
  useLayoutEffect(() => {
    const show = () => {
      const { url } = compose.getState().request;
      if (area.current && area.current.value !== url) area.current.value = url;
    };
    show();
    return compose.subscribe(show);
  }, [compose]);
  return (
    <DraftField field="url" label={t.url} look="bare" tone="path" source="url" findingsElsewhere>
      {(control) => (
        <TextArea
          {...control}
          // Where a browser cannot fit it to its content.
          rows={rows}
          ref={area}
          defaultValue={start}
          inputMode="url"
          onPaste={(event) => void onPaste(event)}
          // It is one line of text, though a long one is shown in several.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          onChange={(event) => compose.getState().set('url', event.target.value)}
        />
      )}
    </DraftField>
  );
}

function MethodField() {
  const t = useMessages().compose;
  const { compose } = useStores();
  const form = useStore(compose, ({ request }) => request.signatureIn === 'form');
  const method = useStore(compose, ({ request }) => (form ? 'POST' : request.method));
  const methods = METHODS.includes(method) ? METHODS : [method, ...METHODS];
  return (
    <DraftField field="method" label={t.method} look="bare" source="method" findingsElsewhere>
      {(control) => (
        <Select
          {...control}
          disabled={form}
          value={method}
          onChange={(event) => compose.getState().set('method', event.target.value)}
        >
          {methods.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
    </DraftField>
  );
}

function ExampleField() {
  const t = useMessages().compose;
  const { compose } = useStores();
  const example = useStore(compose, (state) => state.example);
  return (
    <Field id="compose-example" label={t.example} look="inside">
      <Select
        id="compose-example"
        value={example ?? ''}
        onChange={(event) => compose.getState().useExample(event.target.value as ExampleId)}
      >
        {!example && (
          <option value="" disabled>
            {t.ownRequest}
          </option>
        )}
        {EXAMPLE_IDS.map((id) => (
          <option key={id} value={id}>
            {t.examples[id]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
