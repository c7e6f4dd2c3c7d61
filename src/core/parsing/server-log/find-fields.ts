import type { PastedRequest } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import { asObject, type Json, jsonObjects, textIn } from '@/core/parsing/har/json-objects';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { replyWith } from './reply-with';

/** nginx calls a header of the request `http_` and its name in lower case, dashes as underscores (nginx, ngx_http_core_module). */
const SIGNED = /"http_authorization"\s{0,8}:\s{0,8}"(?:AWS4-|\\u0041WS4-)/;
const REQUEST_LINE = /^([A-Z]{3,10}) (\S+)(?: HTTP\/[\d.]{1,3})?$/;
const MOST = 500;

/** Reads signed requests that a server logs as JSON, a field for each header that it was told to log. */
export function findFields(text: string): readonly PasteItem[] {
  if (!SIGNED.test(text)) return [];
  const items: PasteItem[] = [];
  for (const { value, at } of jsonObjects(text)) {
    if (items.length >= MOST) break;
    const fields = asObject(value);
    const request = requestOf(fields);
    if (request === undefined) continue;
    const notes = redactions([request.target, ...request.headers.flat()].join('\n'));
    items.push({ kind: 'request', format: 'server-log', request, at, notes });
    const status = Number(fields['status']);
    if (status >= 100 && status < 600)
      items.push({ kind: 'reply', format: 'server-log', reply: replyWith({ status }), at, notes: [] });
  }
  return items;
}

function requestOf(fields: Json): PastedRequest | undefined {
  const told = (name: string): string | undefined => {
    const value = textIn(fields, name);
    return value === '' || value === '-' ? undefined : value;
  };
  if (told('http_authorization') === undefined) return undefined;
  const [, method, target] = REQUEST_LINE.exec(told('request') ?? '') ?? [];
  const query = told('args') ?? told('query_string');
  const path = told('request_uri') ?? (query === undefined ? told('uri') : `${told('uri') ?? '/'}?${query}`);
  const headers = Object.keys(fields).flatMap((field) => {
    const value = /^http_[a-z0-9_]{1,80}$/.test(field) ? told(field) : undefined;
    return value === undefined ? [] : [[field.slice('http_'.length).replaceAll('_', '-'), value] as const];
  });
  return {
    method: method ?? told('request_method'),
    scheme: undefined,
    authority: told('host') ?? told('http_host'),
    target: target ?? path ?? '',
    headers,
    body: undefined,
    headersUnknown: true,
  };
}
