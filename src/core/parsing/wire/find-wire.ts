import { fromUtf8 } from '@/core/kernel/bytes';
import { literalAt } from '@/core/parsing/fetch/literal';
import { findHttp } from '@/core/parsing/http/find-http';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { findReplies } from '@/core/parsing/reply/find-replies';

/** Octets as string literals of Ruby and Python, and Python's `header:`, which is written as it came. */
const LINE = /^[ \t]*(?:(<-|send:)|(->|reply:)|header:)[ \t]+(?:b?(?=(["']))|(.*))/gm;

type Side = { text: string; start: number; end: number };
type Exchange = { readonly sent: Side; readonly received: Side };

/**
 * Reads what HTTP libraries print of the wire: Ruby's Net::HTTP (`set_debug_output`, which `http_wire_trace` of the AWS
 * SDK for Ruby turns on) and Python's http.client (`debuglevel`).
 */
export const findWire = (text: string): readonly PasteItem[] =>
  exchanges(text).flatMap(({ sent, received }): readonly PasteItem[] => {
    const request = findHttp(fromOctets(sent.text), true)[0];
    if (request === undefined) return [];
    const reply = findReplies(fromOctets(received.text))[0];
    return [placed(request, sent), ...(reply === undefined ? [] : [placed(reply, received)])];
  });

const placed = (item: PasteItem, { start, end }: Side): PasteItem => ({ ...item, at: [start, end] });

function exchanges(text: string): readonly Exchange[] {
  const found: Exchange[] = [];
  for (const m of text.matchAll(LINE)) {
    const [all, sends, , quote, raw = ''] = m;
    const last = found.at(-1);
    const isNext = sends !== undefined && (last === undefined || isAnswered(last.received));
    if (isNext) found.push({ sent: sideAt(m.index), received: sideAt(m.index) });
    const exchange = isNext ? found.at(-1) : last;
    if (exchange === undefined) continue;
    const from = m.index + all.length;
    const { value, end } = quote === undefined ? { value: `${raw}\n`, end: from } : literalAt(text, from);
    if (typeof value === 'string') append(sends === undefined ? exchange.received : exchange.sent, value, m.index, end);
  }
  return found;
}

/** A server may say 100 (Continue) before the body is sent (RFC 9110, 15.2.1). */
const isAnswered = ({ text }: Side): boolean => text !== '' && !/^HTTP\/[\d.]{1,3} 1\d\d/.test(text);

const sideAt = (at: number): Side => ({ text: '', start: at, end: at });

function append(side: Side, text: string, start: number, end: number): void {
  if (side.text === '') side.start = start;
  side.text += text;
  side.end = end;
}

/** Both libraries escape octets beyond ASCII one by one. */
const fromOctets = (text: string): string =>
  /[^\0-\xff]/.test(text) ? text : (fromUtf8(Uint8Array.from(text, (char) => char.charCodeAt(0))) ?? text);
