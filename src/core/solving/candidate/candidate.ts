import { NEAREST } from '@/core/faults/rarity';
import type { ChangeCode, Dimension, Mistake } from '@/core/model/mistake';
import type { Learned } from '@/core/model/puzzle';

/** Reports of each kind among 445 public ones of signatures that did not match. */
const REPORTS: Readonly<Record<Dimension, number>> = {
  headers: 67,
  path: 48,
  time: 41,
  scope: 33,
  host: 32,
  payload: 30,
  'in-transit': 27,
  query: 24,
  secret: 23,
  token: 21,
  method: 10,
  layout: 4,
  'string-to-sign': 4,
  derivation: 4,
  policy: 4,
  chunk: 4,
};

/** A mistake that can be made with what a component is made from. */
export type Candidate<S> = {
  readonly dimension: Dimension;
  readonly code: ChangeCode;
  readonly rarity: number;
  readonly apply: (state: S) => S;
  /** What it tells, where that was not known: then it is no mistake. */
  readonly learns?: Learned;
  /** Whether it can be made after another such one of its group. */
  readonly chained?: true;
  readonly name?: string;
  /** What was done and what should have been; the component's whole text where it is not given. */
  readonly did?: string;
  readonly should?: string;
};

export type Group<S> = readonly Candidate<S>[];

/**
 * A part of what is hashed or keyed. Candidates of one group exclude each other, unless both are chained; those of different groups
 * combine.
 */
export type Component<S> = {
  readonly base: S;
  /** What no candidate costs less than. */
  readonly least: number;
  /** Made when they are asked for; what costs more than `upTo` may be left out. */
  readonly groups: (upTo: number) => readonly Group<S>[];
  readonly render: (state: S) => string;
};

/** One way to come to a text: its mistakes, made out when asked for, and minus the logarithm of how likely they are. */
export type Way = {
  readonly cost: number;
  readonly changes: () => readonly Mistake[];
  /** What it tells beside its mistakes. */
  readonly learned?: readonly Learned[];
};

export const NO_CHANGE: Way = { cost: 0, changes: () => [] };

/** A text that a component can have, by the fewest mistakes, and every way to it with as many. */
export type Variant<S> = {
  readonly text: string;
  readonly state: S;
  readonly count: 0 | 1 | 2;
  readonly cost: number;
  readonly ways: Way[];
};

const LEARNING_COST = 0.1;

type Rare = { readonly dimension: Dimension; readonly rarity: number; readonly learns?: Learned };

/** How unlikely each kind is beside the others. */
const KIND_COSTS = new Map(
  Object.entries(REPORTS).map(([dimension, reports]) => [dimension as Dimension, Math.log(reports / 445)]),
);

/** What tells something that was not known costs next to nothing. */
export const costOf = ({ dimension, rarity, learns }: Rare): number =>
  learns ? LEARNING_COST + rarity / 10 : rarity - (KIND_COSTS.get(dimension) as number);

/** What no candidate of these kinds costs less than; next to nothing where one may tell what was not known. */
export const leastOf = (dimensions: readonly Dimension[], mayLearn: boolean): number =>
  Math.min(
    ...dimensions.map((dimension) => costOf({ dimension, rarity: NEAREST })),
    ...(mayLearn ? [LEARNING_COST + NEAREST / 10] : []),
  );

/** Of headers and parameters, so many are tried one by one: a request with more is rare, and they look alike. */
export const MOST_SINGLE = 24;

/** Characters that a component's texts may have together: some hundred megabytes are what a page may take. */
const ROOM = 2 ** 25;
/** Characters to write between two chances for others; what a text costs besides is taken for so many more. */
const TURN = 2 ** 16;
const OVERHEAD = 2 ** 10;

/** No candidate costs more. */
export const ANY_COST = Number.POSITIVE_INFINITY;

/** How many mistakes a component's texts have at most. */
const COUNTS = [1, 2] as const;

/** `isWhole` where there was room for all. */
export type Variants<S> = { readonly all: readonly Variant<S>[]; readonly isWhole: boolean };

/**
 * Every different text of a component with up to `most` mistakes; those with fewest first, then likelier ones. Of those with `most`
 * mistakes only what costs up to `upTo`, by the ways that do (`waysTo` has all). Gives way now and then. Ends early where the texts
 * take too much room.
 */
