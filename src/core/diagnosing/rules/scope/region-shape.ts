import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** What regions are mistaken for: each names the region it was meant to be, where that can be said. */
function meant(region: string): string | undefined {
  const plain = region.trim().toLowerCase().replaceAll('_', '-');
  const zone = /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(plain)?.[1];
  return zone ?? (plain !== region && /^[a-z]{2}(-[a-z]+)+-\d+$/.test(plain) ? plain : undefined);
}

const NO_REGION = new Set(['', 'undefined', 'null', 'none', 'aws-global', 'global', 'region', 'default']);

/**
 * A region that AWS has none of: underscores (aws/aws-cli#2954), upper case (aws/aws-sdk-java-v2#2981), an
 * Availability Zone, a pseudo-region of an SDK (aws/aws-sdk-java-v2#988), or nothing.
 */
export const regionShape = rule('scope-region-shape', 'credential-scope', (c) => {
  const found = c.credential?.scope.region;
  if (found === undefined) return [];
  const expected = meant(found);
  if (expected === undefined && !NO_REGION.has(found.toLowerCase())) return [];
  const fix = expected === undefined ? undefined : ({ code: 'set-region', args: { region: expected } } as const);
  return hit('likely', { found, expected }, inRequest('authorization'), fix);
});
