import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { err, ok, type Result } from '@/core/kernel/result';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import { EMPTY_BODY, sha256Hex } from '@/core/model/body';
import type { PastedBody, PastedRequest } from '@/core/model/pasted';
import type { Missing, Puzzle } from '@/core/model/puzzle';
import { ruleFor } from '@/core/services/rules';
import type { Sent } from '@/core/solving/candidate/sent';
import { type HeaderValues, headersByName } from '@/core/verifying/canonical-headers';
import { queryPairs } from '@/core/verifying/canonical-query';
import type { Claim } from '@/core/verifying/claim';
import { payloadHash } from '@/core/verifying/payload-hash';
import { readClaim } from '@/core/verifying/read-claim';
import { requestTarget } from '@/core/verifying/request-target';
import { type Canonical, readCanonical } from './canonical';
import { type Claimed, claimedByReply, claimedByRequest } from './claimed';
import { type Hints, hintsOf } from './hints';
import { missingOf } from './missing';

/** A puzzle that can be searched. */
export type ReadPuzzle = {
  readonly sent: Sent;
  readonly hints: Hints;
  /** 64 lower-case digits. */
  readonly signature: string;
  /** AWS's canonical request and the signer's, where they were pasted and can be read. */
  readonly received: Canonical | undefined;
  readonly logged: Canonical | undefined;
  readonly missing: readonly Missing[];
};

export type Unreadable = 'no-claim' | 'not-hex' | 'other-scheme';

/** Takes everything apart that was pasted. What the request does not tell is taken from AWS's own canonical request. */
export function readPuzzle(puzzle: Puzzle): Result<ReadPuzzle, Unreadable> {
  const { request, reply, log, sessionToken } = puzzle;
  const wire = request && wireOf(request);
  const byRequest = wire && claimOf(wire);
  if (byRequest && /ECDSA|GOOG|RSA/i.test(byRequest.algorithm)) return err('other-scheme');
  const claimed = (byRequest && claimedByRequest(byRequest)) ?? claimedByReply(reply);
  if (!claimed) return err('no-claim');
  const signature = claimed.signature.toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(signature)) return err('not-hex');

  const rule = puzzle.rule ?? ruleFor(claimed.scope.service);
  const canonical = (text: string | undefined): Canonical | undefined =>
    text === undefined ? undefined : readCanonical(text, rule);
  const received = canonical(reply?.canonicalRequest);
  const logged = canonical(log?.canonicalRequest);
  const source = received ?? logged;
  if (!(wire && byRequest) && !source) return err('no-claim');

  const body = bodyBytes(request?.body);
  const bodySha256 = body ? toHex(bytesOfWords(sha256Words(body))) : puzzle.body?.sha256;
  const sent =
    wire && byRequest
      ? sentByRequest({ wire, claim: byRequest, claimed, rule, source, bodySha256 })
      : sentByCanonical(source as Canonical, claimed, rule);
  const hints = hintsOf(puzzle, sent, { body, bodySha256, received, logged, sessionToken });
  return ok({ sent, hints, signature, received, logged, missing: missingOf(puzzle, sent, bodySha256) });
}

type Wire = {
  readonly method: string | undefined;
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
  readonly headers: HeaderValues;
  readonly headerNames: readonly string[];
  readonly hasBody: boolean;
};

function wireOf({ method, scheme = 'https', authority, target, headers, body }: PastedRequest): Wire {
  const { host, path, query } = requestTarget(`${scheme}://${authority ?? ''}${target}`);
  const byName = new Map(headersByName(headers, host));
  if (byName.get('host')?.[0] === '') byName.delete('host');
  const headerNames = headers.map(([name]) => name);
  return { method, scheme, path, query, headers: byName, headerNames, hasBody: body !== undefined };
}

/** What a request claims, also where SignedHeaders has an empty name or one twice, which AWS refuses and signers write. */
function claimOf({ query, headers }: Wire): Claim | undefined {
  const mended = (names: string): string => [...new Set(names.split(';'))].filter((name) => name !== '').join(';');
  const inQuery = query.replace(
    /(X-Amz-SignedHeaders=)([^&]*)/,
    (_, before: string, names: string) => before + mended(withSemicolons(names)),
  );
  const values = headers
    .get('authorization')
    ?.map((value) =>
      value.replace(/(SignedHeaders=)([^,\s]*)/, (_, before: string, names: string) => before + mended(names)),
    );
  const inHeader = values ? new Map([...headers, ['authorization', values]]) : headers;
  const claim = readClaim(queryPairs(inQuery), inHeader);
  return claim.ok ? claim.value : undefined;
}

const bodyBytes = (body: PastedBody | undefined): Bytes | undefined =>
  body?.kind === 'bytes' ? body.bytes : body?.kind === 'text' ? utf8(body.text) : undefined;

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
    if (!headers.has(name) && value) headers.set(name, value);
  }
  const method = wire.method ?? source?.method ?? (wire.hasBody ? 'POST' : 'GET');
  const body = bodySha256 === undefined ? EMPTY_BODY : { size: 0, sha256: sha256Hex(bodySha256) };
  const pairs = queryPairs(wire.query);
  const byRules = payloadHash({ method, path: wire.path, pairs, headers, body }, claim, rule);
  const isGuess = bodySha256 === undefined && byRules === EMPTY_BODY.sha256 && source !== undefined;
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
    rule,
  };
}

/** SignedHeaders as written, before it is sorted. */
function listedNames({ query, headers }: Wire): readonly string[] | undefined {
  const text = headers.get('authorization')?.[0] ?? withSemicolons(query);
  return /SignedHeaders=([^,&\s]*)/.exec(text)?.[1]?.split(';');
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
    listed: signed,
    payload,
    rule,
  };
}
