import { POLICY_SLIPS } from '@/core/faults/policies';
import { USUAL } from '@/core/faults/rarity';
import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import type { HeaderList } from '@/core/model/headers';
import type { Puzzle } from '@/core/model/puzzle';
import { ruleFor } from '@/core/services/rules';
import type { Sent } from '@/core/solving/candidate/sent';
import { hintsOf } from '@/core/solving/puzzle/hints';
import { splitCredential } from '@/core/verifying/claim';
import { HMAC_SCHEME } from '@/core/verifying/hmac-scheme';
import type { TextPuzzle, TextSlip } from './solve-text';

const fieldOf = (form: HeaderList, name: string): string | undefined =>
  form.find(([one]) => one.toLowerCase() === name)?.[1].trim();

/** Reads an upload form; undefined where there is none, or a field is missing without which nothing can be tried. */
export function policyPuzzle(puzzle: Puzzle): TextPuzzle | undefined {
  const form = puzzle.request?.form;
  if (!form) return undefined;
  const policy = fieldOf(form, 'policy');
  const written = fieldOf(form, 'x-amz-signature');
  const credential = splitCredential(fieldOf(form, 'x-amz-credential') ?? '');
  if (policy === undefined || written === undefined || credential === undefined) return undefined;
  const host = puzzle.request?.authority;
  const sent: Sent = {
    in: 'query',
    method: 'POST',
    scheme: puzzle.request?.scheme ?? 'https',
    path: puzzle.request?.target ?? '/',
    query: '',
    headers: new Map(host === undefined ? [] : [['host', [host]]]),
    headerNames: [],
    signed: [],
    listed: [],
    payload: '',
    unknown: new Set(),
    endings: [],
    rule: puzzle.rule ?? ruleFor(credential.scope.service),
    algorithm: fieldOf(form, 'x-amz-algorithm') ?? HMAC_SCHEME.algorithm,
    date: fieldOf(form, 'x-amz-date') ?? '',
    ...credential,
  };
  const hints = hintsOf(puzzle, sent, {
    body: undefined,
    bodyText: undefined,
    bodySha256: undefined,
    sessionToken: puzzle.sessionToken,
    received: undefined,
    logged: undefined,
  });
  return { sent, hints, text: policy, slips: slipsOf(policy, sent), signature: written.toLowerCase(), written };
}

/** What people sign in place of a policy; a request's four lines among it. */
function slipsOf(policy: string, { algorithm, date, scope, terminator }: Sent): readonly TextSlip[] {
  const scopeLine = [scope.date, scope.region, scope.service, terminator].join('/');
  const hash = toHex(bytesOfWords(sha256Words(utf8(policy))));
  const lines = (name: string, last: string): TextSlip => ({
    dimension: 'policy',
    code: 'policy-hashed',
    name,
    rarity: USUAL,
    texts: [[algorithm, date, scopeLine, last].join('\n')],
  });
  return [
    ...POLICY_SLIPS.map(
      ({ code, name, rarity, variants }): TextSlip => ({
        dimension: 'policy',
        code,
        name,
        rarity,
        texts: variants(policy),
      }),
    ),
    lines('lines', hash),
    lines('in-lines', policy),
  ];
}
