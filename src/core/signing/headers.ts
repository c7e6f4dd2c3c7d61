import type { Header, HeaderList } from '@/core/model/headers';
import type { NotSigned } from '@/core/model/trace';
import { reasonNotToSign } from '@/core/services/never-signed';

export type SortedHeaders = {
  /** What is sent besides what signing adds: values trimmed, repeats joined with `,` in order, under the name as first typed. */
  readonly sent: HeaderList;
  readonly notSigned: readonly NotSigned[];
};

/** Sorts typed headers into what is sent and what the engine leaves out of the signature, with the reason. */
export function sortHeaders(headers: HeaderList): SortedHeaders {
  const joined = new Map<string, Header>();
  for (const [name, typed] of headers) {
    const value = typed.trim();
    const before = joined.get(name.toLowerCase());
    joined.set(name.toLowerCase(), before ? [before[0], `${before[1]},${value}`] : [name, value]);
  }
  const notSigned: NotSigned[] = [];
  const sent: Header[] = [];
  for (const [lower, header] of joined) {
    const reason = reasonNotToSign(lower);
    if (reason) notSigned.push({ name: header[0], reason });
    if (reason === undefined || reason === 'changes-in-transit') sent.push(header);
  }
  return { sent, notSigned };
}

/** The value as it is hashed: trimmed, with every run of spaces, tabs and line breaks as one space. */
export const folded = (value: string): string => value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
