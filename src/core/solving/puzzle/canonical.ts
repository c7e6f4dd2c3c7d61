import { respell, STRICT } from '@/core/faults/spelling/spelling';
import type { ServiceRule } from '@/core/model/service-rule';
import type { HeaderValues } from '@/core/verifying/canonical-headers';

/** A canonical request taken apart into what a request would have said. */
export type Canonical = {
  readonly method: string;
  /** As it went over the wire, if it was canonicalised by the rules. */
  readonly path: string;
  readonly query: string;
  readonly headers: HeaderValues;
  readonly signed: readonly string[];
  readonly payload: string;
};

/** Takes a canonical request apart; undefined where it has not the six parts of one. */
export function readCanonical(text: string, rule: ServiceRule): Canonical | undefined {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const blank = lines.indexOf('', 3);
  const [method, path, query = ''] = lines;
  const names = lines[blank + 1];
  if (method === undefined || path === undefined || blank < 0 || names === undefined) return undefined;
  const headers = new Map<string, readonly string[]>();
  for (const line of lines.slice(3, blank)) {
    const colon = line.indexOf(':');
    if (colon < 0) return undefined;
    headers.set(line.slice(0, colon).toLowerCase(), [line.slice(colon + 1)]);
  }
  return {
    method,
    path: rule.path === 'twice' ? decodedOnce(path) : path,
    query,
    headers,
    signed: names === '' ? [] : names.split(';'),
    payload: lines[blank + 2] ?? '',
  };
}

/** Undoes the second encoding: `%2520` is `%20` again. */
const decodedOnce = (path: string): string =>
  path
    .split('/')
    .map((segment) => respell(segment, { ...STRICT, left: '%' }))
    .join('/');
