import { failsAt } from '@/core/diagnosing/fails-at';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/** Hosts that answer for more than one signing name. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  s3: ['s3-object-lambda', 's3-outposts', 's3express'],
  iotdevicegateway: ['iotdata'],
  iotdata: ['iotdevicegateway'],
  elasticache: ['memorydb'],
};

/**
 * The host belongs to another signing name than the scope (Service Authorization Reference; aws/aws-sdk-js-v3#1831).
 */
export const serviceHost = rule('scope-service-host', 'credential-scope', (c) => {
  const found = c.credential?.scope.service;
  const expected = c.inferred.service;
  if (found === undefined || expected === undefined || found === expected) return [];
  if (SEVERAL[expected]?.includes(found)) return [];
  const args = { found, expected, host: c.host ?? '' };
  if (failsAt(c) === 'signature') return hit('note', { ...args, passed: true }, inRequest('host'));
  return hit('likely', { ...args, passed: false }, inRequest('host'), {
    code: 'set-service',
    args: { service: expected },
  });
});
