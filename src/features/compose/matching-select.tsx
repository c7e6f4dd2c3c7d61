import type { Matching } from '@/core';
import { useSentences } from '@/i18n/context';
import { Select } from '@/ui/field';

/** How a condition compares. */
export function MatchingSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: Matching;
  readonly onChange: (matching: Matching) => void;
}) {
  const t = useSentences()?.upload.matching;
  return (
    <Select aria-label={label} value={value} onChange={(event) => onChange(event.target.value as Matching)}>
      <option value="eq">{t?.eq}</option>
      <option value="starts-with">{t?.['starts-with']}</option>
    </Select>
  );
}
