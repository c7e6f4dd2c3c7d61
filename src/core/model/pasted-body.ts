import { type Bytes, utf8 } from '@/core/kernel/bytes';
import type { PastedBody, PastedRequest } from './pasted';

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

/** Methods whose requests have no body unless one is shown. */
export const isBodilessMethod = (method: string | undefined): boolean =>
  /^(GET|HEAD|DELETE|OPTIONS)$/i.test(method ?? '');

/** Whether all that may be the body of a request may as well be the reply behind it, so that its body is not known. */
export const isBodyInDoubt = ({ method, body }: Pick<PastedRequest, 'method' | 'body'>): boolean =>
  body?.kind === 'text' && body.text === '' && /\S/.test(body.ending ?? '') && !isBodilessMethod(method);

const breaksOf = (text: string): readonly string[] => text.match(/\r?\n/g) ?? [];
