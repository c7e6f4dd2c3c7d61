import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * An RDS token names host and port (Amazon RDS User Guide, "Connecting using IAM authentication";
 * aws/aws-sdk-go-v2#428).
 */
export const databasePort = rule('host-database-port', 'signature', (c) =>
  c.credential?.scope.service === 'rds-db' && c.host !== undefined && !/:\d+$/.test(c.host)
    ? hit('likely', { host: c.host }, inRequest('host'))
    : [],
);
