import { useStore } from 'zustand';
import { ruleFor } from '@/core';
import type { Sentences } from '@/i18n/en/sentences/all';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { TextInput } from '@/ui/field';
import { focusSoon } from '@/ui/focus-soon';
import { Rich } from '@/ui/rich';
import { FieldFindings } from './draft-field';
import { isFaulty, useFindings } from './findings';
import { Group } from './group';
import { LitRow } from './lit-row';
import styles from './request-form.module.css';
import own from './rest-of-form.module.css';

type Props = { readonly t: Sentences['form'] };

export function HeadersGroup({ t }: Props) {
  const { compose } = useStores();
  const count = useStore(compose, ({ request }) => request.headers.length);
  const signatureIn = useStore(compose, ({ request }) => request.signatureIn);
  const add = () => {
    compose.getState().addHeader();
    focusSoon(nameId(count));
  };
  return (
    <Group
      title={t.headers}
      aside={
        <Button variant="link" aria-label={t.addHeader} onClick={add}>
          {t.add}
        </Button>
      }
    >
      <p className={styles['hint']}>
        <Rich text={t.hostFromUrl} />
      </p>
      {Array.from({ length: count }, (_, i) => (
        <HeaderRow key={`header-${i + 1}`} t={t} index={i} />
      ))}
      <FieldFindings field="headers" />
      {signatureIn === 'header' && <ContentSha256 t={t} />}
    </Group>
  );
}

const nameId = (index: number): string => `compose-header-${index}-name`;

function HeaderRow({ t, index }: Props & { readonly index: number }) {
  const { compose } = useStores();
  const row = useStore(compose, ({ request }) => request.headers[index]);
  const nth = useStore(
    compose,
    ({ request }) => request.headers.slice(0, index).filter(({ name }) => same(name, row?.name)).length,
  );
  const source = `header:${row?.name.toLowerCase() ?? ''}:${nth}` as const;
  const findings = useFindings(`header:${index}`);
  const id = `compose-header-${index}`;
  if (!row) return null;
  const shared = { invalid: isFaulty(findings), 'aria-describedby': `${id}-findings` };
  return (
    <LitRow id={id} source={row.name === '' ? undefined : source} findings={findings}>
      <div className={own['row']}>
        <TextInput
          {...shared}
          id={nameId(index)}
          aria-label={t.headerName(index + 1)}
          value={row.name}
          placeholder="content-type"
          onChange={(event) => compose.getState().setHeader(index, { name: event.target.value })}
        />
        <TextInput
          {...shared}
          aria-label={t.headerValue(index + 1)}
          value={row.value}
          placeholder="text/plain"
          onChange={(event) => compose.getState().setHeader(index, { value: event.target.value })}
        />
        <Button aria-label={t.removeHeader(index + 1)} onClick={() => compose.getState().removeHeader(index)}>
          ×
        </Button>
      </div>
    </LitRow>
  );
}

const same = (a: string, b: string | undefined): boolean => a.toLowerCase() === b?.toLowerCase();

function ContentSha256({ t }: Props) {
  const { compose } = useStores();
  const { service, contentSha256 } = useStore(compose, (state) => state.request);
  const required = ruleFor(service).contentSha256 !== 'optional';
  return (
    <label className={own['check']}>
      <input
        type="checkbox"
        checked={required || contentSha256}
        disabled={required}
        onChange={(event) => compose.getState().setContentSha256(event.target.checked)}
      />
      <span>
        {t.contentSha256}
        {required && ` — ${t.contentSha256Required}`}
      </span>
    </label>
  );
}
