import { describe, expect, it } from 'vitest';
import { stepOf } from '@/core/model/trace';
import { bodyOf, IN_HEADER, parseTyped, signTyped, type TypedChange } from '@/testing/typed';

const TOKEN = 'token/with+signs==';
const JSON_TYPE = ['content-type', 'application/json'] as const;

/** Requests in the form that each service documents, and the signature that botocore 1.29.27 makes of them. */
const FORMS: readonly (readonly [what: string, change: TypedChange & { readonly url: string }, signature: string])[] = [
  [
    'an RDS token',
    {
      service: 'rds-db',
      region: 'us-east-1',
      url: 'https://db.c1abc.us-east-1.rds.amazonaws.com:5432/?Action=connect&DBUser=jane',
      sessionToken: TOKEN,
    },
    '61f6366e04ac7cc84ca9575ecefd8f5bc40caa0c054e87f080265ecffaa31ff0',
  ],
  [
    'an ElastiCache token for a serverless cache',
    {
      service: 'elasticache',
      region: 'us-east-1',
      url: 'http://my-cache/?Action=connect&User=jane&ResourceType=ServerlessCache',
    },
    '7b5700856e728e20d9a0c7d7867b68aabb785b1aad53111e02383d97380e03f3',
  ],
  [
    'a MemoryDB token',
    { service: 'memorydb', region: 'us-east-1', url: 'http://my-cluster/?Action=connect&User=jane' },
    'f043c141b84f82296dfd6cc0cb4243ee7d54219750f861472a796c9d8ff1191e',
  ],
  [
    'an MSK token',
    {
      service: 'kafka-cluster',
      region: 'us-east-1',
      url: 'https://kafka.us-east-1.amazonaws.com/?Action=kafka-cluster:Connect',
      sessionToken: TOKEN,
    },
    'c2969ce85974f08887bee0f1436efef79d76a95d636a88dbcb68d2cb57774c98',
  ],
  [
    'a DSQL token',
    { service: 'dsql', region: 'us-east-1', url: 'https://abc.dsql.us-east-1.on.aws/?Action=DbConnectAdmin' },
    '22df0b43ec5797b9c5609b91c6ca8d0f112901337e88f0a3b102b74258d217de',
  ],
  [
    'an EKS token',
    {
      service: 'sts',
      region: 'us-west-2',
      url: 'https://sts.us-west-2.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15',
      headers: [['x-k8s-aws-id', 'my-cluster']],
      expires: '60',
      sessionToken: TOKEN,
    },
    '9b38ec446f288a60d7a8e68668feb0eb9c1e79ad6d9cd2abafc1765686d0a7f5',
  ],
  [
    'a transcribe stream',
    {
      service: 'transcribe',
      region: 'us-west-2',
      url: 'wss://transcribestreaming.us-west-2.amazonaws.com:8443/stream-transcription-websocket?language-code=en-US&media-encoding=flac&sample-rate=16000',
      expires: '300',
    },
    '230e15eb2a5e1726d728104d1538208981951eaae570b3a04876d6dc601532fa',
  ],
  [
    'MQTT over WebSocket, whose token is not signed',
    {
      service: 'iotdevicegateway',
      region: 'us-east-1',
      url: 'wss://abc-ats.iot.us-east-1.amazonaws.com/mqtt',
      sessionToken: TOKEN,
    },
    '0047a9f726badd4f033aff2da7700f436abc0fce80cfa7cd241532c313b8d7b6',
  ],
  [
    'speech',
    {
      service: 'polly',
      region: 'us-east-1',
      url: 'https://polly.us-east-1.amazonaws.com/v1/speech?OutputFormat=mp3&Text=Hello%20world&VoiceId=Joanna',
    },
    '15db7567b7f444ae1c6e08ff31d4878b09692d5d614846c2a3d91918e23ac528',
  ],
  [
    'a model with a colon',
    {
      service: 'bedrock',
      region: 'us-west-2',
      url: 'https://bedrock-runtime.us-west-2.amazonaws.com/model/anthropic.claude-v2%3A1/invoke',
    },
    '610c5691a8d5e622b034e83a0d1e87af682bacc2fc2c8b20188338e11fe0b121',
  ],
  [
    'the handshake of an AppSync subscription',
    {
      ...IN_HEADER,
      service: 'appsync',
      region: 'us-east-1',
      method: 'POST',
      url: 'https://abc.appsync-api.us-east-1.amazonaws.com/graphql/connect',
      headers: [
        ['accept', 'application/json, text/javascript'],
        ['content-encoding', 'amz-1.0'],
        ['content-type', 'application/json; charset=UTF-8'],
      ],
      contentSha256: false,
      body: bodyOf('{}'),
    },
    'cb48e72420517a3ffb0a6210cd85e376741224dd38df55b7d6ee547ec56f269c',
  ],
  [
    'a request to VPC Lattice',
    {
      ...IN_HEADER,
      service: 'vpc-lattice-svcs',
      region: 'us-west-2',
      method: 'POST',
      url: 'https://svc-0.7d67968.vpc-lattice-svcs.us-west-2.on.aws/create',
      headers: [JSON_TYPE],
      body: bodyOf('some-data-here'),
    },
    'a656d17a829e7e1deb1e55bec3ef877f522de16835bcb51fe767cb02cc93244e',
  ],
  [
    'a search in OpenSearch Serverless',
    {
      ...IN_HEADER,
      service: 'aoss',
      region: 'us-east-1',
      method: 'POST',
      url: 'https://abc.us-east-1.aoss.amazonaws.com/movies/_search',
      headers: [JSON_TYPE],
      body: bodyOf('{}'),
    },
    '2901b0b5aa61254746cba8c9cf04cc26ba0a7c82a87622fbc98a3c5826de532d',
  ],
];

describe.each(FORMS)('%s', (_, change, signature) => {
  it('is signed as botocore signs it', async () => {
    expect(stepOf(await signTyped(change), 'signature').value).toBe(signature);
  });
  it('is told by its host, and nothing warns', () => {
    const ofHost = parseTyped(change).findings.filter(({ severity }) => severity !== 'note');
    expect(ofHost.map(({ code }) => code)).toEqual([]);
  });
});

it('a token of AWS IoT comes after the signature', async () => {
  const url = 'wss://abc-ats.iot.us-east-1.amazonaws.com/mqtt';
  const trace = await signTyped({ service: 'iotdevicegateway', region: 'us-east-1', url, sessionToken: TOKEN });
  expect(trace.signed.url).toMatch(/&X-Amz-Signature=[0-9a-f]{64}&X-Amz-Security-Token=token%2Fwith%2Bsigns%3D%3D$/);
});
