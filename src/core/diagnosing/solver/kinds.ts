import type { Dimension } from '@/core/model/mistake';
import type { RuledOut } from '@/core/model/puzzle';
import { type Component, variants } from './candidate';
import { headersComponent } from './headers';
import type { Hints } from './hints';
import { type Keying, keyComponent } from './key';
import { layoutComponent } from './layout';
import { methodComponent } from './method';
import { pathComponent } from './path';
import { payloadComponent } from './payload';
import { queryComponent } from './query';
import type { World } from './world';

/** How many single mistakes of each kind make a difference, those that most make first. Gives way now and then. */
export function* candidateKinds(
  worlds: readonly World[],
  hints: Hints,
  key: Keying['secret'],
): Generator<undefined, RuledOut['kinds']> {
  const counts = new Map<Dimension, number>();
  const count = (dimension: Dimension): void => {
    counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  };
  function* countAll<S>(component: Component<S>): Generator<undefined, void> {
    const { all } = yield* variants(component, 1);
    for (const { ways } of all) for (const { dimension } of ways[0]?.changes() ?? []) count(dimension);
  }
  const [{ sent }, ...others] = worlds as readonly [World, ...World[]];
  yield* countAll(methodComponent(sent));
  yield* countAll(pathComponent(sent));
  yield* countAll(queryComponent(sent, hints.sessionToken));
  yield* countAll(headersComponent(sent, hints));
  yield* countAll(payloadComponent(sent, hints));
  yield* countAll(layoutComponent);
  yield* countAll(keyComponent(sent, hints, key));
  for (const { way } of others) for (const { dimension } of way.changes()) count(dimension);
  const kinds = [...counts].map(([dimension, candidates]) => ({ dimension, candidates }));
  return kinds.sort((a, b) => b.candidates - a.candidates);
}
