import type { AskId, CorsId, GrantNote, LackCode, TemplateId } from '@/core/other-side';

const asks: Readonly<Record<AskId, string>> = {
  account: 'AWS account ID',
  apiId: 'API ID',
  stage: 'Stage',
  connection: 'Connection ID',
  functionName: 'Function name',
  dbResource: 'DB resource ID',
  dbUser: 'Database user',
  cacheUser: 'User ID',
  cluster: 'Cluster name',
  clusterUuid: 'Cluster UUID',
  clusterResource: 'Cluster resource ID',
  topic: 'Topic',
  group: 'Consumer group',
  client: 'Client ID',
  domain: 'Domain name',
  field: 'Field',
  graphql: 'API ID (not the one in the host)',
  namespace: 'Channel namespace',
  collection: 'Collection ID',
  latticeService: 'Service ID',
  channel: 'Channel name',
  identity: 'Verified identity',
  project: 'Project',
  thing: 'Thing name',
  outpost: 'Outpost ID',
  accessPoint: 'Access point name',
  bucket: 'Bucket',
  sourceIp: 'Only from these addresses (optional)',
};

const notes: Readonly<Record<GrantNote, string>> = {
  'account-any':
    'Until you enter the account ID, the ARN matches the API in any account: its ID is unique in a Region.',
  'agent-endpoint': 'AWS checks the runtime and the endpoint that is called, so both are listed.',
  'bearer-token':
    'The key that is made from this link acts for whoever signed it, and needs that person’s permissions for each model.',
  'cache-user': 'The user must exist there too, with IAM authentication, and with a user ID equal to its user name.',
  'cluster-access':
    'The token itself needs no permission. The cluster does: an access entry for this principal (`aws eks create-access-entry`), or a line in the `aws-auth` ConfigMap.',
  'cognito-policy':
    'Identities of Amazon Cognito need an AWS IoT policy as well, attached to the identity (`aws iot attach-policy`).',
  'collection-policy':
    'The collection’s data access policy must name this principal too. IAM alone gives a 403 without a reason.',
  'database-user':
    'The database user must be allowed to log in with IAM: `GRANT rds_iam TO …` in PostgreSQL, `AWSAuthenticationPlugin` in MySQL, `AWS IAM GRANT` in Aurora DSQL.',
  'fine-grained':
    'With fine-grained access control the domain also needs a role mapping for this principal (Security → Roles → Mapped users).',
  'function-policy':
    'Both actions are needed for function URLs made since October 2025. A caller in another account also needs both in the function’s resource-based policy.',
  kms: 'If the object is encrypted with a KMS key, the principal also needs `kms:Decrypt` on that key, and `kms:GenerateDataKey` to upload.',
  'lattice-policy': 'The auth policies of the service and of the service network must allow the request as well.',
  'missing-key-403':
    'Without `s3:ListBucket` on the bucket, S3 answers 403 instead of 404 for a key that does not exist.',
  'model-regions':
    'An inference profile sends the request on to other Regions. The model must be allowed in each of them, so the Region is `*` there.',
  'name-of-operation':
    'The action has the name of the operation, and is allowed on everything. Narrow the resource with the ARNs in the Service Authorization Reference.',
  'not-aws':
    'This host is not one of AWS’s. IAM applies only if AWS answers behind it, for example API Gateway behind a domain of your own.',
  'object-lambda':
    'The access point behind it and the function are checked as well: `s3:GetObject` on the access point, `lambda:InvokeFunction` on the function.',
  'private-api':
    'This is a private API. Its resource policy must allow the VPC endpoint, and the endpoint’s own policy must allow the API.',
  'role-trust': 'The role’s trust policy must name this principal too.',
  'session-mode': 'The session may read. For uploads, leave the condition `s3express:SessionMode` out.',
  'topics-and-groups':
    'Connecting is one permission, each topic and each consumer group another. Leave out what the client does not do.',
};

/** Where a policy of whoever signs goes. */
const FOR_SIGNER = 'Attach it to the user or role whose key signs the request.';

const forms: Readonly<Record<CorsId, { readonly name: string; readonly where: string }>> = {
  's3-json': {
    name: 'Amazon S3: JSON',
    where: 'Bucket → Permissions → Cross-origin resource sharing (CORS). The console takes JSON only.',
  },
  's3-xml': {
    name: 'Amazon S3: XML',
    where: 'The body of `PUT /?cors` (PutBucketCors), as S3-compatible stores take it too.',
  },
  'rest-options': {
    name: 'REST API: preflight',
    where:
      'CloudFormation: an `OPTIONS` method without an authorizer for the resource, since a preflight is never signed. `aws apigateway get-resources --rest-api-id API-ID` lists the `RESOURCE-ID`. Deploy the API again afterwards.',
  },
  'rest-errors': {
    name: 'REST API: errors of the gateway',
    where:
      'CloudFormation: without this header a page cannot read API Gateway’s own 403, nor any other error that the gateway answers itself. Deploy the API again afterwards.',
  },
  'rest-function': {
    name: 'REST API: reply of the function',
    where: 'With Lambda proxy integration the function has to return the header itself.',
  },
  'http-api': {
    name: 'HTTP API',
    where:
      'Save it as `cors.json`: `aws apigatewayv2 update-api --api-id API-ID --cors-configuration file://cors.json`. API Gateway then ignores CORS headers of the backend.',
  },
  'function-url': {
    name: 'Lambda function URL',
    where:
      'Save it as `cors.json`: `aws lambda update-function-url-config --function-name NAME --cors file://cors.json`. It is off by default.',
  },
};

