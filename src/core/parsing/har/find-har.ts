import type { HeaderList } from '@/core/model/headers';
import type { PastedRequest } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { replyOf } from '@/core/parsing/reply/reply-of';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';
import { asObject, type Json, jsonObjects } from './json-objects';

/** Entries read from one archive, at most: a page may have loaded thousands of things. The signed and the failed come first. */
const MOST_ENTRIES = 200;

/** Reads HTTP archives (HAR 1.2), whole or one entry of them: each request, and the reply where it is an error, or none is. */
export function findHar(text: string): readonly PasteItem[] {
  return jsonObjects(text).flatMap(({ value, at }) => {
    const entries = entriesOf(value).filter((entry) => requestOf(entry) !== undefined);
    const telling = entries.filter((entry) => isSigned(entry) || statusOf(entry) >= 400);
    const shown = telling.length > 0 ? telling : entries;
    // Beside one that failed, those that did not tell nothing.
    const isFine = shown.every((entry) => statusOf(entry) < 300);
    const items = shown.slice(0, MOST_ENTRIES).flatMap((entry) => itemsOf(entry, at, isFine && isSigned(entry)));
    const [first] = items;
    if (first === undefined) return items;
    const left = [
      { code: 'entries-not-telling', count: entries.length - shown.length },
      { code: 'entries-too-many', count: shown.length - MOST_ENTRIES },
    ] as const;
    return [{ ...first, notes: [...first.notes, ...left.filter(({ count }) => count > 0)] }, ...items.slice(1)];
  });
}

/** Of an archive, of one entry alone, or of one of them as a member of something else. */
function entriesOf(value: unknown, isMember = false): readonly Json[] {
  const object = asObject(value);
  const entries = asObject(object['log'])['entries'];
  if (Array.isArray(entries)) return entries.map(asObject);
  if (asObject(object['request'])['url'] !== undefined) return [object];
  return isMember ? [] : Object.values(object).flatMap((member) => entriesOf(member, true));
}

function itemsOf(entry: Json, at: PasteItem['at'], showsSuccess: boolean): readonly PasteItem[] {
  const request = requestOf(entry);
  if (request === undefined) return [];
  const notes = redactions([request.target, ...request.headers.flat()].join('\n'));
  const sent: PasteItem = { kind: 'request', format: 'har', request, at, notes };
  const status = statusOf(entry);
  if (status < (showsSuccess ? 200 : 300)) return [sent];
  const response = asObject(entry['response']);
  const content = status < 300 ? {} : asObject(response['content']);
  const read = replyOf(typeof content['text'] === 'string' ? content['text'] : '');
  const reply = { ...read.reply, status, headers: pairs(response['headers']) };
  return [sent, { kind: 'reply', format: 'har', reply, at, notes: read.notes }];
}

function requestOf(entry: Json): PastedRequest | undefined {
  const sent = asObject(entry['request']);
  const url = typeof sent['url'] === 'string' ? requestOfUrl(sent['url']) : undefined;
  const headers = pairs(sent['headers']);
  // Headers that are there in another form are another reader's.
  if (url === undefined || (headers.length === 0 && isFilled(sent['headers']))) return undefined;
  const text = asObject(sent['postData'])['text'] ?? sent['body'];
  const method = sent['method'];
  return {
    ...url,
    method: typeof method === 'string' ? method : undefined,
    headers: headers.filter(([name]) => !name.startsWith(':')),
    body: typeof text === 'string' && text !== '' ? { kind: 'text', text } : undefined,
  };
}

const isSigned = (entry: Json): boolean => {
  const request = requestOf(entry);
  return (
    request !== undefined &&
    (/X-Amz-|[?&]Signature=/i.test(request.target) || request.headers.some(([name]) => /^authorization$/i.test(name)))
  );
};

function statusOf(entry: Json): number {
  const status = asObject(entry['response'])['status'];
  return typeof status === 'number' ? status : 0;
}

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** The list of an archive, or the map in which programs log what they sent. */
const pairs = (value: unknown): HeaderList =>
  (Array.isArray(value)
    ? value.map(asObject).map(({ name, value: text }) => [name, text] as const)
    : Object.entries(asObject(value))
  ).flatMap(([name, text]) => (typeof name === 'string' && typeof text === 'string' ? [[name, text] as const] : []));
