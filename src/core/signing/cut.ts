import type { HeaderList } from '@/core/model/headers';
import type { SigningInput } from '@/core/model/request';
import type { Line, LineLabel, Part } from '@/core/model/trace';
import { folded } from './headers';
import { cutCredential, cutScope, cutSignedHeaders, cutSigningPair, headerSource, queryOrigins } from './query-source';

const part = (text: string, source: Part['source']): Part => ({ text, source });
const line = (label: LineLabel, ...parts: readonly Part[]): Line => ({ label, parts });

/** Cuts a recorded canonical request into lines and parts; joined again, they are the recorded text. */
export function cutCanonicalRequest(text: string, input: SigningInput, moved: HeaderList): readonly Line[] {
  const typed = typedValues(input.headers);
  const [method = '', path = '', query = '', ...rest] = text.split('\n');
  const payload = rest.at(-1) ?? '';
  const signedHeaders = rest.at(-2) ?? '';
  return [
    line('method', part(method, 'method')),
    line('path', part(path, 'path')),
    line('query', ...cutQuery(query, input, moved)),
    ...rest.slice(0, -3).map((header) => line('headers', ...cutHeader(header, typed))),
    line('blank'),
    line('signedHeaders', ...cutSignedHeaders(signedHeaders, ';')),
    line('payloadHash', part(payload, 'payload')),
  ];
}

/** Cuts a recorded string to sign. */
export function cutStringToSign(text: string): readonly Line[] {
  const [algorithm = '', time = '', scope = '', hash = ''] = text.split('\n');
  return [
    line('algorithm', part(algorithm, 'fixed')),
    line('time', part(time, 'date')),
    line('scope', ...cutScope(scope, '/')),
    line('requestHash', part(hash, 'hash:canonicalRequest')),
  ];
}

/** Cuts the value of an Authorization header. */
export function cutAuthorization(value: string): readonly Part[] {
  const m = /^(.*Credential=)([^,]+)(, SignedHeaders=)([^,]+)(, Signature=)(.+)$/.exec(value);
  if (!m) return [part(value, 'fixed')];
  const [, start = '', credential = '', names = '', headers = '', sign = '', signature = ''] = m;
  return [
    part(start, 'fixed'),
    ...cutCredential(credential, '/'),
    part(names, 'fixed'),
    ...cutSignedHeaders(headers, ';'),
    part(sign, 'fixed'),
    part(signature, 'hash:signature'),
  ];
}

function cutQuery(query: string, input: SigningInput, moved: HeaderList): readonly Part[] {
  if (query === '') return [];
  const origin = queryOrigins(input.query, moved);
  return query.split('&').flatMap((pair, i): Part[] => {
    const parts = (input.placement.in === 'query' && cutSigningPair(pair)) || [part(pair, origin(pair))];
    return i === 0 ? [...parts] : [part('&', 'fixed'), ...parts];
  });
}

/** The typed values of each header, by lower-case name, in order. */
export type TypedValues = ReadonlyMap<string, readonly string[]>;

export function typedValues(headers: HeaderList): TypedValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    const before = values.get(lower);
    if (before) before.push(value);
    else values.set(lower, [value]);
  }
  return values;
}

/** Cuts `name:value`, as hashed or as sent; a value joined from repeats is cut at the commas that joined it. */
export function cutHeader(header: string, typed: TypedValues): readonly Part[] {
  const at = header.indexOf(':') + 1;
  const name = header.slice(0, at - 1);
  const value = header.slice(at);
  const start = part(header.slice(0, at), 'fixed');
  const own = typed.get(name) ?? [];
  const values = [own.map(folded), own.map((v) => v.trim())].find((list) => list.join(',') === value);
  if (!values || values.length < 2) return [start, part(value, headerSource(name))];
  return [
    start,
    ...values.flatMap((v, i) =>
      i === 0 ? [part(v, headerSource(name, i))] : [part(',', 'fixed'), part(v, headerSource(name, i))],
    ),
  ];
}
