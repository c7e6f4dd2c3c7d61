import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { type Body, EMPTY_BODY, EMPTY_SHA256, sha256Hex } from '@/core/model/body';
import { headerValues } from '@/core/model/headers';
import type { PastedBody, PastedRequest } from '@/core/model/pasted';
import { bodyBytes, endingsOf, isBodilessMethod, isBodyInDoubt } from '@/core/model/pasted-body';
import type { ServiceRule } from '@/core/model/service-rule';
import type { Hasher } from '@/core/ports';
import { headersByName } from '@/core/verifying/canonical-headers';
import { queryPairs } from '@/core/verifying/canonical-query';
import { canonicalRequest } from '@/core/verifying/canonical-request';
import { type Claim, ECDSA_ALGORITHM } from '@/core/verifying/claim';
import { HMAC_SCHEME } from '@/core/verifying/hmac-scheme';
import { parseClaimedDate } from '@/core/verifying/http-date';
import { payloadHash } from '@/core/verifying/payload-hash';
import { type Received, received } from '@/core/verifying/received';
import type { Scheme } from '@/core/verifying/scheme';
import { stringToSign } from '@/core/verifying/string-to-sign';
import type { CanonicalText } from './canonical-text';

/** What the pasted request does not tell, so that it was filled in: from AWS's own text where there is one. */
export type Assumed = 'method' | 'payload' | `header:${string}`;

export type SentText = {
  readonly canonicalRequest: string;
  readonly stringToSign: string | undefined;
  readonly assumed: readonly Assumed[];
};

/**
 * The host that a pasted request names: of its URL, or of its Host header; lower-case, with a port that is not the
 * default.
 */
export function hostOf(request: PastedRequest): string | undefined {
  const header = request.headers.find(([name]) => name.toLowerCase() === 'host')?.[1].trim();
  const authority = (request.authority ?? header)?.toLowerCase();
  if (authority === undefined || authority === '') return undefined;
  const port = request.scheme === 'http' || request.scheme === 'ws' ? /:80$/ : /:443$/;
  return authority.slice(authority.lastIndexOf('@') + 1).replace(port, '');
}

/** Whether a paste shows more of a request than its URL. */
export const isWhole = (request: PastedRequest): boolean =>
  !request.headersUnknown && (request.method !== undefined || request.headers.length > 0);

/** Size and hash of a pasted body; undefined where the paste does not tell them. */
export async function bodyOf(request: PastedRequest, hasher: Hasher): Promise<Body | undefined> {
  if (isBodyInDoubt(request)) return undefined;
  if (request.body) return endedAsStated(request, request.body, hasher);
  const length = headerValues(request.headers, 'content-length')[0]?.trim();
  if (length !== undefined) return length === '0' ? EMPTY_BODY : undefined;
  // A hash of something else tells that there is a body, which is not shown.
  const stated = statedHash(request);
  return isBodilessMethod(request.method) && (stated === undefined || stated === EMPTY_SHA256) ? EMPTY_BODY : undefined;
}

/** What x-amz-content-sha256 says, where that is a hash. */
function statedHash({ headers }: PastedRequest): string | undefined {
  const text = headerValues(headers, 'x-amz-content-sha256')[0]?.trim().toLowerCase();
  return text !== undefined && /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}

/** The body, with those of the line breaks behind it that make the hash which the request states. */
async function endedAsStated(request: PastedRequest, body: PastedBody, hasher: Hasher): Promise<Body | undefined> {
  const bare = await hashed(bodyBytes(body), hasher);
  if (body.kind !== 'text') return bare;
  const stated = statedHash(request);
  for (const ending of stated === undefined ? [] : endingsOf(body)) {
    const ended = await hashed(utf8(body.text + ending), hasher);
    if (ended?.sha256 === stated) return ended;
  }
  return bare;
}

const hashed = async (bytes: Bytes | undefined, hasher: Hasher): Promise<Body | undefined> =>
  bytes && { size: bytes.length, sha256: sha256Hex(toHex(await hasher.sha256(bytes))) };

/** Whether a header may have been sent although nobody pasted it: it is one that the client puts in, or only the URL is known. */
export const mayBeSent = (request: PastedRequest, name: string): boolean =>
  !isWhole(request) || (request.adds ?? []).some((added) => added.name === name);

