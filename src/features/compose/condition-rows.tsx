import type { ConditionRow } from '@/core';
import { useSentences } from '@/i18n/context';
import { Button } from '@/ui/button';
import { TextInput } from '@/ui/field';
import { isFaulty, useFindings } from './findings';
import { LitRow } from './lit-row';
import { MatchingSelect } from './matching-select';
import styles from './rest-of-form.module.css';

type Props = {
  readonly rows: readonly ConditionRow[];
  readonly onChange: (rows: readonly ConditionRow[]) => void;
};

/** Further fields of an upload form, a row for each. */
export function ConditionRows({ rows, onChange }: Props) {
  return rows.map((row, i) => (
    <Row
      key={`condition-${i + 1}`}
      index={i}
      row={row}
      onChange={(part) => onChange(rows.map((other, n) => (n === i ? { ...other, ...part } : other)))}
      onRemove={() => onChange(rows.filter((_, n) => n !== i))}
    />
  ));
}

type RowProps = {
  readonly index: number;
  readonly row: ConditionRow;
  readonly onChange: (part: Partial<ConditionRow>) => void;
  readonly onRemove: () => void;
};

function Row({ index, row, onChange, onRemove }: RowProps) {
  const t = useSentences()?.upload;
  const source = `field:${row.name}:0` as const;
  const findings = useFindings(`condition:${index}`);
  const id = `compose-condition-${index}`;
  if (!t) return null;
  const shared = { invalid: isFaulty(findings), 'aria-describedby': `${id}-findings` };
  return (
    <LitRow id={id} source={row.name === '' ? undefined : source} findings={findings}>
      <div className={styles['condition']}>
        <TextInput
          {...shared}
          aria-label={t.conditionName(index + 1)}
          value={row.name}
          placeholder="acl"
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <MatchingSelect
          label={t.conditionMatching(index + 1)}
          value={row.matching}
          onChange={(matching) => onChange({ matching })}
        />
        <TextInput
          {...shared}
          aria-label={t.conditionValue(index + 1)}
          value={row.value}
          placeholder="private"
          onChange={(event) => onChange({ value: event.target.value })}
        />
        <Button aria-label={t.removeCondition(index + 1)} onClick={onRemove}>
          ×
        </Button>
      </div>
    </LitRow>
  );
}
