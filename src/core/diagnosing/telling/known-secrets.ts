import { type CanonicalText, queryPieces } from '@/core/diagnosing/canonical-text';
import type { Reading } from '@/core/diagnosing/reading';
import type { HeaderList } from '@/core/model/headers';
import type { PastedRequest } from '@/core/model/pasted';
import { userinfoMayEnd, userinfoMaySpill } from '@/core/model/userinfo';
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
    ...(request ? passwordsIn(request) : []),
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

/** Of `user:password@host`: what stands there, and what may have, where signs in it were not escaped. */
function passwordsIn({ scheme, userinfo = '', authority = '', target }: PastedRequest): readonly string[] {
  const url = `${scheme ?? 'https'}://${userinfo}${authority}${target}`;
  const end = userinfoMaySpill(url) ? userinfoMayEnd(url) : undefined;
  const typed = end === undefined ? userinfo.slice(0, -1) : url.slice(url.indexOf('//') + 2, end);
  const password = typed.includes(':') ? [typed.slice(typed.indexOf(':') + 1)] : [];
  return end === undefined ? password : [typed, ...password, ...typed.split(/[^\p{L}\p{N}]+/u)];
}
