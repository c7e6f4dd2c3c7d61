import { type Answers, type AskId, answered, mayBe } from '@/core/grants/asks';
import { from, type Pieces, text } from '@/core/grants/pieces';
import { decoded, fromParameter, type GrantRequest, header, segments } from '@/core/grants/request';
import { authorization, aws, type GrantNote, type GrantRow } from '@/core/grants/row';
import { arn } from '@/core/grants/statement';

const EXECUTE_API = /^([a-z0-9]+)(?:-(vpce-[0-9a-z-]+))?\.execute-api\./;

/** Which API, which stage of it, and what follows: as far as host and path tell. */
export type ApiPlace = {
  readonly api: Pieces;
  readonly stage: Pieces;
  /** Without the slash at its start. */
  readonly resource: Pieces;
  readonly isPrivate: boolean;
  readonly asks: readonly AskId[];
};

/** Reads API and stage; the path begins with the stage where nobody says otherwise. */
export function apiPlaceOf(request: GrantRequest, answers: Answers): ApiPlace {
  const [, id, endpoint] = EXECUTE_API.exec(request.host) ?? [];
  const [first = '', ...rest] = segments(request);
  const said = answers.stage?.trim() ?? '';
  // A domain of one's own need not show the stage, and the stage $default never shows.
  const isFirst = said === '' ? id !== undefined || request.isPractice : said === first;
  return {
    api: id === undefined ? answered(answers, 'apiId') : from('host', id),
    stage: isFirst ? from('path', first) : answered(answers, 'stage'),
    resource: from('path', isFirst ? rest.join('/') : request.path.slice(1)),
    isPrivate: endpoint !== undefined || /\.vpce\./.test(request.host),
    asks: [...(id === undefined ? (['apiId'] as const) : []), 'stage'],
  };
}

const notes = ({ isPrivate }: ApiPlace, answers: Answers): readonly GrantNote[] => [
  ...(isPrivate ? (['private-api'] as const) : []),
  ...(answers.account?.trim() && mayBe('account', answers.account) ? [] : (['account-any'] as const)),
];

/**
 * The function that is invoked: its name, `ACCOUNT:function:NAME` or its whole ARN. A version or an alias, behind it or in a parameter,
 * is part of the ARN that IAM compares (AWS Lambda Developer Guide, "Resources and conditions for Lambda actions").
 */
function invoked(
  request: GrantRequest,
  answers: Answers,
): { readonly resource: Pieces; readonly needsAccount: boolean } {
  const name = decoded(/\/functions\/([^/]+)\//.exec(request.path)?.[1] ?? '');
  const [, account, rest = name] = /^(\d{12}):function:(.+)$/.exec(name) ?? [];
  const isArn = name.startsWith('arn:');
  const where = account === undefined ? {} : { account: from('path', account) };
  const base = isArn
    ? from('path', name)
    : arn(request, answers, 'lambda', text`function:${from('path', rest)}`, where);
  const isQualified = rest.split(':').length > (isArn ? 7 : 1);
  const qualifier = isQualified ? undefined : fromParameter(request, 'Qualifier');
  return {
    resource: qualifier ? text`${base}:${qualifier}` : base,
    needsAccount: !isArn && account === undefined,
  };
}

export const API_ROWS: readonly GrantRow[] = [
  {
    id: 'websocket-connect',
    services: ['execute-api'],
    fits: ({ isWebSocket }) => isWebSocket,
    grant: (request, answers) => {
      const place = apiPlaceOf(request, answers);
      const resource = arn(request, answers, 'execute-api', text`${place.api}/${place.stage}/$connect`);
      return {
        statements: [{ actions: ['execute-api:Invoke'], resources: [resource] }],
        asks: [...place.asks, 'account'],
        notes: notes(place, answers),
      };
    },
    source: aws('apigateway/latest/developerguide/apigateway-websocket-control-access-iam.html'),
  },
  {
    id: 'connections',
    services: ['execute-api'],
    fits: (request) => /\/(?:@|%40)connections\//.test(request.path),
    grant: (request, answers) => {
      const place = apiPlaceOf(request, answers);
      const target = text`${place.api}/${place.stage}/${from('method', request.method)}/@connections/${answered(answers, 'connection')}`;
      return {
        statements: [
          { actions: ['execute-api:ManageConnections'], resources: [arn(request, answers, 'execute-api', target)] },
        ],
        asks: [...place.asks, 'account'],
        notes: notes(place, answers),
      };
    },
    source: aws('apigateway/latest/developerguide/apigateway-websocket-control-access-iam.html'),
  },
  {
    id: 'execute-api',
    services: ['execute-api'],
    grant: (request, answers) => {
      const place = apiPlaceOf(request, answers);
      const target = text`${place.api}/${place.stage}/${from('method', request.method)}/${place.resource}`;
      const resource = arn(request, answers, 'execute-api', target);
      const invalidates = /max-age=0/.test(header(request, 'cache-control') ?? '');
      return {
        statements: [
          {
            actions: ['execute-api:Invoke', ...(invalidates ? ['execute-api:InvalidateCache'] : [])],
            resources: [resource],
          },
        ],
        asks: [...place.asks, 'account'],
        notes: notes(place, answers),
      };
    },
    source: aws('apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html'),
  },
  {
    id: 'function-url',
    services: ['lambda'],
    fits: ({ host, path }) => /\.lambda-url\./.test(host) || !/^\/\d{4}-\d\d-\d\d\//.test(path),
    grant: (request, answers) => {
      const resource = arn(request, answers, 'lambda', text`function:${answered(answers, 'functionName')}`);
      return {
        statements: [
          {
            actions: ['lambda:InvokeFunctionUrl'],
            resources: [resource],
            condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } },
          },
          {
            actions: ['lambda:InvokeFunction'],
            resources: [resource],
            condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
          },
        ],
        asks: ['functionName', 'account'],
        notes: ['function-policy'],
      };
    },
    source: aws('lambda/latest/dg/urls-auth.html'),
  },
  {
    id: 'lambda-invoke',
    services: ['lambda'],
    fits: ({ method, path }) => method === 'POST' && /\/functions\/[^/]+\/invocations$/.test(path),
    grant: (request, answers) => {
      const { resource, needsAccount } = invoked(request, answers);
      return {
        statements: [{ actions: ['lambda:InvokeFunction'], resources: [resource] }],
        asks: needsAccount ? ['account'] : [],
        notes: [],
      };
    },
    source: authorization('lambda'),
  },
];
