import type { Field, PolicyDraft } from '@/core/drafting/draft';
import { type Checked, type ComposeFinding, fault, refused } from '@/core/drafting/finding';
import { surrogateFault } from '@/core/drafting/surrogate';
import { utf8 } from '@/core/kernel/bytes';
import type { FormField } from '@/core/model/post-policy';

/** What S3 replaces with the name of the uploaded file (Amazon S3 API Reference, "POST Object"). */
const FILENAME = `\${filename}`;

/** The longest key in UTF-8 bytes (Amazon S3 User Guide, "Naming Amazon S3 objects"). */
const LONGEST_KEY = 1024;

/** Reads the key that uploads get: one key, or what keys start with where the file's name ends it. */
export function parseObjectKey({ key }: PolicyDraft): Checked<FormField> {
  if (key === '') return refused(fault('objectKey', 'object-key-empty', {}));
  const length = utf8(key).length;
  const at = key.indexOf(FILENAME);
  const findings = [
    ...valueFaults('objectKey', key),
    ...(length > LONGEST_KEY ? [fault('objectKey', 'object-key-too-long', { length, limit: LONGEST_KEY })] : []),
    ...(at >= 0 && at < key.length - FILENAME.length ? [fault('objectKey', 'filename-not-last', {})] : []),
  ];
  if (findings.length > 0) return refused(...findings);
  const field = { name: 'key', value: key, source: 'field:key:0' } as const;
  return {
    value:
      at < 0
        ? { ...field, matching: 'eq', condition: key }
        : { ...field, matching: 'starts-with', condition: key.slice(0, at) },
    findings,
  };
}

/** Reads the condition on Content-Type; there is none where it is empty. */
export function parseContentType({ contentType, contentTypeMatching }: PolicyDraft): Checked<readonly FormField[]> {
  const faults = valueFaults('policyContentType', contentType);
  if (faults.length > 0) return refused(...faults);
  const field: FormField = {
    name: 'Content-Type',
    value: contentType,
    matching: contentTypeMatching,
    condition: contentType,
    source: 'field:Content-Type:0',
  };
  return { value: contentType === '' ? [] : [field], findings: [] };
}

/** A line break arrives otherwise than it was signed: forms are sent with CRLF (HTML Standard, "multipart/form-data"). */
export function valueFaults(field: Field, value: string): readonly ComposeFinding[] {
  const lineBreak = /[\r\n]/.test(value) ? [fault(field, 'form-value-line-break', {})] : [];
  return [...surrogateFault(field, value), ...lineBreak];
}
