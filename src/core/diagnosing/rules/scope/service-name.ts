import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Endpoint prefixes and product names that people sign with, and the signing name that is meant (Service Authorization
 * Reference; ex-aws/ex_aws#594, aws/aws-sdk-go#1745, cachethq/cachet#2422).
 */
const SIGNING_NAMES: Readonly<Record<string, string>> = {
  email: 'ses',
  'runtime.sagemaker': 'sagemaker',
  'api.sagemaker': 'sagemaker',
  'bedrock-runtime': 'bedrock',
  'bedrock-agent-runtime': 'bedrock',
  cloudhsmv2: 'cloudhsm',
  apigateway: 'execute-api',
  'api-gateway': 'execute-api',
  'lambda-url': 'lambda',
  'data.iot': 'iotdata',
  opensearch: 'es',
  elasticsearch: 'es',
  'api.ecr': 'ecr',
  rds: 'rds-db',
  msk: 'kafka-cluster',
  cloudwatch: 'monitoring',
  stepfunctions: 'states',
  transcribestreaming: 'transcribe',
};

/** Names that are signing names as well, so that the host must say that another is meant. */
const BOTH = new Set(['apigateway', 'rds']);

/** The scope holds an endpoint's prefix or a product's name in place of the signing name. */
export const serviceName = rule('scope-service-name', 'credential-scope', (c) => {
  const found = c.credential?.scope.service ?? '';
  const expected = Object.hasOwn(SIGNING_NAMES, found) ? SIGNING_NAMES[found] : undefined;
  if (expected === undefined || (BOTH.has(found) && c.inferred.service !== expected)) return [];
  return hit('likely', { found, expected }, inRequest('authorization'), {
    code: 'set-service',
    args: { service: expected },
  });
});
