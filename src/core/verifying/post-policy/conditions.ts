import type { FieldValues, ReceivedForm } from './form';
import type { Condition, Policy } from './policy';

export type ConditionFailure =
  | { readonly check: 'condition'; readonly condition: Condition; readonly found: readonly string[] }
  /** Fields that no condition speaks of. */
  | { readonly check: 'extra-fields'; readonly names: readonly string[] }
  | {
      readonly check: 'size';
      readonly problem: 'too-small' | 'too-large';
      readonly bound: number;
      readonly found: number;
    };

/** Fields that need no condition (Amazon S3 API Reference, "Creating a POST Policy"). */
const isExempt = (name: string): boolean =>
  name === 'x-amz-signature' || name === 'file' || name === 'policy' || name.startsWith('x-ignore-');

/** Fails with the first condition that the form does not meet, then with fields without a condition, then with the file's size. */
export function checkConditions(
  { conditions }: Policy,
  fields: FieldValues,
  file: ReceivedForm['file'],
): ConditionFailure | undefined {
  const unmet = conditions.find((condition) => !isMet(condition, fields));
  if (unmet && unmet.operator !== 'content-length-range') {
    return { check: 'condition', condition: unmet, found: fields.get(unmet.field) ?? [] };
  }
  const spokenOf = new Set(conditions.map((condition) => ('field' in condition ? condition.field : '')));
  const names = [...fields.keys()].filter((name) => !spokenOf.has(name) && !isExempt(name));
  if (names.length > 0) return { check: 'extra-fields', names };
  return file && checkSize(conditions, file.size);
}

function isMet(condition: Condition, fields: FieldValues): boolean {
  if (condition.operator === 'content-length-range') return true;
  const { operator, field, value } = condition;
  const found = fields.get(field) ?? [''];
  if (operator === 'eq') return found.every((one) => one === value);
  // A list of content types is met where each of them is.
  const all = field === 'content-type' ? found.flatMap((one) => one.split(',').map((type) => type.trim())) : found;
  return all.every((one) => one.startsWith(value));
}

function checkSize(conditions: readonly Condition[], found: number): ConditionFailure | undefined {
  for (const condition of conditions) {
    if (condition.operator !== 'content-length-range') continue;
    const { least, most } = condition;
    if (found < least) return { check: 'size', problem: 'too-small', bound: least, found };
    if (found > most) return { check: 'size', problem: 'too-large', bound: most, found };
  }
  return undefined;
}
