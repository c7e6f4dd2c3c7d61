import type { HeaderList } from '@/core/model/headers';

/** An upload form as it arrived. */
export type ReceivedForm = {
  /** The bucket it was sent to. */
  readonly bucket: string;
  /** All fields but the file, in order. `${filename}` stands in the key as it was sent. */
  readonly fields: HeaderList;
  /** Undefined where only the fields are judged, before there is a file. */
  readonly file: { readonly name: string; readonly size: number } | undefined;
};

/** The values of a form's fields by lower-case name: S3 takes field names in any case. */
export type FieldValues = ReadonlyMap<string, readonly string[]>;

/** The fields, with the bucket as one of them, and with the file's name in the key. */
export function fieldValues({ bucket, fields, file }: ReceivedForm): FieldValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const lower = name.toLowerCase();
    const whole = lower === 'key' && file ? value.replaceAll(`\${filename}`, baseName(file.name)) : value;
    const before = values.get(lower);
    if (before) before.push(whole);
    else values.set(lower, [whole]);
  }
  return values.set('bucket', [bucket]);
}

/** Some clients send a path: S3 takes what follows the last separator (Amazon S3 API Reference, "POST Object"). */
const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

export const fieldValue = (fields: FieldValues, name: string): string => fields.get(name)?.[0] ?? '';
