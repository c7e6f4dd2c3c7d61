import { fromBase64, fromUtf8 } from '@/core/kernel/bytes';

const BEGINS = /<(request|response) base64="(true|false)">\s{0,20}/g;
const OF_CDATA = /^<!\[CDATA\[([\s\S]*)\]\]>\s*$/;
const LATIN_1 = /[\x80-\xff]/;

/** What was sent and got, of items that Burp Suite saved as XML; undefined of any other text. */
export function ofBurp(text: string): string | undefined {
  const messages: string[] = [];
  let from = 0;
  for (const { 0: begins, 1: name = '', 2: isEncoded, index } of text.matchAll(BEGINS)) {
    if (index < from) continue;
    const end = text.indexOf(`</${name}>`, index);
    if (end < 0) break;
    from = end;
    const inner = text.slice(index + begins.length, end);
    const shown = OF_CDATA.exec(inner)?.[1];
    const message = isEncoded === 'true' ? decoded(shown ?? inner) : shown;
    if (message !== undefined && message.trim() !== '') messages.push(message.replaceAll('\r\n', '\n'));
  }
  return messages.length === 0 ? undefined : messages.join('\n\n');
}

/** Octets that are no text are shown one by one, as long as they are of a body. */
function decoded(shown: string): string | undefined {
  const bytes = fromBase64(shown.replace(/\s/g, ''));
  if (bytes === undefined) return undefined;
  const plain = fromUtf8(bytes);
  if (plain !== undefined) return plain;
  const latin = Array.from(bytes, (octet) => String.fromCharCode(octet)).join('');
  const head = latin.slice(0, latin.search(/\r?\n\r?\n/));
  return LATIN_1.test(head) ? undefined : head;
}
