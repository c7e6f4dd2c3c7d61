import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { decodeText } from '@/core/kernel/percent';
import { type HeaderList, headerValues } from '@/core/model/headers';
import { headersByName, headerValue } from '@/core/verifying/canonical-headers';
import { queryPairs, valueText } from '@/core/verifying/canonical-query';
import { requestTarget } from '@/core/verifying/request-target';
import type { Match, Refusal } from '@/core/verifying/verdict';
import { type ApiError, apiError, type Computed, missingToken } from './api-gateway-error';
import type { PracticeReply, PracticeRequest, PracticeWorld } from './endpoint';
import { type Judged, judge } from './judge';
import type { PracticeKey } from './keys';
import { practiceKey } from './published-keys';
import { reply } from './reply';
import type { RequestIds } from './request-id';
import { API_ROUTES, type ApiRoute, PRACTICE_REGION } from './routes';

/** Answers as a REST API of API Gateway with IAM authorisation does. `path` is what follows `execute-api/`, as sent. */
export async function respondAsApiGateway(
  request: PracticeRequest,
  world: PracticeWorld,
  path: string,
): Promise<PracticeReply> {
  const judged = await judge(request, world, 'execute-api');
  const { verdict, ids } = judged;
  const route = API_ROUTES.find(({ stage, resource }) => path === `${stage}/${resource}`);
  if (!route) return errorReply(missingToken, ids);
  if (verdict.outcome === 'refused') return refuse({ ...judged, verdict });

  const name = practiceKey(verdict.claim.credential?.accessKeyId ?? '')?.name;
  if (route.resource === 'admin' && name !== 'full')
    return deny(name ? `arn:aws:${WHO[name]}` : 'anonymous', route, request.method, ids);
  return reply(200, headersOf(ids), `${JSON.stringify(echo({ ...judged, verdict }), null, 2)}\n`);
}

/** Whom API Gateway names when it denies access, by the key; only the full one may call `admin`. */
const WHO: Readonly<Record<Exclude<PracticeKey['name'], 'full'>, string>> = {
  temporary: 'sts::123456789012:assumed-role/practice/session',
  limited: 'iam::123456789012:user/limited',
};

const headersOf = (ids: RequestIds): HeaderList => [
  ['content-type', 'application/json'],
  ['x-amzn-requestid', ids.uuid],
];

const errorReply = ({ status, type, message }: ApiError, ids: RequestIds, nameOfMessage = 'message'): PracticeReply =>
  reply(status, [...headersOf(ids), ['x-amzn-errortype', type]], JSON.stringify({ [nameOfMessage]: message }));

async function refuse(judged: Judged<Refusal>): Promise<PracticeReply> {
  const { request, verdict, ids } = judged;
  const [authorization = ''] = headerValues(request.headers, 'authorization');
  return errorReply(apiError(verdict.failure, authorization, await computed(judged)), ids);
}

/** API Gateway hashes the body itself, whatever x-amz-content-sha256 says: that is the canonical request it shows. */
async function computed({ verdict, world, body }: Judged<Refusal>): Promise<Computed> {
  const { canonicalRequest = '', stringToSign = '', failure } = verdict;
  if (failure.check !== 'signature' || failure.problem !== 'payload-hash') return { canonicalRequest, stringToSign };
  const canonical = replaceLastLine(canonicalRequest, body.sha256);
  const hash = toHex(await world.hasher.sha256(utf8(canonical)));
  return { canonicalRequest: canonical, stringToSign: replaceLastLine(stringToSign, hash) };
}

const replaceLastLine = (text: string, line: string): string => text.slice(0, text.lastIndexOf('\n') + 1) + line;

/** A key that is not allowed in: no fault of the signature. API Gateway masks the account, and writes `Message` with a capital. */
function deny(arn: string, { stage, resource }: ApiRoute, method: string, ids: RequestIds): PracticeReply {
  const api = `arn:aws:execute-api:${PRACTICE_REGION}:********9012:practice/${stage}/${method}/${resource}`;
  const message = `User: ${arn} is not authorized to perform: execute-api:Invoke on resource: ${api}`;
  return errorReply({ status: 403, type: 'AccessDeniedException', message }, ids, 'Message');
}

/** What was verified, for the eyes of whoever sent it. */
function echo({ request, verdict, body }: Judged<Match>) {
  const { host, path, query } = requestTarget(request.url);
  const headers = headersByName(request.headers, host);
  const own = queryPairs(query).filter(({ name }) => !name.toLowerCase().startsWith('x-amz-'));
  return {
    message: 'The signature is right.',
    method: request.method,
    path,
    query: own.map((pair) => ({ name: decodeText(pair.name) ?? pair.name, value: valueText(pair) ?? pair.value })),
    signedHeaders: verdict.claim.signedHeaders.map((name) => ({ name, value: headerValue(headers, name) })),
    signedIn: verdict.claim.in,
    accessKeyId: verdict.claim.credential?.accessKeyId,
    bodySize: body.size,
  };
}
