import { err, type Result } from '@/core/kernel/result';
import type { HeaderValues } from './canonical-headers';
import type { CanonicalPair } from './canonical-query';
import type { Claim } from './claim';
import { headerClaim } from './header-claim';
import { queryClaim } from './query-claim';
import type { Failure } from './verdict';

/** What marks a query as signed; X-Amz-Date and the like may be anybody's parameters. */
const MARKS = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature'];

/** Reads what a request claims, from its query or its Authorization header. */
export function readClaim(pairs: readonly CanonicalPair[], headers: HeaderValues): Result<Claim, Failure> {
  const inQuery = pairs.some(({ name }) => MARKS.includes(name));
  const inHeader = headers.has('authorization');
  if (inQuery && inHeader) return err({ check: 'present', problem: 'both' });
  if (inQuery) return queryClaim(pairs);
  if (inHeader) return headerClaim(headers);
  return err({ check: 'present', problem: 'neither' });
}
