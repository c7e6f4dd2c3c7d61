import type { PastedReply } from '@/core/model/pasted';
import { TELLING } from '@/core/parsing/codes/codes';
import { pythonDict } from '@/core/parsing/escapes/python-dict';
import type { PasteFormat, PasteItem } from '@/core/parsing/paste/paste';
import { statusOf } from './code-and-message';
import { regions } from './regions';
import { type ReadReply, replyOf } from './reply-of';

/** A status and headers may be told shortly before the reply, in UTF-16 units. */
const NEAR = 4000;
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
    const before = text.slice(Math.max(last?.at[1] ?? 0, start - NEAR), start);
    const reply = {
      ...read.reply,
      status: read.reply.status ?? statusBefore(before),
      headers: read.reply.headers.length > 0 ? read.reply.headers : headersBefore(before),
    };
    const item: PasteItem = { kind: 'reply', format: formatOf(read.text), reply, at: [start, end], notes: read.notes };
    if (last?.kind !== 'reply' || !isBeginningOf(last.reply, reply)) items.push(item);
    else items[items.length - 1] = joined(last.reply, item, last.at[0]);
  }
  return items;
}

/** botocore logs what it got: the line of its connection, then the headers, then the body. */
const CONNECTION = /"[A-Z]{3,8} \S{1,4000} HTTP\/[\d.]{1,3}" (\d{3}) /g;
const RESPONSE_HEADERS = /Response headers: \{/g;
const CLOSE = 600;

function statusBefore(before: string): number | undefined {
  const code = [...before.matchAll(CONNECTION)].at(-1)?.[1];
  return code === undefined ? statusOf(before.slice(-CLOSE)) : Number(code);
}

function headersBefore(before: string): PastedReply['headers'] {
  const m = [...before.matchAll(RESPONSE_HEADERS)].at(-1);
  return m === undefined ? [] : pythonDict(before, m.index + m[0].length).pairs;
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
  if (/<\?|<\/?[A-Z][A-Za-z]*[\s>:]/.test(head)) return 'error-xml';
  return JSON_MEMBER.test(head) ? 'error-json' : 'error-text';
}
