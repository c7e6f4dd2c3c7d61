import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { createLater } from '@/core';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { TextInput } from '@/ui/field';
import { Fetched } from '@/ui/later';
import { Note } from '@/ui/note';
import { DraftField, FieldFindings } from './draft-field';
import styles from './request-bar.module.css';

const serviceFacts = createLater(async () => (await import('./service-facts')).ServiceFacts);

/**
 * Who will check the signature: service and region, how far the URL tells them, and the rules of that service. What there is to say of
 * the request line stands in the room that is kept beside them, where it moves nothing.
 */
export function ScopeLine({ children, more }: { readonly children: ReactNode; readonly more: ReactNode }) {
  const { compose: t, later } = useMessages();
  const { compose } = useStores();
  const service = useStore(compose, ({ request }) => request.service);
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={styles['scope']}>
        <ScopeField field="service" list="services" />
        <ScopeField field="region" list="regions" />
        <div className={styles['told']}>
          <div>
            {children}
            <FieldFindings field="service" />
            <FieldFindings field="region" />
            <ReadFromUrl />
          </div>
        </div>
        {more}
        {service !== '' && (
          <Button variant="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t.rulesOf(service)}
          </Button>
        )}
      </div>
      {open && service !== '' && (
        <Fetched later={serviceFacts} what={later.names.rules}>
          {(ServiceFacts) => <ServiceFacts service={service} />}
        </Fetched>
      )}
    </>
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
    <DraftField
      field={field}
      label={isSet ? t.regionSet : t[field]}
      look="chip"
      tone={field}
      source={field}
      findingsElsewhere
    >
      {(control) => (
        <TextInput
          {...control}
          list={list}
          // Where a browser cannot fit it to its content.
          size={Math.max(6, Math.min(24, value.length))}
          value={value}
          onChange={(event) => compose.getState().set(field, event.target.value)}
        />
      )}
    </DraftField>
  );
}

/** Which of the two the URL tells, where it tells them as they stand; a guess is called one. */
function ReadFromUrl() {
  const t = useMessages().compose;
  const { compose } = useStores();
  const read = useStore(compose, ({ request, inferred }) => {
    const told = inferred();
    const region = told.region === request.region;
    if (told.service !== request.service) return region ? 'region' : undefined;
    return told.guessed ? 'guess' : region ? 'both' : 'service';
  });
  if (read === undefined) return null;
  return <Note kind={read === 'guess' ? 'info' : 'good'}>{t.readFromUrl[read]}</Note>;
}
