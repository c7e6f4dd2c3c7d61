import type { PastedReply } from '@/core/model/pasted';
import type { PasteFormat, PasteItem } from '@/core/parsing/detect/paste';
import { statusOf } from './code-and-message';
import { TELLING } from './codes';
import { regions } from './regions';
import { type ReadReply, replyOf } from './reply-of';

/** A status may be told shortly before the reply, in UTF-16 units. */
const NEAR = 600;
/** Of a message that was cut short, so much at least is there. */
const CUT = 12;
const JSON_MEMBER = /"(?:__type|[mM]essage|errors?|reason)"\s*:/;

/** Reads every error reply in a text: S3's XML, the JSON and query protocols, and what languages print of them. */
export function findReplies(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  for (const [start, end] of regions(text)) {
    const read = replyOf(text.slice(start, end));
    if (!isReply(read)) continue;
    const last = items.at(-1);
    const status = read.reply.status ?? statusOf(text.slice(Math.max(last?.at[1] ?? 0, start - NEAR), start));
    const reply = { ...read.reply, status };
    const item: PasteItem = { kind: 'reply', format: formatOf(read.text), reply, at: [start, end], notes: read.notes };
    if (last?.kind !== 'reply' || !isBeginningOf(last.reply, reply)) items.push(item);
    else items[items.length - 1] = joined(last.reply, item, last.at[0]);
  }
  return items;
}

/** A string to sign alone is no reply: a signer may have written it. */
const isReply = ({ reply: { code, fields, status = 0, headers }, text }: ReadReply): boolean =>
  code !== undefined ||
  fields.length > 0 ||
  status >= 300 ||
  // A proxy's "200 Connection established" has no headers.
  (status >= 200 && headers.length > 0) ||
  TELLING.test(text);

/** Programs print a reply twice: once cut short or as its message only, once whole. */
const isBeginningOf = (first: PastedReply, second: PastedReply): boolean =>
  first.code === second.code &&
  isStart(requestId(first), requestId(second)) &&
  isStart(first.message?.slice(0, CUT), second.message) &&
  isStart(first.stringToSign, second.stringToSign) &&
  isStart(first.canonicalRequest, second.canonicalRequest);

const requestId = ({ fields }: PastedReply): string | undefined => fields.find(([name]) => name === 'RequestId')?.[1];

const isStart = (first: string | undefined, second: string | undefined): boolean =>
  first === undefined || second?.startsWith(first) === true;

const joined = (first: PastedReply, item: PasteItem & { readonly kind: 'reply' }, start: number): PasteItem => ({
  ...item,
  at: [start, item.at[1]],
  reply: { ...item.reply, status: item.reply.status ?? first.status },
});

function formatOf(undone: string): PasteFormat {
  const head = undone.slice(0, 100_000);
  if (/^[<*|]?[ \t]*HTTP\//.test(head)) return 'http-reply';
  if (/<\/?[A-Z?]/.test(head)) return 'error-xml';
  return JSON_MEMBER.test(head) ? 'error-json' : 'error-text';
}
