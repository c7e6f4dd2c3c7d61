import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { EMPTY_SHA256 } from '@/core/model/body';
import type { Credentials } from '@/core/model/credentials';
import { amzDate, type Instant } from '@/core/model/instant';
import type { Hasher } from '@/core/ports';

/** `transit`: a path that was changed on its way; `region`: the wrong one; `cause`: a path that the signer encoded twice. */
export type FailingExampleId = 'transit' | 'region' | 'cause';

type World = { readonly credentials: Credentials; readonly now: Instant; readonly hasher: Hasher };

const HOST = 'examplebucket.s3.eu-central-1.amazonaws.com';
const REQUEST_ID = '<RequestId>4442587FB7D0A2F9</RequestId>';

/** A request to Amazon S3 that fails, signed at this moment, and what S3 answers to it. */
export function failingExample(id: FailingExampleId, world: World): Promise<string> {
  switch (id) {
    case 'transit':
      return refused(world, '/photos//2026/summer.jpg', '/photos//2026/summer.jpg', '/photos/2026/summer.jpg');
    case 'region':
      return ofAnotherRegion(world);
    case 'cause':
      return refused(world, '/summer%20trip.jpg', '/summer%2520trip.jpg', '/summer%20trip.jpg');
  }
}

/** A command whose signature S3 computes otherwise, and S3’s reply: three paths as they were sent, hashed and received. */
async function refused(world: World, sent: string, hashed: string, received: string): Promise<string> {
  const { accessKeyId } = world.credentials;
  const date = amzDate(world.now);
  const names = 'host;x-amz-content-sha256;x-amz-date';
  const canonical = (path: string): string =>
    [
      'GET',
      path,
      '',
      `host:${HOST}`,
      `x-amz-content-sha256:${EMPTY_SHA256}`,
      `x-amz-date:${date}`,
      '',
      names,
      EMPTY_SHA256,
    ].join('\n');
  const mine = await signed(world, 'eu-central-1', canonical(hashed));
  const theirs = await signed(world, 'eu-central-1', canonical(received));
  return `curl 'https://${HOST}${sent}' \\
  -H 'x-amz-content-sha256: ${EMPTY_SHA256}' \\
  -H 'x-amz-date: ${date}' \\
  -H 'Authorization: AWS4-HMAC-SHA256 Credential=${accessKeyId}/${mine.scope}, SignedHeaders=${names}, Signature=${mine.signature}'

<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message><AWSAccessKeyId>${accessKeyId}</AWSAccessKeyId><StringToSign>${theirs.toSign}</StringToSign><SignatureProvided>${mine.signature}</SignatureProvided><CanonicalRequest>${canonical(received)}</CanonicalRequest>${REQUEST_ID}</Error>`;
}

async function ofAnotherRegion(world: World): Promise<string> {
  const { accessKeyId } = world.credentials;
  const date = amzDate(world.now);
  const scope = scopeOf(world.now, 'us-east-1');
  const query = `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${encodeURIComponent(`${accessKeyId}/${scope}`)}&X-Amz-Date=${date}&X-Amz-Expires=900&X-Amz-SignedHeaders=host`;
  const canonical = ['GET', '/summer.jpg', query, `host:${HOST}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const { signature } = await signed(world, 'us-east-1', canonical);
  return `https://${HOST}/summer.jpg?${query}&X-Amz-Signature=${signature}

<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>AuthorizationQueryParametersError</Code><Message>Error parsing the X-Amz-Credential parameter; the region 'us-east-1' is wrong; expecting 'eu-central-1'</Message><Region>eu-central-1</Region>${REQUEST_ID}</Error>`;
}

const scopeOf = (now: Instant, region: string): string => `${amzDate(now).slice(0, 8)}/${region}/s3/aws4_request`;

async function signed({ credentials, now, hasher }: World, region: string, canonicalRequest: string) {
  const scope = scopeOf(now, region);
  const hash = toHex(await hasher.sha256(utf8(canonicalRequest)));
  const toSign = ['AWS4-HMAC-SHA256', amzDate(now), scope, hash].join('\n');
  let key = utf8(`AWS4${credentials.secretAccessKey}`);
  for (const part of scope.split('/')) key = await hasher.hmacSha256(key, utf8(part));
  return { scope, toSign, signature: toHex(await hasher.hmacSha256(key, utf8(toSign))) };
}
