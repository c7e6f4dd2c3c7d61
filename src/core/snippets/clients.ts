import { asyncAwsClient } from './asyncaws/asyncaws';
import { awsCliClient } from './aws-cli/aws-cli';
import { aws4fetchClient } from './aws4fetch/aws4fetch';
import { bashClient } from './bash/bash';
import { boto3Client } from './boto3/boto3';
import { botocoreClient } from './botocore/botocore';
import { brunoClient } from './bruno/bruno';
import type { Client } from './client';
import { csharpClient } from './csharp/csharp';
import { curlSigv4Client } from './curl-sigv4/curl-sigv4';
import { elixirClient } from './elixir/elixir';
import { goClient } from './go/go';
import { httpFileClient } from './http-file/http-file';
import { javaClient } from './java/java';
import { javaSdkClient } from './java-sdk/java-sdk';
import { JAVASCRIPT_CLIENTS } from './javascript/javascript';
import { kotlinClient } from './kotlin/kotlin';
import { phpClient } from './php/php';
import { postmanClient } from './postman/postman';
import { powershellClient } from './powershell/powershell';
import { rubyClient } from './ruby/ruby';
import { rustClient } from './rust/rust';
import { swiftClient } from './swift/swift';

/** Every client that there is code for. */
export const CLIENTS: readonly Client[] = [
  curlSigv4Client,
  awsCliClient,
  bashClient,
  powershellClient,
  botocoreClient,
  boto3Client,
  ...JAVASCRIPT_CLIENTS,
  aws4fetchClient,
  rubyClient,
  goClient,
  javaSdkClient,
  javaClient,
  phpClient,
  asyncAwsClient,
  csharpClient,
  rustClient,
  swiftClient,
  kotlinClient,
  elixirClient,
  postmanClient,
  brunoClient,
  httpFileClient,
];
