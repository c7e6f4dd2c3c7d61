import { encodeStrictPath } from '@/core/kernel/percent';
import { EMPTY_SHA256 } from '@/core/model/body';
import type { HeaderList } from '@/core/model/headers';
import { canonicalHeaders, headersByName } from '@/core/verifying/canonical-headers';
import { canonicalPath } from '@/core/verifying/canonical-path';
import { canonicalQuery, queryPairs } from '@/core/verifying/canonical-query';

/** What can be done to the spelling of a request; `false`: another request comes of it. */
export const SPELLINGS = {
  'name-case': true,
  'value-spaces': true,
  'header-order': true,
  'query-order': true,
  'escape-case': true,
  'needless-escape': true,
  'equals-sign': true,
  'plus-for-space': true,
  'value-case': false,
  'path-case': false,
  'path-escape-case': false,
  'trailing-slash': false,
} as const satisfies Readonly<Record<string, boolean>>;
export type SpellingId = keyof typeof SPELLINGS;

/** A request as HTTP writes it: its first line, then its headers. */
export type Spelt = { readonly method: string; readonly target: string; readonly headers: HeaderList };

export const PLAIN: Spelt = {
  method: 'GET',
  target: '/dev/caf%C3%A9?color=bleu%20fonc%C3%A9&limit=10&deep',
  headers: [
    ['host', 'x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com'],
    ['x-team', 'red panda'],
  ],
};

const CHANGES: Readonly<Record<SpellingId, (spelt: Spelt) => Spelt>> = {
  'name-case': (spelt) => ({ ...spelt, headers: spelt.headers.map(([name, value]) => [name.toUpperCase(), value]) }),
  'value-spaces': (spelt) => ({
    ...spelt,
    headers: spelt.headers.map(([name, value]) => [name, value.replace('red panda', '  red   panda ')]),
  }),
  'header-order': (spelt) => ({ ...spelt, headers: spelt.headers.toReversed() }),
  'query-order': (spelt) => inQuery(spelt, (query) => query.split('&').toReversed().join('&')),
  'escape-case': (spelt) => inQuery(spelt, lowerEscapes),
  'needless-escape': (spelt) => inQuery(spelt, (query) => query.replace('limit', '%6Cimit')),
  'equals-sign': (spelt) => inQuery(spelt, (query) => query.replace(/\bdeep\b/, 'deep=')),
  'value-case': (spelt) => ({
    ...spelt,
    headers: spelt.headers.map(([name, value]) => [name, value.replace('red', 'Red')]),
  }),
  'path-escape-case': (spelt) => {
    const [path = '', query = ''] = spelt.target.split('?');
    return { ...spelt, target: `${lowerEscapes(path)}?${query}` };
  },
  'path-case': (spelt) => ({ ...spelt, target: spelt.target.replace('/dev', '/Dev') }),
  'plus-for-space': (spelt) => inQuery(spelt, (query) => query.replace('%20', '+')),
  'trailing-slash': (spelt) => ({ ...spelt, target: spelt.target.replace('?', '/?') }),
};

const lowerEscapes = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase());

const inQuery = (spelt: Spelt, change: (query: string) => string): Spelt => {
  const [path = '', query = ''] = spelt.target.split('?');
  return { ...spelt, target: `${path}?${change(query)}` };
};

/** The same request, spelt otherwise. */
export const respelt = (ids: readonly SpellingId[], from: Spelt = PLAIN): Spelt =>
  (Object.keys(SPELLINGS) as SpellingId[])
    .filter((id) => ids.includes(id))
    .reduce((spelt, id) => CHANGES[id](spelt), from);

export const speltText = ({ method, target, headers }: Spelt): string =>
  [`${method} ${target}`, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n');

/** Reads what was typed as a request: a first line, and headers; a line without a colon is left out. */
export function readSpelt(text: string): Spelt {
  const [first = '', ...lines] = text.split('\n');
  const [method = '', ...target] = first.trim().split(' ');
  return {
    method,
    target: target.join(' '),
    headers: lines.flatMap((line) => {
      const at = line.indexOf(':');
      return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1)] as const];
    }),
  };
}

/** The one text that both sides write of a request, all of its headers signed, by the rules of every service but Amazon S3. */
export function canonicalOf({ method, target, headers }: Spelt): string {
  const at = target.indexOf('?');
  const [path, query] = at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
  const values = headersByName(headers, '');
  const names = [...new Set(headers.map(([name]) => name.toLowerCase()))].sort();
  return [
    method,
    canonicalPath(path, 'twice'),
    canonicalQuery(queryPairs(query), []),
    canonicalHeaders(values, names),
    names.join(';'),
    EMPTY_SHA256,
  ].join('\n');
}

/** The first line in which two canonical requests differ; undefined where they are one text. */
export function firstDifference(a: string, b: string): number | undefined {
  const [mine, theirs] = [a.split('\n'), b.split('\n')];
  const at = mine.findIndex((line, i) => line !== theirs[i]);
  return at >= 0 ? at : mine.length < theirs.length ? mine.length : undefined;
}

/** How a path is written on its way: as typed, on the wire, and in the canonical request of Amazon S3 and of the others. */
export function journey(typed: string) {
  const path = `/${typed}`;
  const wire = encodeStrictPath(path);
  return { typed: path, wire, s3: canonicalPath(wire, 'once'), others: canonicalPath(wire, 'twice') };
}
