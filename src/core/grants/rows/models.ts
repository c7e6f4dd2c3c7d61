import { type Answers, answered } from '@/core/grants/asks';
import { from, type Pieces, text } from '@/core/grants/pieces';
import { decoded, fromHost, type GrantRequest, segments } from '@/core/grants/request';
import { authorization, aws, type GrantNote, type GrantRow } from '@/core/grants/row';
import { arn } from '@/core/grants/statement';

/** What an identifier begins with that stands for a model in several Regions. */
const PROFILE = /^(?:us|us-gov|eu|apac|ap|jp|au|ca|global)\.(.+)$/;
const MODEL =
  /^\/model\/(.+)\/(invoke|invoke-with-response-stream|invoke-with-bidirectional-stream|converse|converse-stream|count-tokens)$/;

/** The model that is invoked, and the models behind it where it is a profile. */
function modelArns(request: GrantRequest, answers: Answers): readonly Pieces[] {
  const id = decoded(MODEL.exec(request.path)?.[1] ?? '');
  if (id.startsWith('arn:')) return [from('path', id)];
  const model = PROFILE.exec(id)?.[1];
  const foundation = (name: string, where: { readonly region?: '*' } = {}): Pieces =>
    arn(request, answers, 'bedrock', text`foundation-model/${from('path', name)}`, { account: '', ...where });
  if (model === undefined) return [foundation(id)];
  return [
    arn(request, answers, 'bedrock', text`inference-profile/${from('path', id)}`),
    foundation(model, { region: '*' }),
  ];
}

const isProfile = ({ path }: GrantRequest): boolean => PROFILE.test(decoded(MODEL.exec(path)?.[1] ?? ''));
const streams = ({ path }: GrantRequest): boolean => /stream$/.test(path);

/** Models, agents and what stands around them. */
export const MODEL_ROWS: readonly GrantRow[] = [
  {
    id: 'bedrock-model',
    services: ['bedrock'],
    fits: ({ path }) => MODEL.test(path),
    grant: (request, answers) => {
      const action = request.path.endsWith('/count-tokens')
        ? 'CountTokens'
        : streams(request)
          ? 'InvokeModelWithResponseStream'
          : 'InvokeModel';
      const needsAccount = isProfile(request);
      const notes: readonly GrantNote[] = needsAccount ? ['model-regions'] : [];
      return {
        statements: [{ actions: [`bedrock:${action}`], resources: modelArns(request, answers) }],
        asks: needsAccount ? ['account'] : [],
        notes,
      };
    },
    source: aws('bedrock/latest/userguide/inference-prereq.html'),
  },
  {
    id: 'bedrock-agent',
    services: ['bedrock'],
    fits: ({ path }) => /^\/agents\/[^/]+\/agentAliases\/[^/]+\/sessions\//.test(path),
    grant: (request, answers) => {
      const [, agent = '', , alias = ''] = segments(request);
      const name = text`agent-alias/${from('path', agent)}/${from('path', alias)}`;
      return {
        statements: [{ actions: ['bedrock:InvokeAgent'], resources: [arn(request, answers, 'bedrock', name)] }],
        asks: ['account'],
        notes: [],
      };
    },
    source: authorization('bedrock'),
  },
  {
    id: 'bedrock-retrieve',
    services: ['bedrock'],
    fits: ({ path }) => /^\/knowledgebases\/[^/]+\/retrieve$/.test(path),
    grant: (request, answers) => {
      const base = text`knowledge-base/${from('path', segments(request)[1] ?? '')}`;
      return {
        statements: [{ actions: ['bedrock:Retrieve'], resources: [arn(request, answers, 'bedrock', base)] }],
        asks: ['account'],
        notes: [],
      };
    },
    source: authorization('bedrock'),
  },
  {
    id: 'bedrock-mantle',
    services: ['bedrock-mantle'],
    grant: (request, answers) => ({
      statements: [
        {
          actions: ['bedrock-mantle:CreateInference'],
          resources: [arn(request, answers, 'bedrock-mantle', text`project/${answered(answers, 'project')}`)],
        },
      ],
      asks: ['project', 'account'],
      notes: ['bearer-token'],
    }),
    source: authorization('bedrockmantle'),
  },
  {
    id: 'agent-runtime',
    services: ['bedrock-agentcore'],
    fits: ({ path }) => /^\/runtimes\/[^/]+\/(?:invocations|ws)$/.test(path),
    grant: (request, answers) => {
      const id = decoded(segments(request)[1] ?? '');
      const runtime = id.startsWith('arn:')
        ? from('path', id)
        : arn(request, answers, 'bedrock-agentcore', text`runtime/${from('path', id)}`);
      const action = request.path.endsWith('/ws') ? 'InvokeAgentRuntimeWithWebSocketStream' : 'InvokeAgentRuntime';
      return {
        statements: [
          {
            actions: [`bedrock-agentcore:${action}`],
            resources: [runtime, text`${runtime}/runtime-endpoint/*`],
          },
        ],
        asks: id.startsWith('arn:') ? [] : ['account'],
        notes: ['agent-endpoint'],
      };
    },
    source: authorization('bedrockagentcore'),
  },
  {
    id: 'agent-gateway',
    services: ['bedrock-agentcore'],
    fits: ({ host }) => /^[^.]+\.gateway\.bedrock-agentcore\./.test(host),
    grant: (request, answers) => ({
      statements: [
        {
          actions: ['bedrock-agentcore:InvokeGateway'],
          resources: [arn(request, answers, 'bedrock-agentcore', text`gateway/${fromHost(request)}`)],
        },
      ],
      asks: ['account'],
      notes: [],
    }),
    source: authorization('bedrockagentcore'),
  },
];
