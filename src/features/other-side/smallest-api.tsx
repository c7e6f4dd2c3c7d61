import { type ComponentType, useId, useState } from 'react';
import { apiPlaceOf, apiSpecOf, type GrantRequest, plain, TEMPLATES, type TemplateId } from '@/core/other-side';
import { verbatim } from '@/i18n/verbatim';
import { Disclosure } from '@/ui/disclosure';
import { Field, Select } from '@/ui/field';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { Segmented } from '@/ui/segmented';
import type { Cors } from './cors';
import { LitText } from './lit-text';
import styles from './other-side.module.css';

/** Services that a template sets up, by signing name. */
const isSetUp = ({ service, isWebSocket }: GrantRequest): boolean =>
  (service === 'execute-api' && !isWebSocket) || service === 'lambda';

type Props = Parameters<typeof Cors>[0] & {
  /** Hands a text over as a file. */
  readonly Save: ComponentType<{ readonly name: string; readonly text: string; readonly children: string }>;
};

/** The smallest thing that answers the request and lets nobody in but by IAM, in the tool of one's choice. */
export function SmallestApi({ request, need, answers, t, Save }: Props) {
  const id = useId();
  const [tool, setTool] = useState<TemplateId>('serverless-3');
  const [kind, setKind] = useState<'rest' | 'http'>('rest');
  if (!isSetUp(request)) return null;
  const template = TEMPLATES.find((one) => one.id === tool) ?? TEMPLATES[0];
  const spec = apiSpecOf(request, answers, need, kind);
  const wanted = plain(apiPlaceOf(request, answers).stage);
  const isOnDefaultStage = spec.kind === 'http' && template.id.startsWith('serverless') && wanted !== '$default';
  const isOnOtherStage = spec.kind !== 'url' && !isOnDefaultStage && wanted !== '' && plain(spec.stage) !== wanted;
  return (
    <Disclosure summary={t.api.title} summaryClassName={styles['fold']}>
      <div className={styles['part']}>
        <div className={styles['asks']}>
          <Field id={`${id}-tool`} label={t.api.tool}>
            <Select id={`${id}-tool`} value={tool} onChange={({ target }) => setTool(target.value as TemplateId)}>
              {TEMPLATES.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </Select>
          </Field>
          {spec.kind !== 'url' && (
            <Segmented
              name={`${id}-kind`}
              legend={t.api.kind}
              options={[
                ['rest', t.api.kinds.rest],
                ['http', t.api.kinds.http],
              ]}
              value={kind}
              onChange={setKind}
            />
          )}
        </div>
        {template.files(spec).map(({ name, text }) => (
          <div key={name} className={styles['part']}>
            <h3 className={styles['file']} translate="no">
              {name}
            </h3>
            <LitText label={name} text={text} copyLabel={t.copyOf(name)}>
              <Save name={name} text={plain(text)}>
                {t.saveAs(name)}
              </Save>
            </LitText>
          </div>
        ))}
        <p className={styles['hint']}>
          <Rich text={t.api.deploy[template.id]} />
        </p>
        {isOnDefaultStage && (
          <Note kind="info">
            <Rich text={t.api.defaultStage} />
          </Note>
        )}
        {isOnOtherStage && (
          <Note kind="info">
            <Rich text={t.api.otherStage(verbatim(wanted))} />
          </Note>
        )}
        <p className={styles['hint']}>{t.api.afterwards}</p>
      </div>
    </Disclosure>
  );
}
