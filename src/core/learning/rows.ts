import { scopeText } from '@/core/model/credentials';
import { addSeconds, type Instant, readable } from '@/core/model/instant';
import type { Check, ScopeFailure, Verdict } from '@/core/verifying/verdict';

/** The lines that both desks write, in their order, by the step to which each belongs. */
export const ROWS = [
  ['method', 'canonicalRequest'],
  ['path', 'canonicalRequest'],
  ['query', 'canonicalRequest'],
  ['headers', 'canonicalRequest'],
  ['signedHeaders', 'canonicalRequest'],
  ['payloadHash', 'canonicalRequest'],
  ['clock', 'stringToSign'],
  ['time', 'stringToSign'],
  ['scope', 'stringToSign'],
  ['requestHash', 'stringToSign'],
  ['keyId', 'signingKey'],
  ['kSigning', 'signingKey'],
  ['signature', 'signature'],
  ['token', 'signature'],
] as const;
export type RowId = (typeof ROWS)[number][0];
export type RowStep = (typeof ROWS)[number][1];

/** A line at both desks; undefined where a desk does not write it. */
export type Row = {
  readonly id: RowId;
  readonly step: RowStep;
  readonly yours: string | undefined;
  readonly aws: string | undefined;
  /** `parts`: the first line that differs; `follows`: one that differs because of it; `unseen`: AWS stopped before it. */
  readonly state: 'same' | 'parts' | 'follows' | 'unseen';
};

/** What one desk writes. */
export type Lines = Partial<Record<RowId, string>>;

/** The lines of a canonical request and of its string to sign. */
export function textLines(canonicalRequest: string, stringToSign: string): Lines {
  const [method = '', path = '', query = '', ...rest] = canonicalRequest.split('\n');
  const [, time = '', scope = '', requestHash = ''] = stringToSign.split('\n');
  return {
    method,
    path,
    query,
    headers: rest.slice(0, -3).join('\n'),
    signedHeaders: rest.at(-2) ?? '',
    payloadHash: rest.at(-1) ?? '',
    time,
    scope,
    requestHash,
  };
}

/** Until when a request is good, for people. */
export const untilLine = (signedAt: Instant, seconds: number): string => readable(addSeconds(signedAt, seconds));

/** The scope that an endpoint calls for, where a credential has another. */
export function expectedScope(found: string, failure: ScopeFailure): string {
  const [date = '', region = '', service = ''] = found.split('/');
  const parts = { date, region, service };
  if (failure.problem === 'mismatch')
    for (const { part, expected } of failure.mismatches)
      if (part in parts) parts[part as keyof typeof parts] = expected;
  return scopeText(parts);
}

/** What AWS holds against the texts themselves, before it compares any signature. */
const PLACE_OF: Partial<Record<Check, RowId>> = {
  time: 'clock',
  'credential-scope': 'scope',
  'key-id': 'keyId',
  token: 'token',
  'well-formed': 'query',
  'host-signed': 'headers',
};

/** Both desks side by side: the first line in which they part, what follows from it, and what AWS did not come to. */
export function rowsOf(yours: Lines, aws: Lines, verdict: Verdict): readonly Row[] {
  const held = verdict.outcome === 'refused' ? PLACE_OF[verdict.failure.check] : undefined;
  let parted = false;
  return ROWS.flatMap(([id, step]): readonly Row[] => {
    const mine = yours[id];
    const theirs = aws[id];
    if (mine === undefined && theirs === undefined) return [];
    const row = { id, step, yours: mine, aws: theirs };
    // The clock never says what the request says: it is held against it.
    const differs = id === 'clock' ? held === 'clock' : mine !== theirs;
    if (!differs) return [{ ...row, state: 'same' }];
    if (!parted && (held === undefined || held === id || theirs !== undefined)) {
      parted = true;
      return [{ ...row, state: 'parts' }];
    }
    return [{ ...row, state: theirs === undefined ? 'unseen' : 'follows' }];
  });
}
