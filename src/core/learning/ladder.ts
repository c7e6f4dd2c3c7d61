import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { type Scope, scopeText } from '@/core/model/credentials';
import type { Hasher } from '@/core/ports';
import { signingKey } from '@/core/verifying/signing-key';

/** The rungs from the secret down to the key that signs. */
export const RUNGS = ['secret', 'kDate', 'kRegion', 'kService', 'kSigning'] as const;
export type Rung = (typeof RUNGS)[number];

const partsOf = (scope: Scope): readonly string[] => scopeText(scope).split('/');

/** The keys that come of a secret by the parts of a scope, one after the other, in hexadecimal. */
async function climbed(secret: string, parts: readonly string[], hasher: Hasher): Promise<readonly string[]> {
  const keys: string[] = [];
  let key = utf8(`AWS4${secret}`);
  for (const part of parts) {
    key = await hasher.hmacSha256(key, utf8(part));
    keys.push(toHex(key));
  }
  return keys;
}

/** The key on every rung, in hexadecimal; the secret itself is left out. */
export async function rungs(
  secret: string,
  scope: Scope,
  hasher: Hasher,
): Promise<Readonly<Record<Exclude<Rung, 'secret'>, string>>> {
  const [kDate = '', kRegion = '', kService = '', kSigning = ''] = await climbed(secret, partsOf(scope), hasher);
  return { kDate, kRegion, kService, kSigning };
}

/**
 * Whether somebody who found the key of one rung can sign for another scope: the rest of the ladder is climbed with the parts of that
 * scope, and the key that comes of it is compared with the true one.
 */
export async function canSign(found: Rung, of: Scope, secret: string, wanted: Scope, hasher: Hasher): Promise<boolean> {
  const from = RUNGS.indexOf(found);
  const keys = await climbed(secret, [...partsOf(of).slice(0, from), ...partsOf(wanted).slice(from)], hasher);
  return keys.at(-1) === toHex(await signingKey(hasher, secret, wanted));
}

/** Eight scopes, each different from one in one or more parts. */
export function eightScopes(of: Scope, nextDay: string): readonly Scope[] {
  const region = of.region === 'eu-central-1' ? 'us-east-1' : 'eu-central-1';
  const service = of.service === 's3' ? 'execute-api' : 's3';
  const scope = (...changed: readonly (keyof Scope)[]): Scope => ({
    date: changed.includes('date') ? nextDay : of.date,
    region: changed.includes('region') ? region : of.region,
    service: changed.includes('service') ? service : of.service,
  });
  return [
    scope(),
    scope('service'),
    scope('region'),
    scope('region', 'service'),
    scope('date'),
    scope('date', 'service'),
    scope('date', 'region'),
    scope('date', 'region', 'service'),
  ];
}
