import type { HeaderList } from '@/core/model/headers';
import type { Puzzle } from '@/core/model/puzzle';
import { ruleFor } from '@/core/services/rules';
import type { Sent } from '@/core/solving/candidate/sent';
import { type Hints, hintsOf } from '@/core/solving/puzzle/hints';
import { splitCredential } from '@/core/verifying/claim';
import { HMAC_SCHEME } from '@/core/verifying/hmac-scheme';

/** An upload form that can be searched: what it says of its signature, and the text that is signed. */
export type PolicyPuzzle = {
  readonly sent: Sent;
  readonly hints: Hints;
  readonly policy: string;
  /** In lower case, and as it is written. */
  readonly signature: string;
  readonly written: string;
};

const fieldOf = (form: HeaderList, name: string): string | undefined =>
  form.find(([one]) => one.toLowerCase() === name)?.[1].trim();

/** Reads an upload form; undefined where there is none, or a field is missing without which nothing can be tried. */
export function readPolicyPuzzle(puzzle: Puzzle): PolicyPuzzle | undefined {
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
  return { sent, hints, policy, signature: written.toLowerCase(), written };
}
