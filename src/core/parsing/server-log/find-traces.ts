import { encodeStrict } from '@/core/kernel/percent';
import type { HeaderList } from '@/core/model/headers';
import { headerValues } from '@/core/model/headers';
import type { PastedRequest } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import { asObject, type Json, jsonObjects } from '@/core/parsing/har/json-objects';
import { findHttp } from '@/core/parsing/http/find-http';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { findReplies } from '@/core/parsing/reply/find-replies';
import { isSignedV4 } from '@/core/parsing/url/request-of-url';
import { methodOfOperation, replyWith } from './reply-with';

/** Reads what MinIO shows of requests: `mc admin trace --verbose` and `--json`, and the audit log. */
export const findTraces = (text: string): readonly PasteItem[] => [...verbose(text), ...inJson(text)];

const REQUEST = /^(\S{1,300} )?\[REQUEST s3\.\w{1,60}\][^\n]*\n/gm;
const RESPONSE = /^\[RESPONSE\][^\n]*\n/m;
/** The lines of one request and its reply, at most. */
const LONGEST = 200_000;

/** Each line begins with the server's name; a request line without a version, then headers, then the reply. */
function verbose(text: string): readonly PasteItem[] {
  const starts = [...text.matchAll(REQUEST)];
  return starts.flatMap((m, i): readonly PasteItem[] => {
    const name = m[1] ?? '';
    const from = m.index + m[0].length;
    const end = Math.min(starts[i + 1]?.index ?? text.length, from + LONGEST);
    const lines = text
      .slice(from, end)
      .split('\n')
      .map((line) => (name !== '' && line.startsWith(name) ? line.slice(name.length) : line));
    const plain = lines.join('\n');
    const response = RESPONSE.exec(plain);
    const sent = plain.slice(0, response?.index ?? plain.length).replace(/^Proto:[^\n]*\n/m, '');
    const first = /^([A-Z]{3,7} \S{1,60000})[ \t]*\r?\n/.exec(sent);
    if (first === null) return [];
    const request = findHttp(
      `${first[1]} HTTP/1.1\n${sent.slice(first[0].length)}`.replace(/\n<BODY>[\s\S]*$/, '\n'),
    )[0];
    if (request === undefined) return [];
    const got = response === null ? '' : plain.slice(response.index + response[0].length);
    const reply = /^\d{3} /.test(got) ? findReplies(`HTTP/1.1 ${got}`)[0] : undefined;
    const at = [m.index, end - (text.slice(m.index, end).length - text.slice(m.index, end).trimEnd().length)] as const;
    return [request, ...(reply === undefined ? [] : [reply])].map((item) => ({ ...item, format: 'server-log', at }));
  });
}

function inJson(text: string): readonly PasteItem[] {
  if (!/"(?:requestHeader|rawQuery|rawquery|uri|request_uri|:?authority)\\*"/i.test(text)) return [];
  return jsonObjects(text).flatMap(({ value, at }): readonly PasteItem[] => {
    const { entry, request } = requestIn(value) ?? {};
    if (entry === undefined || request === undefined) return [];
    const notes = redactions([request.target, ...request.headers.flat()].join('\n'));
    const status =
      number(asObject(entry['api'])['statusCode']) ?? number(entry['statusCode']) ?? number(entry['response_code']);
    const sent: PasteItem = { kind: 'request', format: 'server-log', request, at, notes };
    return status === undefined
      ? [sent]
      : [sent, { kind: 'reply', format: 'server-log', reply: replyWith({ status }), at, notes: [] }];
  });
}

type Logged = { readonly entry: Json; readonly request: PastedRequest };
/** What collects logs puts each entry into another one, as an object or as text, and what collects those does it again. */
const DEEPEST = 3;

function requestIn(value: unknown, depth = 0): Logged | undefined {
  const entry = asObject(value);
  const request = 'requestHeader' in entry ? audited(entry) : traced(entry);
  if (request !== undefined || depth === DEEPEST) return request && { entry, request };
  for (const member of Object.values(entry)) {
    const inner = typeof member === 'string' ? jsonIn(member) : member;
    const found = inner === undefined || Array.isArray(inner) ? undefined : requestIn(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function jsonIn(text: string): unknown {
  if (!/^\s*\{[\s\S]*\}\s*$/.test(text)) return undefined;
  return jsonObjects(text)[0]?.value;
}

/** The audit log (MinIO documentation, "Audit log"): the query decoded and apart, no method but the operation's name. */
function audited(entry: Json): PastedRequest | undefined {
  const api = asObject(entry['api']);
  const headers = pairs(entry['requestHeader']);
  const query = pairs(entry['requestQuery']).map(([name, one]) => `${encodeStrict(name)}=${encodeStrict(one)}`);
  const path = text(entry['requestPath']) ?? `/${[text(api['bucket']), text(api['object'])].filter(Boolean).join('/')}`;
  return ofPieces({
    method: methodOfOperation(text(api['name']) ?? ''),
    authority: text(entry['requestHost']),
    target: query.length === 0 ? path : `${path}?${query.join('&')}`,
    headers,
  });
}

function traced(entry: Json): PastedRequest | undefined {
  const request = asObject(entry['request'] ?? entry['requestInfo']);
  const uri = text(request['uri']) ?? text(entry['request_uri']) ?? text(entry['uri']);
  const path = text(request['path']) ?? uri ?? pathOfEnvoy(entry) ?? text(entry['path']);
  const query = text(request['rawQuery']) ?? text(request['rawquery']) ?? text(entry['query']) ?? '';
  if (path === undefined) return undefined;
  return ofPieces({
    method: text(request['method']) ?? text(entry['request_method']) ?? text(entry['method']) ?? text(entry[':method']),
    authority: text(request['host']) ?? (uri === undefined ? authorityOf(entry) : text(entry['host'])),
    target: query === '' ? path : `${path}?${query}`,
    headers: pairs(request['headers']),
  });
}

/** The names that Envoy, Istio and the Envoy Gateway give what a client sent (Envoy, "Access logging"). */
const pathOfEnvoy = (entry: Json): string | undefined =>
  ['x-envoy-original-path', 'x-envoy-origin-path', ':path'].map((name) => text(entry[name])).find(isPath);
const authorityOf = (entry: Json): string | undefined => text(entry[':authority']) ?? text(entry['authority']);
const isPath = (path: string | undefined): boolean => path?.startsWith('/') === true;

function ofPieces(of: Pick<PastedRequest, 'method' | 'authority' | 'target' | 'headers'>): PastedRequest | undefined {
  const isSigned =
    isSignedV4(of.target) || headerValues(of.headers, 'authorization').some((value) => value.startsWith('AWS4-'));
  if (!isSigned) return undefined;
  const authority = of.authority ?? headerValues(of.headers, 'host')[0];
  const known = { ...of, authority, scheme: undefined, body: undefined };
  return of.headers.length === 0 ? { ...known, headersUnknown: true } : known;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const number = (value: unknown): number | undefined => {
  const status = typeof value === 'string' && /^[1-5]\d\d$/.test(value) ? Number(value) : value;
  return typeof status === 'number' ? status : undefined;
};

/** Members that are texts, or lists of them. */
const pairs = (value: unknown): HeaderList =>
  Object.entries(asObject(value)).flatMap(([name, one]) =>
    (Array.isArray(one) ? one : [one]).flatMap((each: unknown) =>
      typeof each === 'string' ? [[name, each] as const] : [],
    ),
  );
