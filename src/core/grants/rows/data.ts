import { answered } from '@/core/grants/asks';
import { from, text } from '@/core/grants/pieces';
import { fromHost, type GrantRequest, segments } from '@/core/grants/request';
import { aws, type GrantRow } from '@/core/grants/row';
import { arn } from '@/core/grants/statement';

const HTTP_ACTION: Readonly<Record<string, string>> = {
  GET: 'ESHttpGet',
  HEAD: 'ESHttpHead',
  POST: 'ESHttpPost',
  PUT: 'ESHttpPut',
  PATCH: 'ESHttpPatch',
  DELETE: 'ESHttpDelete',
};

/** What Prometheus's API asks for, by the end of the path. */
const METRICS: readonly (readonly [end: RegExp, action: string])[] = [
  [/\/api\/v1\/remote_write$/, 'aps:RemoteWrite'],
  [/\/api\/v1\/query(?:_range)?$/, 'aps:QueryMetrics'],
  [/\/api\/v1\/labels$|\/api\/v1\/label\/[^/]+\/values$/, 'aps:GetLabels'],
  [/\/api\/v1\/series$/, 'aps:GetSeries'],
  [/\/api\/v1\/metadata$/, 'aps:GetMetricMetadata'],
];
const metricsAction = ({ path }: GrantRequest): string | undefined => METRICS.find(([end]) => end.test(path))?.[1];

/** `search-NAME-HASH` or `vpc-NAME-HASH` (Amazon OpenSearch Service Developer Guide, "Identity and Access Management"). */
const domainOf = ({ host }: GrantRequest): string | undefined => /^(?:search|vpc)-(.+)-[a-z0-9]{26}\./.exec(host)?.[1];

/** `git-upload-pack` sends what is fetched, and is the service that a fetch asks for. */
const pushes = ({ path, query }: GrantRequest): boolean =>
  path.endsWith('/git-receive-pack') ||
  query.some(({ name, value }) => name === 'service' && value === 'git-receive-pack');

/** Databases, searches, queries and repositories. */
export const DATA_ROWS: readonly GrantRow[] = [
  {
    id: 'opensearch',
    services: ['es'],
    fits: ({ method }) => method in HTTP_ACTION,
    grant: (request, answers) => {
      const name = domainOf(request);
      const domain = name === undefined ? answered(answers, 'domain') : from('host', name);
      return {
        statements: [
          {
            actions: [`es:${HTTP_ACTION[request.method]}`],
            resources: [arn(request, answers, 'es', text`domain/${domain}${from('path', request.path)}`)],
          },
        ],
        asks: [...(name === undefined ? (['domain'] as const) : []), 'account'],
        notes: ['fine-grained'],
      };
    },
    source: aws('opensearch-service/latest/developerguide/ac.html'),
  },
  {
    id: 'opensearch-dashboards',
    services: ['aoss'],
    fits: ({ path }) => path.startsWith('/_dashboards'),
    grant: (request, answers) => ({
      statements: [
        { actions: ['aoss:DashboardsAccessAll'], resources: [arn(request, answers, 'aoss', 'dashboards/default')] },
      ],
      asks: ['account'],
      notes: ['collection-policy'],
    }),
    source: aws('opensearch-service/latest/developerguide/security-iam-serverless.html'),
  },
  {
    id: 'opensearch-serverless',
    services: ['aoss'],
    fits: ({ host }) => /^[a-z0-9]{20}\./.test(host),
    grant: (request, answers) => ({
      statements: [
        {
          actions: ['aoss:APIAccessAll'],
          resources: [arn(request, answers, 'aoss', text`collection/${fromHost(request)}`)],
        },
      ],
      asks: ['account'],
      notes: ['collection-policy'],
    }),
    source: aws('opensearch-service/latest/developerguide/security-iam-serverless.html'),
  },
  {
    id: 'appsync',
    services: ['appsync'],
    fits: ({ path }) => /^\/graphql(\/|$)/.test(path),
    grant: (request, answers) => ({
      statements: [
        {
          actions: ['appsync:GraphQL'],
          resources: [
            arn(
              request,
              answers,
              'appsync',
              text`apis/${answered(answers, 'graphql')}/types/*/fields/${answered(answers, 'field')}`,
            ),
          ],
        },
      ],
      asks: ['graphql', 'field', 'account'],
      notes: [],
    }),
    source: aws('appsync/latest/devguide/security-authz.html'),
  },
  {
    id: 'neptune',
    services: ['neptune-db'],
    grant: (request, answers) => ({
      statements: [
        {
          actions: ['neptune-db:connect', 'neptune-db:ReadDataViaQuery', 'neptune-db:WriteDataViaQuery'],
          resources: [arn(request, answers, 'neptune-db', text`${answered(answers, 'clusterResource')}/*`)],
        },
      ],
      asks: ['clusterResource', 'account'],
      notes: [],
    }),
    source: aws('neptune/latest/userguide/iam-data-access-policies.html'),
  },
  {
    id: 'codecommit',
    services: ['codecommit'],
    fits: ({ path }) => path.startsWith('/v1/repos/'),
    grant: (request, answers) => ({
      statements: [
        {
          actions: [pushes(request) ? 'codecommit:GitPush' : 'codecommit:GitPull'],
          resources: [arn(request, answers, 'codecommit', from('path', segments(request)[2] ?? ''))],
        },
      ],
      asks: ['account'],
      notes: [],
    }),
    source: aws('codecommit/latest/userguide/auth-and-access-control-permissions-reference.html'),
  },
  {
    id: 'prometheus',
    services: ['aps'],
    fits: (request) => segments(request)[0] === 'workspaces' && metricsAction(request) !== undefined,
    grant: (request, answers) => ({
      statements: [
        {
          actions: [metricsAction(request) ?? ''],
          resources: [arn(request, answers, 'aps', text`workspace/${from('path', segments(request)[1] ?? '')}`)],
        },
      ],
      asks: ['account'],
      notes: [],
    }),
    source: aws('prometheus/latest/userguide/AMP-APIReference-Prometheus-Compatible-Apis.html'),
  },
  {
    id: 'vpc-lattice',
    services: ['vpc-lattice-svcs'],
    grant: (request, answers) => {
      const id = /-([0-9a-f]{17})\.[^.]+\.vpc-lattice-svcs\./.exec(request.host)?.[1];
      const service = id === undefined ? answered(answers, 'latticeService') : text`svc-${from('host', id)}`;
      return {
        statements: [
          {
            actions: ['vpc-lattice-svcs:Invoke'],
            resources: [arn(request, answers, 'vpc-lattice', text`service/${service}${from('path', request.path)}`)],
          },
        ],
        asks: [...(id === undefined ? (['latticeService'] as const) : []), 'account'],
        notes: ['lattice-policy'],
      };
    },
    source: aws('vpc-lattice/latest/ug/auth-policies.html'),
  },
];
