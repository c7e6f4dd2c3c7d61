import { type Answers, answered } from '@/core/grants/asks';
import { from, text } from '@/core/grants/pieces';
import { decoded, fromParameter, type GrantRequest, parameter, segments } from '@/core/grants/request';
import { authorization, aws, type GrantRow } from '@/core/grants/row';
import { arn, type Statement } from '@/core/grants/statement';

const everything = (action: string): Statement => ({ actions: [action], resources: ['*'] });

const SHADOW = { GET: 'GetThingShadow', POST: 'UpdateThingShadow', DELETE: 'DeleteThingShadow' } as const;
const isThing = ({ method, path }: GrantRequest): boolean => /^\/things\/[^/]+\/shadow$/.test(path) && method in SHADOW;

function topicOf(request: GrantRequest, answers: Answers) {
  const sent = /^\/topics\/(.+)$/.exec(request.path)?.[1];
  return sent === undefined ? answered(answers, 'topic') : from('path', decoded(sent));
}

/** Streams of messages, of sound and of pictures. */
export const STREAM_ROWS: readonly GrantRow[] = [
  {
    id: 'iot-shadow',
    services: ['iotdata', 'iotdevicegateway'],
    fits: isThing,
    grant: (request, answers) => ({
      statements: [
        {
          actions: [`iot:${SHADOW[request.method as keyof typeof SHADOW]}`],
          resources: [arn(request, answers, 'iot', text`thing/${from('path', segments(request)[1] ?? '')}`)],
        },
      ],
      asks: ['account'],
      notes: ['cognito-policy'],
    }),
    source: aws('iot/latest/developerguide/iot-policy-actions.html'),
  },
  {
    id: 'iot-publish',
    services: ['iotdata', 'iotdevicegateway'],
    fits: ({ method, path }) => method === 'POST' && path.startsWith('/topics/'),
    grant: (request, answers) => ({
      statements: [
        {
          actions: ['iot:Publish'],
          resources: [arn(request, answers, 'iot', text`topic/${topicOf(request, answers)}`)],
        },
      ],
      asks: ['account'],
      notes: ['cognito-policy'],
    }),
    source: aws('iot/latest/developerguide/iot-policy-actions.html'),
  },
  {
    id: 'iot-mqtt',
    services: ['iotdevicegateway'],
    grant: (request, answers) => {
      const topic = answered(answers, 'topic');
      const of = (kind: string, name: typeof topic) => arn(request, answers, 'iot', text`${kind}/${name}`);
      return {
        statements: [
          { actions: ['iot:Connect'], resources: [of('client', answered(answers, 'client'))] },
          { actions: ['iot:Publish', 'iot:Receive'], resources: [of('topic', topic)] },
          { actions: ['iot:Subscribe'], resources: [of('topicfilter', topic)] },
        ],
        asks: ['client', 'topic', 'account'],
        notes: ['cognito-policy'],
      };
    },
    source: aws('iot/latest/developerguide/iot-policy-actions.html'),
  },
  {
    id: 'transcribe',
    services: ['transcribe'],
    fits: ({ path }) => path.startsWith('/stream-transcription'),
    grant: ({ path }) => ({
      statements: [
        everything(
          path === '/stream-transcription-websocket'
            ? 'transcribe:StartStreamTranscriptionWebSocket'
            : 'transcribe:StartStreamTranscription',
        ),
      ],
      asks: [],
      notes: [],
    }),
    source: aws('transcribe/latest/dg/streaming-websocket.html'),
  },
  {
    id: 'polly',
    services: ['polly'],
    fits: ({ path }) => path === '/v1/speech',
    grant: () => ({ statements: [everything('polly:SynthesizeSpeech')], asks: [], notes: [] }),
    source: authorization('polly'),
  },
  {
    id: 'kinesis-video',
    services: ['kinesisvideo'],
    grant: (request, answers) => {
      const isViewer = parameter(request, 'X-Amz-ClientId') !== undefined;
      const channel =
        fromParameter(request, 'X-Amz-ChannelARN') ??
        arn(request, answers, 'kinesisvideo', text`channel/${answered(answers, 'channel')}/*`);
      return {
        statements: [
          {
            actions: [isViewer ? 'kinesisvideo:ConnectAsViewer' : 'kinesisvideo:ConnectAsMaster'],
            resources: [channel],
          },
        ],
        asks: parameter(request, 'X-Amz-ChannelARN') === undefined ? ['channel', 'account'] : [],
        notes: [],
      };
    },
    source: aws('kinesisvideostreams-webrtc-dg/latest/devguide/kvswebrtc-how-iam.html'),
  },
  {
    id: 'appsync-events',
    services: ['appsync'],
    fits: ({ path }) => /^\/event(\/realtime)?$/.test(path),
    grant: (request, answers) => {
      const api = answered(answers, 'graphql');
      const namespace = text`apis/${api}/channelNamespace/${answered(answers, 'namespace')}`;
      const listens = request.path === '/event/realtime' || /appsync-realtime-api/.test(request.host);
      return {
        statements: [
          ...(listens
            ? [{ actions: ['appsync:EventConnect'], resources: [arn(request, answers, 'appsync', text`apis/${api}`)] }]
            : []),
          {
            actions: listens ? ['appsync:EventSubscribe'] : ['appsync:EventPublish'],
            resources: [arn(request, answers, 'appsync', namespace)],
          },
        ],
        asks: ['graphql', 'namespace', 'account'],
        notes: [],
      };
    },
    source: aws('appsync/latest/eventapi/configure-event-api-auth.html'),
  },
  {
    id: 'ses',
    services: ['ses'],
    fits: (request) => request.method === 'POST' && /^\/v2\/email\/outbound-(bulk-)?emails$/.test(request.path),
    grant: (request, answers) => ({
      statements: [
        {
          actions: [request.path.includes('-bulk-') ? 'ses:SendBulkEmail' : 'ses:SendEmail'],
          resources: [arn(request, answers, 'ses', text`identity/${answered(answers, 'identity')}`)],
        },
      ],
      asks: ['identity', 'account'],
      notes: [],
    }),
    source: aws('ses/latest/dg/control-user-access.html'),
  },
];
