import type { Reading } from '@/core';

/** Who received the request, by its signing name, as people call it; AWS where it is another. */
const NAMES: Readonly<Record<string, string>> = {
  s3: 'S3',
  'execute-api': 'API Gateway',
  lambda: 'Lambda',
  dynamodb: 'DynamoDB',
  sts: 'STS',
  sqs: 'SQS',
  sns: 'SNS',
  es: 'OpenSearch',
  aoss: 'OpenSearch',
  bedrock: 'Bedrock',
};

export const storeName = ({ case: { service, provider } }: Reading): string =>
  (provider === 'aws' && NAMES[service ?? '']) || 'AWS';
