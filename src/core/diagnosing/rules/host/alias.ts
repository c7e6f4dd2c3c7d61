import { hit, inRequest, rule } from '@/core/diagnosing/finding';

const OWN_NAMES: Readonly<Record<string, RegExp>> = {
  'rds-db': /\.rds\.amazonaws\.com(\.cn)?(:\d+)?$/,
  elasticache: /^[a-z0-9-]+$|\.cache\.amazonaws\.com(\.cn)?(:\d+)?$/,
  memorydb: /^[a-z0-9-]+$|\.memorydb\.[a-z0-9-]+\.amazonaws\.com(\.cn)?(:\d+)?$/,
  dsql: /\.dsql(-fips)?\.[a-z0-9-]+\.on\.aws(:\d+)?$/,
};

/**
 * A database token signed for a DNS alias (Amazon RDS User Guide, "Connecting using IAM authentication": use the
 * endpoint, no CNAME).
 */
export const hostAlias = rule('host-alias', 'signature', (c) => {
  const service = c.credential?.scope.service ?? '';
  const own = Object.hasOwn(OWN_NAMES, service) ? OWN_NAMES[service] : undefined;
  if (!own || c.host === undefined || c.provider === 'local' || own.test(c.host)) return [];
  return hit('likely', { host: c.host, service }, inRequest('host'));
});
