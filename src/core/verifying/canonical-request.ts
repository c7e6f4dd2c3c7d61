import type { ServiceRule } from '@/core/model/service-rule';
import { unsignedParameters } from '@/core/services/rules';
import { canonicalHeaders } from './canonical-headers';
import { canonicalPath } from './canonical-path';
import { canonicalQuery } from './canonical-query';
import type { Claim } from './claim';
import { payloadHash } from './payload-hash';
import type { Received } from './received';

/** Query parameters that are added to a presigned URL after it was signed. */
function addedAfterwards(claim: Claim, rule: ServiceRule): readonly string[] {
  return claim.in === 'header' ? [] : unsignedParameters(rule);
}

/** The text whose hash is signed (AWS IAM User Guide, "Create a canonical request"). */
export const canonicalRequest = (request: Received, claim: Claim, rule: ServiceRule): string =>
  [
    request.method,
    canonicalPath(request.path, rule.path),
    canonicalQuery(request.pairs, addedAfterwards(claim, rule)),
    canonicalHeaders(request.headers, claim.signedHeaders),
    claim.signedHeaders.join(';'),
    payloadHash(request, claim, rule),
  ].join('\n');
