import type { Answers } from '@/core/grants/asks';
import type { GrantNote } from '@/core/grants/row';
import { IN_HEADER, type TypedChange } from './typed';

/** A request, and what its signer must be allowed: actions, and the resources of each statement. */
export type GrantCase = {
  readonly name: string;
  /** The row that knows it. */
  readonly row: string;
  readonly typed: TypedChange;
  readonly answers?: Answers;
  readonly statements: readonly (readonly [actions: string, ...resources: string[]])[];
  readonly notes?: readonly GrantNote[];
};

const ACCOUNT = '111122223333';
const SAID: Answers = { account: ACCOUNT };
const API = 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com';
const EXECUTE = `arn:aws:execute-api:ap-northeast-1:${ACCOUNT}:x8j638cwtf`;

const s3 = (
  name: string,
  method: string,
  url: string,
  actions: string,
  resource: string,
  headers: TypedChange['headers'] = [],
): GrantCase => ({
  name,
  row: 's3',
  typed: { method, service: 's3', region: 'eu-west-1', url: `https://${url}`, headers },
  statements: [[actions, resource]],
});
const HOST = 'examplebucket.s3.eu-west-1.amazonaws.com';
const BUCKET = 'arn:aws:s3:::examplebucket';
const KEY = `${BUCKET}/photos/cat.jpg`;

const of = (
  row: string,
  service: string,
  typed: TypedChange,
  answers: Answers,
  ...statements: GrantCase['statements']
): GrantCase => ({
  name: `${row}: ${statements.map(([actions]) => actions).join(', ')}`,
  row,
  typed: { region: 'us-east-1', ...typed, service },
  answers: { ...SAID, ...answers },
  statements,
});
const post = { ...IN_HEADER, method: 'POST' } as const;

