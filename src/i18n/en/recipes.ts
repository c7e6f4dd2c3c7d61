import type { EndedBy } from '@/core';
import type {
  AnswerForm,
  AskName,
  DerivedForm,
  DerivedId,
  DerivedStep,
  FormId,
  RecipeGroup,
  RecipeId,
} from '@/core/making';

/** What a recipe is called, what it is for, and words that people may look for it by. */
type RecipeTexts = { readonly title: string; readonly what: string; readonly also?: string };

const recipes: Readonly<Record<RecipeId | DerivedId, RecipeTexts>> = {
  s3Download: {
    title: 'S3 download link',
    what: 'Whoever has the link can fetch the object.',
    also: 'get object share file',
  },
  s3Upload: {
    title: 'S3 upload link',
    what: 'Whoever has the link can put one object there.',
    also: 'put object file',
  },
  s3Delete: { title: 'S3 delete link', what: 'Whoever has the link can delete the object.', also: 'remove object' },
  s3Part: {
    title: 'S3 multipart upload: link for a part',
    what: 'One link for each part. Starting and completing the upload are requests of their own.',
    also: 'large file',
  },
  s3Form: {
    title: 'S3 upload form',
    what: 'An HTML form that uploads from a browser, within the limits of its policy.',
    also: 'post policy browser',
  },
  s3ExpressSession: {
    title: 'S3 Express One Zone session',
    what: 'CreateSession returns keys and a token for a directory bucket.',
    also: 'directory bucket create session',
  },
  s3MultiRegion: {
    title: 'S3 Multi-Region Access Point link',
    what: 'A link signed with SigV4a, for every Region at once.',
    also: 'mrap sigv4a global object upload download',
  },
  r2: { title: 'Cloudflare R2 link', what: 'A presigned URL for an object in R2.', also: 'upload download' },
  b2: { title: 'Backblaze B2 link', what: 'A presigned URL for an object in B2.', also: 'upload download' },
  wasabi: { title: 'Wasabi link', what: 'A presigned URL for an object in Wasabi.', also: 'upload download' },
  spaces: {
    title: 'DigitalOcean Spaces link',
    what: 'A presigned URL for an object in a Space.',
    also: 'upload download',
  },
  gcs: {
    title: 'Google Cloud Storage link',
    what: 'A presigned URL with an HMAC key, in the form that is compatible with S3.',
    also: 'gcs bucket upload download',
  },
  gcsGoog4: {
    title: 'Google Cloud Storage link (GOOG4)',
    what: 'Google’s own form of a signed URL, with an HMAC key: X-Goog-Signature in place of X-Amz-Signature.',
    also: 'gcs bucket goog4-hmac-sha256 x-goog upload download',
  },
  s3Compatible: {
    title: 'Any S3-compatible store',
    what: 'A presigned URL for MinIO, Ceph, Garage and others, with the bucket in the path.',
    also: 'minio ceph garage seaweedfs endpoint upload download',
  },
  rds: {
    title: 'RDS or Aurora database password',
    what: 'IAM authentication: the token is the password of a database user.',
    also: 'postgres mysql mariadb proxy iam auth token',
  },
  dsql: {
    title: 'Aurora DSQL database password',
    what: 'The token is the password for a PostgreSQL client.',
    also: 'postgres iam auth token',
  },
  elasticache: {
    title: 'ElastiCache password',
    what: 'The token is the password of an IAM user of Valkey or Redis OSS.',
    also: 'redis valkey cache iam auth token',
  },
  elasticacheServerless: {
    title: 'ElastiCache Serverless password',
    what: 'The same for a serverless cache.',
    also: 'redis valkey cache iam auth token',
  },
  memorydb: {
    title: 'MemoryDB password',
    what: 'The token is the password of an IAM user of MemoryDB.',
    also: 'redis valkey cluster iam auth token',
  },
  openSearch: {
    title: 'OpenSearch request',
    what: 'Signed headers for a domain of Amazon OpenSearch Service.',
    also: 'elasticsearch domain index query',
  },
  openSearchServerless: {
    title: 'OpenSearch Serverless request',
    what: 'Signed headers for a collection. The hash of the body is one of them.',
    also: 'aoss elasticsearch collection vector index query',
  },
  neptune: {
    title: 'Neptune request',
    what: 'Signed headers for a graph database. Those for the path `gremlin` open its WebSocket.',
    also: 'graph database gremlin sparql opencypher',
  },
  keyspaces: {
    title: 'Amazon Keyspaces login',
    what: 'What a Cassandra driver replies to the nonce that Keyspaces sends.',
    also: 'cassandra cql sasl database iam auth plugin nonce',
  },
  mongoDbAws: {
    title: 'MongoDB login with IAM (MONGODB-AWS)',
    what: 'What a driver replies to MongoDB Atlas or Amazon DocumentDB, which asks STS with it who you are.',
    also: 'mongo atlas documentdb sasl database iam auth nonce',
  },
  msk: {
    title: 'MSK token for Kafka',
    what: 'For SASL OAUTHBEARER: what a Kafka client hands over as its token.',
    also: 'kafka oauthbearer sasl iam',
  },
  iotMqtt: {
    title: 'IoT Core: MQTT over WebSocket',
    what: 'The URL with which an MQTT client connects.',
    also: 'mqtt wss',
  },
  kvsViewer: {
    title: 'Kinesis Video WebRTC: viewer',
    what: 'The URL of the signalling channel, for a viewer.',
    also: 'kvs signaling wss',
  },
  kvsMaster: {
    title: 'Kinesis Video WebRTC: master',
    what: 'The URL of the signalling channel, for its master.',
    also: 'kvs signaling wss',
  },
  transcribe: {
    title: 'Transcribe streaming',
    what: 'The WebSocket URL for live transcription.',
    also: 'speech to text wss',
  },
  appSyncRealtime: {
    title: 'AppSync GraphQL subscriptions',
    what: 'Opens the real-time connection. Each subscription is signed again, over /graphql.',
    also: 'graphql realtime websocket wss',
  },
  appSyncEvents: {
    title: 'AppSync Events',
    what: 'Opens the connection. Each subscription and message is signed again, with its own body.',
    also: 'pub sub websocket wss',
  },
  eks: { title: 'EKS token for kubectl', what: 'What `aws eks get-token` prints.', also: 'kubernetes k8s cluster' },
  callerIdentity: {
    title: 'STS: who am I',
    what: 'GetCallerIdentity as a link: a proof of identity that others can check.',
    also: 'getcalleridentity whoami',
  },
  vault: {
    title: 'HashiCorp Vault login',
    what: 'For the AWS auth method: post it to `auth/aws/login`.',
    also: 'openbao iam',
  },
  gcpFederation: {
    title: 'Google Cloud workload identity',
    what: 'The subject token that Google’s STS exchanges for an access token.',
    also: 'gcp federation',
  },
  snowflake: {
    title: 'Snowflake workload identity',
    what: 'The attestation that Snowflake’s drivers send.',
    also: 'wif federation',
  },
  teleport: {
    title: 'Teleport IAM join',
    what: 'The signed request that answers the challenge of a Teleport cluster.',
    also: 'join token',
  },
  bedrockKey: {
    title: 'Bedrock API key (short-term)',
    what: 'A bearer token for Amazon Bedrock in this Region.',
    also: 'bearer token ai model llm',
  },
  bedrockConverse: {
    title: 'Bedrock: call a model',
    what: 'The signed headers for a call of Converse.',
    also: 'ai llm invoke model claude nova',
  },
  agentCoreSocket: {
    title: 'Bedrock AgentCore: WebSocket',
    what: 'The URL with which a client talks to an agent.',
    also: 'ai agent wss runtime',
  },
  polly: { title: 'Polly: text as speech', what: 'A link that plays.', also: 'audio mp3 voice' },
  apiGateway: {
    title: 'API Gateway with IAM',
    what: 'A link to your API.',
    also: 'rest http websocket wss api execute-api',
  },
  lambdaUrl: { title: 'Lambda function URL', what: 'A link to your function.', also: 'function' },
  vpcLattice: {
    title: 'VPC Lattice request',
    what: 'Signed headers for a service with an auth policy. Its body is not signed.',
    also: 'service network http api',
  },
  mapTile: {
    title: 'Amazon Location: map tile',
    what: 'A link to one tile of a map.',
    also: 'maps tiles maplibre geo',
  },
  geocode: {
    title: 'Amazon Location: find a place',
    what: 'Signed headers for a call of Geocode.',
    also: 'places geocoding address geo maps',
  },
  anyLink: {
    title: 'Any other request: link',
    what: 'A presigned URL for the host, service and Region that you name.',
    also: 'other custom own presigned url everything',
  },
  anyHeaders: {
    title: 'Any other request: headers',
    what: 'Signed headers for the host, service and Region that you name.',
    also: 'other custom own authorization header everything',
  },
  sesSmtp: {
    title: 'SES SMTP password',
    what: 'User name and password for Amazon SES’s SMTP endpoint in this Region, made of an IAM user’s key.',
    also: 'email mail smtp credentials',
  },
  codeCommit: {
    title: 'CodeCommit Git password',
    what: 'User name and password for Git over HTTPS.',
    also: 'git clone push repository',
  },
};

