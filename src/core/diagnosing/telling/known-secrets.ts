import { type CanonicalText, queryPieces } from '@/core/diagnosing/canonical-text';
import type { Reading } from '@/core/diagnosing/reading';
import type { HeaderList } from '@/core/model/headers';
import { isHarmless } from '@/core/services/harmless';

/** Shorter values of unknown names are words that stand elsewhere with good reason. */
const LONG = 16;

/**
 * What a reading knows to be secret, and what may be, so that it is told nowhere else either: credentials, passwords, and longer values
 * whose names are not known to be harmless.
 */
export function knownSecrets({ case: c, pieces }: Reading): readonly string[] {
  const { credentials, request, reply } = pieces;
  const canonical = [c.received?.canonical, c.hashed?.canonical].filter((text) => text !== undefined);
  const mayBe = [
    ...(request?.headers ?? []),
    ...(reply?.headers ?? []),
    ...c.parameters.flatMap(({ name, value, rawValue = '' }) => [[name, value] as const, [name, rawValue] as const]),
    ...canonical.flatMap(namedIn),
  ].filter(([name]) => !isHarmless(name) && !/^x-amz-(?:credential|signature)$/i.test(name));
  const known = [
    credentials?.secretAccessKey,
    credentials?.sessionToken,
    c.stated.token,
    ...passwordsIn(request?.authority),
    ...mayBe.flatMap(([name, value]) => valuesIn(name, value)).filter((value) => value.length >= LONG),
  ];
  return [...new Set(known.flatMap((secret) => (secret === undefined ? [] : [secret])))];
}

const namedIn = ({ headers, query }: CanonicalText): HeaderList => [...headers, ...queryPieces(query)];

/** Cookies and credentials are lists of values. What SigV4 writes into Authorization is told in part: the rest is a signature. */
function valuesIn(name: string, value: string): readonly string[] {
  if (/^\s*"?AWS4-/.test(value)) return [];
  return /cookie|authorization/i.test(name) ? [value, ...value.split(/[\s,;="]+/)] : [value];
}

/** Of `user:password@host`. */
function passwordsIn(authority = ''): readonly string[] {
  const userinfo = authority.slice(0, Math.max(0, authority.lastIndexOf('@')));
  return userinfo.includes(':') ? [userinfo.slice(userinfo.indexOf(':') + 1)] : [];
}
