type Hosts = Readonly<Record<string, readonly string[]>>;

/**
 * Hosts whose first label is not the signing name of who checks there, by that name (endpoint rules of the AWS SDKs; AWS
 * General Reference, "Service endpoints and quotas"). They come before the hosts of the table. The empty name: nobody checks.
 */
export const OTHER_HOSTS: Hosts = {
  '': ['**.s3-website.%', '**.s3-website-%'],
  appconfig: ['appconfigdata.%'],
  aps: ['aps-workspaces.%'],
  'bedrock-mantle': ['bedrock-mantle.%'],
  budgets: ['budgets.amazonaws.com@us-east-1'],
  cloudfront: ['cloudfront.amazonaws.com@us-east-1'],
  'cloudfront-keyvaluestore': ['*.cloudfront-kvs.global.api.aws@*'],
  dynamodb: ['streams.dynamodb.%', 'streams-dynamodb.%', 'search-dynamodb.%', '*.ddb.%'],
  ecr: ['**.dkr.ecr.%'],
  greengrass: ['greengrass.%', 'greengrass-ats.iot.%', 'greengrass.iot.%'],
  iam: ['iam.amazonaws.com@us-east-1', 'iam.us-gov.amazonaws.com@us-gov-west-1'],
  iotdata: ['data.iot.%', 'data-ats.iot.%', 'data.ats.iot.%'],
  kafka: ['kafka-api.%'],
  kinesisvideo: ['*.kinesisvideo.%'],
  logs: ['stream-logs.%', 'streaming-logs.%'],
  lex: ['*-lex.%', '*.lex.%'],
  mobiletargeting: ['pinpoint.%'],
  'neptune-db': ['**.%.neptune', '*.*.neptune.%'],
  organizations: ['organizations.amazonaws.com@us-east-1'],
  rekognition: ['streaming-rekognition.%'],
  route53: [
    'route53.amazonaws.com@us-east-1',
    'route53.us-gov.amazonaws.com@us-gov-west-1',
    'route53.amazonaws.com.cn@cn-northwest-1',
  ],
  sagemaker: ['*.sagemaker.%'],
  ses: ['email.%', 'mail-manager.%'],
  states: ['sync-states.%'],
  'sso-oauth': ['oidc.%'],
  waf: ['waf.amazonaws.com@us-east-1'],
};

/** Hosts where a second service answers too: it is believed where it was typed, and the first one told else. */
export const SHARED_HOSTS: Hosts = {
  iotdata: ['*.iot.%', '*.ats.iot.%'],
  kafka: ['kafka.%'],
};
