import { failsAt } from '@/core/diagnosing/fails-at';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

const S3_GLOBAL = /(^|\.)s3\.amazonaws\.com$/;

/**
 * The host names its region, and the scope another (AWS General Reference, "AWS service endpoints"). S3's global host
 * is left out: it serves other regions too. So are R2 and Google, whose one region has several names.
 */
export const regionHost = rule('scope-region-host', 'credential-scope', (c) => {
  const found = c.credential?.scope.region;
  const expected = c.inferred.region;
  if (found === undefined || expected === undefined || found === expected || S3_GLOBAL.test(c.host ?? '')) return [];
  if (c.provider === 'r2' || c.provider === 'gcs') return [];
  const args = { found, expected, host: c.host ?? '' };
  if (failsAt(c) === 'signature') return hit('note', { ...args, passed: true }, inRequest('host'));
  return hit('likely', { ...args, passed: false }, inRequest('host'), {
    code: 'set-region',
    args: { region: expected },
  });
});
