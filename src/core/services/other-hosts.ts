type Hosts = Readonly<Record<string, readonly string[]>>;

/**
 * Hosts whose first label is not the signing name of who checks there, by that name (endpoint rules of the AWS SDKs; AWS
 * General Reference, "Service endpoints and quotas"). They come before the hosts of the table. The empty name: nobody checks.
 */
export const OTHER_HOSTS: Hosts = {
  '': ['**.s3-website.%', '**.s3-website-%'],
  appconfig: ['appconfigdata.%'],
  appstream: ['appstream2.%'],
  aps: ['aps-workspaces.%'],
  'aws-marketplace': ['*-marketplace.%', '*.marketplace.%'],
  awsssoportal: ['portal.sso.%'],
  'bedrock-agentcore': ['bedrock-agentcore.%', 'bedrock-agentcore-*.%', '**.bedrock-agentcore.%'],
  budgets: ['budgets.amazonaws.com@us-east-1'],
  cassandra: ['cassandra-streams.%'],
  chime: ['*-chime.%'],
  cloudfront: ['cloudfront.amazonaws.com@us-east-1'],
  'cloudfront-keyvaluestore': ['*.cloudfront-kvs.global.api.aws@*'],
  cloudhsm: ['cloudhsmv2.%'],
  cloudsearch: ['cloudsearchdomain.%', '*.%.cloudsearch'],
  connect: ['contact-lens.%'],
  dynamodb: ['streams.dynamodb.%', 'streams-dynamodb.%', '*.ddb.%'],
  ecr: ['**.dkr.ecr.%'],
  elasticfilesystem: ['efs.%'],
  forecast: ['forecastquery.%'],
  iam: ['iam.amazonaws.com@us-east-1', 'iam.us-gov.amazonaws.com@us-gov-west-1'],
  iotdata: ['data.iot.%', 'data-ats.iot.%', 'data.ats.iot.%'],
  ioteventsdata: ['data.iotevents.%'],
  ivs: ['ivsrealtime.%'],
  kafka: ['kafka-api.%'],
  kinesisvideo: ['*.kinesisvideo.%'],
  lex: ['*-lex.%', '*.lex.%'],
  mgh: ['migrationhub-config.%'],
  mobiletargeting: ['pinpoint.%'],
  'neptune-db': ['**.%.neptune', '*.*.neptune.%'],
  organizations: ['organizations.amazonaws.com@us-east-1'],
  osis: ['*.%.osis'],
  'payment-cryptography': ['*.payment-cryptography.%'],
  personalize: ['personalize-*.%'],
  route53: [
    'route53.amazonaws.com@us-east-1',
    'route53.us-gov.amazonaws.com@us-gov-west-1',
    'route53.amazonaws.com.cn@cn-northwest-1',
  ],
  sagemaker: ['*.sagemaker.%'],
  savingsplans: ['savingsplans.amazonaws.com@us-east-1'],
  servicecatalog: ['servicecatalog-appregistry.%'],
  ses: ['email.%', 'mail-manager.%'],
  signer: ['data-signer.%'],
  'sso-oauth': ['oidc.%'],
  timestream: ['timestream-*.%', '*.timestream.%'],
  waf: ['waf.amazonaws.com@us-east-1'],
};

/** Hosts where a second service answers too: it is believed where it was typed, and the first one told else. */
export const SHARED_HOSTS: Hosts = {
  iotdata: ['*.iot.%', '*.ats.iot.%'],
  kafka: ['kafka.%'],
};
