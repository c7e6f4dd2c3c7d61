import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { tellFrom, tellPractice } from '@/core';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { EXAMPLE_IDS, type ExampleId } from '@/state/examples';
import { Field, Select, TextArea, TextInput } from '@/ui/field';
import { Note } from '@/ui/note';
import { Segmented } from '@/ui/segmented';
import { DraftField } from './draft-field';
import styles from './request-form.module.css';

const NameLists = lazy(async () => ({ default: (await import('./name-lists')).NameLists }));

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'];

export function RequestFields() {
  const t = useMessages().compose;
  const { compose } = useStores();
  const { set, setSignatureIn } = compose.getState();
  const request = useStore(compose, (state) => state.request);
  const methods = METHODS.includes(request.method) ? METHODS : [request.method, ...METHODS];
  return (
    <>
      <ExampleField />
      <DraftField field="url" label={t.url} tone="path" source="url">
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={request.url}
            inputMode="url"
            onChange={(event) => set('url', event.target.value)}
          />
        )}
      </DraftField>
      <div className={styles['method']}>
        <DraftField field="method" label={t.method} source="method">
          {(control) => (
            <Select {...control} value={request.method} onChange={(event) => set('method', event.target.value)}>
              {methods.map((method) => (
                <option key={method}>{method}</option>
              ))}
            </Select>
          )}
        </DraftField>
        <Segmented
          name="signature-in"
          legend={t.signatureIn}
          value={request.signatureIn}
          options={[
            ['query', t.query],
            ['header', t.header],
          ]}
          onChange={setSignatureIn}
        />
      </div>
      <div className={styles['two']}>
        <DraftField field="service" label={t.service} tone="service" source="service">
          {(control) => (
            <TextInput
              {...control}
              list="services"
              value={request.service}
              onChange={(event) => set('service', event.target.value)}
            />
          )}
        </DraftField>
        <DraftField field="region" label={t.region} tone="region" source="region">
          {(control) => (
            <TextInput
              {...control}
              list="regions"
              value={request.region}
              onChange={(event) => set('region', event.target.value)}
            />
          )}
        </DraftField>
      </div>
      <Suspense>
        <NameLists />
      </Suspense>
      <BothMatch />
    </>
  );
}

function ExampleField() {
  const t = useMessages().compose;
  const { compose } = useStores();
  const example = useStore(compose, (state) => state.example);
  return (
    <Field id="compose-example" label={t.example}>
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

/** Says that the host tells the same, where it tells. */
function BothMatch() {
  const t = useMessages().compose;
  const { compose, base } = useStores();
  const match = useStore(compose, ({ request: { url, service, region } }) => {
    const told = tellFrom(url, (text) => tellPractice(text, base));
    return told.service === service && told.region === region;
  });
  return match && <Note kind="good">{t.bothMatch}</Note>;
}
