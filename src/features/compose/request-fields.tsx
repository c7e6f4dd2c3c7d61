import { useStore } from 'zustand';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { EXAMPLE_IDS, type ExampleId } from '@/state/examples';
import { Field, Select, TextArea, TextInput } from '@/ui/field';
import { Note } from '@/ui/note';
import { Segmented } from '@/ui/segmented';
import { DraftField, FieldFindings } from './draft-field';
import { LinkHost } from './link-host';
import { NameLists } from './name-lists';
import styles from './request-form.module.css';
import { ServiceRules } from './service-rules';

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'];

export function RequestFields() {
  return (
    <>
      <ExampleField />
      <UrlField />
      <LinkHost />
      <div className={styles['method']}>
        <MethodField />
        <SignatureInField />
      </div>
      <AlgorithmField />
      <div className={styles['two']}>
        <ScopeField field="service" list="services" />
        <ScopeField field="region" list="regions" />
      </div>
      <FieldFindings field="service" />
      <FieldFindings field="region" />
      <NameLists />
      <BothMatch />
      <ServiceRules />
    </>
  );
}

function UrlField() {
  const t = useMessages().compose;
  const { compose } = useStores();
  const url = useStore(compose, ({ request }) => request.url);
  return (
    <DraftField field="url" label={t.url} tone="path" source="url">
      {(control) => (
        <TextArea
          {...control}
          rows={2}
          value={url}
          inputMode="url"
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
    <DraftField field="method" label={t.method} source="method">
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

function SignatureInField() {
  const t = useMessages().compose;
  const { compose } = useStores();
  const signatureIn = useStore(compose, ({ request }) => request.signatureIn);
  return (
    <Segmented
      name="signature-in"
      legend={t.signatureIn}
      value={signatureIn}
      options={[
        ['query', t.query],
        ['header', t.header],
        ['form', t.form],
      ]}
      onChange={compose.getState().setSignatureIn}
    />
  );
}

function AlgorithmField() {
  const t = useMessages().compose;
  const { compose } = useStores();
  const algorithm = useStore(compose, ({ request }) => request.algorithm);
  const inForm = useStore(compose, ({ request }) => request.signatureIn === 'form');
  return inForm ? null : (
    <Segmented
      name="algorithm"
      legend={t.algorithm}
      value={algorithm}
      options={[
        ['sigv4', 'SigV4'],
        ['sigv4a', 'SigV4a'],
      ]}
      onChange={compose.getState().setAlgorithm}
    />
  );
}

function ScopeField({ field, list }: { readonly field: 'service' | 'region'; readonly list: string }) {
  const t = useMessages().compose;
  const { compose } = useStores();
  const value = useStore(compose, ({ request }) => request[field]);
  const isSet = useStore(
    compose,
    ({ request }) => field === 'region' && request.algorithm === 'sigv4a' && request.signatureIn !== 'form',
  );
  return (
    <DraftField field={field} label={isSet ? t.regionSet : t[field]} tone={field} source={field} findingsElsewhere>
      {(control) => (
        <TextInput
          {...control}
          list={list}
          value={value}
          onChange={(event) => compose.getState().set(field, event.target.value)}
        />
      )}
    </DraftField>
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
  const { compose } = useStores();
  const match = useStore(compose, ({ request, inferred }) => {
    const { service, region } = inferred();
    return service === request.service && region === request.region;
  });
  return match && <Note kind="good">{t.bothMatch}</Note>;
}
