import { type Bytes, utf8 } from '@/core/kernel/bytes';
import type { PastedBody } from './pasted';

/** The octets of a pasted body; undefined where only the name of its file is known. */
export const bodyBytes = (body: PastedBody | undefined): Bytes | undefined =>
  body?.kind === 'bytes' ? body.bytes : body?.kind === 'text' ? utf8(body.text) : undefined;

/**
 * The line breaks behind a body that may be of it: each beginning of them, the shortest first. None where the paste tells where
 * the body ends.
 */
export function endingsOf(body: PastedBody | undefined): readonly string[] {
  const breaks = body?.kind === 'text' ? (body.ending?.match(/\r?\n/g) ?? []) : [];
  return breaks.map((_, i) => breaks.slice(0, i + 1).join(''));
}
