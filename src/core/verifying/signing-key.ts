import { type Bytes, utf8 } from '@/core/kernel/bytes';
import type { Scope } from '@/core/model/credentials';
import type { Hasher } from '@/core/ports';

/** The key of one day, region and service (AWS IAM User Guide, "Calculate the signature"). */
export async function signingKey(hasher: Hasher, secret: string, scope: Scope): Promise<Bytes> {
  const dateKey = await hasher.hmacSha256(utf8(`AWS4${secret}`), utf8(scope.date));
  const dateRegionKey = await hasher.hmacSha256(dateKey, utf8(scope.region));
  const dateRegionServiceKey = await hasher.hmacSha256(dateRegionKey, utf8(scope.service));
  return hasher.hmacSha256(dateRegionServiceKey, utf8('aws4_request'));
}
