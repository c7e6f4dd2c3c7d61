import type { ServiceRule } from '@/core/model/service-rule';

/** Where a fact is from. `documented`: whoever offers the service says so. `reported`: a public report, or the source of a tool that works. */
export type FactSource = { readonly url: string; readonly how: 'documented' | 'reported' };

/** That a URL is a token, and that its X-Amz-Expires decides nothing, is told by a note. */
export type RuleFact = Exclude<keyof ServiceRule, 'isToken' | 'ignoresExpires'>;

/** What else to know of a service; the sentences are the page's. */
export type ServiceNote =
  | 'cache-token'
  | 'dsql-token'
  | 'eks-token'
  | 'iot-path'
  | 'lambda-payload'
  | 'model-colon'
  | 'msk-token'
  | 'post-parameters'
  | 'rds-endpoint'
  | 'rds-token'
  | 'realtime-token'
  | 's3-redirect'
  | 's3express-token'
  | 'speech-link'
  | 'streaming-port'
  | 'wrong-path';

type Sources = {
  readonly facts?: Readonly<Partial<Record<RuleFact, FactSource>>>;
  readonly notes?: Readonly<Partial<Record<ServiceNote, FactSource>>>;
};

const documented = (url: string): FactSource => ({ url, how: 'documented' });
const reported = (url: string): FactSource => ({ url, how: 'reported' });
const aws = (page: string): FactSource => documented(`https://docs.aws.amazon.com/${page}`);

const CREATE_SIGNED = aws('IAM/latest/UserGuide/reference_sigv-create-signed-request.html');
const S3_HEADER = aws('AmazonS3/latest/API/sig-v4-header-based-auth.html');
const S3_QUERY = aws('AmazonS3/latest/API/sigv4-query-string-auth.html');

const S3_POST = aws('AmazonS3/latest/API/sigv4-UsingHTTPPOST.html');
const S3_STREAMING = aws('AmazonS3/latest/API/sigv4-streaming.html');

const GENERAL_FACTS: Readonly<Record<RuleFact, FactSource>> = {
  path: CREATE_SIGNED,
  presignedPayload: CREATE_SIGNED,
  contentSha256: CREATE_SIGNED,
  amzHeaders: CREATE_SIGNED,
  token: CREATE_SIGNED,
  requiredHeaders: CREATE_SIGNED,
  // The limit of seven days is written in the documentation of S3, and every signer of AWS keeps to it.
  longestExpiry: S3_QUERY,
  postPolicy: CREATE_SIGNED,
  chunkedPayload: CREATE_SIGNED,
  addedAfterSigning: CREATE_SIGNED,
};

const S3_FACTS = {
  path: S3_HEADER,
  presignedPayload: S3_QUERY,
  contentSha256: S3_HEADER,
  amzHeaders: S3_QUERY,
  postPolicy: S3_POST,
  chunkedPayload: S3_STREAMING,
};

const ELASTICACHE = aws('AmazonElastiCache/latest/dg/auth-iam.html');
const MEMORYDB = aws('memorydb/latest/devguide/auth-iam.html');
const MSK = reported('https://github.com/aws/aws-msk-iam-sasl-signer-js');
const DSQL = aws('aurora-dsql/latest/userguide/SECTION_authentication-token.html');
const RDS = aws('AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Connecting.html');
const LATTICE = aws('vpc-lattice/latest/ug/sigv4-authenticated-requests.html');
const TRANSCRIBE = aws('transcribe/latest/dg/streaming-websocket.html');
const REALTIME = aws('appsync/latest/devguide/real-time-websocket-client.html');
const EKS = reported('https://github.com/kubernetes-sigs/aws-iam-authenticator/blob/master/pkg/token/token.go');
const JSON_BODY = reported('https://github.com/amazon-archives/aws-request-signing-apache-interceptor/pull/1');

const SOURCES: Readonly<Record<string, Sources>> = {
  s3: { facts: S3_FACTS, notes: { 's3-redirect': aws('AmazonS3/latest/userguide/Redirects.html') } },
  's3-object-lambda': { facts: S3_FACTS },
  's3-outposts': { facts: S3_FACTS },
  s3express: {
    facts: S3_FACTS,
    notes: { 's3express-token': aws('AmazonS3/latest/API/API_CreateSession.html') },
  },
  'execute-api': {
    notes: { 'wrong-path': documented('https://repost.aws/knowledge-center/api-gateway-authentication-token-errors') },
  },
  lambda: {
    notes: {
      'lambda-payload': aws('AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html'),
    },
  },
  sts: { facts: { longestExpiry: EKS }, notes: { 'eks-token': EKS } },
  'rds-db': {
    facts: { longestExpiry: RDS },
    notes: {
      'rds-token': RDS,
      'rds-endpoint': aws('AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html'),
    },
  },
  elasticache: { facts: { longestExpiry: ELASTICACHE }, notes: { 'cache-token': ELASTICACHE } },
  memorydb: { facts: { longestExpiry: MEMORYDB }, notes: { 'cache-token': MEMORYDB } },
  'kafka-cluster': {
    facts: {
      longestExpiry: MSK,
      addedAfterSigning: reported('https://github.com/aws/aws-msk-iam-sasl-signer-js'),
    },
    notes: { 'msk-token': MSK },
  },
  dsql: { facts: { longestExpiry: DSQL }, notes: { 'dsql-token': DSQL } },
  iotdevicegateway: {
    facts: { token: aws('iot/latest/developerguide/iam-users-groups-roles.html') },
    notes: { 'iot-path': aws('iot/latest/developerguide/protocols.html') },
  },
  'bedrock-agentcore': {
    facts: {
      longestExpiry: reported(
        'https://github.com/aws/bedrock-agentcore-sdk-python/blob/main/src/bedrock_agentcore/runtime/agent_core_runtime_client.py',
      ),
    },
  },
  transcribe: { facts: { longestExpiry: TRANSCRIBE }, notes: { 'streaming-port': TRANSCRIBE } },
  appsync: { facts: { requiredHeaders: REALTIME }, notes: { 'realtime-token': REALTIME } },
  es: {
    facts: { requiredHeaders: JSON_BODY },
    notes: {
      'post-parameters': aws('opensearch-service/latest/developerguide/managedomains-signing-service-requests.html'),
    },
  },
  aoss: {
    facts: {
      contentSha256: aws('opensearch-service/latest/developerguide/serverless-clients.html'),
      requiredHeaders: JSON_BODY,
    },
  },
  bedrock: {
    facts: { addedAfterSigning: reported('https://github.com/aws/aws-bedrock-token-generator-js') },
    notes: { 'model-colon': reported('https://github.com/higress-group/higress/pull/3590') },
  },
  'vpc-lattice-svcs': { facts: { presignedPayload: LATTICE, contentSha256: LATTICE } },
  polly: { notes: { 'speech-link': aws('polly/latest/dg/API_SynthesizeSpeech.html') } },
};

export type ServiceSources = {
  readonly facts: Readonly<Record<RuleFact, FactSource>>;
  readonly notes: readonly (FactSource & { readonly note: ServiceNote })[];
};

/** The sources of every rule of a signing name, and what else to know of it. */
export function sourcesOf(service: string): ServiceSources {
  const own = Object.hasOwn(SOURCES, service) ? SOURCES[service] : undefined;
  return {
    facts: { ...GENERAL_FACTS, ...own?.facts },
    notes: Object.entries(own?.notes ?? {}).map(([note, source]) => ({ note: note as ServiceNote, ...source })),
  };
}
