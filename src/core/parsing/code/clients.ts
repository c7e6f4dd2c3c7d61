import type { AddedHeader } from '@/core/model/pasted';

/**
 * What HTTP clients send besides what code says, by the path of the call that begins a request. `type`: whether a Content-Type is
 * put in with a body that names none; `json` is the member that is sent as JSON.
 */
type Client = {
  readonly call: RegExp;
  readonly names: readonly string[];
  readonly type: 'none' | 'may';
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
  { call: /^(?:xhr|request|req)?\.?open$|\bopen$|^fetch$|^\$\.ajax$/i, names: BROWSER, type: 'may' },
  { call: /^(?:requests|httpx|session|s|self\.session)\.|^Request$|urllib/, names: LIBRARY, type: 'none' },
  { call: /NewRequest|^http\.(?:Get|Head|Post|Put)/, names: ['accept-encoding', 'user-agent'], type: 'none' },
  { call: /reqwest|^client\.(?:get|put|post|delete|head|patch)$/, names: LIBRARY, type: 'none' },
  { call: /^HttpRequest\.newBuilder$/, names: ['connection', 'http2-settings', 'upgrade', 'user-agent'], type: 'none' },
];
const OTHER: Omit<Client, 'call'> = { names: LIBRARY, type: 'may' };

/** The headers that a client adds, whose values no code tells. */
export function addedBy(call: string, hasBody: boolean, multipart: boolean): readonly AddedHeader[] {
  const { names, type } = CLIENTS.find((client) => client.call.test(call)) ?? OTHER;
  const of = (name: string): AddedHeader => ({ name, value: undefined });
  return [
    ...names.map(of),
    ...(hasBody ? ['content-length', 'transfer-encoding', 'expect'].map(of) : []),
    ...(multipart ? [{ name: 'content-type', value: undefined, multipart } as const] : []),
    ...(hasBody && !multipart && type === 'may' ? [of('content-type')] : []),
  ];
}
