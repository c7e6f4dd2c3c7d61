import { NO_CHANGE, type Variant, variants, type Way, waysTo } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import { headersRead } from '@/core/solving/headers/header-form';
import { headersComponent } from '@/core/solving/headers/headers';
import type { Hints } from '@/core/solving/puzzle/hints';
import { queryComponent, queryRead } from '@/core/solving/query/query';
import { type Layout, layoutComponent } from './layout';
import { methodComponent, methodRead } from './method';
import { COUNTS, newShelf, type PartVariant, partOf, partText } from './part';
import { pathComponent, pathRead } from './path';
import { payloadComponent, payloadRead } from './payload';

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

/**
 * The forms of a request, with up to `most` mistakes in each part. What has `most` in one and costs more than `upTo` may be missing.
 * Single mistakes in parts that another request has too are taken from the shelf. Gives way now and then.
 */
export function* formSpace(
  sent: Sent,
  hints: Hints,
  most: 0 | 1 | 2,
  upTo = Number.POSITIVE_INFINITY,
  shelf = newShelf(),
): Generator<undefined, FormSpace> {
  const [method, path, query] = [methodRead(sent), pathRead(sent), queryRead(sent)];
  const [headers, payload] = [headersRead(sent), payloadRead(sent)];
  const token = hints.sessionToken;
  const parts = [
    yield* partOf({ at: 0, read: method, component: () => methodComponent(method) }, most, upTo, shelf),
    yield* partOf({ at: 1, read: path, component: () => pathComponent(path) }, most, upTo, shelf),
    yield* partOf({ at: 2, read: query, component: () => queryComponent(query, token) }, most, upTo, shelf),
    yield* partOf({ at: 3, read: headers, component: () => headersComponent(headers, hints) }, most, upTo, shelf),
    yield* partOf({ at: 4, read: payload, component: () => payloadComponent(payload, hints) }, most, upTo, shelf),
  ];
  const { all: layouts } = yield* variants(layoutComponent, most, upTo);
  return {
    layouts,
    parts: parts.map(({ choices }) => choices),
    isWhole: parts.every(({ isWhole }) => isWhole),
    numbers: parts.map(({ numbers }) => numbers),
    least: costsFrom(
      parts.map(({ cheapest }) => cheapest),
      Math.min,
    ),
    most: costsFrom(
      parts.map(({ dearest }) => dearest),
      Math.max,
    ),
  };
}

/** What the parts from each one on cost at their best, by how many mistakes are left to be made in them. */
function costsFrom(
  parts: readonly (readonly number[])[],
  better: (...costs: readonly number[]) => number,
): readonly (readonly number[])[] {
  const worst = better();
  const costs: (readonly number[])[] = [[0, worst, worst, worst]];
  for (const cost of [...parts].reverse()) {
    const after = costs[0] as readonly number[];
    const best = (left: number): number =>
      better(...COUNTS.slice(0, left + 1).map((count) => (cost[count] as number) + (after[left - count] as number)));
    costs.unshift(COUNTS.map(best));
  }
  return costs;
}

/** A form by its choices: of the layout, then of each part. */
export type Picks = readonly number[];

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
  const laid = layouts[layout];
  return [laid ? waysTo(layoutComponent, laid) : [NO_CHANGE], ...chosen].filter(([way]) => way !== NO_CHANGE);
}
