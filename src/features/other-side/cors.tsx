import { useId, useState } from 'react';
import {
  type Answers,
  apiPlaceOf,
  type CorsId,
  type CorsNeed,
  corsFor,
  type GrantRequest,
  originOf,
  plain,
} from '@/core/other-side';
import type { OtherSideTexts } from '@/i18n/en/other-side';
import { Disclosure } from '@/ui/disclosure';
import { Field, Select, TextInput } from '@/ui/field';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { LitText } from './lit-text';
import styles from './other-side.module.css';
import { Source } from './source';

type Props = {
  readonly request: GrantRequest;
  readonly need: CorsNeed;
  readonly answers: Answers;
  readonly t: OtherSideTexts;
};

/** The rule that lets a page send the request and read its reply, in the form that its holder takes. */
export function Cors({ request, need, answers, t }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(need.origin);
  const [chosen, setChosen] = useState<CorsId>();
  const origin = originOf(typed);
  const texts = corsFor(request, { ...need, origin: origin ?? '' }, answers);
  const shown = texts.find((one) => one.id === chosen) ?? texts[0];
  return (
    <Disclosure summary={t.cors.title} summaryClassName={styles['fold']}>
      <div className={styles['part']}>
        {!shown ? (
          <p className={styles['hint']}>{t.cors.none}</p>
        ) : (
          <>
            <div className={styles['asks']}>
              <Field id={`${id}-origin`} label={t.cors.origin}>
                <TextInput
                  id={`${id}-origin`}
                  value={typed}
                  invalid={origin === undefined}
                  aria-describedby={`${id}-fault`}
                  onChange={({ target }) => setTyped(target.value)}
                />
                <span id={`${id}-fault`}>{origin === undefined && <Note kind="fault">{t.cors.notAnOrigin}</Note>}</span>
              </Field>
              <Field id={`${id}-form`} label={t.cors.form}>
                <Select id={`${id}-form`} value={shown.id} onChange={({ target }) => setChosen(target.value as CorsId)}>
                  {texts.map((one) => (
                    <option key={one.id} value={one.id}>
                      {t.cors.forms[one.id].name}
                    </option>
                  ))}
                </Select>
              </Field>
            </div>
            <p className={styles['hint']}>
              <Rich text={t.cors.forms[shown.id].where.replaceAll('API-ID', plain(apiPlaceOf(request, answers).api))} />
            </p>
            {origin !== undefined && (
              <LitText
                label={t.cors.forms[shown.id].name}
                text={shown.text}
                copyLabel={t.copyOf(t.cors.forms[shown.id].name)}
              />
            )}
            <Source url={shown.source} t={t} />
          </>
        )}
      </div>
    </Disclosure>
  );
}
