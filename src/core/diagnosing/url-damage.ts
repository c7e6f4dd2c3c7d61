import type { PastedRequest } from '@/core/model/pasted';
import type { PasteItem, PasteNote } from '@/core/parsing/paste/paste';

/**
 * What was undone to read a URL that stands bare in the text, so that it may have been used as it stands there;
 * `unquoted`: a shell would end the command at the first `&`.
 */
export type UrlDamage = 'wrapped' | 'html' | 'json' | 'encoded' | 'unquoted';

const BY_NOTE: { readonly [C in PasteNote['code']]?: UrlDamage } = {
  'lines-joined': 'wrapped',
  'html-unescaped': 'html',
  'json-unescaped': 'json',
  'url-unescaped': 'encoded',
};
const COMMANDS: readonly PasteItem['format'][] = ['curl', 'wget', 'awscurl', 'httpie', 'powershell'];
/**
 * An `&` in a URL that no quote opens and nothing escapes (Bash Reference Manual, "Definitions", metacharacter): a word of the command
 * stands before it, or a line that goes on.
 */
const UNQUOTED = /(?:[\w'"=-][ \t=]|\\\r?\n[^\w\n'"]{0,20})https?:\/\/[^\s'"]{0,4000}?[^\s'"\\^]&(?!&)[^\s'"]/i;
const LONGEST_COMMAND = 20_000;

/** What was done to the request's URL in a text. Inside quotes or markup such escapes belong to what is around it. */
export function urlDamageIn(
  text: string,
  items: readonly PasteItem[],
  request: PastedRequest | undefined,
): readonly UrlDamage[] {
  const item = items.find((one) => one.kind === 'request' && one.request.target === request?.target);
  if (!item) return [];
  const [start, end] = item.at;
  if (COMMANDS.includes(item.format)) {
    const command = text.slice(start, Math.min(end, start + LONGEST_COMMAND));
    if (UNQUOTED.test(command)) return ['unquoted'];
    return /&amp;X-Amz-/i.test(command) && !/&(quot|#39|#x27|lt);/i.test(command) ? ['html'] : [];
  }
  const isBase64 = item.notes.some(({ code }) => code === 'base64-decoded');
  if (!/^presigned-/.test(item.format) || isBase64 || !/^\s?$/.test(text.slice(Math.max(0, start - 1), start)))
    return [];
  return [...new Set(item.notes.flatMap(({ code }) => BY_NOTE[code] ?? []))];
}
