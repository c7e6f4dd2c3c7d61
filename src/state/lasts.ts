import { useStore } from 'zustand';
import { type End, type Instant, LONGEST_EXPIRY, parseSigningTime } from '@/core';
import { ends } from '@/core/lower-fields';
import { useStores } from './context';
import type { CredentialsStore } from './credentials';
import type { Signed, SignedForm } from './signing-state';

/** What ends what was signed at a moment, the first of it first. */
export type Lasts = {
  readonly at: Instant;
  readonly ends: readonly [End, ...End[]];
  /** Of temporary credentials, whose end ends all that they sign: whether it is among `ends`, or nobody said it. */
  readonly session: 'none' | 'known' | 'unknown';
};

/** How long a service takes headers after they were signed, in seconds (AWS IAM User Guide, "Elements of an AWS API request signature"). */
const MINUTES = 300;

type Keys = Pick<ReturnType<CredentialsStore['getState']>, 'accessKeyId' | 'sessionToken' | 'ends'>;

/**
 * How long what was signed lasts: the one answer for whoever tells it. `keys` are those of the page, whose end counts where they signed
 * it; `longest` is what a recipe knows of its consumer, in seconds.
 */
export function lastsOf({ input }: Signed | SignedForm, keys: Keys, longest?: number): Lasts {
  const { at, credentials } = input;
  const { accessKeyId, sessionToken = '' } = credentials;
  const isTemporary = sessionToken !== '' || accessKeyId.startsWith('ASIA');
  const areTheirs = accessKeyId === keys.accessKeyId && sessionToken === keys.sessionToken;
  const credentialsEnd = isTemporary && areTheirs ? endOf(keys.ends) : undefined;
  return {
    at,
    ends: ends({ at, ...limits(input, longest), credentialsEnd }),
    session: !isTemporary ? 'none' : credentialsEnd === undefined ? 'unknown' : 'known',
  };
}

function limits(input: (Signed | SignedForm)['input'], longest: number | undefined) {
  if (!('placement' in input)) return { expires: input.expires, longest: longest ?? LONGEST_EXPIRY };
  const { placement, rule } = input;
  if (placement.in === 'header')
    return { expires: undefined, longest: Math.min(longest ?? MINUTES, rule.longestExpiry) };
  const expires = rule.ignoresExpires ? undefined : placement.expires;
  return { expires, longest: Math.min(longest ?? LONGEST_EXPIRY, rule.longestExpiry) };
}

/** When temporary credentials end, as that is pasted or typed; undefined where it is no time. */
export const endOf = (typed = ''): Instant | undefined =>
  typed.trim() === '' ? undefined : parseSigningTime(typed, 0 as Instant).value;

/** What is to be said of the session where the first end is told: that it is that end, that it may come before it, or nothing. */
export const sessionIn = ({ ends: [first], session }: Lasts): Lasts['session'] =>
  session === 'known' && first.by !== 'credentials' ? 'none' : session;

/** Seconds for which what was signed still lives, never more than it was signed for; below zero once it does not. */
export const secondsLeft = (at: Instant, expires: number, now: Instant): number =>
  expires + Math.ceil(Math.min(0, at - now) / 1000);

/** How long a session of temporary keys lasts unless more was asked for, in seconds (AWS STS API Reference, AssumeRole). */
const USUAL_SESSION = 3600;

/**
 * What X-Amz-Expires says in seconds, where the session ends before that, or may well do; `end` where it is known. Undefined where there
 * is nothing to warn of.
 */
export function cutShort({ at, ends: all, session }: Lasts) {
  const [first] = all;
  const said = all.find(({ by }) => by === 'expires');
  const asked = said ? (said.at - at) / 1000 : 0;
  if (said && first.by === 'credentials') return { asked, end: first.at };
  return session === 'unknown' && asked > USUAL_SESSION ? { asked, end: undefined } : undefined;
}

/** How long what is signed lasts; undefined while nothing is. */
export function useLasts(): Lasts | undefined {
  const { signing, credentials, compose } = useStores();
  const signed = useStore(signing, (state) => state.signed ?? state.form);
  const keys = useStore(credentials);
  const longest = useStore(compose, ({ recipe }) => recipe?.longest);
  return signed && lastsOf(signed, keys, longest);
}
