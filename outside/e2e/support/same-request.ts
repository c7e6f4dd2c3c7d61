import { createHash } from 'node:crypto';
import { headerOf } from '@e2e/servers/listen.mjs';
import { sha256Hex } from '@/core/model/body';
import { ruleFor } from '@/core/services/rules';
import { canonicalRequest } from '@/core/verifying/canonical-request';
import { readClaim } from '@/core/verifying/read-claim';
import { received } from '@/core/verifying/received';
import type { WireMessage } from './exchange';

/** Whether two S3 requests claim the same signature of the same canonical request and body, so that one key judges both alike. */
export function isSameRequest(one: WireMessage, other: WireMessage): boolean {
  const meant = meaningOf(one);
  return meant !== undefined && meant === meaningOf(other);
}

/** All that the judgement of a signature depends on; undefined where the request claims none. */
function meaningOf({ method, target, headers, body = '' }: WireMessage): string | undefined {
  const sha256 = sha256Hex(createHash('sha256').update(body, 'latin1').digest('hex'));
  const url = `http://${headerOf({ headers }, 'host')}${target}`;
  const request = received({ method, url, headers, body: { size: body.length, sha256 } });
  const claim = readClaim(request.pairs, request.headers);
  if (!claim.ok) return undefined;
  const canonical = canonicalRequest(request, claim.value, ruleFor('s3'));
  return JSON.stringify([claim.value, canonical, canonical.endsWith('UNSIGNED-PAYLOAD') ? '' : sha256]);
}
