import { aws4fetchClient } from './aws4fetch/aws4fetch';
import { boto3Client } from './boto3/boto3';
import { botocoreClient } from './botocore/botocore';
import type { Client } from './client';
import { JAVASCRIPT_CLIENTS } from './javascript/javascript';
import { rubyClient } from './ruby/ruby';

/** Every client that there is code for. */
export const CLIENTS: readonly Client[] = [
  rubyClient,
  botocoreClient,
  boto3Client,
  ...JAVASCRIPT_CLIENTS,
  aws4fetchClient,
];
