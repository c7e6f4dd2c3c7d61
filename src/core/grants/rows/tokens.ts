import { answered } from '@/core/grants/asks';
import { text } from '@/core/grants/pieces';
import { fromHost, fromParameter, type GrantRequest, header, parameter } from '@/core/grants/request';
import { aws, type GrantRow } from '@/core/grants/row';
import { arn } from '@/core/grants/statement';

const action = (request: GrantRequest): string => (parameter(request, 'Action') ?? '').toLowerCase();

/** Signed URLs that are handed over as passwords. */
export const TOKEN_ROWS: readonly GrantRow[] = [
  {
    id: 'rds-db',
    services: ['rds-db'],
    grant: (request, answers) => {
      const user = fromParameter(request, 'DBUser') ?? answered(answers, 'dbUser');
      const resource = text`dbuser:${answered(answers, 'dbResource')}/${user}`;
      return {
        statements: [{ actions: ['rds-db:connect'], resources: [arn(request, answers, 'rds-db', resource)] }],
        asks: ['dbResource', ...(parameter(request, 'DBUser') ? [] : (['dbUser'] as const)), 'account'],
        notes: ['database-user'],
      };
    },
    source: aws('AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html'),
  },
  {
    id: 'dsql',
    services: ['dsql'],
    grant: (request, answers) => ({
      statements: [
        {
          actions: [action(request) === 'dbconnectadmin' ? 'dsql:DbConnectAdmin' : 'dsql:DbConnect'],
          resources: [arn(request, answers, 'dsql', text`cluster/${fromHost(request)}`)],
        },
      ],
      asks: ['account'],
      notes: action(request) === 'dbconnectadmin' ? [] : ['database-user'],
    }),
    source: aws('aurora-dsql/latest/userguide/authentication-authorization.html'),
  },
  {
    id: 'elasticache',
    services: ['elasticache'],
    fits: (request) => action(request) === 'connect',
    grant: (request, answers) => {
      const kind = parameter(request, 'ResourceType') === 'ServerlessCache' ? 'serverlesscache' : 'replicationgroup';
      const user = fromParameter(request, 'User') ?? answered(answers, 'cacheUser');
      return {
        statements: [
          {
            actions: ['elasticache:Connect'],
            resources: [
              arn(request, answers, 'elasticache', text`${kind}:${fromHost(request)}`),
              arn(request, answers, 'elasticache', text`user:${user}`),
            ],
          },
        ],
        asks: [...(parameter(request, 'User') ? [] : (['cacheUser'] as const)), 'account'],
        notes: ['cache-user'],
      };
    },
    source: aws('AmazonElastiCache/latest/dg/auth-iam.html'),
  },
  {
    id: 'memorydb',
    services: ['memorydb'],
    fits: (request) => action(request) === 'connect',
    grant: (request, answers) => {
      const user = fromParameter(request, 'User') ?? answered(answers, 'cacheUser');
      return {
        statements: [
          {
            actions: ['memorydb:Connect'],
            resources: [
              arn(request, answers, 'memorydb', text`cluster/${fromHost(request)}`),
              arn(request, answers, 'memorydb', text`user/${user}`),
            ],
          },
        ],
        asks: [...(parameter(request, 'User') ? [] : (['cacheUser'] as const)), 'account'],
        notes: ['cache-user'],
      };
    },
    source: aws('memorydb/latest/devguide/auth-iam.html'),
  },
  {
    id: 'kafka-cluster',
    services: ['kafka-cluster'],
    grant: (request, answers) => {
      const cluster = text`${answered(answers, 'cluster')}/${answered(answers, 'clusterUuid')}`;
      return {
        statements: [
          { actions: ['kafka-cluster:Connect'], resources: [arn(request, answers, 'kafka', text`cluster/${cluster}`)] },
          {
            actions: ['kafka-cluster:DescribeTopic', 'kafka-cluster:ReadData', 'kafka-cluster:WriteData'],
            resources: [arn(request, answers, 'kafka', text`topic/${cluster}/${answered(answers, 'topic')}`)],
          },
          {
            actions: ['kafka-cluster:DescribeGroup', 'kafka-cluster:AlterGroup'],
            resources: [arn(request, answers, 'kafka', text`group/${cluster}/${answered(answers, 'group')}`)],
          },
        ],
        asks: ['cluster', 'clusterUuid', 'topic', 'group', 'account'],
        notes: ['topics-and-groups'],
      };
    },
    source: aws('msk/latest/developerguide/iam-access-control-use-cases.html'),
  },
  {
    id: 'bedrock-api-key',
    services: ['bedrock'],
    fits: (request) => action(request) === 'callwithbearertoken',
    grant: () => ({
      statements: [{ actions: ['bedrock:CallWithBearerToken'], resources: ['*'] }],
      asks: [],
      notes: ['bearer-token'],
    }),
    source: aws('bedrock/latest/userguide/api-keys-permissions.html'),
  },
  {
    id: 'eks-token',
    services: ['sts'],
    fits: (request) => header(request, 'x-k8s-aws-id') !== undefined,
    grant: () => ({ statements: [], asks: [], notes: ['cluster-access'] }),
    source: aws('eks/latest/userguide/access-entries.html'),
  },
  {
    id: 'caller-identity',
    services: ['sts'],
    fits: (request) => action(request) === 'getcalleridentity',
    grant: () => ({ statements: [], asks: [], notes: [] }),
    source: aws('STS/latest/APIReference/API_GetCallerIdentity.html'),
  },
  {
    id: 'assume-role',
    services: ['sts'],
    fits: (request) => action(request) === 'assumerole' && parameter(request, 'RoleArn') !== undefined,
    grant: (request) => ({
      statements: [{ actions: ['sts:AssumeRole'], resources: [fromParameter(request, 'RoleArn') ?? '*'] }],
      asks: [],
      notes: ['role-trust'],
    }),
    source: aws('STS/latest/APIReference/API_AssumeRole.html'),
  },
];
