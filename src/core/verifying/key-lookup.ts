import type { Bytes } from '@/core/kernel/bytes';
import { type Scope, scopeText } from '@/core/model/credentials';
import type { Hasher } from '@/core/ports';
import { signingKey } from './signing-key';
import type { KeyFailure, TokenFailure } from './verdict';

type SecretKey = { readonly secret: string };
type SigningKey = { readonly signingKey: Bytes; readonly scope: Scope };
export type HmacKey = SecretKey | SigningKey;
type PublicKey = { readonly publicKey: Bytes };

/**
 * A key by its secret; or, for those who may not hand out the secret, by one day's signing key, or with SigV4a by its public
 * key, a point as SEC 1 section 2.3.3 writes it.
 */
export type Key = (HmacKey | PublicKey) & {
  /** What X-Amz-Security-Token must say; `null` where it must not be there; without it, it is not checked. */
  readonly sessionToken?: string | null;
};

/** Finds the key of an access key id; undefined where there is none. */
export type KeyLookup = (accessKeyId: string) => Key | undefined | Promise<Key | undefined>;

/** Fails where the key is a signing key of another scope, which cannot have made this signature. */
export function checkKeyScope(key: HmacKey, scope: Scope): KeyFailure | undefined {
  if ('secret' in key || scopeText(key.scope) === scopeText(scope)) return undefined;
  return { check: 'key-id', problem: 'other-scope', expected: key.scope, found: scope };
}

export const signingKeyOf = async (hasher: Hasher, key: HmacKey, scope: Scope): Promise<Bytes> =>
  'secret' in key ? signingKey(hasher, key.secret, scope) : key.signingKey;

/** Fails where the session token is not the key's own. */
export function checkToken(key: Key, found: string | undefined): TokenFailure | undefined {
  if (key.sessionToken === undefined) return undefined;
  const expected = key.sessionToken ?? undefined;
  return found === expected ? undefined : { check: 'token', expected, found };
}
