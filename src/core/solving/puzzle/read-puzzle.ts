import { fromUtf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { err, ok, type Result } from '@/core/kernel/result';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import { EMPTY_BODY, sha256Hex } from '@/core/model/body';
import type { PastedRequest } from '@/core/model/pasted';
import { bodyBytes, endingsOf, isBodilessMethod, isBodyInDoubt } from '@/core/model/pasted-body';
import type { Missing, Puzzle } from '@/core/model/puzzle';
import { ruleAt } from '@/core/services/rule-at';
import type { Sent, Unknown } from '@/core/solving/candidate/sent';
import { asMeant } from '@/core/verifying/as-meant';
import { type HeaderValues, headersByName } from '@/core/verifying/canonical-headers';
import { queryPairs } from '@/core/verifying/canonical-query';
import { type Claim, ECDSA_ALGORITHM } from '@/core/verifying/claim';
import { payloadHash } from '@/core/verifying/payload-hash';
import { readClaim } from '@/core/verifying/read-claim';
import { requestTarget } from '@/core/verifying/request-target';
import { type Canonical, readCanonical } from './canonical';
import { claimV4a } from './claim-v4a';
import { type Claimed, claimedByReply, claimedByRequest, claimedByTexts } from './claimed';
import { type Hints, hintsOf } from './hints';
import { missingOf } from './missing';

/** A puzzle that can be searched. */
export type ReadPuzzle = {
  readonly sent: Sent;
  readonly hints: Hints;
  /** In lower case, and as it is written: 64 digits, unless it was cut or printed otherwise. */
  readonly signature: string;
  readonly written: string;
  /** AWS's canonical request and the signer's, where they were pasted and can be read. */
  readonly received: Canonical | undefined;
  readonly logged: Canonical | undefined;
  readonly missing: readonly Missing[];
};

export type Unreadable = 'no-claim' | 'no-request' | 'not-whole' | 'other-scheme';

/** Takes everything apart that was pasted. What the request does not tell is taken from AWS's own canonical request. */
export function readPuzzle(puzzle: Puzzle): Result<ReadPuzzle, Unreadable> {
  const { request, reply, log, sessionToken } = puzzle;
  const wire = request && wireOf(request);
  const byRequest = wire && claimOf(wire);
  if (byRequest && /ECDSA|GOOG|RSA/i.test(byRequest.algorithm) && byRequest.algorithm !== ECDSA_ALGORITHM)
    return err('other-scheme');
  const inHeader = request?.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const claimed =
    (byRequest && claimedByRequest(byRequest)) ?? claimedByTexts(inHeader, reply, log) ?? claimedByReply(reply);
  if (!claimed) return err(inHeader !== undefined && /Signature=/.test(inHeader) ? 'no-request' : 'no-claim');
  const signature = claimed.signature.toLowerCase();

  const rule = puzzle.rule ?? ruleAt(claimed.scope.service, wire?.headers.get('host')?.[0] ?? '');
  const canonical = (text: string | undefined): Canonical | undefined =>
    text === undefined ? undefined : readCanonical(text, rule);
  const received = canonical(reply?.canonicalRequest);
  const logged = canonical(log?.canonicalRequest);
  const source = received ?? logged;
  // Headers alone tell neither path nor query, nor does what is left of a URL: those are AWS's or the signer's to tell.
  const isShortened = request?.leftOut !== undefined;
  const placed = wire?.isPlaced && byRequest && !isShortened ? { wire, claim: byRequest } : undefined;
  if (!placed && !source) return err(isShortened ? 'not-whole' : request ? 'no-request' : 'no-claim');

  const body = bodyBytes(request?.body);
  const bodySha256 = body ? toHex(bytesOfWords(sha256Words(body))) : puzzle.body?.sha256;
  const shownSha256 = request && isBodyInDoubt(request) ? undefined : bodySha256;
  const sent = placed
    ? sentByRequest({ ...placed, claimed, rule, source, bodySha256: shownSha256 })
    : sentByCanonical(source as Canonical, claimed, rule);
  const bodyText = body && fromUtf8(body);
  const hints = hintsOf(puzzle, sent, { body, bodyText, bodySha256, received, logged, sessionToken });
  return ok({ sent, hints, signature, written: claimed.signature, received, logged, missing: missingOf(puzzle, sent) });
}

type Wire = {
  readonly method: string | undefined;
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
  readonly headers: HeaderValues;
  readonly headerNames: readonly string[];
  readonly hasBody: boolean;
  /** Whether it has no body, as far as the paste tells. */
  readonly isBodiless: boolean;
  readonly endings: readonly string[];
  /** Whether it names a host or a path: headers alone do not. */
  readonly isPlaced: boolean;
  /** Whether the client puts in the value of a header by itself. */
  readonly isAdded: (name: string) => boolean;
  /** Whether a header that nobody pasted may have been sent. */
  readonly maySend: (name: string) => boolean;
};

function wireOf(request: PastedRequest): Wire {
  const { method, scheme = 'https', authority, target, headers, body, adds = [] } = request;
  const { host, path, query } = requestTarget(`${scheme}://${authority ?? ''}${target}`);
  const byName = new Map(headersByName(headers, host));
  if (byName.get('host')?.[0] === '') byName.delete('host');
  const headerNames = headers.map(([name]) => name);
  const preflight =
    method?.toUpperCase() === 'OPTIONS' ? byName.get('access-control-request-method')?.[0]?.trim() : undefined;
  for (const { name, value } of adds) if (value !== undefined && !byName.has(name)) byName.set(name, [value]);
  const isUrlAlone = (method === undefined && headers.length === 0) || preflight !== undefined;
  return {
    // Nobody signs a preflight: the signature is for the request that the browser asks leave for.
    method: preflight ?? method,
    scheme,
    path,
    query,
    headers: byName,
    headerNames,
    hasBody: body !== undefined,
    isBodiless: body === undefined && (byName.get('content-length')?.[0]?.trim() === '0' || isBodilessMethod(method)),
    endings: endingsOf(body),
    isPlaced: target !== '' || request.scheme !== undefined,
    isAdded: (name) => adds.some((added) => added.name === name && added.value !== undefined),
    maySend: (name) => isUrlAlone || adds.some((added) => added.name === name),
  };
}

/** What a request claims, also where SignedHeaders has an empty name, one twice or other signs between them, which signers write. */
function claimOf({ query, headers }: Wire): Claim | undefined {
  const mended = (names: string): string =>
    [...new Set(names.split(/[;,\s]+/))].filter((name) => name !== '').join(';');
  const inQuery = query.replace(
    /(X-Amz-SignedHeaders=)([^&]*)/,
    (_, before: string, names: string) => before + mended(withSemicolons(names).replace(/%2c|%20|\+/gi, ',')),
  );
  const values = asMeant(headers)
    .get('authorization')
    ?.map((value) => value.replace(LIST, (_, before: string, names: string) => before + mended(names)));
  const inHeader = values ? new Map([...headers, ['authorization', values]]) : headers;
  const claim = readClaim(queryPairs(inQuery), inHeader);
  return claim.ok && claim.value.credential ? claim.value : (claimV4a(inQuery, inHeader) ?? orNothing(claim));
}

const orNothing = <T>(result: Result<T, unknown>): T | undefined => (result.ok ? result.value : undefined);

/** The list of signed names in an Authorization header, whatever stands between them. */
const LIST = /(SignedHeaders=)(.*?)(?=,?\s*(?:Credential|Signature)=|$)/;

function sentByRequest(known: {
  readonly wire: Wire;
  readonly claim: Claim;
  readonly claimed: Claimed;
  readonly rule: Sent['rule'];
  readonly source: Canonical | undefined;
  readonly bodySha256: string | undefined;
}): Sent {
  const { wire, claim, claimed, rule, source, bodySha256 } = known;
  const headers = new Map(wire.headers);
  for (const name of claim.signedHeaders) {
    const value = source?.headers.get(name);
    if (value && (!headers.has(name) || wire.isAdded(name))) headers.set(name, value);
  }
  const method = wire.method ?? source?.method ?? (wire.hasBody ? 'POST' : 'GET');
  const body = bodySha256 === undefined ? EMPTY_BODY : { size: 0, sha256: sha256Hex(bodySha256) };
  const pairs = queryPairs(wire.query);
  const byRules = payloadHash({ method, path: wire.path, pairs, headers, body }, claim, rule);
  const isOpen = bodySha256 === undefined && byRules === EMPTY_BODY.sha256;
  const isGuess = isOpen && source !== undefined;
  const unknown: readonly Unknown[] = [
    ...(wire.method === undefined && source === undefined ? (['method'] as const) : []),
    ...claim.signedHeaders
      .filter((name) => !headers.has(name) && wire.maySend(name))
      .map((name) => `header:${name}` as const),
    ...(isOpen && !isGuess && !wire.isBodiless ? (['payload'] as const) : []),
  ];
  return {
    ...claimed,
    in: claim.in,
    method,
    scheme: wire.scheme,
    path: wire.path,
    query: wire.query,
    headers,
    headerNames: wire.headerNames,
    signed: claim.signedHeaders,
    listed: listedNames(wire) ?? claim.signedHeaders,
    payload: isGuess ? source.payload : byRules,
    unknown: new Set(unknown),
    endings: wire.endings,
    rule,
  };
}

/** SignedHeaders as written, before it is sorted. */
function listedNames({ query, headers }: Pick<Wire, 'query' | 'headers'>): readonly string[] | undefined {
  const text = headers.get('authorization')?.[0] ?? withSemicolons(query);
  return /SignedHeaders=([^&]*?)(?=,?\s*(?:Credential|Signature)=|&|$)/.exec(text)?.[1]?.split(';');
}

const withSemicolons = (text: string): string => text.replace(/%3b/gi, ';');

function sentByCanonical(canonical: Canonical, claimed: Claimed, rule: Sent['rule']): Sent {
  const { method, path, query, headers, signed, payload } = canonical;
  return {
    ...claimed,
    in: /(^|&)X-Amz-Credential=/.test(query) ? 'query' : 'header',
    method,
    scheme: 'https',
    path,
    query,
    headers,
    headerNames: [...headers.keys()],
    signed,
    listed: listedNames({ query, headers }) ?? signed,
    payload,
    unknown: new Set(),
    endings: [],
    rule,
  };
}
