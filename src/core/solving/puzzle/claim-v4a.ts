import type { HeaderValues } from '@/core/verifying/canonical-headers';
import { queryPairs } from '@/core/verifying/canonical-query';
import { type Claim, ECDSA_ALGORITHM, splitCredential } from '@/core/verifying/claim';
import { HMAC_SCHEME } from '@/core/verifying/hmac-scheme';
import { readClaim } from '@/core/verifying/read-claim';

/** What a request claims for SigV4a although its region set is missing or not signed, or a region stands in its credential. */
export function claimV4a(query: string, headers: HeaderValues): Claim | undefined {
  const plainly = (text: string): string => text.replace(ECDSA_ALGORITHM, HMAC_SCHEME.algorithm);
  const values = headers.get('authorization');
  if (plainly(query) === query && values?.every((value) => plainly(value) === value) !== false) return undefined;
  const read = readClaim(
    queryPairs(plainly(query)),
    values ? new Map([...headers, ['authorization', values.map(plainly)]]) : headers,
  );
  if (!read.ok) return undefined;
  const { credentialText } = read.value;
  const credential = splitCredential(credentialText, '') ?? splitCredential(credentialText);
  return { ...read.value, algorithm: ECDSA_ALGORITHM, credential };
}
