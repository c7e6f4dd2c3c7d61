import type { Answers } from './asks';
import { type CorsId, type CorsNeed, corsFor } from './cors/cors';
import { grantFor } from './grant';
import { from, type Pieces, text } from './pieces';
import type { GrantRequest } from './request';
import { apiPlaceOf } from './rows/api';
import { placeOf } from './rows/s3-place';
import { arn, policy } from './statement';

/** What is most often missing at the other side though the signature is right. */
export type LackCode =
  | 'cors-off'
  | 'content-sha256'
  | 'gateway-errors'
  | 'list-bucket'
  | 'preflight'
  | 'resource-policy'
  | 's3-cors'
  | 'two-actions';

/** Something that may be missing, and the text to put there. */
export type Lack = { readonly code: LackCode; readonly text: Pieces };

/**
 * What the other side most likely lacks for a request, the most decisive first. `need` is undefined where the request crosses no
 * origin; `asksFirst` says whether the browser sends a preflight.
 */
export function lacksOf(
  request: GrantRequest,
  answers: Answers,
  need: CorsNeed | undefined,
  asksFirst: boolean,
): readonly Lack[] {
  if (request.isPractice) return [];
  const rule = (id: CorsId, code: LackCode): readonly Lack[] =>
    need ? corsFor(request, need, answers).flatMap((one) => (one.id === id ? [{ code, text: one.text }] : [])) : [];
  const asksForHash = need?.headers.includes('x-amz-content-sha256') ?? false;
  const first = asksFirst ? rule('rest-options', asksForHash ? 'content-sha256' : 'preflight') : [];
  return [
    ...first,
    ...rule('rest-errors', 'gateway-errors'),
    ...rule('function-url', 'cors-off'),
    ...rule('s3-json', 's3-cors'),
    ...permissions(request, answers),
  ];
}

/** Those that a policy gives, of whoever signs or of the API. */
function permissions(request: GrantRequest, answers: Answers): readonly Lack[] {
  const grant = grantFor(request, answers);
  if (grant.kind === 'unknown') return [];
  if (grant.id === 'function-url' && grant.policy) return [{ code: 'two-actions', text: grant.policy }];
  if (grant.notes.includes('private-api')) return [{ code: 'resource-policy', text: resourcePolicy(request, answers) }];
  if (grant.notes.includes('missing-key-403')) return [{ code: 'list-bucket', text: listing(request, answers) }];
  return [];
}

/** The policy of a private API, which has to let the VPC endpoint in (API Gateway Developer Guide, "resource policy examples"). */
function resourcePolicy(request: GrantRequest, answers: Answers): Pieces {
  const { api, stage } = apiPlaceOf(request, answers);
  const endpoint = /vpce-[0-9a-f]{8,17}/.exec(request.host)?.[0];
  return policy([
    {
      principal: '*',
      actions: ['execute-api:Invoke'],
      resources: [arn(request, answers, 'execute-api', text`${api}/${stage}/*/*`)],
      condition: {
        StringEquals: { 'aws:SourceVpce': endpoint === undefined ? 'VPC-ENDPOINT-ID' : from('host', endpoint) },
      },
    },
  ]);
}

const listing = (request: GrantRequest, answers: Answers): Pieces =>
  policy([{ actions: ['s3:ListBucket'], resources: [placeOf(request, answers).bucket] }]);
