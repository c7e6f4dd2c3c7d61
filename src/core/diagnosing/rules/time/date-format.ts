import { hit, inRequest, rule } from '@/core/diagnosing/finding';

type DateForm = 'extended' | 'fraction' | 'no-z' | 'http' | 'epoch' | 'other';

function formOf(text: string): DateForm {
  if (/^\d{8}T\d{6}[.,]\d+/.test(text)) return 'fraction';
  if (/^\d{4}-\d\d-\d\d/.test(text)) return 'extended';
  if (/^\d{8}T\d{6}/.test(text)) return 'no-z';
  if (/^[^\d\s]+,? \d/.test(text)) return 'http';
  return /^\d{10,13}$/.test(text) ? 'epoch' : 'other';
}

/**
 * X-Amz-Date is `YYYYMMDD'T'HHMMSS'Z'` in UTC (AWS IAM User Guide, "Elements of an AWS API request signature";
 * aws/aws-sdk-js-v3#5811).
 */
export const dateFormat = rule('time-date-format', 'date-format', (c) => {
  const found = c.stated.date;
  if (found === undefined || c.signedAt !== undefined || c.stated.in === undefined || found === '') return [];
  return hit('cause', { found, form: formOf(found) }, inRequest('header:x-amz-date'));
});
