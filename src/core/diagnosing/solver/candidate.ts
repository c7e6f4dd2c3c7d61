import type { Change, ChangeCode, Dimension } from '@/core/model/mistake';

/** How often a mistake is met beside others of its kind, in nats: what is added to the cost of its kind. */
export const OFTEN = 0;
export const USUAL = 1;
export const SELDOM = 2.5;
export const RARE = 4;

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
};

/** A mistake that can be made with what a component is made from. */
export type Candidate<S> = {
  readonly dimension: Dimension;
  readonly code: ChangeCode;
  readonly rarity: number;
  readonly apply: (state: S) => S;
  readonly name?: string;
  /** What was done and what should have been; the component's whole text where it is not given. */
  readonly did?: string;
  readonly should?: string;
};

export type Group<S> = readonly Candidate<S>[];

/** A part of what is hashed or keyed. Candidates of one group exclude each other; those of different groups combine. */
export type Component<S> = {
  readonly base: S;
  /** Made when they are asked for. */
  readonly groups: () => readonly Group<S>[];
  readonly render: (state: S) => string;
};

/** One way to come to a text: its mistakes, made out when asked for, and minus the logarithm of how likely they are. */
export type Way = { readonly cost: number; readonly changes: () => readonly Change[] };

export const NO_CHANGE: Way = { cost: 0, changes: () => [] };

/** A text that a component can have, by the fewest mistakes, and every way to it with as many. */
export type Variant<S> = {
  readonly text: string;
  readonly state: S;
  readonly count: number;
  readonly cost: number;
  readonly ways: Way[];
};

export const costOf = ({ dimension, rarity }: { readonly dimension: Dimension; readonly rarity: number }): number =>
  rarity - Math.log(REPORTS[dimension] / 445);

/** Every different text of a component with up to `most` mistakes; those with fewest first, then likelier ones. */
export function variants<S>(component: Component<S>, most: number): readonly Variant<S>[] {
  const { base, render } = component;
  const seen = new Map<string, Variant<S>>();
  const first = { text: render(base), state: base, count: 0, cost: 0, ways: [NO_CHANGE] };
  seen.set(first.text, first);
  const groups = most > 0 ? component.groups() : [];
  for (let count = 1; count <= most; count++) {
    for (const picked of choose(groups, count, 0)) {
      const state = picked.reduce((made, { apply }) => apply(made), base);
      const text = render(state);
      const known = seen.get(text);
      if (known && known.count < count) continue;
      const cost = picked.reduce((sum, candidate) => sum + costOf(candidate), 0);
      const way = { cost, changes: () => picked.map((candidate) => changeOf(component, candidate)) };
      if (known) known.ways.push(way);
      if (!known || cost < known.cost) seen.set(text, { text, state, count, cost, ways: known?.ways ?? [way] });
    }
  }
  return [...seen.values()].sort((a, b) => a.count - b.count || a.cost - b.cost);
}

/** Every choice of `count` candidates from different groups. */
function* choose<S>(groups: readonly Group<S>[], count: number, from: number): Generator<readonly Candidate<S>[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= groups.length - count; i++) {
    for (const candidate of groups[i] as Group<S>) {
      for (const rest of choose(groups, count - 1, i + 1)) yield [candidate, ...rest];
    }
  }
}

function changeOf<S>({ base, render }: Component<S>, candidate: Candidate<S>): Change {
  const { dimension, code, name, did, should, apply } = candidate;
  return {
    dimension,
    code,
    name,
    did: did ?? render(apply(base)),
    should: should ?? render(base),
  };
}
