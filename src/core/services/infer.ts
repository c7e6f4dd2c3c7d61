import { type HostPattern, hostPattern, type ShortForm, shortForm } from './host-pattern';
import { SERVICE_NAMES } from './names';
import { OTHER_HOSTS, SHARED_HOSTS } from './other-hosts';
import { SERVICES } from './table';

/** What a host tells about who will check the signature; a part it does not tell is undefined. */
export type Inferred = {
  readonly service: string | undefined;
  readonly region: string | undefined;
  /** The signing name is taken from a label of the host, and of no list. */
  readonly guessed?: true;
  /** The host is known to check no signatures. */
  readonly unchecked?: true;
  /** The host is in no one region: only a signature for a region set, SigV4a, is taken there. */
  readonly isForRegionSet?: true;
  /** The path above the buckets, of an endpoint that is not at the root of its host. */
  readonly endpointPath?: string;
};

const UNKNOWN: Inferred = { service: undefined, region: undefined };

/** Longer than any host name (RFC 1035, section 2.3.4, in characters). */
const LONGEST_NAME = 253;

export type Row = HostPattern & { readonly service: string };
let compiled: readonly Row[] | undefined;

/** What is tried first is inferred first. */
const compile = (): readonly Row[] =>
  [
    ...Object.entries(OTHER_HOSTS),
    ...Object.entries(SERVICES).map(([service, { hosts }]) => [service, hosts] as const),
    ...Object.entries(SHARED_HOSTS),
  ].flatMap(([service, hosts]) => hosts.map((host) => ({ ...hostPattern(host), service })));

/**
 * Reads signing name and region from an authority (`host` or `host:port`, as the URL standard writes it), where its form
 * tells them. Where several services answer at one host, `typed` is inferred if it is one of them.
 */
export function inferFromHost(authority: string, typed?: string): Inferred {
  const host = authority.replace(/:\d+$/, '');
  if (host.length > LONGEST_NAME) return UNKNOWN;
  const short = shortForm(host);
  compiled ??= compile();
  const inferred = compiled.flatMap((row) => inferredBy(row, host, short) ?? []);
  return inferred.find(({ service }) => service === typed) ?? inferred[0] ?? byLabel(short) ?? UNKNOWN;
}

/** What a row tells of a host; undefined where it is about others. */
export function inferredBy(
  { fits, service, region, regional }: Row,
  host: string,
  short: ShortForm | undefined,
): Inferred | undefined {
  const match = fits.exec(regional ? (short?.form ?? '') : host);
  if (!match) return undefined;
  if (service === '') return { ...UNKNOWN, unchecked: true };
  if (region === '*') return { service, region: undefined, isForRegionSet: true };
  return { service, region: regional ? short?.region : (region ?? match[1]) };
}

/** Where nothing better is known, the label before the region is the signing name. */
function byLabel(short: ShortForm | undefined): Inferred | undefined {
  const service = short && /^(?:api\.)?([^.]+)\.%$/.exec(short.form)?.[1];
  if (service === undefined) return undefined;
  const inferred = { service, region: short?.region };
  return (SERVICE_NAMES as readonly string[]).includes(service) ? inferred : { ...inferred, guessed: true };
}