/** Worked examples of every row. */
export const GRANT_REQUESTS: readonly GrantCase[] = [
  {
    name: 'a stage, a method and a path of an API',
    row: 'execute-api',
    typed: { url: `${API}/dev/sample` },
    answers: SAID,
    statements: [['execute-api:Invoke', `${EXECUTE}/dev/GET/sample`]],
  },
  {
    name: 'an API of any account, until somebody says which',
    row: 'execute-api',
    typed: { method: 'POST', url: `${API}/dev/pets/a1b2` },
    statements: [['execute-api:Invoke', 'arn:aws:execute-api:ap-northeast-1:*:x8j638cwtf/dev/POST/pets/a1b2']],
    notes: ['account-any'],
  },
  {
    name: 'the stage $default, which no path shows',
    row: 'execute-api',
    typed: { url: `${API}/sample` },
    answers: { ...SAID, stage: '$default' },
    statements: [['execute-api:Invoke', `${EXECUTE}/$default/GET/sample`]],
  },
  {
    name: 'the root of a stage',
    row: 'execute-api',
    typed: { url: `${API}/dev` },
    answers: SAID,
    statements: [['execute-api:Invoke', `${EXECUTE}/dev/GET/`]],
  },
  {
    name: 'a domain of one’s own, which shows neither API nor stage',
    row: 'execute-api',
    typed: { url: 'https://api.example.com/sample' },
    answers: SAID,
    statements: [['execute-api:Invoke', `arn:aws:execute-api:ap-northeast-1:${ACCOUNT}:API-ID/STAGE/GET/sample`]],
    notes: ['not-aws'],
  },
  {
    name: 'an API in China',
    row: 'execute-api',
    typed: { region: 'cn-north-1', url: 'https://x8j638cwtf.execute-api.cn-north-1.amazonaws.com.cn/dev/sample' },
    answers: SAID,
    statements: [['execute-api:Invoke', `arn:aws-cn:execute-api:cn-north-1:${ACCOUNT}:x8j638cwtf/dev/GET/sample`]],
  },
  {
    name: 'an API in GovCloud',
    row: 'execute-api',
    typed: { region: 'us-gov-west-1', url: 'https://x8j638cwtf.execute-api.us-gov-west-1.amazonaws.com/dev/sample' },
    answers: SAID,
    statements: [
      ['execute-api:Invoke', `arn:aws-us-gov:execute-api:us-gov-west-1:${ACCOUNT}:x8j638cwtf/dev/GET/sample`],
    ],
  },
  {
    name: 'a cached reply that is to be made anew',
    row: 'execute-api',
    typed: { ...IN_HEADER, url: `${API}/dev/sample`, headers: [['Cache-Control', 'max-age=0']] },
    answers: SAID,
    statements: [['execute-api:Invoke execute-api:InvalidateCache', `${EXECUTE}/dev/GET/sample`]],
  },
  {
    name: 'a private API',
    row: 'execute-api',
    typed: { url: 'https://x8j638cwtf-vpce-0123456789abcdef0.execute-api.ap-northeast-1.amazonaws.com/dev/sample' },
    answers: SAID,
    statements: [['execute-api:Invoke', `${EXECUTE}/dev/GET/sample`]],
    notes: ['private-api'],
  },
  {
    name: 'the connection of a WebSocket API',
    row: 'websocket-connect',
    typed: { url: 'wss://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev' },
    answers: SAID,
    statements: [['execute-api:Invoke', `${EXECUTE}/dev/$connect`]],
  },
  {
    name: 'a message to whoever is connected',
    row: 'connections',
    typed: { ...post, url: `${API}/dev/@connections/L0SM9cOFvHcCIhw=` },
    answers: SAID,
    statements: [['execute-api:ManageConnections', `${EXECUTE}/dev/POST/@connections/*`]],
  },
  of(
    'function-url',
    'lambda',
    { url: 'https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws/' },
    { functionName: 'sample' },
    ['lambda:InvokeFunctionUrl', `arn:aws:lambda:us-east-1:${ACCOUNT}:function:sample`],
    ['lambda:InvokeFunction', `arn:aws:lambda:us-east-1:${ACCOUNT}:function:sample`],
  ),
  of(
    'lambda-invoke',
    'lambda',
    { ...post, url: 'https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/sample/invocations' },
    {},
    ['lambda:InvokeFunction', `arn:aws:lambda:us-east-1:${ACCOUNT}:function:sample`],
  ),

  s3('an object', 'GET', `${HOST}/photos/cat.jpg`, 's3:GetObject', KEY),
  s3('an object, path-style', 'GET', 's3.eu-west-1.amazonaws.com/examplebucket/photos/cat.jpg', 's3:GetObject', KEY),
  s3('whether an object is there', 'HEAD', `${HOST}/photos/cat.jpg`, 's3:GetObject', KEY),
  s3('a version', 'GET', `${HOST}/photos/cat.jpg?versionId=3L4kqtJlcpXroDTDmJ`, 's3:GetObjectVersion', KEY),
  s3('tags', 'GET', `${HOST}/photos/cat.jpg?tagging`, 's3:GetObjectTagging', KEY),
  s3('attributes', 'GET', `${HOST}/photos/cat.jpg?attributes`, 's3:GetObject s3:GetObjectAttributes', KEY),
  s3('who may read', 'GET', `${HOST}/photos/cat.jpg?acl`, 's3:GetObjectAcl', KEY),
  s3(
    'a key with what IAM reads as wildcards',
    'GET',
    `${HOST}/a%2Ab%3Fc%24%7Bd%7D`,
    's3:GetObject',
    `${BUCKET}/a\${*}b\${?}c\${$}{d}`,
  ),
  s3('a key in another script', 'GET', `${HOST}/%E5%86%99%E7%9C%9F.jpg`, 's3:GetObject', `${BUCKET}/写真.jpg`),
  s3('a new object', 'PUT', `${HOST}/photos/cat.jpg`, 's3:PutObject', KEY),
  s3('a new object for all to read', 'PUT', `${HOST}/photos/cat.jpg`, 's3:PutObject s3:PutObjectAcl', KEY, [
    ['x-amz-acl', 'public-read'],
  ]),
  s3('a new object with tags', 'PUT', `${HOST}/photos/cat.jpg`, 's3:PutObject s3:PutObjectTagging', KEY, [
    ['x-amz-tagging', 'a=b'],
  ]),
  s3('an object gone', 'DELETE', `${HOST}/photos/cat.jpg`, 's3:DeleteObject', KEY),
  s3('a version gone', 'DELETE', `${HOST}/photos/cat.jpg?versionId=3L4kqtJlcpXroDTDmJ`, 's3:DeleteObjectVersion', KEY),
  s3('a list', 'GET', `${HOST}/?list-type=2&prefix=photos%2F`, 's3:ListBucket', BUCKET),
  s3('whether a bucket is there', 'HEAD', `${HOST}/`, 's3:ListBucket', BUCKET),
  s3('a list of versions', 'GET', `${HOST}/?versions`, 's3:ListBucketVersions', BUCKET),
  s3('the bucket’s own rules for pages', 'GET', `${HOST}/?cors`, 's3:GetBucketCORS', BUCKET),
  s3('all buckets', 'GET', 's3.eu-west-1.amazonaws.com/', 's3:ListAllMyBuckets', '*'),
  s3('an upload in parts begins', 'POST', `${HOST}/photos/cat.jpg?uploads`, 's3:PutObject', KEY),
  s3('a part', 'PUT', `${HOST}/photos/cat.jpg?partNumber=1&uploadId=VCVsb2FkIElE`, 's3:PutObject', KEY),
  s3('parts put together', 'POST', `${HOST}/photos/cat.jpg?uploadId=VCVsb2FkIElE`, 's3:PutObject', KEY),
  s3(
    'an upload in parts given up',
    'DELETE',
    `${HOST}/photos/cat.jpg?uploadId=VCVsb2FkIElE`,
    's3:AbortMultipartUpload',
    KEY,
  ),
  s3('the parts so far', 'GET', `${HOST}/photos/cat.jpg?uploadId=VCVsb2FkIElE`, 's3:ListMultipartUploadParts', KEY),
  s3('uploads in parts', 'GET', `${HOST}/?uploads`, 's3:ListBucketMultipartUploads', BUCKET),
  s3(
    'an object behind an access point',
    'GET',
    'photos-111122223333.s3-accesspoint.eu-west-1.amazonaws.com/cat.jpg',
    's3:GetObject',
    `arn:aws:s3:eu-west-1:${ACCOUNT}:accesspoint/photos/object/cat.jpg`,
  ),
  {
    ...s3(
      'an object behind the alias of an access point',
      'GET',
      'photos-hrzrlukc5m36ft7okagglf3gmwluquse1b-s3alias.s3.eu-west-1.amazonaws.com/cat.jpg',
      's3:GetObject',
      `arn:aws:s3:eu-west-1:${ACCOUNT}:accesspoint/photos/object/cat.jpg`,
    ),
    answers: SAID,
  },
  {
    ...s3(
      'the alias of an access point whose name is cut in it, path-style',
      'GET',
      's3.eu-west-1.amazonaws.com/photos-of-a-whole-fa-hrzrlukc5m36ft7okagglf3gmwluquse1b-s3alias/?list-type=2',
      's3:ListBucket',
      `arn:aws:s3:eu-west-1:${ACCOUNT}:accesspoint/photos-of-a-whole-family`,
    ),
    answers: { ...SAID, accessPoint: 'photos-of-a-whole-family' },
  },
  {
    ...s3(
      'an object behind the alias of an access point of Object Lambda',
      'GET',
      'resized-1a4n8yjrb3kda96f67zwrwiiuse1a--ol-s3.s3.eu-west-1.amazonaws.com/cat.jpg',
      's3-object-lambda:GetObject',
      `arn:aws:s3-object-lambda:eu-west-1:${ACCOUNT}:accesspoint/resized`,
    ),
    row: 's3-object-lambda',
    answers: SAID,
  },
  {
    ...s3(
      'a bucket for directories at the host of S3',
      'PUT',
      'fast--use1-az4--x-s3.s3.eu-west-1.amazonaws.com/cat.jpg',
      's3express:CreateSession',
      `arn:aws:s3express:eu-west-1:${ACCOUNT}:bucket/fast--use1-az4--x-s3`,
    ),
    row: 's3express',
    answers: SAID,
  },
  {
    name: 'an object behind a Multi-Region Access Point',
    row: 's3',
    typed: {
      service: 's3',
      algorithm: 'sigv4a',
      region: '*',
      url: 'https://mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com/cat.jpg',
    },
    answers: SAID,
    statements: [['s3:GetObject', `arn:aws:s3::${ACCOUNT}:accesspoint/mfzwi23gnjvgw.mrap/object/cat.jpg`]],
  },
  {
    ...s3('a copy', 'PUT', `${HOST}/photos/cat.jpg`, 's3:PutObject', KEY, [['x-amz-copy-source', '/other/dog%20.jpg']]),
    statements: [
      ['s3:PutObject', KEY],
      ['s3:GetObject', 'arn:aws:s3:::other/dog .jpg'],
    ],
  },
  {
    ...s3('a copy from behind the alias of an access point', 'PUT', `${HOST}/photos/cat.jpg`, 's3:PutObject', KEY, [
      ['x-amz-copy-source', 'others-hrzrlukc5m36ft7okagglf3gmwluquse1b-s3alias/a%20dog.jpg'],
    ]),
    answers: SAID,
    statements: [
      ['s3:PutObject', KEY],
      ['s3:GetObject', `arn:aws:s3:eu-west-1:${ACCOUNT}:accesspoint/others/object/a dog.jpg`],
    ],
  },
  {
    ...s3('an object under a key of KMS', 'PUT', `${HOST}/photos/cat.jpg`, 's3:PutObject', KEY, [
      ['x-amz-server-side-encryption', 'aws:kms'],
    ]),
    statements: [
      ['s3:PutObject', KEY],
      ['kms:GenerateDataKey kms:Decrypt', 'arn:aws:kms:eu-west-1:*:key/*'],
    ],
    notes: ['kms'],
  },
  { ...s3('many gone at once', 'POST', `${HOST}/?delete`, 's3:DeleteObject', `${BUCKET}/*`), row: 's3-delete-many' },
  { ...s3('a form', 'POST', `${HOST}/`, 's3:PutObject', `${BUCKET}/*`), row: 's3-form' },
  of(
    's3-object-lambda',
    's3-object-lambda',
    { url: 'https://resized-111122223333.s3-object-lambda.us-east-1.amazonaws.com/cat.jpg' },
    {},
    ['s3-object-lambda:GetObject', `arn:aws:s3-object-lambda:us-east-1:${ACCOUNT}:accesspoint/resized`],
  ),
  of(
    's3express',
    's3express',
    { url: 'https://fast--use1-az4--x-s3.s3express-use1-az4.us-east-1.amazonaws.com/?session' },
    {},
    ['s3express:CreateSession', `arn:aws:s3express:us-east-1:${ACCOUNT}:bucket/fast--use1-az4--x-s3`],
  ),
  of(
    's3-outposts',
    's3-outposts',
    { url: 'https://near-111122223333.op-01ac5d28a6a232904.s3-outposts.us-east-1.amazonaws.com/cat.jpg' },
    { bucket: 'photos' },
    [
      's3-outposts:GetObject',
      `arn:aws:s3-outposts:us-east-1:${ACCOUNT}:outpost/op-01ac5d28a6a232904/bucket/photos/object/cat.jpg`,
    ],
  ),

  of(
    'rds-db',
    'rds-db',
    { url: 'https://db.cdgmuqiadpid.us-east-1.rds.amazonaws.com:3306/?Action=connect&DBUser=jane' },
    { dbResource: 'db-ABCDEFGHIJKL01234' },
    ['rds-db:connect', `arn:aws:rds-db:us-east-1:${ACCOUNT}:dbuser:db-ABCDEFGHIJKL01234/jane`],
  ),
  of('dsql', 'dsql', { url: 'https://foo0bar1baz2quux3quuux4.dsql.us-east-1.on.aws/?Action=DbConnectAdmin' }, {}, [
    'dsql:DbConnectAdmin',
    `arn:aws:dsql:us-east-1:${ACCOUNT}:cluster/foo0bar1baz2quux3quuux4`,
  ]),
  of(
    'elasticache',
    'elasticache',
    { url: 'https://cache-01/?Action=connect&User=jane&ResourceType=ServerlessCache' },
    {},
    [
      'elasticache:Connect',
      `arn:aws:elasticache:us-east-1:${ACCOUNT}:serverlesscache:cache-01`,
      `arn:aws:elasticache:us-east-1:${ACCOUNT}:user:jane`,
    ],
  ),
  of('elasticache', 'elasticache', { url: 'https://group-01/?Action=connect&User=jane' }, {}, [
    'elasticache:Connect',
    `arn:aws:elasticache:us-east-1:${ACCOUNT}:replicationgroup:group-01`,
    `arn:aws:elasticache:us-east-1:${ACCOUNT}:user:jane`,
  ]),
  of('memorydb', 'memorydb', { url: 'https://cluster-01/?Action=connect&User=jane' }, {}, [
    'memorydb:Connect',
    `arn:aws:memorydb:us-east-1:${ACCOUNT}:cluster/cluster-01`,
    `arn:aws:memorydb:us-east-1:${ACCOUNT}:user/jane`,
  ]),
  of(
    'kafka-cluster',
    'kafka-cluster',
    { url: 'https://kafka.us-east-1.amazonaws.com/?Action=kafka-cluster%3AConnect' },
    { cluster: 'orders', topic: 'paid', group: 'mail' },
    ['kafka-cluster:Connect', `arn:aws:kafka:us-east-1:${ACCOUNT}:cluster/orders/*`],
    [
      'kafka-cluster:DescribeTopic kafka-cluster:ReadData kafka-cluster:WriteData',
      `arn:aws:kafka:us-east-1:${ACCOUNT}:topic/orders/*/paid`,
    ],
    ['kafka-cluster:DescribeGroup kafka-cluster:AlterGroup', `arn:aws:kafka:us-east-1:${ACCOUNT}:group/orders/*/mail`],
  ),
  of(
    'bedrock-api-key',
    'bedrock',
    { method: 'POST', url: 'https://bedrock.amazonaws.com/?Action=CallWithBearerToken' },
    {},
    ['bedrock:CallWithBearerToken', '*'],
  ),
  of(
    'caller-identity',
    'sts',
    {
      url: 'https://sts.us-east-1.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15',
    },
    {},
  ),
  of(
    'eks-token',
    'sts',
    {
      url: 'https://sts.us-east-1.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15',
      headers: [['x-k8s-aws-id', 'cluster']],
      expires: '60',
    },
    {},
  ),
  of(
    'assume-role',
    'sts',
    {
      url: 'https://sts.us-east-1.amazonaws.com/?Action=AssumeRole&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Freader',
    },
    {},
    ['sts:AssumeRole', `arn:aws:iam::${ACCOUNT}:role/reader`],
  ),

  of(
    'iot-mqtt',
    'iotdevicegateway',
    { url: 'wss://a1b2c3d4e5f6g7-ats.iot.us-east-1.amazonaws.com/mqtt' },
    { client: 'lamp', topic: 'lamps/1' },
    ['iot:Connect', `arn:aws:iot:us-east-1:${ACCOUNT}:client/lamp`],
    ['iot:Publish iot:Receive', `arn:aws:iot:us-east-1:${ACCOUNT}:topic/lamps/1`],
    ['iot:Subscribe', `arn:aws:iot:us-east-1:${ACCOUNT}:topicfilter/lamps/1`],
  ),
  of(
    'iot-publish',
    'iotdata',
    { ...post, url: 'https://a1b2c3d4e5f6g7-ats.iot.us-east-1.amazonaws.com/topics/lamps%2F1' },
    {},
    ['iot:Publish', `arn:aws:iot:us-east-1:${ACCOUNT}:topic/lamps/1`],
  ),
  of(
    'iot-shadow',
    'iotdata',
    { url: 'https://a1b2c3d4e5f6g7-ats.iot.us-east-1.amazonaws.com/things/lamp/shadow' },
    {},
    ['iot:GetThingShadow', `arn:aws:iot:us-east-1:${ACCOUNT}:thing/lamp`],
  ),
  of(
    'transcribe',
    'transcribe',
    { url: 'wss://transcribestreaming.us-east-1.amazonaws.com:8443/stream-transcription-websocket', expires: '300' },
    {},
    ['transcribe:StartStreamTranscriptionWebSocket', '*'],
  ),
  of(
    'transcribe',
    'transcribe',
    { ...post, url: 'https://transcribestreaming.us-east-1.amazonaws.com/stream-transcription' },
    {},
    ['transcribe:StartStreamTranscription', '*'],
  ),
  of('polly', 'polly', { url: 'https://polly.us-east-1.amazonaws.com/v1/speech?Text=hi&VoiceId=Mia' }, {}, [
    'polly:SynthesizeSpeech',
    '*',
  ]),
  of(
    'kinesis-video',
    'kinesisvideo',
    {
      url: `wss://v-1234abcd.kinesisvideo.us-east-1.amazonaws.com/?X-Amz-ChannelARN=arn%3Aaws%3Akinesisvideo%3Aus-east-1%3A${ACCOUNT}%3Achannel%2Fdoor%2F1234567890123&X-Amz-ClientId=me`,
    },
    {},
    ['kinesisvideo:ConnectAsViewer', `arn:aws:kinesisvideo:us-east-1:${ACCOUNT}:channel/door/1234567890123`],
  ),
  of(
    'kinesis-video',
    'kinesisvideo',
    { url: 'wss://m-1234abcd.kinesisvideo.us-east-1.amazonaws.com/' },
    { channel: 'door' },
    ['kinesisvideo:ConnectAsMaster', `arn:aws:kinesisvideo:us-east-1:${ACCOUNT}:channel/door/*`],
  ),
  of(
    'appsync-events',
    'appsync',
    { ...post, url: 'https://abcdefghijklmnopqrstuvwxyz.appsync-api.us-east-1.amazonaws.com/event' },
    { graphql: 'api01', namespace: 'news' },
    ['appsync:EventPublish', `arn:aws:appsync:us-east-1:${ACCOUNT}:apis/api01/channelNamespace/news`],
  ),
  of(
    'appsync-events',
    'appsync',
    { url: 'https://abcdefghijklmnopqrstuvwxyz.appsync-realtime-api.us-east-1.amazonaws.com/event/realtime' },
    { graphql: 'api01', namespace: 'news' },
    ['appsync:EventConnect', `arn:aws:appsync:us-east-1:${ACCOUNT}:apis/api01`],
    ['appsync:EventSubscribe', `arn:aws:appsync:us-east-1:${ACCOUNT}:apis/api01/channelNamespace/news`],
  ),
  of(
    'ses',
    'ses',
    { ...post, url: 'https://email.us-east-1.amazonaws.com/v2/email/outbound-emails' },
    { identity: 'example.com' },
    ['ses:SendEmail', `arn:aws:ses:us-east-1:${ACCOUNT}:identity/example.com`],
  ),

  of(
    'opensearch',
    'es',
    { ...post, url: 'https://search-logs-abcdefghijklmnopqrstuvwxyz.us-east-1.es.amazonaws.com/app/_search' },
    {},
    ['es:ESHttpPost', `arn:aws:es:us-east-1:${ACCOUNT}:domain/logs/app/_search`],
  ),
  of(
    'opensearch-serverless',
    'aoss',
    { ...IN_HEADER, url: 'https://07tjusf2h91cunochc12.us-east-1.aoss.amazonaws.com/app/_search' },
    {},
    ['aoss:APIAccessAll', `arn:aws:aoss:us-east-1:${ACCOUNT}:collection/07tjusf2h91cunochc12`],
  ),
  of(
    'opensearch-dashboards',
    'aoss',
    { ...IN_HEADER, url: 'https://07tjusf2h91cunochc12.us-east-1.aoss.amazonaws.com/_dashboards/' },
    {},
    ['aoss:DashboardsAccessAll', `arn:aws:aoss:us-east-1:${ACCOUNT}:dashboards/default`],
  ),
  of(
    'appsync',
    'appsync',
    { ...post, url: 'https://abcdefghijklmnopqrstuvwxyz.appsync-api.us-east-1.amazonaws.com/graphql' },
    { graphql: 'api01' },
    ['appsync:GraphQL', `arn:aws:appsync:us-east-1:${ACCOUNT}:apis/api01/types/*/fields/*`],
  ),
  of(
    'neptune',
    'neptune-db',
    { url: 'https://db.cluster-cdgmuqiadpid.us-east-1.neptune.amazonaws.com:8182/status' },
    { clusterResource: 'cluster-ABCDEFGHIJKL01234' },
    [
      'neptune-db:connect neptune-db:ReadDataViaQuery neptune-db:WriteDataViaQuery',
      `arn:aws:neptune-db:us-east-1:${ACCOUNT}:cluster-ABCDEFGHIJKL01234/*`,
    ],
  ),
  of(
    'codecommit',
    'codecommit',
    { url: 'https://git-codecommit.us-east-1.amazonaws.com/v1/repos/site/info/refs?service=git-receive-pack' },
    {},
    ['codecommit:GitPush', `arn:aws:codecommit:us-east-1:${ACCOUNT}:site`],
  ),
  of(
    'codecommit',
    'codecommit',
    { ...post, url: 'https://git-codecommit.us-east-1.amazonaws.com/v1/repos/site/git-upload-pack' },
    {},
    ['codecommit:GitPull', `arn:aws:codecommit:us-east-1:${ACCOUNT}:site`],
  ),
  ...(
    [
      ['remote_write', 'RemoteWrite'],
      ['query', 'QueryMetrics'],
      ['labels', 'GetLabels'],
      ['series', 'GetSeries'],
      ['metadata', 'GetMetricMetadata'],
    ] as const
  ).map(([end, action]) =>
    of(
      'prometheus',
      'aps',
      { ...IN_HEADER, url: `https://aps-workspaces.us-east-1.amazonaws.com/workspaces/ws-0123/api/v1/${end}` },
      {},
      [`aps:${action}`, `arn:aws:aps:us-east-1:${ACCOUNT}:workspace/ws-0123`],
    ),
  ),
  of(
    'vpc-lattice',
    'vpc-lattice-svcs',
    { ...IN_HEADER, url: 'https://shop-0123456789abcdef0.7d67968.vpc-lattice-svcs.us-east-1.on.aws/cart' },
    {},
    ['vpc-lattice-svcs:Invoke', `arn:aws:vpc-lattice:us-east-1:${ACCOUNT}:service/svc-0123456789abcdef0/cart`],
  ),

  of(
    'bedrock-model',
    'bedrock',
    { ...post, url: 'https://bedrock-runtime.us-east-1.amazonaws.com/model/amazon.nova-lite-v1%3A0/converse' },
    {},
    ['bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0'],
  ),
  of(
    'bedrock-model',
    'bedrock',
    {
      ...post,
      url: 'https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-lite-v1%3A0/converse-stream',
    },
    {},
    [
      'bedrock:InvokeModelWithResponseStream',
      `arn:aws:bedrock:us-east-1:${ACCOUNT}:inference-profile/us.amazon.nova-lite-v1:0`,
      'arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0',
    ],
  ),
  of(
    'bedrock-agent',
    'bedrock',
    {
      ...post,
      url: 'https://bedrock-agent-runtime.us-east-1.amazonaws.com/agents/AGENT12345/agentAliases/ALIAS12345/sessions/s1/text',
    },
    {},
    ['bedrock:InvokeAgent', `arn:aws:bedrock:us-east-1:${ACCOUNT}:agent-alias/AGENT12345/ALIAS12345`],
  ),
  of(
    'bedrock-retrieve',
    'bedrock',
    { ...post, url: 'https://bedrock-agent-runtime.us-east-1.amazonaws.com/knowledgebases/KB12345678/retrieve' },
    {},
    ['bedrock:Retrieve', `arn:aws:bedrock:us-east-1:${ACCOUNT}:knowledge-base/KB12345678`],
  ),
  of(
    'bedrock-mantle',
    'bedrock-mantle',
    { ...post, url: 'https://bedrock-mantle.us-east-1.api.aws/v1/responses' },
    {},
    ['bedrock-mantle:CreateInference', `arn:aws:bedrock-mantle:us-east-1:${ACCOUNT}:project/*`],
  ),
  of(
    'agent-runtime',
    'bedrock-agentcore',
    {
      ...post,
      url: `https://bedrock-agentcore.us-east-1.amazonaws.com/runtimes/arn%3Aaws%3Abedrock-agentcore%3Aus-east-1%3A${ACCOUNT}%3Aruntime%2Fhelper-abc/invocations`,
    },
    {},
    [
      'bedrock-agentcore:InvokeAgentRuntime',
      `arn:aws:bedrock-agentcore:us-east-1:${ACCOUNT}:runtime/helper-abc`,
      `arn:aws:bedrock-agentcore:us-east-1:${ACCOUNT}:runtime/helper-abc/runtime-endpoint/*`,
    ],
  ),
  of(
    'agent-gateway',
    'bedrock-agentcore',
    { ...post, url: 'https://tools-abc.gateway.bedrock-agentcore.us-east-1.amazonaws.com/mcp' },
    {},
    ['bedrock-agentcore:InvokeGateway', `arn:aws:bedrock-agentcore:us-east-1:${ACCOUNT}:gateway/tools-abc`],
  ),

  of(
    'operation',
    'dynamodb',
    {
      ...post,
      url: 'https://dynamodb.us-east-1.amazonaws.com/',
      headers: [['X-Amz-Target', 'DynamoDB_20120810.GetItem']],
    },
    {},
    ['dynamodb:GetItem', '*'],
  ),
  ...(
    [
      ['athena', 'X', 'StartQueryExecution', 'athena'],
      ['ecs', 'X', 'ListTasks', 'ecs'],
      ['events', 'X', 'PutEvents', 'events'],
      ['firehose', 'X', 'PutRecord', 'firehose'],
      ['kinesis', 'X', 'PutRecord', 'kinesis'],
      ['kms', 'X', 'Decrypt', 'kms'],
      ['logs', 'X', 'PutLogEvents', 'logs'],
      ['secretsmanager', 'X', 'GetSecretValue', 'secretsmanager'],
      ['sqs', 'X', 'SendMessage', 'sqs'],
      ['ssm', 'X', 'GetParameter', 'ssm'],
      ['states', 'X', 'StartExecution', 'states'],
      ['cloudformation', 'Action', 'DescribeStacks', 'cloudformation'],
      ['ec2', 'Action', 'DescribeInstances', 'ec2'],
      ['email', 'Action', 'SendRawEmail', 'ses'],
      ['iam', 'Action', 'ListUsers', 'iam'],
      ['monitoring', 'Action', 'PutMetricData', 'cloudwatch'],
      ['rds', 'Action', 'DescribeDBInstances', 'rds'],
      ['ses', 'Action', 'SendEmail', 'ses'],
      ['sns', 'Action', 'Publish', 'sns'],
      ['sts', 'Action', 'GetSessionToken', 'sts'],
    ] as const
  ).map(([service, where, operation, prefix]) =>
    of(
      'operation',
      service,
      where === 'X'
        ? { ...post, url: `https://${service}.us-east-1.amazonaws.com/`, headers: [['X-Amz-Target', `T.${operation}`]] }
        : { url: `https://${service}.us-east-1.amazonaws.com/?Action=${operation}` },
      {},
      [`${prefix}:${operation}`, '*'],
    ),
  ),
];
