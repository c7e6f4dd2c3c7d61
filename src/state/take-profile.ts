import type { Profile } from '@/core';
import type { CredentialFields, CredentialsStore } from './credentials';

const NO_KEYS: CredentialFields = { accessKeyId: '', secretAccessKey: '', sessionToken: '' };

/** Whether the fields hold these keys, and no part of others. */
export const areSame = (a: CredentialFields, b: CredentialFields): boolean =>
  a.accessKeyId === b.accessKeyId && a.secretAccessKey === b.secretAccessKey && a.sessionToken === b.sessionToken;

/**
 * Takes the keys of a profile into their fields. Where the file has none, those of the other profiles go, for they are another's; what
 * a person typed stays. Fields that hold them already are left alone: nothing was edited.
 */
export function takeProfile(
  credentials: CredentialsStore,
  next: Pick<Profile, 'keys'> | undefined,
  listed: readonly Pick<Profile, 'keys'>[],
): void {
  const held = credentials.getState();
  const isOfAnother = listed.some(({ keys }) => keys && areSame(keys, held));
  const keys = next?.keys ?? (next && isOfAnother ? NO_KEYS : undefined);
  if (keys && !areSame(keys, held)) held.set(keys);
}
