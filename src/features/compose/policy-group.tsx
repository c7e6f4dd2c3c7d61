import { useStore } from 'zustand';
import { type PolicyDraft, STARTING_POLICY } from '@/core';
import { useSentences } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { TextInput } from '@/ui/field';
import { Rich } from '@/ui/rich';
import { ConditionRows } from './condition-rows';
import { DraftField } from './draft-field';
import { Group } from './group';
import { MatchingSelect } from './matching-select';
import styles from './request-form.module.css';
import own from './rest-of-form.module.css';

/** What an upload form may hold. */
export function PolicyGroup() {
  const t = useSentences()?.upload;
  const { compose } = useStores();
  const policy = useStore(compose, ({ request }) => request.policy ?? STARTING_POLICY);
  if (!t) return null;
  const change = compose.getState().setPolicy;
  const add = () => change({ conditions: [...policy.conditions, { name: '', matching: 'eq', value: '' }] });
  return (
    <Group title={t.policy}>
      <DraftField
        field="objectKey"
        label={t.key}
        tone="query"
        source="field:key:0"
        hint={
          <p className={styles['hint']}>
            <Rich text={t.keyHint} />
          </p>
        }
      >
        {(control) => (
          <TextInput {...control} value={policy.key} onChange={(event) => change({ key: event.target.value })} />
        )}
      </DraftField>
      <ContentType policy={policy} change={change} t={t} />
      <div className={own['two']}>
        <Size field="sizeFrom" policy={policy} change={change} t={t} />
        <Size field="sizeTo" policy={policy} change={change} t={t} />
      </div>
      <p className={styles['hint']}>{t.conditions}</p>
      <ConditionRows rows={policy.conditions} onChange={(conditions) => change({ conditions })} />
      <div>
        <Button variant="link" onClick={add}>
          {t.addCondition}
        </Button>
      </div>
    </Group>
  );
}

type PartProps = {
  readonly policy: PolicyDraft;
  readonly change: (part: Partial<PolicyDraft>) => void;
  readonly t: Sentences['upload'];
};

function ContentType({ policy, change, t }: PartProps) {
  return (
    <DraftField
      field="policyContentType"
      label={t.contentType}
      tone="query"
      source="field:Content-Type:0"
      hint={
        <p className={styles['hint']}>
          <Rich text={t.contentTypeHint} />
        </p>
      }
    >
      {(control) => (
        <div className={own['matched']}>
          <MatchingSelect
            label={t.contentTypeMatching}
            value={policy.contentTypeMatching}
            onChange={(contentTypeMatching) => change({ contentTypeMatching })}
          />
          <TextInput
            {...control}
            value={policy.contentType}
            placeholder="image/"
            onChange={(event) => change({ contentType: event.target.value })}
          />
        </div>
      )}
    </DraftField>
  );
}

function Size({ field, policy, change, t }: PartProps & { readonly field: 'sizeFrom' | 'sizeTo' }) {
  return (
    <DraftField field={field} label={t[field]} tone="query" source="field:size:0">
      {(control) => (
        <TextInput
          {...control}
          inputMode="numeric"
          value={policy[field]}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </DraftField>
  );
}
