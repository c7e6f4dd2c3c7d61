import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * AWS names the service it expects: "Credential should be scoped to correct service" (aws/aws-sdk-js-v3#1831), or S3's
 * "This endpoint belongs to".
 */
export const serviceReported = rule('scope-service-reported', undefined, (c) => {
  const said = says(c, /scoped to correct service: '([^']+)'|This endpoint belongs to "([^"]+)"/i);
  const expected = said?.[1] ?? said?.[2];
  if (expected === undefined) return [];
  const found = c.credential?.scope.service ?? '';
  return hit('cause', { found, expected }, inReply, { code: 'set-service', args: { service: expected } });
});
