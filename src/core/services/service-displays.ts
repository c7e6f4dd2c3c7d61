/** What consoles and documentation call the services that are signed for by hand, by signing name (Service Authorization Reference). */
const DISPLAYED: Readonly<Record<string, readonly string[]>> = {
  aoss: ['Amazon OpenSearch Serverless'],
  appsync: ['AWS AppSync'],
  bedrock: ['Amazon Bedrock'],
  dynamodb: ['Amazon DynamoDB'],
  ec2: ['Amazon EC2', 'Amazon Elastic Compute Cloud'],
  ecr: ['Amazon ECR', 'Amazon Elastic Container Registry'],
  elasticache: ['Amazon ElastiCache'],
  es: ['Amazon OpenSearch Service', 'Amazon Elasticsearch Service'],
  events: ['Amazon EventBridge', 'Amazon CloudWatch Events'],
  'execute-api': ['Amazon API Gateway'],
  geo: ['Amazon Location', 'Amazon Location Service'],
  iam: ['AWS IAM', 'AWS Identity and Access Management'],
  iotdata: ['AWS IoT', 'AWS IoT Core'],
  iotdevicegateway: ['AWS IoT', 'AWS IoT Core'],
  kinesis: ['Amazon Kinesis', 'Amazon Kinesis Data Streams'],
  kms: ['AWS KMS', 'AWS Key Management Service'],
  lambda: ['AWS Lambda'],
  logs: ['Amazon CloudWatch Logs'],
  monitoring: ['Amazon CloudWatch'],
  polly: ['Amazon Polly'],
  'rds-db': ['Amazon RDS', 'Amazon Aurora'],
  s3: ['Amazon S3', 'Amazon Simple Storage Service'],
  sagemaker: ['Amazon SageMaker'],
  secretsmanager: ['AWS Secrets Manager'],
  ses: ['Amazon SES', 'Amazon Simple Email Service'],
  sns: ['Amazon SNS', 'Amazon Simple Notification Service'],
  sqs: ['Amazon SQS', 'Amazon Simple Queue Service'],
  ssm: ['AWS Systems Manager'],
  states: ['AWS Step Functions'],
  sts: ['AWS STS', 'AWS Security Token Service'],
  transcribe: ['Amazon Transcribe'],
};

/** The names of a service, with and without its vendor; none of a service that is not among those. */
export const displaysOfService = (service: string): readonly string[] =>
  Object.hasOwn(DISPLAYED, service)
    ? (DISPLAYED[service] ?? []).flatMap((name) => [name, name.replace(/^(?:Amazon|AWS) /, '')])
    : [];
