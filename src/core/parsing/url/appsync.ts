import { decodeText } from '@/core/kernel/percent';
import type { Header } from '@/core/model/headers';
import type { PastedRequest } from '@/core/model/pasted';
import { jsonAsFar } from '@/core/parsing/escapes/json-as-far';
import { decodedAsFar } from './base64-lines';

const HEADER = /[?&]header=([^&]{40,60000})/;

/**
 * The request whose headers a real-time URL of AWS AppSync carries in base64: a POST of `{}` to `/graphql/connect` (AppSync
 * Developer Guide, "Building a real-time WebSocket client"); undefined where it carries none that is signed.
 */
export function appSyncRequest({ target }: PastedRequest): PastedRequest | undefined {
  const carried = HEADER.exec(target)?.[1];
  if (carried === undefined) return undefined;
  const pairs = headersIn(carried);
  const host = pairs.find(([name]) => name.toLowerCase() === 'host')?.[1];
  const isSigned = pairs.some(([name, value]) => /^authorization$/i.test(name) && value.startsWith('AWS4-'));
  if (host === undefined || !isSigned) return undefined;
  return {
    method: 'POST',
    scheme: 'https',
    authority: host,
    target: '/graphql/connect',
    headers: pairs,
    body: { kind: 'text', text: '{}' },
  };
}

function headersIn(encoded: string): readonly Header[] {
  const value = jsonAsFar(decodedAsFar(decodeText(encoded.replace(/%[0-9A-Fa-f]?$/, '')) ?? encoded) ?? '');
  return typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, one]): readonly Header[] => (typeof one === 'string' ? [[name, one]] : []));
}
