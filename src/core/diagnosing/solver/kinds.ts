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
import type { World } from './worlds';

/** How many single mistakes of each kind make a difference, those that most make first. */
export function candidateKinds(worlds: readonly World[], hints: Hints, key: Keying['secret']): RuledOut['kinds'] {
  const counts = new Map<Dimension, number>();
  const count = (dimension: Dimension): void => {
    counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  };
  const countAll = <S>(component: Component<S>): void => {
    for (const { ways } of variants(component, 1))
      for (const { dimension } of ways[0]?.changes() ?? []) count(dimension);
  };
  const [{ sent }, ...others] = worlds as readonly [World, ...World[]];
  countAll(methodComponent(sent));
  countAll(pathComponent(sent));
  countAll(queryComponent(sent, hints.sessionToken));
  countAll(headersComponent(sent, hints));
  countAll(payloadComponent(sent, hints));
  countAll(layoutComponent);
  countAll(keyComponent(sent, hints, key));
  for (const { way } of others) for (const { dimension } of way.changes()) count(dimension);
  const kinds = [...counts].map(([dimension, candidates]) => ({ dimension, candidates }));
  return kinds.sort((a, b) => b.candidates - a.candidates);
}
