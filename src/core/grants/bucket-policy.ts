import { type Answers, addressesIn, isAddress } from './asks';
import { from, type Pieces } from './pieces';
import type { GrantRequest } from './request';
import { placeOf } from './rows/s3-place';
import { policy, type Statement } from './statement';

const IN_A_LINK = { 's3:authType': 'REST-QUERY-STRING' } as const;

/**
 * A policy for the bucket of a request that refuses links which were signed more than `seconds` ago, Signature Version 2, and, where
 * addresses are named, links that are used from elsewhere (Amazon S3 User Guide, "Amazon S3 Signature Version 4 authentication specific
 * policy keys"). Undefined where the request names no bucket.
 */
export function bucketPolicy(request: GrantRequest, answers: Answers, seconds: number): Pieces | undefined {
  const { at, bucket, object } = placeOf(request, answers);
  if (request.service !== 's3' || at === 'service' || request.form) return undefined;
  const objects = at === 'object' ? allOf(request, answers) : object;
  const addresses = addressesIn(answers.sourceIp).filter(isAddress);
  // The key is in milliseconds.
  const age = from('expires', String(seconds * 1000));
  const deny = (sid: string, condition: NonNullable<Statement['condition']>): Statement => ({
    sid,
    effect: 'Deny',
    principal: '*',
    actions: ['s3:*'],
    resources: [bucket, objects],
    condition,
  });
  return policy([
    deny('RefuseOldLinks', { StringEquals: IN_A_LINK, NumericGreaterThan: { 's3:signatureAge': age } }),
    deny('RefuseSignatureVersion2', { StringEquals: { 's3:signatureversion': 'AWS' } }),
    ...(addresses.length === 0
      ? []
      : [deny('RefuseLinksFromElsewhere', { StringEquals: IN_A_LINK, NotIpAddress: { 'aws:SourceIp': addresses } })]),
  ]);
}

/** All objects of the bucket that a request for one of them names. */
function allOf(request: GrantRequest, answers: Answers): Pieces {
  const inHost = placeOf({ ...request, path: '/' }, answers).at !== 'service';
  const [bucket = ''] = request.path.slice(1).split('/');
  return placeOf({ ...request, path: inHost ? '/' : `/${bucket}` }, answers).object;
}
