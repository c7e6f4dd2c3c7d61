/** Signing names offered while typing: those people presign and sign by hand. Any other name may be typed. */
export const SERVICE_NAMES = [
  'execute-api', 's3', 'lambda', 'sts', 'iam', 'appsync', 'aoss', 'es', 'bedrock', 'bedrock-agentcore', 'dynamodb', 'dsql', 'ec2', 'ecr',
  'elasticache', 'events', 'geo', 'iotdata', 'iotdevicegateway', 'kafka-cluster', 'kinesis', 'kinesisvideo', 'kms', 'logs', 'memorydb',
  'monitoring', 'neptune-db', 'polly', 'rds-db', 's3-object-lambda', 's3-outposts', 's3express', 'sagemaker', 'secretsmanager', 'ses',
  'sns', 'sqs', 'ssm', 'states', 'transcribe', 'vpc-lattice-svcs', 'aps', 'osis',
] as const;

/** Regions offered while typing, then what S3-compatible stores use. Any other name may be typed. */
export const REGION_NAMES = [
  'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2',
  'ap-northeast-3', 'ap-south-1', 'ap-south-2', 'ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5',
  'ap-southeast-6', 'ap-southeast-7', 'ca-central-1', 'ca-west-1', 'eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2',
  'eu-west-1', 'eu-west-2', 'eu-west-3', 'il-central-1', 'me-central-1', 'me-south-1', 'mx-central-1', 'sa-east-1',
  'cn-north-1', 'cn-northwest-1', 'us-gov-east-1', 'us-gov-west-1', 'eusc-de-east-1', 'auto',
] as const;
