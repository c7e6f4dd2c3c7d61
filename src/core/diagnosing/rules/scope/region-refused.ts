import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * "Credential should be scoped to a valid region": the message of every service but S3; global services such as IAM
 * and Route 53 take us-east-1 only (AWS IAM User Guide, "Troubleshoot signed requests for AWS APIs";
 * aws/aws-sdk-go#156).
 */
export const regionRefused = rule('scope-region-refused', undefined, (c) => {
  const said = says(c, /scoped to a valid region(?:[^']{0,20}'([^']*)')?/i);
  if (!said) return [];
  const found = said[1] ?? c.credential?.scope.region ?? '';
  const expected = c.inferred.region === found ? undefined : c.inferred.region;
  const fix = expected === undefined ? undefined : ({ code: 'set-region', args: { region: expected } } as const);
  return hit('cause', { found, expected }, inReply, fix);
});
