import { aws, REGION, reported, WEEK } from './common';
import type { Ask, Recipe } from './recipe';

const METHOD: Ask = { name: 'method', starts: 'GET', options: ['GET', 'POST', 'PUT', 'DELETE'] };

/** Models, speech, and APIs that somebody has made. */
export const OTHERS: readonly Recipe[] = [
  {
    id: 'bedrockKey',
    group: 'ai',
    asks: [REGION],
    request: {
      method: 'POST',
      url: 'https://bedrock.amazonaws.com/?Action=CallWithBearerToken',
      service: 'bedrock',
      region: '{=region}',
      in: 'query',
    },
    forms: ['bedrockKey'],
    lifetime: { usual: 43_200, longest: 43_200 },
    unsignedTail: [['Version', '1']],
    source: aws('bedrock/latest/userguide/api-keys-generate.html'),
  },
  {
    id: 'bedrockConverse',
    group: 'ai',
    asks: [{ name: 'modelId', example: 'amazon.nova-lite-v1:0' }, { name: 'text', starts: 'Hello' }, REGION],
    request: {
      method: 'POST',
      url: 'https://bedrock-runtime.{=region}.{dns}/model/{modelId}/converse',
      service: 'bedrock',
      region: '{=region}',
      in: 'header',
      headers: [['Content-Type', 'application/json']],
      body: '{"messages":[{"role":"user","content":[{"text":{"text}}]}]}',
    },
    forms: ['headers'],
    lifetime: { usual: 300, longest: 300 },
    source: aws('bedrock/latest/APIReference/API_runtime_Converse.html'),
  },
  {
    id: 'agentCoreSocket',
    group: 'ai',
    asks: [
      { name: 'runtimeArn', example: 'arn:aws:bedrock-agentcore:us-west-2:123456789012:runtime/agent-1' },
      { name: 'sessionId', optional: true },
      REGION,
    ],
    request: {
      method: 'GET',
      url: 'wss://bedrock-agentcore.{=region}.{dns}/runtimes/{runtimeArn}/ws?qualifier=DEFAULT<&X-Amzn-Bedrock-AgentCore-Runtime-Session-Id={sessionId}>',
      service: 'bedrock-agentcore',
      region: '{=region}',
      in: 'query',
    },
    forms: ['webSocketUrl'],
    lifetime: { usual: 300, longest: 300 },
    socket: { protocols: [] },
    source: reported(
      'https://github.com/aws/bedrock-agentcore-sdk-python/blob/main/src/bedrock_agentcore/runtime/agent_core_runtime_client.py',
    ),
  },
  {
    id: 'polly',
    group: 'ai',
    asks: [{ name: 'text', starts: 'Hello' }, { name: 'voice', starts: 'Joanna' }, REGION],
    request: {
      method: 'GET',
      url: 'https://polly.{=region}.{dns}/v1/speech?OutputFormat=mp3&Text={text}&VoiceId={voice}',
      service: 'polly',
      region: '{=region}',
      in: 'query',
    },
    forms: ['url', 'htmlAudio'],
    lifetime: { usual: 3600, longest: 604_800 },
    source: reported('https://www.npmjs.com/package/@aws-sdk/polly-request-presigner'),
  },
  {
    id: 'apiGateway',
    group: 'http',
    asks: [{ name: 'url', example: 'https://abc123.execute-api.us-east-1.amazonaws.com/prod/orders' }, METHOD],
    request: { method: '{=method}', url: '{=url}', service: 'execute-api', in: 'query' },
    forms: ['url'],
    lifetime: WEEK,
    source: aws('apigateway/latest/developerguide/permissions.html'),
  },
  {
    id: 'lambdaUrl',
    group: 'http',
    asks: [{ name: 'url', example: 'https://abcdefgh.lambda-url.us-east-1.on.aws/' }, METHOD],
    request: { method: '{=method}', url: '{=url}', service: 'lambda', in: 'query' },
    forms: ['url'],
    lifetime: WEEK,
    source: aws('lambda/latest/dg/urls-auth.html'),
  },
];
