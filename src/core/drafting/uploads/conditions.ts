import type { ConditionRow } from '@/core/drafting/draft';
import { type Checked, type ComposeFinding, fault, refused } from '@/core/drafting/finding';
import type { FormField } from '@/core/model/post-policy';
import { valueFaults } from './form-values';

/** Fields that have a place of their own, or that signing writes. */
const RESERVED =
  /^(?:bucket|key|content-type|content-length-range|file|policy|x-amz-(?:algorithm|credential|date|security-token|signature))$/;

type Numbered = ConditionRow & { readonly i: number };

/** Reads the rows of further conditions; an empty row is none. */
export function parseConditions(rows: readonly ConditionRow[]): Checked<readonly FormField[]> {
  const filled = rows.map((row, i) => ({ ...row, i })).filter(({ name, value }) => name !== '' || value !== '');
  const seen = new Set<string>();
  const findings = filled.flatMap((row) => {
    const lower = row.name.toLowerCase();
    const twice = seen.has(lower);
    seen.add(lower);
    return twice ? [fault(`condition:${row.i}`, 'condition-twice', { name: row.name })] : rowFaults(row);
  });
  if (findings.length > 0) return refused(...findings);
  return {
    value: filled.map(({ name, matching, value }) => ({
      name,
      value,
      matching,
      condition: value,
      source: `field:${name}:0`,
    })),
    findings,
  };
}

function rowFaults({ name, value, i }: Numbered): readonly ComposeFinding[] {
  const field = `condition:${i}` as const;
  if (name === '') return [fault(field, 'condition-name-empty', {})];
  const character = /[^A-Za-z0-9_-]/u.exec(name)?.[0];
  if (character !== undefined) return [fault(field, 'condition-name-characters', { character })];
  if (RESERVED.test(name.toLowerCase())) return [fault(field, 'condition-reserved', { name })];
  return valueFaults(field, value);
}
