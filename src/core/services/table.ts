import type { RequiredHeader, ServiceRule } from '@/core/model/service-rule';

/** What sets a service apart: where it departs from the general rules, and its hosts (see host-pattern.ts for how they are written). */
type ServiceRow = { readonly rule?: Partial<ServiceRule>; readonly hosts: readonly string[] };

const S3: Partial<ServiceRule> = {
  path: 'once',
  presignedPayload: 'unsigned',
  contentSha256: 'required',
  amzHeaders: 'query',
  chunkedPayload: true,
};
const MINUTES_15: Partial<ServiceRule> = { longestExpiry: 900 };
const TOKEN: Partial<ServiceRule> = { ...MINUTES_15, isToken: true };

const JSON_BODY: RequiredHeader = { name: 'content-type', value: 'application/json', of: 'body' };
const handshake = (name: string, value: string): RequiredHeader => ({ name, value, of: '/graphql/connect' });

/** Services whose rules are known, by signing name. Where each fact is from stands in sources.ts, which the page fetches later. */
export const SERVICES: Readonly<Record<string, ServiceRow>> = {
  s3: {
    // POST Object is documented for `s3` alone (Amazon S3 API Reference).
    rule: { ...S3, postPolicy: true },
    hosts: [
      '**.s3.%',
      '**.s3-%',
      '**.s3-accesspoint.%',
      '**.s3-control.%',
      '**.s3.amazonaws.com@us-east-1',
      '**.s3-external-1.amazonaws.com@us-east-1',
      // Names for every region at once.
      '*.s3-accelerate.amazonaws.com',
      '*.s3-accelerate.dualstack.amazonaws.com',
      '**.accesspoint.s3-global.amazonaws.com@*',
      // Stores that speak S3.
      '**.r2.cloudflarestorage.com@auto',
      '**.storage.googleapis.com@auto',
      '**.s3.$.backblazeb2.com',
      '**.s3.wasabisys.com@us-east-1',
      '**.s3.$.wasabisys.com',
      '**.$.digitaloceanspaces.com',
    ],
  },
  's3-object-lambda': { rule: S3, hosts: ['**.s3-object-lambda.%'] },
  's3-outposts': { rule: S3, hosts: ['**.s3-outposts.%'] },
  s3express: { rule: S3, hosts: ['**.s3express-*.%'] },
  'execute-api': { hosts: ['**.execute-api.%'] },
  lambda: { hosts: ['*.lambda-url.%'] },
  sts: { rule: { ...MINUTES_15, ignoresExpires: true }, hosts: ['sts.amazonaws.com@us-east-1'] },
  'rds-db': { rule: TOKEN, hosts: ['**.%.rds', '*.*.rds.%'] },
  elasticache: { rule: TOKEN, hosts: ['**.cache.amazonaws.com', '**.cache.amazonaws.com.cn'] },
  memorydb: { rule: TOKEN, hosts: ['**.memorydb.%', 'memory-db.%'] },
  'kafka-cluster': { rule: { ...TOKEN, addedAfterSigning: ['User-Agent'] }, hosts: ['kafka.%'] },
  dsql: { rule: { isToken: true }, hosts: ['*.dsql.%'] },
  iotdevicegateway: { rule: { token: 'appended' }, hosts: ['*.iot.%', '*.ats.iot.%'] },
  transcribe: { rule: { longestExpiry: 300 }, hosts: ['transcribestreaming.%', '*.transcribe.%'] },
  appsync: {
    rule: {
      requiredHeaders: [
        handshake('accept', 'application/json, text/javascript'),
        handshake('content-encoding', 'amz-1.0'),
        handshake('content-type', 'application/json; charset=UTF-8'),
      ],
    },
    hosts: ['**.appsync-api.%', '**.appsync-realtime-api.%'],
  },
  es: { rule: { requiredHeaders: [JSON_BODY] }, hosts: ['*.%.es', '*.es.%', '**.aos.%'] },
  aoss: {
    rule: { contentSha256: 'required', requiredHeaders: [JSON_BODY] },
    hosts: ['*.%.aoss', '*.aoss.%'],
  },
  bedrock: {
    rule: { addedAfterSigning: ['Version'] },
    hosts: [
      'bedrock.amazonaws.com',
      'bedrock-runtime.%',
      'bedrock-agent.%',
      'bedrock-agent-runtime.%',
      'bedrock-data-automation.%',
      'bedrock-data-automation-runtime.%',
    ],
  },
  'bedrock-agentcore': {
    rule: { longestExpiry: 300 },
    hosts: ['bedrock-agentcore.%', 'bedrock-agentcore-*.%', '**.bedrock-agentcore.%'],
  },
  'vpc-lattice-svcs': {
    rule: { presignedPayload: 'unsigned', contentSha256: 'unsigned' },
    hosts: ['**.vpc-lattice-svcs.%'],
  },
  polly: { hosts: [] },
};
