import type { Key } from '@/core/verifying/key-lookup';
import { practiceKey } from './published-keys';

/** A key of the endpoint, as the verifier takes it. */
export function lookUp(accessKeyId: string): Key | undefined {
  const key = practiceKey(accessKeyId);
  return key && { secret: key.secretAccessKey, sessionToken: key.sessionToken ?? null };
}
