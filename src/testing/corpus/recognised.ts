import type { PasteItem } from '@/core/parsing/paste/paste';
import type { Expected } from './entry';

type Part = Exclude<keyof Expected, 'format' | 'header' | 'field' | 'note'>;

/** What was read, of what is expected: the same keys, so that the two can be compared. */
export function recognised(item: PasteItem, expected: Expected | undefined): unknown {
  const { header, field, note, ...rest } = expected ?? { format: item.format };
  const parts = valuesOf(item);
  return {
    ...Object.fromEntries(Object.keys(rest).map((key) => [key, parts[key as Part]])),
    format: item.format,
    ...(header === undefined ? {} : { header: pairNamed(headersOf(item), header[0]) }),
    ...(field === undefined
      ? {}
      : { field: item.kind === 'reply' ? pairNamed(item.reply.fields, field[0]) : undefined }),
    ...(note === undefined ? {} : { note: item.notes.find(({ code }) => code === note)?.code }),
  };
}

const headersOf = (item: PasteItem) =>
  item.kind === 'request' || item.kind === 'foreign'
    ? item.request.headers
    : item.kind === 'reply'
      ? item.reply.headers
      : [];

const pairNamed = (pairs: readonly (readonly [string, string])[], name: string) =>
  pairs.find(([n]) => n.toLowerCase() === name.toLowerCase());

function valuesOf(item: PasteItem): Partial<Record<Part, unknown>> {
  if (item.kind === 'reply') return { ...item.reply, signature: item.reply.signatureProvided };
  if (item.kind === 'log') return { ...item.log };
  if (item.kind === 'credentials') return { ...item.credentials };
  const { method, authority, target, headers, body } = item.request;
  const authorization = pairNamed(headers, 'authorization')?.[1] ?? '';
  const signed = { signature: /Signature=([0-9a-f]{64})/, signedHeaders: /SignedHeaders=([^,&\s]*)/ };
  const carrier = /X-Amz-/i.test(target) ? target : authorization;
  return {
    method,
    host: authority,
    target,
    body: body?.kind === 'text' ? body.text : undefined,
    signature: signed.signature.exec(carrier)?.[1],
    signedHeaders: signed.signedHeaders.exec(carrier)?.[1],
    scheme: item.kind === 'foreign' ? item.scheme : undefined,
  };
}
