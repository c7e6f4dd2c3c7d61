import { capitalHosts } from '@/core/faults/host-cases';
import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import type { ChangeCode } from '@/core/model/mistake';
import { REGION_NAMES } from '@/core/services/region-names';
import { type Candidate, costOf } from '@/core/solving/candidate/candidate';
import type { Hints } from '@/core/solving/puzzle/hints';
import type { Headers, HeadersRead } from './header-form';
import { valueCandidate } from './value-candidate';

const DEFAULT_PORTS: Readonly<Record<string, string>> = { https: '443', wss: '443', http: '80', ws: '80' };
const PORTS = ['443', '80', '8080', '8443', '3000', '4566', '9000', '5000', '8000', '8001'];
const LOCAL = ['localhost', '127.0.0.1', '0.0.0.0', 'minio', 'localstack', 'host.docker.internal', '[::1]'];

/** What people sign as Host instead of what was sent; what is seldom is left out where it costs more than `upTo`. */
export function hostCandidates(sent: HeadersRead, hints: Hints, upTo: number): readonly Candidate<Headers>[] {
  if (!sent.signed.includes('host')) return [];
  if (!sent.headers.has('host')) return learnedHosts(sent, hints);
  const host = sent.headers.get('host')?.[0] ?? '';
  const [, name = host, port] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  const make = (code: ChangeCode, rarity: number, value: string): Candidate<Headers> =>
    valueCandidate(sent, { dimension: 'host', code, rarity }, 'host', [value]);

  const mayBeSeldom = costOf({ dimension: 'host', rarity: SELDOM }) <= upTo;
  const ports = [DEFAULT_PORTS[sent.scheme] ?? '443', ...PORTS];
  const locals = LOCAL.flatMap((local) => [local, ...(port === undefined ? [] : [`${local}:${port}`])]);
  return [
    make('host-port', OFTEN, name),
    ...[...new Set(ports)].map((other, i) => make('host-port', i === 0 ? OFTEN : SELDOM, `${name}:${other}`)),
    make('host-case', USUAL, host.toUpperCase()),
    make(
      'host-case',
      SELDOM,
      host.replace(/(^|[.-])[a-z]/g, (start) => start.toUpperCase()),
    ),
    make('host-case', OFTEN, host.toLowerCase()),
    make('host-dot', SELDOM, `${name}.${port === undefined ? '' : `:${port}`}`),
    make('host-dot', SELDOM, host.replace(/\.$/, '')),
    make('host-label', USUAL, host.startsWith('www.') ? host.slice(4) : `www.${host}`),
    make('host-label', USUAL, host.slice(host.indexOf('.') + 1)),
    make('host-label', RARE, name.split('.')[0] ?? ''),
    ...[`${host}/`, ...ofPath(sent.path).map((piece) => host + piece)].map((other) => make('host-path', USUAL, other)),
    make('host-path', USUAL, `${sent.scheme}://${host}`),
    ...[`${sent.scheme}://${host}/`, `${sent.scheme}://${host}${sent.path}`, `//${host}`].map((other) =>
      make('host-path', SELDOM, other),
    ),
    make('host-other', SELDOM, ''),
    ...hints.hosts.filter((other) => other !== host).map((other) => make('host-other', OFTEN, other)),
    ...(mayBeSeldom
      ? [
          ...capitalHosts(host).map((other) => make('host-case', SELDOM, other)),
          ...locals.map((local) => make('host-local', SELDOM, local)),
          ...LOCAL.slice(0, 2).flatMap((local) => PORTS.map((other) => make('host-local', RARE, `${local}:${other}`))),
          ...regional(host, sent).map((other) => make('host-region', SELDOM, other)),
        ]
      : []),
  ];
}

/** Hosts that a signature may be for where none was pasted, as in the log of a server: which one is learned, and no mistake. */
const learnedHosts = (sent: HeadersRead, { hosts }: Hints): readonly Candidate<Headers>[] =>
  [...new Set([...hosts, ...regional('', sent), ...LOCAL])].map((value) =>
    valueCandidate(sent, { dimension: 'host', code: 'host-other', rarity: USUAL }, 'host', [value], {
      what: 'header',
      name: 'host',
      value,
    }),
  );

/** The beginnings of a path, by segments, and all of it: a URL that was cut too late. */
function ofPath(path: string): readonly string[] {
  const pieces = path
    .split('/')
    .slice(1)
    .map((_, i, segments) => `/${segments.slice(0, i + 1).join('/')}`)
    .filter((piece) => piece !== '/');
  return [...pieces.slice(0, 6), ...pieces.slice(6).slice(-1)];
}

/** The same endpoint in other regions, and S3's several names of one endpoint. */
function regional(host: string, { scope }: HeadersRead): readonly string[] {
  const region = REGION_NAMES.find((known) => host.includes(known)) ?? scope.region;
  const elsewhere = host.includes(region) ? REGION_NAMES.map((other) => host.replace(region, other)) : [];
  const s3 = /^(?<bucket>.+\.)?s3(?:[.-](?:dualstack\.)?[a-z0-9-]+)?\.amazonaws\.com$/.exec(host);
  const bucket = s3?.groups?.['bucket'] ?? '';
  const names = [
    `s3.amazonaws.com`,
    `s3.${region}.amazonaws.com`,
    `s3-${region}.amazonaws.com`,
    `s3.dualstack.${region}.amazonaws.com`,
  ];
  const service = [`${scope.service}.${region}.amazonaws.com`, `${scope.service}.amazonaws.com`];
  return [...elsewhere, ...service, ...(s3 ? names.map((other) => bucket + other) : [])];
}
