import { aws, REGION, reported, WEEK } from './common';
import type { Ask, Recipe } from './recipe';

/** What the realtime endpoints of AppSync ask of a handshake. */
const HANDSHAKE = [
  ['accept', 'application/json, text/javascript'],
  ['content-encoding', 'amz-1.0'],
  ['content-type', 'application/json; charset=UTF-8'],
] as const;

const CONNECTION_INIT = '{"type":"connection_init"}';

const KVS = reported(
  'https://github.com/awslabs/amazon-kinesis-video-streams-webrtc-sdk-js/blob/master/src/SigV4RequestSigner.ts',
);
const KVS_HOST: Ask = { name: 'host', example: 'v-1a2b3c4d.kinesisvideo.us-west-2.amazonaws.com' };
const CHANNEL: Ask = { name: 'channelArn', example: 'arn:aws:kinesisvideo:us-west-2:123456789012:channel/demo/1' };

/** Connections that stay open: a signed URL, or signed headers in the handshake. */
export const MESSAGING: readonly Recipe[] = [
  {
    id: 'iotMqtt',
    group: 'messaging',
    asks: [{ name: 'host', example: 'a1b2c3-ats.iot.us-east-1.amazonaws.com' }],
    request: { method: 'GET', url: 'wss://{=host}/mqtt', service: 'iotdevicegateway', in: 'query' },
    forms: ['webSocketUrl'],
    lifetime: WEEK,
    socket: { protocols: ['mqtt'] },
    source: aws('iot/latest/developerguide/protocols.html'),
  },
  {
    id: 'kvsViewer',
    group: 'messaging',
    asks: [KVS_HOST, CHANNEL, { name: 'clientId', example: 'viewer-1' }],
    request: {
      method: 'GET',
      url: 'wss://{=host}/?X-Amz-ChannelARN={channelArn}&X-Amz-ClientId={clientId}',
      service: 'kinesisvideo',
      in: 'query',
    },
    forms: ['webSocketUrl'],
    lifetime: { usual: 299, longest: 299 },
    socket: { protocols: [] },
    source: KVS,
  },
  {
    id: 'kvsMaster',
    group: 'messaging',
    asks: [KVS_HOST, CHANNEL],
    request: {
      method: 'GET',
      url: 'wss://{=host}/?X-Amz-ChannelARN={channelArn}',
      service: 'kinesisvideo',
      in: 'query',
    },
    forms: ['webSocketUrl'],
    lifetime: { usual: 299, longest: 299 },
    socket: { protocols: [] },
    source: KVS,
  },
  {
    id: 'transcribe',
    group: 'messaging',
    asks: [{ name: 'language', starts: 'en-US' }, { name: 'sampleRate', starts: '16000' }, REGION],
    request: {
      method: 'GET',
      url: 'wss://transcribestreaming.{=region}.{dns}:8443/stream-transcription-websocket?language-code={language}&media-encoding=pcm&sample-rate={sampleRate}',
      service: 'transcribe',
      region: '{=region}',
      in: 'query',
    },
    forms: ['webSocketUrl'],
    lifetime: { usual: 300, longest: 300 },
    socket: { protocols: [] },
    source: aws('transcribe/latest/dg/streaming-websocket.html'),
  },
  {
    id: 'appSyncRealtime',
    group: 'messaging',
    asks: [{ name: 'host', example: 'abc123.appsync-api.us-east-1.amazonaws.com' }],
    request: {
      method: 'POST',
      url: 'https://{=host}/graphql/connect',
      service: 'appsync',
      in: 'header',
      headers: HANDSHAKE,
      body: '{}',
    },
    forms: ['appSyncProtocol', 'appSyncUrl'],
    lifetime: { usual: 300, longest: 300 },
    // AWS AppSync Developer Guide, "Configuring custom domain names for GraphQL and real-time APIs".
    socket: {
      realtimePath: '/graphql',
      ownDomainPath: '/graphql/realtime',
      protocols: 'appSyncProtocol',
      begins: CONNECTION_INIT,
    },
    source: aws('appsync/latest/devguide/real-time-websocket-client.html'),
  },
  {
    id: 'appSyncEvents',
    group: 'messaging',
    asks: [{ name: 'host', example: 'abc123.appsync-api.us-east-1.amazonaws.com' }],
    request: {
      method: 'POST',
      url: 'https://{=host}/event',
      service: 'appsync',
      in: 'header',
      headers: HANDSHAKE,
      body: '{}',
    },
    forms: ['eventsProtocol'],
    lifetime: { usual: 300, longest: 300 },
    socket: { realtimePath: '/event/realtime', protocols: 'eventsProtocol', begins: CONNECTION_INIT },
    source: aws('appsync/latest/eventapi/event-api-websocket-protocol.html'),
  },
];
