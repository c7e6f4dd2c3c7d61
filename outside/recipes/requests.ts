import { createHash } from 'node:crypto';
import type { Answers, RecipeId } from '@/core/recipes/recipe';
import type { Told } from './carried';

const said = (answer: string | undefined): string => answer ?? '';

const told = (service: string, { url, method = 'GET', json = '' }: Answers): Told => ({
  service,
  method,
  url: said(url),
  headers: json === '' ? [] : [['Content-Type', 'application/json']],
  body: json,
});

/** Serverless collections have the hash of the body in a header, VPC Lattice has a word there that says that there is none. */
const withHash = (request: Told, hash: string): Told => ({
  ...request,
  headers: [...request.headers, ['x-amz-content-sha256', hash]],
});

/** What each recipe signs, in the words of whoever offers the service. */
export const REQUESTS: Readonly<Partial<Record<RecipeId, (answers: Answers) => Told>>> = {
  openSearch: (answers) => told('es', answers),
  openSearchServerless: (answers) =>
    withHash(told('aoss', answers), createHash('sha256').update(said(answers.json)).digest('hex')),
  neptune: ({ host, port, path }) => told('neptune-db', { url: `https://${host}:${port}/${path}` }),
  vpcLattice: (answers) => withHash(told('vpc-lattice-svcs', answers), 'UNSIGNED-PAYLOAD'),
  mapTile: ({ region, tileset, tile }) =>
    told('geo-maps', { url: `https://maps.geo.${region}.amazonaws.com/v2/tiles/${tileset}/${tile}` }),
  geocode: ({ region, place }) =>
    told('geo-places', {
      method: 'POST',
      url: `https://places.geo.${region}.amazonaws.com/v2/geocode`,
      json: `{"QueryText":${JSON.stringify(place)}}`,
    }),
  callerIdentity: ({ region }) => told('sts', { url: `${sts(region)}?${WHO_AM_I}` }),
  apiGateway: (answers) => told('execute-api', answers),
  lambdaUrl: (answers) => told('lambda', answers),
  elasticache: ({ cache, user }) => told('elasticache', { url: `http://${cache}/?Action=connect&User=${user}` }),
  elasticacheServerless: ({ cache, user }) =>
    told('elasticache', { url: `http://${cache}/?Action=connect&User=${user}&ResourceType=ServerlessCache` }),
  memorydb: ({ cache, user }) => told('memorydb', { url: `http://${cache}/?Action=connect&User=${user}` }),
  iotMqtt: ({ host }) => told('iotdevicegateway', { url: `wss://${host}/mqtt` }),
  kvsViewer: ({ host, channelArn, clientId }) => channel(host, { ChannelARN: channelArn, ClientId: clientId }),
  kvsMaster: ({ host, channelArn }) => channel(host, { ChannelARN: channelArn }),
  transcribe: ({ region, language, sampleRate }) => ({
    ...told('transcribe', {
      url: `wss://transcribestreaming.${region}.amazonaws.com:8443/stream-transcription-websocket?language-code=${language}&media-encoding=pcm&sample-rate=${sampleRate}`,
    }),
    expires: 300,
  }),
  agentCoreSocket: ({ region, runtimeArn, sessionId }) => ({
    ...told('bedrock-agentcore', {
      url: `wss://bedrock-agentcore.${region}.amazonaws.com/runtimes/${encodeURIComponent(said(runtimeArn))}/ws?qualifier=DEFAULT${sessionId ? `&X-Amzn-Bedrock-AgentCore-Runtime-Session-Id=${sessionId}` : ''}`,
    }),
    expires: 300,
  }),
  s3ExpressSession: ({ bucket, zone, region }) =>
    withHash(
      told('s3express', { url: `https://${bucket}.s3express-${zone}.${region}.amazonaws.com/?session` }),
      createHash('sha256').digest('hex'),
    ),
  bedrockConverse: ({ region, modelId, text }) =>
    told('bedrock', {
      method: 'POST',
      url: `https://bedrock-runtime.${region}.amazonaws.com/model/${encodeURIComponent(said(modelId))}/converse`,
      json: `{"messages":[{"role":"user","content":[{"text":${JSON.stringify(text)}}]}]}`,
    }),
  vault: ({ region, serverId }) => ({
    ...told('sts', { method: 'POST', url: sts(region) }),
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
      ...(serverId ? [['X-Vault-AWS-IAM-Server-ID', serverId] as const] : []),
    ],
    body: WHO_AM_I,
  }),
  snowflake: ({ region }) => ({
    ...told('sts', { method: 'POST', url: `${sts(region)}?${WHO_AM_I}` }),
    headers: [['X-Snowflake-Audience', 'snowflakecomputing.com']],
  }),
  teleport: ({ region, challenge }) => ({
    ...told('sts', { method: 'POST', url: sts(region) }),
    headers: [
      ['Accept', 'application/json'],
      ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
      ['X-Teleport-Challenge', said(challenge)],
    ],
    body: WHO_AM_I,
  }),
  appSyncRealtime: ({ host }) => handshake(`https://${host}/graphql/connect`),
  appSyncEvents: ({ host }) => handshake(`https://${host}/event`),
  anyLink: (answers) => told(said(answers.service), answers),
  anyHeaders: (answers) => told(said(answers.service), answers),
};

const WHO_AM_I = 'Action=GetCallerIdentity&Version=2011-06-15';
const sts = (region: string | undefined): string => `https://sts.${region}.amazonaws.com/`;
const channel = (host: string | undefined, named: Readonly<Record<string, string | undefined>>): Told => {
  const query = Object.entries(named).map(([name, value]) => `X-Amz-${name}=${encodeURIComponent(said(value))}`);
  return { ...told('kinesisvideo', { url: `wss://${host}/?${query.join('&')}` }), expires: 299 };
};
const handshake = (url: string): Told => ({
  ...told('appsync', { method: 'POST', url }),
  headers: [
    ['accept', 'application/json, text/javascript'],
    ['content-encoding', 'amz-1.0'],
    ['content-type', 'application/json; charset=UTF-8'],
  ],
  body: '{}',
});
