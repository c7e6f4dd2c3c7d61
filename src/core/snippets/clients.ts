import { awsCliClient } from './aws-cli/aws-cli';
import { aws4fetchClient } from './aws4fetch/aws4fetch';
import { bashClient } from './bash/bash';
import { boto3Client } from './boto3/boto3';
import { botocoreClient } from './botocore/botocore';
import type { Client } from './client';
import { curlSigv4Client } from './curl-sigv4/curl-sigv4';
import { goClient } from './go/go';
import { javaClient } from './java/java';
import { JAVASCRIPT_CLIENTS } from './javascript/javascript';
import { rubyClient } from './ruby/ruby';

/** Every client that there is code for. */
export const CLIENTS: readonly Client[] = [
  curlSigv4Client,
  awsCliClient,
  bashClient,
  botocoreClient,
  boto3Client,
  ...JAVASCRIPT_CLIENTS,
  aws4fetchClient,
  rubyClient,
  goClient,
  javaClient,
];
