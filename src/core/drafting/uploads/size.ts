import type { PolicyDraft } from '@/core/drafting/draft';
import { type Checked, fault, note, refused, warning } from '@/core/drafting/finding';
import type { SizeRange } from '@/core/model/post-policy';

/** The most that S3 takes in one POST, in bytes (Amazon S3 User Guide, "Uploading objects"). */
const MOST = 5_368_709_120;

/** Reads the bounds of the file's size; without an upper one, S3's own holds, and without either there is no condition. */
export function parseSize({ sizeFrom, sizeTo }: PolicyDraft): Checked<{ readonly range: SizeRange | undefined }> {
  const from = parseBytes('sizeFrom', sizeFrom, 0);
  const to = parseBytes('sizeTo', sizeTo, MOST);
  if (from.value === undefined || to.value === undefined) return refused(...from.findings, ...to.findings);
  const range = { from: from.value, to: to.value };
  if (range.from > range.to) return refused(fault('sizeTo', 'size-order', range));
  if (sizeTo.trim() === '') {
    const open = note('sizeTo', 'size-without-limit', {});
    return { value: { range: sizeFrom.trim() === '' ? undefined : range }, findings: [open] };
  }
  return {
    value: { range },
    findings: range.to > MOST ? [warning('sizeTo', 'size-over-post', { limit: MOST })] : [],
  };
}

function parseBytes(field: 'sizeFrom' | 'sizeTo', typed: string, empty: number): Checked<number> {
  const text = typed.trim();
  if (text === '') return { value: empty, findings: [] };
  if (!/^\d{1,15}$/.test(text)) return refused(fault(field, 'size-not-a-number', {}));
  return { value: Number(text), findings: [] };
}
