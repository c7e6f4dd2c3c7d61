import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * The Buddhist era is 543 years ahead: a Thai locale wrote the date (bcuff/elasticsearch-net-aws#63,
 * iterate-ch/cyberduck#13454).
 */
export const calendar = rule('time-calendar', undefined, (c) => {
  const year = Number(/^(\d{4})/.exec(c.stated.date ?? c.credential?.scope.date ?? '')?.[1] ?? 0);
  return year >= 2500 && year < 2700 ? hit('cause', { year, meant: year - 543 }, inRequest('header:x-amz-date')) : [];
});
