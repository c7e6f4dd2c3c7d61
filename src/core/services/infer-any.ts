import { splitUrl } from '@/core/model/split-url';
import { hostPattern, shortForm } from './host-pattern';
import { type Inferred, inferFromHost, inferredBy, type Row } from './infer';
import { BY_PATH, RARE_HOSTS } from './rare-hosts';

/** Longer than any host name (RFC 1035, section 2.3.4, in characters). */
const LONGEST_NAME = 253;

type Placed = Row & { readonly path?: RegExp };
let compiled: readonly Placed[] | undefined;

const compile = (): readonly Placed[] => [
  ...BY_PATH.map(([host, path, service]) => ({ ...hostPattern(host), service, path })),
  ...Object.entries(RARE_HOSTS).flatMap(([service, hosts]) => hosts.map((host) => ({ ...hostPattern(host), service }))),
];

/** As `inferFromHost`, of all hosts that are known. `path` tells more where several services share a host. */
export const inferFromAnyHost = (authority: string, typed?: string, path = '/'): Inferred =>
  rare(authority, path) ?? inferFromHost(withoutDot(authority), typed);

/** What a URL tells that only the table of rare hosts knows; undefined for every other. */
export function inferRare(url: string): Inferred | undefined {
  const { hostAndPort, path } = splitUrl(url) ?? { hostAndPort: '', path: '/' };
  const authority = hostAndPort.toLowerCase();
  const plain = withoutDot(authority);
  return rare(authority, path) ?? (plain === authority ? undefined : known(inferFromHost(plain)));
}

function rare(authority: string, path: string): Inferred | undefined {
  const host = withoutDot(authority).replace(/:\d+$/, '');
  if (host.length > LONGEST_NAME) return undefined;
  const short = shortForm(host);
  compiled ??= compile();
  for (const row of compiled) {
    const inferred = (row.path?.test(path) ?? true) ? inferredBy(row, host, short) : undefined;
    if (inferred) return inferred;
  }
  return undefined;
}

const known = (inferred: Inferred): Inferred | undefined => (inferred.service === undefined ? undefined : inferred);

/** A name may end in the dot of the root (RFC 1034, section 3.1). */
const withoutDot = (authority: string): string => authority.replace(/\.(?=(?::\d+)?$)/, '');
