import type { ServiceNote } from '@/core';
import { seconds } from '@/i18n/en/words';

/** What holds for a service, a line for each rule. */
export const rules = {
  names: {
    path: 'Path',
    presignedPayload: 'Payload of a presigned URL',
    contentSha256: 'Payload of signed headers',
    amzHeaders: '`x-amz-*` headers when presigning',
    requiredHeaders: 'Headers it asks for',
    token: 'Session token',
    longestExpiry: 'Expiry',
    postPolicy: 'Upload forms',
    chunkedPayload: 'Body in chunks',
    addedAfterSigning: 'Added after signing',
  },
  path: {
    once: 'Encoded once and not normalised: `//`, `.` and `..` stay.',
    twice: 'Normalised, and the encoded path is encoded again: `%20` becomes `%2520`.',
  },
  presignedPayload: {
    hash: 'The hash of the body. A body that differs breaks the signature.',
    unsigned: '`UNSIGNED-PAYLOAD`: the body is not signed.',
  },
  contentSha256: {
    optional: 'The hash of the body. `x-amz-content-sha256` may be left out.',
    required: 'The hash of the body, and `x-amz-content-sha256` must be sent.',
    unsigned: '`UNSIGNED-PAYLOAD`, and `x-amz-content-sha256` must say so: a hash is refused.',
  },
  amzHeaders: {
    query: 'They move into the URL, so that the link alone is enough.',
    header: 'They stay headers, and must be sent with the URL.',
  },
  token: {
    signed: 'Signed, as `X-Amz-Security-Token`.',
    appended: 'Not signed: `X-Amz-Security-Token` is added after the signature.',
  },
  noHeaders: 'None, except those that signing adds.',
  headersOfBody: (headers: string) => `Requests with a body: \`${headers}\`.`,
  headersOfPath: (path: string, headers: string) => `Requests to \`${path}\`: \`${headers}\`.`,
  longestExpiry: (longest: number, start: number) => `At most ${seconds(longest)}. It starts at ${seconds(start)}.`,
  postPolicy: 'An HTML form can carry the signature of a policy (POST).',
  addedAfterSigning: (names: string) =>
    `Clients add \`${names}\` to the URL once it is signed; it is not part of the signature.`,
  chunkedPayload: 'With signed headers, a body can be signed chunk by chunk (`aws-chunked`).',
  general: 'No special rules are known, so the general ones apply.',
  source: { documented: 'Documentation', reported: 'Report' },
  notes: {
    'cache-token':
      'The token is the URL without `http://`. The host is the name of the cluster or cache, and the query is `Action=connect&User=…`; serverless caches also need `ResourceType=ServerlessCache`.',
    'dsql-token':
      'The token is the URL without `https://`. The query is `Action=DbConnect` or `Action=DbConnectAdmin`.',
    'eks-token':
      'STS honours 15 minutes, whatever the URL says. An EKS token is `k8s-aws-v1.` and the URL in base64url without padding; the URL signs the header `x-k8s-aws-id`, the name of the cluster, and says 60 seconds.',
    'iot-path': 'MQTT over WebSocket opens `wss://…/mqtt`.',
    'lambda-payload':
      'Unsigned payloads are refused. Behind CloudFront, PUT and POST must carry `x-amz-content-sha256`, the hash of the body.',
    'model-colon': 'A `:` in a model ID is `%3A` on the wire and `%253A` in the canonical request.',
    'msk-token':
      'The token is the URL in base64url without padding. The host is `kafka.REGION.amazonaws.com`, the query `Action=kafka-cluster:Connect`.',
    'post-parameters': 'Parameters in the URL of a signed POST are ignored.',
    'rds-endpoint': 'Sign the endpoint’s own name and port: an alias or a tunnel’s address is refused.',
    'rds-token': 'The token is the URL without `https://`. The query is `Action=connect&DBUser=…`.',
    'realtime-token':
      'For real-time subscriptions, sign a POST of `{}` to `/graphql/connect` and put the signed headers into the WebSocket URL in base64.',
    's3-redirect':
      'The global host redirects to other regions, and a redirect changes the signed host. Use the regional one.',
    's3express-token':
      'A token from CreateSession belongs in `x-amz-s3session-token`: add it as a header and leave Session token empty.',
    'speech-link': 'A presigned GET of `/v1/speech` plays in a browser.',
    'streaming-port': 'Streaming opens `wss://` on port 8443, at `/stream-transcription-websocket`.',
    'wrong-path': 'A 403 with “Missing Authentication Token” usually means a path or method that does not exist.',
  } satisfies Readonly<Record<ServiceNote, string>>,
};
