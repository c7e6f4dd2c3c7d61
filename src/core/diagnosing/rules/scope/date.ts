import { hit, inRequest, rule } from '@/core/diagnosing/finding';
import { dateStamp } from '@/core/model/instant';

/**
 * The scope's date must be the day of X-Amz-Date in UTC (AWS IAM User Guide, "Elements of an AWS API request
 * signature").
 */
export const scopeDate = rule('scope-date', 'credential-scope', (c) => {
  const found = c.stated.credential?.scope.date;
  if (found === undefined || c.signedAt === undefined || c.stated.date === undefined) return [];
  const expected = dateStamp(c.signedAt);
  return found === expected ? [] : hit('cause', { found, expected }, inRequest('authorization'));
});
