import { utf8 } from '@/core/kernel/bytes';
import {
  type Component,
  NO_CHANGE,
  type Variant,
  variants,
  type Way,
  waysTo,
} from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import { BLOCK_END } from '@/core/solving/headers/header-form';
import { headersComponent } from '@/core/solving/headers/headers';
import type { Hints } from '@/core/solving/puzzle/hints';
import { queryComponent } from '@/core/solving/query/query';
import { type Layout, laidOut, layoutComponent, PLAIN } from './layout';
import { methodComponent } from './method';
import { pathComponent } from './path';
import { payloadComponent } from './payload';

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

/** All canonical requests of one alternative: a choice for each of five parts (method, path, query, headers, payload) and a layout. */
export type FormSpace = {
  readonly layouts: readonly Variant<Layout>[];
  /** By part; fewest mistakes first, then likelier ones. */
  readonly parts: readonly (readonly PartVariant[])[];
  /** The numbers of a part's variants with so many mistakes. */
  readonly numbers: readonly (readonly (readonly number[])[])[];
  /** The least and the most that the parts from each one on can cost, with so many mistakes in them. */
  readonly least: readonly (readonly number[])[];
  readonly most: readonly (readonly number[])[];
  /** Whether every variant is there. */
  readonly isWhole: boolean;
};

/** Where the texts of each part stand among the six of a canonical request. */
const FIRST_TEXT = [0, 1, 2, 3, 5] as const;

/** The forms of a request, with up to `most` mistakes in each part that cost up to `upTo`. Gives way now and then. */
export function* formSpace(
  sent: Sent,
  hints: Hints,
  most: 0 | 1 | 2,
  upTo = Number.POSITIVE_INFINITY,
): Generator<undefined, FormSpace> {
  let isWhole = true;
  function* part<S>(at: number, component: Component<S>): Generator<undefined, readonly PartVariant[]> {
    const found = yield* variants(component, most, upTo);
    isWhole &&= found.isWhole;
    return found.all.map((variant) => {
      const { text, count, cost, ways } = variant;
      const texts = text.split(BLOCK_END);
      let bytes: Uint8Array | undefined;
      const inPlain = (): Uint8Array => {
        bytes ??= partBytes(PLAIN, at, texts);
        return bytes;
      };
      return {
        texts,
        bytes: inPlain,
        count,
        cost,
        ways: () => (upTo < Number.POSITIVE_INFINITY ? waysTo(component, variant) : ways),
      };
    });
  }
  const parts = [
    yield* part(0, methodComponent(sent)),
    yield* part(1, pathComponent(sent)),
    yield* part(2, queryComponent(sent, hints.sessionToken)),
    yield* part(3, headersComponent(sent, hints)),
    yield* part(4, payloadComponent(sent, hints)),
  ];
  const { all: layouts } = yield* variants(layoutComponent, most);
  return {
    layouts,
    parts,
    isWhole,
    numbers: parts.map((choices) => COUNTS.map((count) => numbersOf(choices, count))),
    least: costsFrom(parts, Math.min, Number.POSITIVE_INFINITY),
    most: costsFrom(parts, Math.max, Number.NEGATIVE_INFINITY),
  };
}

/** How many mistakes a form can have. */
const COUNTS = [0, 1, 2, 3] as const;

const numbersOf = (choices: readonly PartVariant[], count: number): readonly number[] =>
  choices.flatMap((choice, i) => (choice.count === count ? [i] : []));

/** What the parts from each one on cost at their best, by how many mistakes are left to be made in them. */
function costsFrom(
  parts: FormSpace['parts'],
  better: (a: number, b: number) => number,
  worst: number,
): readonly (readonly number[])[] {
  const costs: (readonly number[])[] = [[0, worst, worst, worst]];
  for (const choices of [...parts].reverse()) {
    const after = costs[0] as readonly number[];
    const best = (left: number): number =>
      choices
        .filter(({ count }) => count <= left)
        .reduce((found, { count, cost }) => better(found, cost + (after[left - count] as number)), worst);
    costs.unshift(COUNTS.map(best));
  }
  return costs;
}

/** A form by its choices: of the layout, then of each part. */
export type Picks = readonly number[];

const partText = (layout: Layout, part: number, texts: readonly string[]): string =>
  texts.map((text, i) => laidOut(layout, (FIRST_TEXT[part] as number) + i, text)).join('');

export const partBytes = (layout: Layout, part: number, texts: readonly string[]): Uint8Array =>
  utf8(partText(layout, part, texts));

/** The canonical request of a form. */
export function formText({ layouts, parts }: FormSpace, picks: Picks): string {
  const layout = (layouts[picks[0] as number] as Variant<Layout>).state;
  return parts
    .map((choices, part) => partText(layout, part, (choices[picks[part + 1] as number] as PartVariant).texts))
    .join('');
}

/** For each part of a form that is not as it should be, the ways to it. */
export function formWays({ layouts, parts }: FormSpace, picks: Picks): readonly (readonly Way[])[] {
  const [layout = 0, ...others] = picks;
  const chosen = others.map((pick, part) => parts[part]?.[pick]?.ways() ?? [NO_CHANGE]);
  return [layouts[layout]?.ways ?? [NO_CHANGE], ...chosen].filter(([way]) => way !== NO_CHANGE);
}
