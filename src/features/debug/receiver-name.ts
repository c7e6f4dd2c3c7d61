import type { Reading } from '@/core';
import { receiverOf } from '@/core/verdict';

/** Services of AWS by their signing names, as people call them. */
const SERVICES: Readonly<Record<string, string>> = {
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

/** Whose servers have one name. */
const PROVIDERS: Readonly<Partial<Record<Receiver['provider'], string>>> = {
  aws: 'AWS',
  r2: 'Cloudflare R2',
  gcs: 'Google Cloud Storage',
  b2: 'Backblaze B2',
  wasabi: 'Wasabi',
  spaces: 'DigitalOcean Spaces',
  minio: 'MinIO',
  ceph: 'Ceph',
  oss: 'Alibaba Cloud OSS',
  cos: 'Tencent COS',
  ibm: 'IBM Cloud Object Storage',
  storj: 'Storj',
};
type Receiver = ReturnType<typeof receiverOf>;

/** Who received the request, as people call it; undefined where the reply does not show it. */
export function receiverName({ case: c }: Pick<Reading, 'case'>): string | undefined {
  const { provider, service = '' } = receiverOf(c);
  return (provider === 'aws' ? SERVICES[service] : undefined) ?? PROVIDERS[provider];
}
