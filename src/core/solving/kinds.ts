import type { Dimension } from '@/core/model/mistake';
import type { RuledOut } from '@/core/model/puzzle';
import type { Alternative } from './alternatives/alternative';
import { type Component, type Variant, variants } from './candidate/candidate';
import { layoutComponent } from './form/layout';
import { methodComponent, methodRead } from './form/method';
import { pathComponent, pathRead } from './form/path';
import { payloadComponent, payloadRead } from './form/payload';
import { headersRead } from './headers/header-form';
import { headersComponent } from './headers/headers';
import { keyComponent } from './key/key';
import type { Keying } from './key/keying';
import type { Hints } from './puzzle/hints';
import { queryComponent, queryRead } from './query/query';

/** How many single mistakes of each kind make a difference, those that most make first. Gives way now and then. */
export function* candidateKinds(
  alternatives: readonly Alternative[],
  hints: Hints,
  key: Keying['secret'],
): Generator<undefined, RuledOut['kinds']> {
  const [{ sent }] = alternatives as readonly [Alternative];
  const { all } = yield* variants(keyComponent(sent, hints, key), 1);
  return yield* kindsBeside(all, alternatives, hints);
}

/** The same of any key and string to sign, of which all variants are given. */
export function* kindsBeside(
  signed: readonly Pick<Variant<unknown>, 'ways'>[],
  alternatives: readonly Alternative[],
  hints: Hints,
): Generator<undefined, RuledOut['kinds']> {
  const counts = new Map<Dimension, number>();
  const count = (dimension: Dimension): void => {
    counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  };
  const countWays = (all: readonly Pick<Variant<unknown>, 'ways'>[]): void => {
    for (const { ways } of all) for (const { dimension } of ways[0]?.changes() ?? []) count(dimension);
  };
  function* countAll<S>(component: Component<S>): Generator<undefined, void> {
    const { all } = yield* variants(component, 1);
    countWays(all);
  }
  const [{ sent }, ...others] = alternatives as readonly [Alternative, ...Alternative[]];
  yield* countAll(methodComponent(methodRead(sent)));
  yield* countAll(pathComponent(pathRead(sent)));
  yield* countAll(queryComponent(queryRead(sent), hints.sessionToken));
  yield* countAll(headersComponent(headersRead(sent), hints));
  yield* countAll(payloadComponent(payloadRead(sent), hints));
  yield* countAll(layoutComponent);
  countWays(signed);
  for (const { way } of others) for (const { dimension } of way.changes()) count(dimension);
  const kinds = [...counts].map(([dimension, candidates]) => ({ dimension, candidates }));
  return kinds.sort((a, b) => b.candidates - a.candidates);
}
