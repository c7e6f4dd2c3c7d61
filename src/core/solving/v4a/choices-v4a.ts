import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import {
  atOnce,
  type Component,
  pairsOf,
  pricedGroups,
  type Variant,
  variants,
  type Way,
} from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import type { Band } from '@/core/solving/form/forms';
import { bytesToSign, hashedAgain } from '@/core/solving/key/derivation';
import type { Hints } from '@/core/solving/puzzle/hints';
import { publicX } from './curve';
import { keyV4aComponent } from './key-v4a';
import { type KeyV4a, type Mac, numberOf, privateKeyOf, type TextV4a } from './keying-v4a';
import { textV4aComponent } from './text-v4a';

/** One way to make a key or a string to sign: what it is made of, what that costs, and the mistakes in it. */
export type Choice<S> = { readonly state: S; readonly cost: number; readonly ways: readonly (readonly Way[])[] };

/** Keys by the first coordinate of their public ones. */
export type Keys = ReadonlyMap<bigint, Choice<KeyV4a>>;

/** The string to sign, with up to so many mistakes in it; the right one first. */
export const textChoices = (sent: Sent, hints: Hints, mistakes: 0 | 1): readonly Choice<TextV4a>[] =>
  atOnce(variants(textV4aComponent(sent, hints), mistakes)).all.map(chosen);

/** The key, with at most one mistake in it. */
export async function keyChoices(sent: Sent, hints: Hints, secret: string, mac: Mac): Promise<Keys> {
  const keys = new Map<bigint, Choice<KeyV4a>>();
  for (const choice of atOnce(variants(keyV4aComponent(sent, hints, secret), 1)).all.map(chosen)) {
    const privateKey = await privateKeyOf(mac, choice.state);
    const x = privateKey === undefined ? undefined : publicX(privateKey);
    if (x !== undefined && !keys.has(x)) keys.set(x, choice);
  }
  return keys;
}

const chosen = <S>({ state, cost, ways }: Variant<S>): Choice<S> => ({ state, cost, ways: [ways] });

/** Every two mistakes of a component that cost so much together. */
export function* pairChoices<S>(component: Component<S>, { above, upTo }: Band): Generator<Choice<S>> {
  const { base, render } = component;
  const seen = new Set([render(base)]);
  for (const picked of pairsOf(pricedGroups(component, upTo), upTo)) {
    const cost = picked[0].cost + picked[1].cost;
    if (cost <= above) continue;
    const state = picked.reduce((made, { candidate }) => candidate.apply(made), base);
    const text = render(state);
    if (seen.has(text)) continue;
    seen.add(text);
    const ways = picked.map(({ candidate, cost: ofOne }): readonly Way[] => [
      {
        cost: ofOne,
        changes: () => {
          const { dimension, code, name, did = '', should = '' } = candidate;
          return [{ dimension, code, name, did, should }];
        },
      },
    ]);
    yield { state, cost, ways };
  }
}

/** The number that is signed of a canonical request with this digest. */
export function hashOf(text: TextV4a, digest: Bytes, request: () => string): bigint {
  const again = bytesOfWords(sha256Words(hashedAgain(text.hash, digest)));
  const hash = bytesOfWords(sha256Words(bytesToSign(text, digest, request, again)));
  if (text.hashed === 'once') return numberOf(hash);
  return numberOf(bytesOfWords(sha256Words(text.hashed === 'bytes-again' ? hash : utf8(toHex(hash)))));
}
