import { from } from '@/core/grants/pieces';
import { type GrantRequest, header, parameter } from '@/core/grants/request';
import { aws, type GrantRow } from '@/core/grants/row';

/** Services whose actions are called as their operations are, by signing name, with what stands before the colon. */
const PREFIXES: Readonly<Record<string, string>> = {
  athena: 'athena',
  cloudformation: 'cloudformation',
  dynamodb: 'dynamodb',
  ec2: 'ec2',
  ecs: 'ecs',
  email: 'ses',
  events: 'events',
  firehose: 'firehose',
  iam: 'iam',
  kinesis: 'kinesis',
  kms: 'kms',
  logs: 'logs',
  monitoring: 'cloudwatch',
  rds: 'rds',
  secretsmanager: 'secretsmanager',
  ses: 'ses',
  sns: 'sns',
  sqs: 'sqs',
  ssm: 'ssm',
  states: 'states',
  sts: 'sts',
};

/** `Prefix.Operation`, or the parameter Action of the query protocol. */
const operationOf = (request: GrantRequest): string | undefined =>
  /\.([A-Za-z]\w*)$/.exec(header(request, 'x-amz-target') ?? '')?.[1] ??
  /^[A-Z]\w*$/.exec(parameter(request, 'Action') ?? '')?.[0];

export const BY_OPERATION: GrantRow = {
  id: 'operation',
  services: Object.keys(PREFIXES),
  fits: (request) => operationOf(request) !== undefined,
  grant: (request) => ({
    statements: [
      { actions: [`${PREFIXES[request.service]}:${operationOf(request)}`], resources: [from('fixed', '*')] },
    ],
    asks: [],
    notes: ['name-of-operation'],
  }),
  source: aws('service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html'),
};
