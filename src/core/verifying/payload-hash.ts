import type { Body } from '@/core/model/body';
import type { ServiceRule } from '@/core/model/service-rule';
import { headerValue } from './canonical-headers';
import { valueText } from './canonical-query';
import type { Claim } from './claim';
import type { Received } from './received';

const NAME = 'x-amz-content-sha256';

/** The x-amz-content-sha256 that a request goes by: its header (in a presigned URL only where signed), or a query parameter. */
function givenHash({ headers, pairs }: Received, claim: Claim): string | undefined {
  const header = headers.has(NAME) ? headerValue(headers, NAME) : undefined;
  if (claim.in === 'header') return header;
  if (header !== undefined && claim.signedHeaders.includes(NAME)) return header;
  const parameter = pairs.find(({ name }) => name.toLowerCase() === NAME);
  return parameter && valueText(parameter);
}

/** The last line of the canonical request (Amazon S3 API Reference, "Signature Calculations"; AWS IAM User Guide). */
export function payloadHash(request: Received, claim: Claim, rule: ServiceRule): string {
  const given = givenHash(request, claim);
  if (given !== undefined) return given;
  return claim.in === 'query' && rule.presignedPayload === 'unsigned' ? 'UNSIGNED-PAYLOAD' : request.body.sha256;
}

/** Whether a payload line is a hash, and that of another body. Literals such as UNSIGNED-PAYLOAD say nothing of the body. */
export const isOtherBody = (line: string, body: Body): boolean =>
  /^[0-9a-f]{64}$/i.test(line) && line.toLowerCase() !== body.sha256;
