import { says } from '@/core/diagnosing/evidence';
import { hit, inReply, rule } from '@/core/diagnosing/finding';

/**
 * A bucket's region does not fit the endpoint (Amazon S3 API Reference, "Error Responses",
 * IllegalLocationConstraintException; boto/boto3#2187).
 */
export const locationConstraint = rule('redirect-location-constraint', undefined, (c) => {
  if (!says(c, /IllegalLocationConstraintException/)) return [];
  const region = says(c, /The (\S+) location constraint/)?.[1];
  const fix =
    region === undefined || region === 'unspecified' ? undefined : ({ code: 'set-region', args: { region } } as const);
  return hit('cause', { region }, inReply, fix);
});
