import { encodeStrict } from '@/core/kernel/percent';
import type { HeaderList } from '@/core/model/headers';
import type { Part, Source } from '@/core/model/trace';
import type { QueryPair } from '@/core/model/url';

const fixed = (text: string): Part => ({ text, source: 'fixed' });

/** Cuts `date/region/service/aws4_request`, whose slashes are `separator`; the scope of SigV4a has no region. */
export function cutScope(value: string, separator: string): readonly Part[] {
  const pieces = value.split(separator);
  const sources: readonly Source[] = pieces.length === 3 ? ['date', 'service'] : ['date', 'region', 'service'];
  return [
    ...sources.flatMap((source, i): Part[] => [{ text: pieces[i] ?? '', source }, fixed(separator)]),
    fixed(pieces.slice(sources.length).join(separator)),
  ];
}

/** Cuts `AKID/date/region/service/aws4_request`, as cutScope does. */
export function cutCredential(value: string, separator: string): readonly Part[] {
  const at = value.indexOf(separator);
  return [
    { text: value.slice(0, at), source: 'accessKeyId' },
    fixed(separator),
    ...cutScope(value.slice(at + separator.length), separator),
  ];
}

/** Cuts a list of signed header names, parted by `separator`. */
export const cutSignedHeaders = (value: string, separator: string): readonly Part[] =>
  value.split(separator).flatMap((name, i): Part[] => {
    const part = { text: name, source: headerSource(name) };
    return i === 0 ? [part] : [fixed(separator), part];
  });

export function headerSource(name: string, i = 0): Source {
  const lower = name.toLowerCase();
  if (lower === 'host') return 'host';
  if (lower === 'x-amz-date') return 'date';
  if (lower === 'x-amz-region-set') return 'region';
  if (lower === 'x-amz-security-token') return 'token';
  if (lower === 'x-amz-content-sha256') return 'payload';
  return `header:${lower}:${i}`;
}

/** Cuts one encoded `name=value` that signing added to the query. */
export function cutSigningPair(pair: string): readonly Part[] | undefined {
  const at = pair.indexOf('=');
  const name = pair.slice(0, at + 1);
  const value = pair.slice(at + 1);
  switch (name) {
    case 'X-Amz-Algorithm=':
      return [fixed(pair)];
    case 'X-Amz-Credential=':
      return [fixed(name), ...cutCredential(value, '%2F')];
    case 'X-Amz-Date=':
      return [fixed(name), { text: value, source: 'date' }];
    case 'X-Amz-Region-Set=':
      return [fixed(name), { text: value, source: 'region' }];
    case 'X-Amz-Expires=':
      return [fixed(name), { text: value, source: 'expires' }];
    case 'X-Amz-Security-Token=':
      return [fixed(name), { text: value, source: 'token' }];
    case 'X-Amz-SignedHeaders=':
      return [fixed(name), ...cutSignedHeaders(value, '%3B')];
    case 'X-Amz-Signature=':
      return [fixed(name), { text: value, source: 'hash:signature' }];
    default:
      return undefined;
  }
}

/** Tells which typed pair, or which header moved into the query, an encoded `name=value` is; repeats in the order typed. */
export function queryOrigins(query: readonly QueryPair[], moved: HeaderList): (pair: string) => Source {
  const waiting = new Map<string, Source[]>();
  const add = (pair: string, source: Source) => {
    const before = waiting.get(pair);
    if (before) before.push(source);
    else waiting.set(pair, [source]);
  };
  const seen = new Map<string, number>();
  for (const { name, value } of query) {
    const i = seen.get(name) ?? 0;
    seen.set(name, i + 1);
    add(`${encodeStrict(name)}=${encodeStrict(value)}`, `query:${name}:${i}`);
  }
  for (const [name, value] of moved) add(`${encodeStrict(name)}=${encodeStrict(value)}`, headerSource(name));
  return (pair) => waiting.get(pair)?.shift() ?? 'fixed';
}
