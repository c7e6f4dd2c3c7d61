import { splitUrl } from '@/core/model/split-url';
import { hostPattern } from './host-pattern';
import { hostOf, type Inferred, inferFromHost, inferredBy, type Row, rowsOf } from './infer';
import { BY_PATH, RARE_HOSTS, STORE_LABEL } from './rare-hosts';

type Placed = Row & { readonly path?: RegExp };
let compiled: readonly Placed[] | undefined;

const compile = (): readonly Placed[] => [
  ...BY_PATH.map(([host, path, service]) => ({ ...hostPattern(host), service, path })),
  ...rowsOf(Object.entries(RARE_HOSTS)),
];

/** As `inferFromHost`, of all hosts that are known. `path` tells more where several services share a host. */
export const inferFromAnyHost = (authority: string, typed?: string, path = '/'): Inferred =>
  rare(authority, path) ?? inferFromHost(withoutDot(authority), typed);

/** What a URL tells that only the table of rare hosts knows; undefined for every other. */
export function inferRare(url: string): Inferred | undefined {
  const { hostAndPort, path } = splitUrl(url) ?? { hostAndPort: '', path: '/' };
  const authority = hostAndPort.toLowerCase();
  const plain = withoutDot(authority);
  const usual = inferFromHost(plain);
  return rare(authority, path) ?? (plain === authority ? undefined : known(usual)) ?? guessed(plain, usual);
}

/**
 * A store of somebody's own, or a name of AWS without a Region, which lead to us-east-1 where they lead anywhere; where nothing better is
 * known. Debug is not told: nobody is accused for a guess.
 */
function guessed(authority: string, { service, unchecked }: Inferred): Inferred | undefined {
  const host = hostOf(authority);
  const global = /^([a-z][a-z\d-]+)\.amazonaws\.com$/.exec(host?.name ?? '')?.[1];
  if (global !== undefined && service === undefined && !unchecked)
    return { service: global, region: 'us-east-1', guessed: true };
  const isGuess = host && !host.short && service === undefined && !unchecked && STORE_LABEL.test(host.name);
  return isGuess ? { service: 's3', region: undefined, guessed: true } : undefined;
}

function rare(authority: string, path: string): Inferred | undefined {
  const host = hostOf(withoutDot(authority));
  if (!host) return undefined;
  compiled ??= compile();
  for (const row of compiled) {
    const inferred = (row.path?.test(path) ?? true) ? inferredBy(row, host) : undefined;
    if (inferred) return inferred;
  }
  return undefined;
}

const known = (inferred: Inferred): Inferred | undefined => (inferred.service === undefined ? undefined : inferred);

/** A name may end in the dot of the root (RFC 1034, section 3.1). */
const withoutDot = (authority: string): string => authority.replace(/\.(?=(?::\d+)?$)/, '');
