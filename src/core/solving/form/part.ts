import { utf8 } from '@/core/kernel/bytes';
import { ANY_COST, type Component, variants, type Way, waysTo } from '@/core/solving/candidate/candidate';
import { BLOCK_END } from '@/core/solving/headers/header-form';
import { isAlike } from './alike';
import { type Layout, laidOut, PLAIN } from './layout';

/** A variant of a part of the canonical request, without the state that it was made from. */
export type PartVariant = {
  readonly texts: readonly string[];
  /** In the plain layout. */
  readonly bytes: () => Uint8Array;
  readonly count: number;
  readonly cost: number;
  /** Every way to it with as many mistakes. */
  readonly ways: () => readonly Way[];
};

/** All variants of a part, fewest mistakes first, then likelier ones. By how many mistakes they have: their numbers and costs. */
export type Part = {
  readonly choices: readonly PartVariant[];
  readonly numbers: readonly (readonly number[])[];
  readonly cheapest: readonly number[];
  readonly dearest: readonly number[];
  readonly isWhole: boolean;
};

/** What a part is made of, and its component made of that. */
export type Making<R, S> = { readonly at: number; readonly read: R; readonly component: () => Component<S> };

/** Parts that were made, for requests of which they are the same. */
export type Shelf = { readonly kept: Kept[]; room: number };

type Kept = { readonly at: number; readonly read: unknown; readonly part: Part; size: number };

/** So many parts are kept, and so many characters in them: a few megabytes. */
const MOST_KEPT = 64;
const ROOM = 2 ** 23;

export const newShelf = (): Shelf => ({ kept: [], room: ROOM });

/** How many mistakes a form can have. */
export const COUNTS = [0, 1, 2, 3] as const;

/** Where the texts of each part stand among the six of a canonical request. */
const FIRST_TEXT = [0, 1, 2, 3, 5] as const;

/**
 * A part with up to `most` mistakes, and at least those that cost up to `upTo`. All single mistakes in what reads the same are made
 * once. Gives way now and then.
 */
export function* partOf<R, S>(
  { at, read, component }: Making<R, S>,
  most: 0 | 1 | 2,
  upTo: number,
  shelf: Shelf,
): Generator<undefined, Part> {
  if (most !== 1) return yield* made(at, component(), most, upTo);
  const old = shelf.kept.findIndex((one) => one.at === at && isAlike(one.read, read));
  const [known] = old < 0 ? [] : shelf.kept.splice(old, 1);
  if (known) {
    shelf.kept.push(known);
    return known.part;
  }
  const part = yield* made(at, component(), most, upTo);
  const size = part.choices.reduce((sum, { texts }) => texts.reduce((length, text) => length + text.length, sum), 0);
  if (size > ROOM || upTo < ANY_COST) return part;
  shelf.kept.push({ at, read, part, size });
  shelf.room -= size;
  while (shelf.room < 0 || shelf.kept.length > MOST_KEPT) shelf.room += shelf.kept.shift()?.size ?? 0;
  return part;
}

function* made<S>(at: number, component: Component<S>, most: 0 | 1 | 2, upTo: number): Generator<undefined, Part> {
  const { all, isWhole } = yield* variants(component, most, upTo);
  const choices = all.map((variant): PartVariant => {
    const { text, count, cost, ways } = variant;
    const texts = text.split(BLOCK_END);
    let bytes: Uint8Array | undefined;
    return {
      texts,
      bytes: () => {
        bytes ??= partBytes(PLAIN, at, texts);
        return bytes;
      },
      count,
      cost,
      ways: () => (upTo < ANY_COST ? waysTo(component, variant) : ways),
    };
  });
  const numbers = COUNTS.map((count) => choices.flatMap((choice, i) => (choice.count === count ? [i] : [])));
  const costAt = (i: number | undefined, none: number): number =>
    i === undefined ? none : (choices[i] as PartVariant).cost;
  return {
    choices,
    numbers,
    cheapest: numbers.map((some) => costAt(some[0], Number.POSITIVE_INFINITY)),
    dearest: numbers.map((some) => costAt(some.at(-1), Number.NEGATIVE_INFINITY)),
    isWhole,
  };
}

export const partText = (layout: Layout, part: number, texts: readonly string[]): string =>
  texts.map((text, i) => laidOut(layout, (FIRST_TEXT[part] as number) + i, text)).join('');

export const partBytes = (layout: Layout, part: number, texts: readonly string[]): Uint8Array =>
  utf8(partText(layout, part, texts));
