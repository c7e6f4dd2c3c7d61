import { loadReadCredentials, type Reading } from '@/core';
import { type CredentialsStore, keptSince } from './credentials';

/** What no value of a credential has inside: several values stand in such a text, or a value with its name. */
const SEVERAL = /\S[\s"',:=<]+[^\s=]/;

/**
 * Puts pasted credentials, in any of their usual forms, into their fields; what the paste lacks of a whole set is emptied. Resolves to
 * the number of sets, of which the first was taken: none where a value stands alone, which stays where it was pasted.
 */
export async function takePastedCredentials(text: string, credentials: CredentialsStore): Promise<number> {
  if (!SEVERAL.test(text)) return 0;
  const isKept = keptSince(credentials);
  const { readCredentials } = await loadReadCredentials();
  // The browser first puts the paste into its field, or it would overwrite what is put there here.
  await new Promise((resolve) => setTimeout(resolve));
  const pasted = readCredentials(text);
  return isKept() && pasted && fillFrom(pasted, credentials) ? pasted.count : 0;
}

/** Puts what was read of credentials into their fields; says whether there was a secret among it, without which nothing is changed. */
export function fillFrom(pasted: Reading['pieces']['credentials'], credentials: CredentialsStore): boolean {
  const { accessKeyId, secretAccessKey, sessionToken = '', expiration } = pasted ?? {};
  if (secretAccessKey === undefined) return false;
  credentials
    .getState()
    .set({ secretAccessKey, sessionToken, ends: expiration, ...(accessKeyId === undefined ? {} : { accessKeyId }) });
  return true;
}
