import { header } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';
import { parseClaimedDate } from '@/core/verifying/http-date';

/**
 * Date and X-Amz-Date disagree; AWS goes by X-Amz-Date (AWS IAM User Guide, "Elements of an AWS API request
 * signature"; pplu/aws-sdk-perl#58).
 */
export const twoDates = rule('time-two-dates', 'signature', (c) => {
  const date = header(c, 'date')?.trim();
  const amzDate = header(c, 'x-amz-date')?.trim();
  if (date === undefined || amzDate === undefined) return [];
  const [a, b] = [parseClaimedDate(date, 'date'), parseClaimedDate(amzDate, 'date')];
  return a !== undefined && b !== undefined && a !== b
    ? hit('suspect', { date, amzDate }, inRequest('header:date'))
    : [];
});
