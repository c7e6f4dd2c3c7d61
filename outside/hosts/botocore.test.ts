import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Inferred } from '@/core/services/infer';
import { inferFromAnyHost } from '@/core/services/infer-any';

// Every host that botocore makes of its endpoint data, held against what the tables tell of it.

/** Debian's own: another one in the path may lack the package. */
const PYTHON = '/usr/bin/python3';
const PROGRAM = path.join(import.meta.dirname, 'with-botocore.py');

type Row = readonly [host: string, service: string, region: string, origin: 'rules' | 'endpoints', model: string];
type Known = { readonly version: string; readonly hosts: readonly Row[] };

function askBotocore(): Known | undefined {
  try {
    execFileSync(PYTHON, ['-c', 'import botocore'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return JSON.parse(execFileSync(PYTHON, [PROGRAM], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

const known = existsSync(PYTHON) ? askBotocore() : undefined;
if (!known) console.info('Not installed: python3-botocore. Nobody else was asked about hosts.');

type Outdated = { readonly host: RegExp; readonly says: 'another service' | 'another region'; readonly why: string };

const ONE_REGION =
  'The service has one region in each partition. The rules of then made names in all regions for it, FIPS and dual-stack ones, which those of today do not: they name `SERVICE.global.api.aws` and `SERVICE-fips.amazonaws.com`.';

/**
 * Where Debian 12's botocore (1.29) says other than AWS does today, and why that is no fault of the tables. The hosts are written without
 * marks of FIPS, `R` for the region.
 */
const OUTDATED: readonly Outdated[] = [
  {
    host: /^(?:account|billingconductor|budgets|ce|chime|cloudfront|cost-explorer|health|iam|networkmanager|organizations|savingsplans|shield|waf)\.R\./,
    says: 'another region',
    why: ONE_REGION,
  },
  { host: /^route-53\.R\./, says: 'another service', why: ONE_REGION },
  {
    host: /^oidc\.R\./,
    says: 'another service',
    why: 'The SDKs have signed for `sso-oauth` since; `awsssooidc` was its first name.',
  },
  {
    host: /^iot\.R\./,
    says: 'another service',
    why: 'The SDKs have signed for `iot` since; `execute-api` was taken too.',
  },
];

/** What the tables are silent about, and why. */
const UNTOLD: readonly { readonly host: RegExp; readonly why: string }[] = [
  {
    host: /\.aws(?:-[a-z]+)*-global\./,
    why: 'names with the pseudo-region of a partition in them, which lead nowhere',
  },
  { host: /^localhost:8000$/, why: 'this machine, where DynamoDB Local answers' },
];

const REGION = /\b(?:us|eu|ap|sa|ca|me|af|il|mx|cn|eusc)(?:-gov|-iso[a-z]?)?(?:-[a-z]+){1,2}-\d+\b/;
const shape = (host: string): string => host.replace('-fips', '').replace(REGION, 'R');

function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value)) ?? [];
    group.push(value);
    groups.set(keyOf(value), group);
  }
  return groups;
}

type Judged = 'right' | 'guessed right' | 'not told' | 'wrong';

/** Where botocore knows several services at a host, one of them is told, or that which was typed. */
function judge(host: string, rows: readonly Row[]): Judged {
  const told = inferFromAnyHost(host);
  if (told.service === undefined) return 'not told';
  const fits = ({ service, region }: Inferred, row: Row) => service === row[1] && region === row[2];
  const isRight = rows.some((row) => fits(told, row) || fits(inferFromAnyHost(host, row[1]), row));
  if (!isRight) return 'wrong';
  return told.guessed ? 'guessed right' : 'right';
}

describe('hosts that botocore knows', () => {
  const byHost = grouped(known?.hosts ?? [], ([host]) => host);
  const judged = grouped([...byHost.keys()], (host) => judge(host, byHost.get(host) ?? []));
  const of = (what: Judged) => judged.get(what) ?? [];
  const explains = ({ host: pattern, says }: Outdated, host: string) => {
    const { service } = inferFromAnyHost(host);
    const isService = byHost.get(host)?.some((row) => row[1] === service) ?? false;
    return pattern.test(shape(host)) && isService === (says === 'another region');
  };
  const said = (host: string) =>
    `${host}: ${[...new Set((byHost.get(host) ?? []).map((row) => row.join(' ')))].join(', ')}`;

  it('are asked on the build machine', () => {
    expect(known !== undefined || process.env['CI'] !== '1').toBe(true);
    if (known) expect(byHost.size).toBeGreaterThan(10_000);
  });

  it('are told right, but for what is outdated there', () => {
    const unexplained = of('wrong').filter((host) => !OUTDATED.some((row) => explains(row, host)));
    expect(unexplained.map(said)).toEqual([]);
  });

  it('are outdated in each of the ways that are listed', () => {
    if (!known) return;
    const unused = OUTDATED.filter((row) => !of('wrong').some((host) => explains(row, host)));
    expect(unused).toEqual([]);
  });

  it('are all told of, but for kinds that are listed', () => {
    const unlisted = of('not told').filter((host) => !UNTOLD.some((row) => row.host.test(host)));
    expect(unlisted.map(said)).toEqual([]);
    if (!known) return;
    const counts = [...judged].map(([what, hosts]) => `${hosts.length} ${what}`).join(', ');
    const kinds = UNTOLD.map(({ host, why }) => `${of('not told').filter((one) => host.test(one)).length} ${why}`);
    console.info(
      `botocore ${known.version} knows ${byHost.size} hosts: ${counts}. Wrong by outdated answers alone. Not told: ${kinds.join('; ')}.`,
    );
  });
});
