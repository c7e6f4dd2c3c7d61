import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * China's regions have hosts below amazonaws.com.cn, and credentials of their own (AWS General Reference, "AWS service
 * endpoints").
 */
export const hostPartition = rule('host-partition', 'credential-scope', (c) => {
  const region = c.credential?.scope.region ?? '';
  const host = (c.host ?? '').replace(/:\d+$/, '');
  if (!/\.amazonaws\.com(\.cn)?$/.test(host)) return [];
  return region.startsWith('cn-') === host.endsWith('.cn') ? [] : hit('likely', { region, host }, inRequest('host'));
});