export function* variants<S>(
  component: Component<S>,
  most: 0 | 1 | 2,
  upTo = ANY_COST,
): Generator<undefined, Variants<S>> {
  const { base, render } = component;
  const seen = new Map<string, Variant<S>>();
  const first: Variant<S> = { text: render(base), state: base, count: 0, cost: 0, ways: [NO_CHANGE] };
  seen.set(first.text, first);
  const groups =
    most === 0 || (most === 1 && upTo < component.least) ? [] : pricedGroups(component, most === 1 ? upTo : ANY_COST);
  let written = 0;
  let room = ROOM;
  for (const count of COUNTS.slice(0, most)) {
    const bound = count === most ? upTo : ANY_COST;
    for (const picked of count === 1 ? singlesOf(groups, bound) : pairsOf(groups, bound)) {
      const state = picked.reduce((made, { candidate }) => candidate.apply(made), base);
      const text = render(state);
      written += text.length + OVERHEAD;
      if (written >= TURN) {
        yield;
        written = 0;
      }
      const known = seen.get(text);
      if (known && known.count < count) continue;
      const cost = picked.reduce((sum, one) => sum + one.cost, 0);
      const way: Way = {
        cost,
        changes: () => picked.flatMap(({ candidate }) => (candidate.learns ? [] : [changeOf(component, candidate)])),
        learned: learnedBy(picked),
      };
      if (known) known.ways.push(way);
      if (!known) room -= text.length;
      if (room < 0) return { all: inOrder(seen), isWhole: false };
      if (!known || cost < known.cost) seen.set(text, { text, state, count, cost, ways: known?.ways ?? [way] });
    }
  }
  return { all: inOrder(seen), isWhole: true };
}

/** Every way to a variant with as many mistakes as it has, whatever they cost. */
export function waysTo<S>(component: Component<S>, { text, count, ways }: Variant<S>): readonly Way[] {
  const { all } = atOnce(variants(component, count));
  return all.find((one) => one.text === text)?.ways ?? ways;
}

const inOrder = <S>(seen: ReadonlyMap<string, Variant<S>>): readonly Variant<S>[] =>
  [...seen.values()].sort((a, b) => a.count - b.count || a.cost - b.cost);

/** What steps come to, taken one after the other. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

type Priced<S> = { readonly candidate: Candidate<S>; readonly cost: number; readonly chained: true | undefined };

const priced = <S>(candidate: Candidate<S>): Priced<S> => ({
  candidate,
  cost: costOf(candidate),
  chained: candidate.chained,
});

const singlesOf = <S>(groups: readonly (readonly Priced<S>[])[], upTo: number): readonly (readonly Priced<S>[])[] =>
  groups.flatMap((group) => group.filter(({ cost }) => cost <= upTo).map((one) => [one]));

const NOTHING_LEARNED: readonly Learned[] = [];

const learnedBy = <S>(picked: readonly Priced<S>[]): readonly Learned[] =>
  picked.some(({ candidate }) => candidate.learns)
    ? picked.flatMap(({ candidate }) => candidate.learns ?? [])
    : NOTHING_LEARNED;

/** The candidates of a component with what each costs; what costs more than `upTo` may be left out. */
export function pricedGroups<S>({ groups, least }: Component<S>, upTo: number): readonly (readonly Priced<S>[])[] {
  const all = groups(upTo).map((group) => group.map(priced));
  const cheaper = all.flat().find(({ cost }) => cost < least);
  if (cheaper) throw new Error(`${cheaper.candidate.code} costs less than its component says`);
  return all;
}

type Combined = { readonly chained?: true | undefined; readonly cost: number };

/** Every two that can be made at once and cost up to `upTo` together, the first to be made first. */
export function* pairsOf<C extends Combined>(
  groups: readonly (readonly C[])[],
  upTo = ANY_COST,
): Generator<readonly [C, C]> {
  const least = groups.flat().reduce((found, { cost }) => Math.min(found, cost), Number.POSITIVE_INFINITY);
  const likely = groups.map((group) => group.filter(({ cost }) => cost + least <= upTo));
  for (const [i, group] of likely.entries()) {
    const others = likely.slice(i + 1).flat();
    const chained = group.filter((one) => one.chained);
    for (const first of group) {
      for (const second of first.chained ? chained : [])
        if (second !== first && first.cost + second.cost <= upTo) yield [first, second];
      for (const second of others) if (first.cost + second.cost <= upTo) yield [first, second];
    }
  }
}

function changeOf<S>({ base, render }: Component<S>, candidate: Candidate<S>): Mistake {
  const { dimension, code, name, did, should, apply } = candidate;
  return {
    dimension,
    code,
    name,
    did: did ?? render(apply(base)),
    should: should ?? render(base),
  };
}
