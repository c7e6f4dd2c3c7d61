import { type Bytes, utf8 } from '@/core/kernel/bytes';
import type { PastedBody } from './pasted';

/** The octets of a pasted body; undefined where only the name of its file is known. */
export const bodyBytes = (body: PastedBody | undefined): Bytes | undefined =>
  body?.kind === 'bytes' ? body.bytes : body?.kind === 'text' ? utf8(body.text) : undefined;

/**
 * What stands behind a body and may be of it: each beginning of the line breaks, the shortest first, and what follows them as a whole.
 * None where the paste tells where the body ends.
 */
export function endingsOf(body: PastedBody | undefined): readonly string[] {
  const [, before = '', rest = '', after = ''] =
    /^((?:\r?\n)*)([\s\S]*?)((?:\r?\n)*)$/.exec((body?.kind === 'text' && body.ending) || '') ?? [];
  const pieces = [...breaksOf(before), ...(rest === '' ? [] : [rest]), ...breaksOf(after)];
  return pieces.map((_, i) => pieces.slice(0, i + 1).join(''));
}

const breaksOf = (text: string): readonly string[] => text.match(/\r?\n/g) ?? [];