/** What may be missing; `put` is what mends it, and `where` says where that goes. */
const lacks: Readonly<Record<LackCode, { readonly what: string; readonly put: string; readonly where: string }>> = {
  preflight: {
    what: 'The browser first sends `OPTIONS` without a signature. If the resource has no such method, or one with an authorizer, it gets a 403.',
    put: 'OPTIONS method without an authorizer',
    where: forms['rest-options'].where,
  },
  'content-sha256': {
    what: 'The browser asks for `x-amz-content-sha256`, and the headers that API Gateway, the Serverless Framework and the CDK allow by default do not include it.',
    put: 'OPTIONS method that allows x-amz-content-sha256',
    where: forms['rest-options'].where,
  },
  'gateway-errors': {
    what: 'Errors that API Gateway answers itself have no CORS header: a 403 then looks like a network error in the page.',
    put: 'Gateway responses with CORS headers',
    where: forms['rest-errors'].where,
  },
  'cors-off': {
    what: 'CORS is off for a function URL until it is configured.',
    put: 'CORS configuration of the function URL',
    where: forms['function-url'].where,
  },
  's3-cors': {
    what: 'A bucket has no CORS rule until you add one. S3 takes the first rule that matches origin, method and every header asked for.',
    put: 'CORS rule of the bucket',
    where: forms['s3-json'].where,
  },
  'two-actions': {
    what: 'Function URLs made since October 2025 need two actions: `lambda:InvokeFunctionUrl` and `lambda:InvokeFunction`.',
    put: 'IAM policy that allows both actions',
    where: FOR_SIGNER,
  },
  'resource-policy': {
    what: 'A private API answers 403 until its resource policy allows the VPC endpoint.',
    put: 'Resource policy that allows the VPC endpoint',
    where: 'API → Resource policy, instead of the one there or as one more statement. Deploy the API again afterwards.',
  },
  'list-bucket': {
    what: 'If the key does not exist, S3 answers 403 unless the signer may list the bucket.',
    put: 'IAM policy that allows listing the bucket',
    where: FOR_SIGNER,
  },
};

const deploy: Readonly<Record<TemplateId, string>> = {
  'serverless-3':
    'Both files in one folder, then `npx osls deploy` (osls is the free fork of v3) or `npx serverless@3 deploy`.',
  'serverless-4':
    'Both files in one folder, then `npx serverless deploy`. Version 4 asks for a login or a licence key.',
  sam: '`sam deploy --guided`, in the folder of the file.',
  cdk: '`npx cdk deploy --app "npx tsx app.ts"`, with `aws-cdk-lib` and `constructs` installed.',
  terraform: '`terraform init`, then `terraform apply`, in the folder of the file.',
};

/** What is said where the other side is set up. */
export const enOtherSide = {
  title: 'What AWS must allow for this request',
  practice: 'The practice endpoint needs none of this: these are the settings for the AWS service it stands for.',
  policy: {
    title: 'IAM policy for whoever signs',
    where: `${FOR_SIGNER} It allows this request and little else.`,
    nothing: 'Nothing to set up: every valid key may make this request.',
    unknown:
      'What this request needs is not known here. Look its action up in the Service Authorization Reference of AWS.',
  },
  asks,
  notAnAccount: 'An account ID has 12 digits, without hyphens. Until then it is left out.',
  stageHint:
    'Read from the path of an execute-api URL. Enter it where no path shows it: `$default`, or behind a custom domain.',
  notes,
  source: 'AWS documentation',
  bucket: {
    title: 'Bucket policy that limits presigned URLs',
    what: 'Refuses presigned URLs older than this, even if they are signed for longer, and Signature Version 2.',
    seconds: 'Oldest signature (seconds)',
    notSeconds: 'Enter whole seconds, for example 600.',
    notAddresses: 'Enter IP addresses or ranges, for example 192.0.2.0/24. What is none is left out.',
    besides:
      'The signer limits it too: a URL ends with the credentials it was signed with, for example 6 hours with an instance profile and at most 36 with AWS STS; only keys of an IAM user reach 7 days. S3 checks when the request starts, so a running download continues.',
  },
  cors: {
    title: 'CORS rule for a page',
    origin: 'Origin of the page',
    notAnOrigin: 'Enter scheme and host, for example https://example.com, or *.',
    form: 'Where it goes',
    forms,
    none: 'No CORS rule is known for this service and method.',
  },
  api: {
    title: 'The smallest API behind IAM',
    tool: 'Tool',
    kind: 'Kind of API',
    kinds: { rest: 'REST API', http: 'HTTP API' },
    deploy,
    defaultStage:
      'The Serverless Framework puts HTTP APIs on the stage `$default`: leave the stage out of the URL, and enter `$default` above.',
    otherStage: (stage: string) =>
      `The stage ${stage} is none that this kind of API can have: the template deploys \`dev\`. Only an HTTP API has \`$default\`.`,
    afterwards: 'After deploying, replace the host in the URL with the one that the tool prints.',
  },
  lacks,
  noLacks: 'Nothing in particular is known to be missing for a request like this one.',
  showOf: (what: string) => `Show: ${what}`,
  copyOf: (what: string) => `Copy: ${what}`,
  saveAs: (file: string) => `Save as ${file}`,
};

export type OtherSideTexts = typeof enOtherSide;
