import type { Asked } from './asked';
import type { CodeRequest } from './code-request';
import { canonicalOf, textOf } from './departures/canonical';
import type { DepartureId, DepartureRule, Outcome } from './departures/departure';
import { boundBody, isHttp } from './payload';

/** Why a client cannot make a request at all. */
export type Reason =
  | 'bare-get'
  | 'body-in-chunks'
  | 'body-in-a-link'
  | 'characters-of-the-url'
  | 'get-only'
  | 'head-with-body'
  | 'headers-only'
  | 'links-only'
  | 'no-files'
  | 'no-further-headers'
  | 'no-further-parameters'
  | 'no-other-methods'
  | 'no-post-links'
  | 'no-such-header'
  | 'no-such-text'
  | 'own-host'
  | 'payload-by-rule'
  | 'rules-by-name'
  | 'file-as-body'
  | 's3-only'
  | 'sigv4a'
  | 'token-after-signing'
  | 'unquotable'
  | 'variables'
  | 'websocket';

/** Lines that only one of two canonical requests has. */
export type LinesThatDiffer = { readonly ours: readonly string[]; readonly theirs: readonly string[] };

/** What is known of a client and one request. `untested` is said of clients that were never run. */
export type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'untested' }
  | {
      readonly kind: 'departs';
      readonly outcome: Outcome;
      readonly departures: readonly DepartureId[];
      readonly lines: LinesThatDiffer;
    }
  | { readonly kind: 'fails'; readonly departures: readonly DepartureId[] }
  | { readonly kind: 'cannot'; readonly reason: Reason };

/** Whether there is code to give: not where it is known to fail, or to ask for something else. */
export const hasCode = (verdict: Verdict): boolean =>
  verdict.kind === 'right' ||
  verdict.kind === 'untested' ||
  (verdict.kind === 'departs' && verdict.outcome === 'accepted');

/** Our canonical request with departures applied, in their order, and those that changed it. */
export function departed<Rule extends DepartureRule>(
  rules: readonly Rule[],
  q: Asked,
  ours: string,
): { readonly departures: readonly Extract<Rule, { readonly outcome: Outcome }>[]; readonly text: string } {
  const departures: Extract<Rule, { readonly outcome: Outcome }>[] = [];
  let canonical = canonicalOf(ours);
  for (const rule of rules) {
    if (!signs(rule)) continue;
    const changed = rule.signs(canonical, q);
    if (textOf(changed) !== textOf(canonical)) departures.push(rule);
    canonical = changed;
  }
  return { departures, text: textOf(canonical) };
}

const signs = <Rule extends DepartureRule>(rule: Rule): rule is Extract<Rule, { readonly outcome: Outcome }> =>
  'signs' in rule;

const WORST: readonly Outcome[] = ['refused', 'other', 'accepted'];

/** What a client whose departures are known makes of a request. */
export function judged(rules: readonly DepartureRule[], request: CodeRequest): Verdict {
  const refusals = rules.filter((rule) => 'refuses' in rule && rule.refuses(request));
  if (refusals.length > 0) return { kind: 'fails', departures: refusals.map(({ id }) => id) };
  const { departures, text } = departed(rules, request, request.canonicalRequest);
  const outcome = WORST.find((worst) => departures.some((departure) => departure.outcome === worst));
  if (outcome === undefined) return { kind: 'right' };
  return {
    kind: 'departs',
    outcome,
    departures: departures.map(({ id }) => id),
    lines: linesThatDiffer(request.canonicalRequest.split('\n'), text.split('\n')),
  };
}

/** What is left of two texts where the lines are taken away with which both begin, and both end. */
export function linesThatDiffer(ours: readonly string[], theirs: readonly string[]): LinesThatDiffer {
  const shorter = Math.min(ours.length, theirs.length);
  let start = 0;
  while (start < shorter && ours[start] === theirs[start]) start++;
  let end = 0;
  while (end < shorter - start && ours.at(-1 - end) === theirs.at(-1 - end)) end++;
  return { ours: ours.slice(start, ours.length - end), theirs: theirs.slice(start, theirs.length - end) };
}

/** A request that a client cannot make, by what stands in its way; in their order, the first that applies is told. */
export type Limit = readonly [reason: Reason, when: (request: CodeRequest) => boolean];

/** A WebSocket that is opened with signed headers: code would have to open it, where a link is only printed. */
export const SOCKET: Limit = ['websocket', (q) => q.expires === undefined && !isHttp(q)];

/** What stands in the way of nearly every client that is told what to sign of the body. */
export const SIGNER_LIMITS: readonly Limit[] = [
  ['sigv4a', ({ algorithm }) => algorithm === 'sigv4a'],
  ['body-in-chunks', ({ chunked }) => chunked],
  ['token-after-signing', ({ token }) => token === 'appended'],
  SOCKET,
];

/** What stands in nearly every client's way. */
export const LIMITS: readonly Limit[] = [...SIGNER_LIMITS, ['payload-by-rule', (q) => boundBody(q) !== undefined]];
