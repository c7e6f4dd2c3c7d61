import { lineOf } from '@/core/diagnosing/compared';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** Services whose token is bound to the endpoint's own name, whatever way leads there. */
const NAMED = new Set([
  'rds-db',
  'elasticache',
  'memorydb',
  'dsql',
  'execute-api',
  'es',
  'aoss',
  'neptune-db',
  'lambda',
]);

/**
 * Signed for localhost or a private address: a tunnel ends there, the service knows its own name only (Amazon RDS User
 * Guide, "Connecting using IAM authentication"; TableProApp/TablePro#1953). Not where the reply shows that it takes this host.
 */
export const hostTunnel = rule('host-tunnel', 'signature', (c) =>
  c.provider === 'local' &&
  c.credential !== undefined &&
  NAMED.has(c.credential.scope.service) &&
  (!c.received?.canonical || lineOf(c.received.canonical, 'host') !== c.host)
    ? hit('likely', { host: c.host ?? '', service: c.credential.scope.service }, inRequest('host'))
    : [],
);
