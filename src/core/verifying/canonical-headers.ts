import type { HeaderList } from '@/core/model/headers';

/** Values by lower-case name; repeats in the order they were sent. */
export type HeaderValues = ReadonlyMap<string, readonly string[]>;

/** The headers of a request by lower-case name. Host is `host` unless the list has one. */
export function headersByName(headers: HeaderList, host: string): HeaderValues {
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const values = byName.get(key);
    if (values) values.push(value);
    else byName.set(key, [value]);
  }
  if (!byName.has('host')) byName.set('host', [host]);
  return byName;
}

/** Trims, and folds each run of ASCII white space to one space. */
const fold = (value: string): string => value.replace(/[ \t\r\n\f\v]+/g, ' ').replace(/^ | $/g, '');

/** A header's value as it is signed: repeats joined with `,`; empty where the request lacks it, as AWS shows a dropped header. */
export const headerValue = (headers: HeaderValues, name: string): string =>
  (headers.get(name) ?? []).map(fold).join(',');

/** The header block of a canonical request, one `name:value` line for each signed name (lower-case, sorted). */
export const canonicalHeaders = (headers: HeaderValues, signed: readonly string[]): string =>
  signed.map((name) => `${name}:${headerValue(headers, name)}\n`).join('');