const groups: Readonly<Record<RecipeGroup, string>> = {
  storage: 'Amazon S3',
  stores: 'Other object stores',
  databases: 'Databases, search and caches',
  messaging: 'Streams and WebSockets',
  identity: 'Proof of identity',
  ai: 'AI and speech',
  http: 'APIs, maps, mail, Git and others',
};

const asks: Readonly<Record<AskName, string>> = {
  accountId: 'Account ID',
  action: 'Connect as',
  alias: 'Alias or ARN',
  audience: 'Audience (provider)',
  bucket: 'Bucket',
  cache: 'Cache or cluster name',
  challenge: 'Challenge',
  channelArn: 'Channel ARN',
  clientId: 'Client ID',
  cluster: 'Cluster name',
  endpoint: 'Endpoint',
  expires: 'Good for (seconds)',
  host: 'Endpoint host',
  json: 'JSON to send (optional)',
  key: 'Object key',
  language: 'Language',
  method: 'For method',
  modelId: 'Model ID',
  nonce: 'Nonce from the server',
  partNumber: 'Part number',
  path: 'Request path',
  place: 'Place or address',
  port: 'Port',
  region: 'In Region',
  repository: 'Repository',
  role: 'Role',
  runtimeArn: 'Runtime ARN',
  sampleRate: 'Sample rate (Hz)',
  serverId: 'Server ID header (optional)',
  serverNonce: 'Server nonce (s, base64)',
  service: 'Signing name',
  sessionId: 'Session ID (optional)',
  stsHost: 'STS host from the server (h)',
  text: 'Text to send',
  tile: 'Tile (z/x/y)',
  tileset: 'Tileset',
  uploadId: 'Upload ID',
  url: 'Address',
  user: 'User name',
  voice: 'Voice',
  zone: 'Zone ID',
};

