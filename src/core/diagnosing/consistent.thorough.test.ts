import { describe, expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { CORPUS } from '@/testing/corpus';
import { type CorpusEntry, PASTED } from '@/testing/corpus/entry';
import { inShort, statementsOf, verdictOf } from '@/testing/verdicts';

/** Two statements that cannot both be so, each by what it is in a few words. */
const EXCLUDING: readonly (readonly [one: RegExp, other: RegExp])[] = [
  // The signature is right, or a mistake was made in signing it.
  [/^(right|signed for)/, /^[a-z]+(-[a-z]+)+(\+|$)/],
  [/^(right over (sent|received)|signed for)/, /^\w+:(path|query|payload|method|headers)-hashed-/],
  [
    /^(right over (sent|received)|signed for)/,
    /^\w+:(headers-signed-absent|texts-key-or-derivation|texts-signer-hash)$/,
  ],
  // AWS got what was sent, or something else.
  [
    /:texts-sent-is-received$/,
    /^(cause|likely|suspect):.*(in-transit|-hop-by-hop|behind-proxy|host-cdn|accept-encoding|rewritten)/,
  ],
  [/:texts-sent-is-received$/, /:(texts-received-hash|texts-reply-of-another)$/],
  // The key alone can be wrong, or something that is not the key.
  [/^right over received/, /^(cause|likely|suspect):.*(in-transit|-hashed-|signed-absent|hop-by-hop)/],
  // What was found settles what only a key could decide.
  [/^([a-z]+(-[a-z]+)+(\+|$)|right over sent|signed for)/, /:texts-sent-is-received$/],
  // Nothing is at fault, or something is.
  [/^no fault/, /^(cause|likely|suspect):|^[a-z]+(-[a-z]+)+(\+|$)/],
  // It was answered with success, or refused.
  [/:outcome-success$/, /^(cause|likely):(?!outcome)/],
  // A date of another calendar is no time ago and none to come.
  [/:time-calendar$/, /:time-(expired|in-the-future|header-too-old)$/],
  [/:time-expired$/, /^(cause|likely):time-in-the-future$/],
  // The browser's preflight carries no signature that could be wrong.
  [/:method-preflight$/, /:method-presigned-for-another$|^method-/],
  // Another region would help, or none would.
  [/:scheme-v4a-needed$/, /:scope-region-reported$/],
  [/:url-percent-eaten$/, /:scope-parts$/],
];

const outcomeKinds = /^(not-found|no fault|unreadable|stopped)/;
const isMistake = (said: string): boolean =>
  !outcomeKinds.test(said) && !said.includes(':') && !/^(right|signed)/.test(said);

/** The pairs on one page of which one excludes the other. */
function contradictions(all: readonly string[]): readonly string[] {
  const fits = (pattern: RegExp, said: string): boolean =>
    pattern.test(said) && (!pattern.source.includes('[a-z]+(-[a-z]+)+') || isMistake(said) || !/^[a-z]+-/.test(said));
  return EXCLUDING.flatMap(([one, other]) =>
    all.flatMap((a) => all.flatMap((b) => (a !== b && fits(one, a) && fits(other, b) ? [`${a} excludes ${b}`] : []))),
  );
}

async function said(entry: CorpusEntry, secret: string | undefined): Promise<readonly string[]> {
  return statementsOf(await verdictOf(entry.text, parseAmzDate(entry.now ?? PASTED) as Instant, secret)).map(inShort);
}

describe('no pair of statements on one page excludes another', () => {
  it.each(CORPUS.map((entry) => [entry.name, entry] as const))('%s', async (_, entry) => {
    expect(contradictions(await said(entry, undefined))).toEqual([]);
    if (entry.search) expect(contradictions(await said(entry, entry.search.secret))).toEqual([]);
  });

  it('and the test tells two that do', () => {
    expect(contradictions(['right over sent', 'path-raw'])).toHaveLength(1);
    expect(contradictions(['likely:headers-hop-by-hop', 'note:texts-sent-is-received'])).toHaveLength(1);
    expect(contradictions(['cause:time-calendar', 'right over sent'])).toEqual([]);
  });
});
