import type { PastedRequest } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { unshown } from '@/core/parsing/paste/unshown';

/** A program prints what it knows; its library adds these. */
const ADDED = [
  'accept',
  'accept-encoding',
  'accept-language',
  'connection',
  'content-length',
  'transfer-encoding',
  'user-agent',
];

/** A request as a program printed it, at a place of the text. */
export function printed(request: PastedRequest, start: number, end: number): PasteItem {
  const unknown = request.headers.length === 0 ? ({ headersUnknown: true } as const) : {};
  const adds = unshown(ADDED, request.headers);
  const notes = redactions([request.target, ...request.headers.flat()].join('\n'));
  return { kind: 'request', format: 'printed', request: { ...request, ...unknown, adds }, at: [start, end], notes };
}
