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

/** A host without its port, and its short form where it has one. */
type Host = { readonly name: string; readonly short: ShortForm | undefined };

export type Row = HostPattern & { readonly service: string };
let compiled: readonly Row[] | undefined;

/** What is tried first is inferred first. */
const compile = (): readonly Row[] =>
  rowsOf([
    ...Object.entries(OTHER_HOSTS),
    ...Object.entries(SERVICES).map(([service, { hosts }]) => [service, hosts] as const),
    ...Object.entries(SHARED_HOSTS),
  ]);

/** The rows of tables of hosts, in their order. */
export const rowsOf = (hosts: readonly (readonly [service: string, patterns: readonly string[]])[]): readonly Row[] =>
  hosts.flatMap(([service, patterns]) => patterns.map((pattern) => ({ ...hostPattern(pattern), service })));

/** The host of an authority; undefined where it is too long to be one. */
export function hostOf(authority: string): Host | undefined {
  const name = authority.replace(/:\d+$/, '');
  return name.length > LONGEST_NAME ? undefined : { name, short: shortForm(name) };
}

/**
 * Reads signing name and region from an authority (`host` or `host:port`, as the URL standard writes it), where its form
 * tells them. Where several services answer at one host, `typed` is inferred if it is one of them.
 */
export function inferFromHost(authority: string, typed?: string): Inferred {
  const host = hostOf(authority);
  if (!host) return UNKNOWN;
  compiled ??= compile();
  const inferred = compiled.flatMap((row) => inferredBy(row, host) ?? []);
  return inferred.find(({ service }) => service === typed) ?? inferred[0] ?? byLabel(host) ?? UNKNOWN;
}

/** What a row tells of a host; undefined where it is about others. */
export function inferredBy({ fits, service, region, regional }: Row, { name, short }: Host): Inferred | undefined {
  const match = fits.exec(regional ? (short?.form ?? '') : name);
  if (!match) return undefined;
  if (service === '') return { ...UNKNOWN, unchecked: true };
  if (region === '*') return { service, region: undefined, isForRegionSet: true };
  return { service, region: regional ? short?.region : (region ?? match[1]) };
}

/** Where nothing better is known, the label before the region is the signing name. */
function byLabel({ short }: Host): Inferred | undefined {
  const service = short && /^(?:api\.)?([^.]+)\.%$/.exec(short.form)?.[1];
  if (service === undefined) return undefined;
  const inferred = { service, region: short?.region };
  return (SERVICE_NAMES as readonly string[]).includes(service) ? inferred : { ...inferred, guessed: true };
}
