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
  // One who tells of another request tells nothing of this one.
  [/:(texts-reply-of-another)$/, /^\w+:(\w+-)+in-transit$|:texts-(to-sign-received|received-hash|received-otherwise)$/],
  [/:texts-log-of-another$/, /:\w+-hashed-\w+$/],
  // It was the request that was retyped, or something happened to it.
  [
    /:texts-request-of-another$/,
    /^\w+:(\w+-)+in-transit$|^\w+:\w+-hashed-|:texts-(to-sign-received|string-to-sign|sent-is-received)$/,
  ],
  // A text that is not the one that was hashed proves nothing.
  [/:texts-damaged$/, /^cause:(\w+-)+in-transit$|:texts-sent-is-received$/],
  [/:texts-signer-hash$/, /^cause:\w+-hashed-|:texts-key-or-derivation$/],
  [/:texts-sent-is-received$/, /:texts-(to-sign-received|received-otherwise|request-of-another)$/],
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
export function contradictions(all: readonly string[]): readonly string[] {
  const fits = (pattern: RegExp, said: string): boolean =>
    pattern.test(said) && (!pattern.source.includes('[a-z]+(-[a-z]+)+') || isMistake(said) || !/^[a-z]+-/.test(said));
  return EXCLUDING.flatMap(([one, other]) =>
    all.flatMap((a) => all.flatMap((b) => (a !== b && fits(one, a) && fits(other, b) ? [`${a} excludes ${b}`] : []))),
  );
}