/** The values that the client puts in by itself, where they are known, by lower-case name. */
export const valuesAdded = ({ adds = [] }: PastedRequest): ReadonlyMap<string, string> =>
  new Map(adds.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])));

/** A pasted request as the verifier takes one apart; what the paste lacks is left empty. */
export function takenApart(request: PastedRequest, body: Body | undefined): Received {
  const host = hostOf(request);
  if (host === undefined && request.target === '') {
    const headers = headersByName(request.headers, '');
    return { method: request.method ?? 'GET', path: '/', pairs: queryPairs(''), headers, body: EMPTY_BODY };
  }
  const url = `${request.scheme ?? 'https'}://${host ?? ''}${request.target}`;
  return received({ method: request.method ?? 'GET', url, headers: request.headers, body: body ?? EMPTY_BODY });
}

/** Whether a paste tells the path: headers alone do not, and a URL may end with its host. */
const tellsPath = ({ target, scheme }: PastedRequest): boolean => target !== '' || scheme !== undefined;

/** The canonical request and string to sign of a pasted request, by the rules; undefined where it names no host or no path. */
export async function sentText(
  request: PastedRequest,
  claim: Claim,
  rule: ServiceRule,
  body: Body | undefined,
  theirs: CanonicalText | undefined,
  hasher: Hasher,
): Promise<SentText | undefined> {
  if (hostOf(request) === undefined || !tellsPath(request)) return undefined;
  const taken = takenApart(request, body);
  const theirValues = new Map(theirs?.headers);
  const added = valuesAdded(request);
  // Where another value came, it was sent, and the paste lacks it: nobody changed what nobody gave.
  const isOther = (name: string): boolean => {
    const value = theirValues.get(name);
    return Boolean(value) && added.has(name) && added.get(name) !== value;
  };
  const pasted = new Map(
    [...[...added].map(([name, value]) => [name, [value]] as const), ...taken.headers].filter(
      ([name]) => !isOther(name),
    ),
  );
  // What AWS shows a value of was there, whatever the paste left out.
  const missing = claim.signedHeaders.filter(
    (name) => !pasted.has(name) && (mayBeSent(request, name) || Boolean(theirValues.get(name))),
  );
  const headers = new Map([...pasted, ...missing.map((name) => [name, [theirValues.get(name) ?? '']] as const)]);
  const hash = body === undefined && theirs ? theirHash(theirs.payloadHash) : undefined;
  const filled: Received = {
    ...taken,
    method: request.method ?? theirs?.method ?? 'GET',
    headers,
    ...(hash === undefined ? {} : { body: { size: 0, sha256: hash } }),
  };
  const canonical = canonicalRequest(filled, claim, rule);
  const bodyDecides = payloadHash({ ...filled, body: OTHER_BODY }, claim, rule) === OTHER_BODY.sha256;
  const signedAt = parseClaimedDate(claim.date, claim.dateFrom);
  const digest = toHex(await hasher.sha256(utf8(canonical)));
  return {
    canonicalRequest: canonical,
    stringToSign:
      signedAt && claim.credential && stringToSign(namesOf(claim), signedAt, claim.credential.scope, digest),
    assumed: [
      ...(request.method === undefined ? (['method'] as const) : []),
      ...missing.map((name) => `header:${name}` as const),
      ...(body === undefined && bodyDecides ? (['payload'] as const) : []),
    ],
  };
}

/** What the two versions call themselves, and their scopes: Version 4a has no region in it. */
const namesOf = ({ algorithm }: Claim): Pick<Scheme, 'algorithm' | 'scopeText'> =>
  algorithm === ECDSA_ALGORITHM
    ? { algorithm, scopeText: ({ date, service }) => `${date}/${service}/aws4_request` }
    : HMAC_SCHEME;

/** Any body but the empty one: where it shows in the payload line, the body decides that line. */
const OTHER_BODY: Body = { size: 1, sha256: sha256Hex([...EMPTY_SHA256].reverse().join('')) };

const theirHash = (line: string) => (/^[0-9a-f]{64}$/.test(line) ? sha256Hex(line) : undefined);
