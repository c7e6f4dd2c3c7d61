import { utf8 } from '@/core/kernel/bytes';
import { headerValues } from '@/core/model/headers';
import type { PastedRequest } from '@/core/model/pasted';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { SIGNATURE } from '@/core/parsing/paste/signature';
import { gaps } from '@/core/parsing/paste/spans';
import { CANONICAL, hasResidue, isBroken, TO_SIGN } from './quality';

const SIGNED = new RegExp(`Signature=${SIGNATURE}`, 'i');
const SIGNED_HEADERS = /SignedHeaders=([^&,\s]+)/i;
const DATE = /^\d{8}T\d{6}Z$/;

/**
 * Whether items show all that a text holds, a signed request or both texts of one among it, and nothing in them looks as if it had been broken:
 * then its lines need not be joined.
 */
export function isReadWhole(text: string, items: readonly PasteItem[]): boolean {
  const isTold = items.some(({ kind }) => kind === 'request' || kind === 'log' || kind === 'reply');
  if (!isTold || !items.every(isSound)) return false;
  const unread = gaps(
    items.map(({ at }) => at),
    text.length,
  );
  return unread.every(([from, end]) => text.slice(from, end).trim() === '');
}

function isSound(item: PasteItem): boolean {
  if (item.notes.some(({ code }) => code === 'unclosed-quote')) return false;
  switch (item.kind) {
    case 'request':
      return isSoundRequest(item.request);
    case 'reply':
      return isSoundText(item.reply.message) && areSoundTexts(item.reply);
    case 'log':
      return areSoundTexts(item.log);
    case 'foreign':
      return false;
    default:
      return true;
  }
}

type Texts = { readonly canonicalRequest: string | undefined; readonly stringToSign: string | undefined };

const areSoundTexts = ({ canonicalRequest, stringToSign }: Texts): boolean =>
  (canonicalRequest === undefined || CANONICAL.test(canonicalRequest)) &&
  (stringToSign === undefined || TO_SIGN.test(stringToSign));

const isSoundText = (text: string | undefined): boolean => text === undefined || !hasResidue(text);

/** No header of it is missing that is signed, no value is broken, and the body is as long as its length says. */
function isSoundRequest(request: PastedRequest): boolean {
  const { target, headers, body } = request;
  const [authorization = ''] = headerValues(headers, 'authorization');
  const signed = SIGNED.test(target) ? target : authorization;
  if (!SIGNED.test(signed) || !/^[^\s\p{Cc}<>"`\\]+$/u.test(target)) return false;
  if (headers.some(([, value]) => /[\r\n]/.test(value) || hasResidue(value))) return false;
  if (headerValues(headers, 'x-amz-date').some((value) => !DATE.test(value.trim()))) return false;
  const names = (SIGNED_HEADERS.exec(signed)?.[1] ?? '').split(/;|%3B/i);
  const isShown = (name: string): boolean => name === 'host' || headerValues(headers, name).length > 0;
  // Of a link alone, and of a log, no header is shown.
  if (headers.length > 0 && request.headersUnknown !== true && !names.every(isShown)) return false;
  if (body === undefined) return true;
  if (body.kind !== 'text' || isBroken(body.text)) return false;
  const [length] = headerValues(headers, 'content-length');
  return length === undefined || Number(length) === utf8(body.text).length;
}
