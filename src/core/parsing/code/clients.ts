import type { AddedHeader, HttpClient } from '@/core/model/pasted';

/**
 * What HTTP clients send besides what code says, by the path of the call that begins a request. `type`: whether a Content-Type is
 * put in with a body that names none; `json` is the member that is sent as JSON.
 */
type Client = {
  readonly call: RegExp;
  readonly names: readonly string[];
  readonly type: 'none' | 'may';
  readonly client?: HttpClient;
};

const BROWSER = [
  'accept',
  'accept-encoding',
  'accept-language',
  'connection',
  'origin',
  'referer',
  'user-agent',
  'cookie',
];
const LIBRARY = ['accept', 'accept-encoding', 'connection', 'user-agent'];

/** The first that fits; from the documentation and the sources of each. */
const CLIENTS: readonly Client[] = [
  { call: /^fetch$/, names: BROWSER, type: 'may', client: 'fetch' },
  { call: /^(?:xhr|request|req)?\.?open$|\bopen$|^fetch$|^\$\.ajax$/i, names: BROWSER, type: 'may' },
  { call: /^requests\./, names: LIBRARY, type: 'none', client: 'requests' },
  { call: /^(?:urllib\.request\.)?(?:Request|urlopen)$/, names: LIBRARY, type: 'may', client: 'urllib' },
  { call: /^(?:httpx|session|s|self\.session)\.|urllib/, names: LIBRARY, type: 'none' },
  {
    call: /NewRequest|^http\.(?:Get|Head|Post|Put)/,
    names: ['accept-encoding', 'user-agent'],
    type: 'none',
    client: 'go',
  },
  { call: /reqwest|^client\.(?:get|put|post|delete|head|patch)$/, names: LIBRARY, type: 'none' },
  { call: /^HttpRequest\.newBuilder$/, names: ['connection', 'http2-settings', 'upgrade', 'user-agent'], type: 'none' },
];
const OTHER: Omit<Client, 'call'> = { names: LIBRARY, type: 'may' };

/** The type that a client puts in with a text that names none (Fetch Standard, "Extract a body"; CPython, Lib/urllib/request.py). */
const TYPE_OF_TEXT: Readonly<Partial<Record<HttpClient, string>>> = {
  fetch: 'text/plain;charset=UTF-8',
  urllib: 'application/x-www-form-urlencoded',
};

const rowOf = (call: string): Omit<Client, 'call'> => CLIENTS.find((one) => one.call.test(call)) ?? OTHER;

/** The client whose ways are known; undefined of the others. */
export const clientOf = (call: string): HttpClient | undefined => rowOf(call).client;

/** The headers that a client adds, as far as code tells their values. */
export function addedBy(call: string, hasBody: boolean, multipart: boolean, isText: boolean): readonly AddedHeader[] {
  const { names, type, client } = rowOf(call);
  const of = (name: string): AddedHeader => ({ name, value: undefined });
  const typed = isText && client !== undefined ? TYPE_OF_TEXT[client] : undefined;
  return [
    ...names.map(of),
    ...(hasBody ? ['content-length', 'transfer-encoding', 'expect'].map(of) : []),
    ...(multipart ? [{ name: 'content-type', value: undefined, multipart } as const] : []),
    ...(hasBody && !multipart && type === 'may' ? [{ name: 'content-type', value: typed }] : []),
  ];
}
