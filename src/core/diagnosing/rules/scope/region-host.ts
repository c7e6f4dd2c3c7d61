import { hit, inRequest, rule } from '@/core/diagnosing/finding';

const S3_GLOBAL = /(^|\.)s3\.amazonaws\.com$/;

/**
 * The host names its region, and the scope another (AWS General Reference, "AWS service endpoints"). S3's global host
 * is left out: it serves other regions too.
 */
export const regionHost = rule('scope-region-host', 'credential-scope', (c) => {
  const found = c.credential?.scope.region;
  const expected = c.told.region;
  if (found === undefined || expected === undefined || found === expected || S3_GLOBAL.test(c.host ?? '')) return [];
  return hit('likely', { found, expected, host: c.host ?? '' }, inRequest('host'), {
    code: 'set-region',
    args: { region: expected },
  });
});