const forms: Readonly<Record<FormId, string>> = {
  appSyncProtocol: 'Subprotocols',
  appSyncUrl: 'Connection URL',
  bedrockKey: 'API key',
  eksToken: 'Token',
  eventsProtocol: 'Subprotocols',
  execCredential: 'ExecCredential',
  gcpToken: 'Subject token',
  headers: 'Headers',
  htmlAudio: 'HTML',
  mskToken: 'Token',
  password: 'Password',
  rawHttp: 'HTTP request',
  snowflakeToken: 'Token',
  url: 'Link',
  vaultLogin: 'Login (JSON)',
  webSocketUrl: 'Connection URL',
};

const derivedForms: Readonly<Record<DerivedForm, string>> = {
  challengeReply: 'Reply to the challenge',
  gitUrl: 'Git URL',
  link: 'Link',
  password: 'Password',
  saslFields: 'Fields of the reply',
  saslPayload: 'Payload (BSON in base64)',
  userName: 'User name',
};

const steps: Readonly<Record<DerivedStep['step'], string>> = {
  canonicalRequest: 'Canonical request',
  keyChain: 'HMAC with “AWS4” + secret, one after the other',
  keyChainGoog4: 'HMAC with “GOOG4” + secret, one after the other',
  message: 'Then HMAC of',
  stringToSign: 'String to sign',
};

const notOfForm: Readonly<Record<AnswerForm, string>> = {
  hex32: 'It has 32 hexadecimal digits: 0 to 9 and a to f.',
  nonce64: 'It is 64 bytes in base64: 88 characters.',
  seconds: 'A whole number from 1 to 604800, which is 7 days.',
  tile: 'Zoom, column and row, as in 12/2048/1362.',
};

const endedBy: Readonly<Record<EndedBy, string>> = {
  expires: 'X-Amz-Expires',
  service: 'Limit of the service',
  credentials: 'Temporary credentials',
};

/** What there is to make, what each asks, and how long what is made lasts. */
export const enRecipes = {
  title: 'What do you want to make?',
  search: 'Search',
  found: (count: number) => (count === 0 ? 'Nothing fits.' : `${count} to choose from`),
  nothing: 'Nothing fits. “Any other request” takes every host, service and Region.',
  close: 'Close',
  leave: 'Leave',
  example: (text: string) => `for example ${text}`,
  notOfForm,
  finished: 'Result',
  missing: (labels: readonly string[]) => `Still to fill in: ${labels.join(', ')}.`,
  below: 'The form is shown below.',
  waits: 'A field below needs a fix first.',
  copy: (label: string) => `Copy: ${label}`,
  tail: (names: readonly string[]) =>
    `${names.map((name) => `\`${name}\``).join(' and ')} ${names.length === 1 ? 'is' : 'are'} added after signing and not part of the signature.`,
  lasts: 'How long it lasts',
  signed: 'Signed',
  ends: {
    expires: (time: string) => `Good for ${time}, as X-Amz-Expires says.`,
    service: (time: string) => `Good for ${time}: the service, or AWS’s own client for it, takes it no longer.`,
    credentials: (time: string) => `Good for ${time}: then the temporary credentials end.`,
    asked: (time: string) => `Good for ${time}, as X-Goog-Expires says.`,
    unknown: (time: string) => `Good for ${time} at most: it ends with its session, and nobody said when that ends.`,
    over: 'It has ended. Sign again.',
    credentialsOver: 'It has ended with the temporary credentials. Get new ones.',
  },
  ignoresExpires: 'This service ignores X-Amz-Expires.',
  endedBy,
  credentialsEnd: 'Temporary credentials end (UTC)',
  credentialsEndHint: 'As `Expiration` says. Without it, their end cannot be told.',
  credentialsEndBad: 'No time: write it as 2026-01-31T12:00:00Z.',
  needsKey: 'Enter an access key ID and a secret access key.',
  onlyLongTerm: 'Temporary credentials make no password that works: use the key of an IAM user.',
  neverEnds: 'Good until the access key is deactivated or deleted.',
  howMade: 'How it is made',
  derivedForms,
  steps,
  source: 'Where this is from',
  recipes,
  groups,
  asks,
  forms,
};

export type RecipesTexts = typeof enRecipes;
