import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import { STRICT, spellText } from '@/core/faults/spelling/spelling';
import { REGION_NAMES } from '@/core/services/region-names';
import { type Alternative, alternative } from '@/core/solving/alternatives/alternative';
import { withHeader, withParameter } from '@/core/solving/alternatives/alternative-kinds';
import type { Sent } from '@/core/solving/candidate/sent';
import type { Hints } from '@/core/solving/puzzle/hints';

type Other = readonly [rarity: number, set: string];

/** Another region set than was sent. */
export function regionSets(sent: Sent, hints: Hints): readonly Alternative[] {
  const set = sent.scope.region;
  const seen = new Set([set]);
  return otherSets(set, hints)
    .filter(([, other]) => !seen.has(other) && seen.add(other))
    .map(([rarity, other]) =>
      alternative(
        () => ({
          ...sent,
          query:
            sent.in === 'query' ? withParameter(sent, 'X-Amz-Region-Set', () => spellText(other, STRICT)) : sent.query,
          headers: withHeader(sent, 'x-amz-region-set', other),
        }),
        { dimension: 'scope', code: 'scope-region-set', rarity },
        { did: other, should: set },
      ),
    );
}

/** What people sign in place of a set: one region, all of them, the same list written otherwise. */
function otherSets(set: string, hints: Hints): readonly Other[] {
  const entries = set.split(',').map((entry) => entry.trim());
  const written = (rarity: number, ...sets: readonly string[]): readonly Other[] => sets.map((one) => [rarity, one]);
  const turned = set.split(',').reverse().join(',');
  const moved = entries.map((_, i) => [...entries.slice(i), ...entries.slice(0, i)].join(','));
  return [
    ...written(OFTEN, '*', ...hints.regions),
    ...written(
      USUAL,
      entries.join(','),
      entries.join(', '),
      entries.toSorted().join(','),
      entries.toReversed().join(','),
    ),
    ...written(
      USUAL,
      turned,
      ...entries,
      ...moved,
      ...entries.map((one) => entries.filter((other) => other !== one).join(',')),
    ),
    ...written(
      SELDOM,
      entries.join(';'),
      set.replaceAll(',', ';'),
      entries.join(' '),
      `${set},`,
      '',
      'us-east-1',
      'us-*',
      'global',
      'aws-global',
    ),
    ...written(SELDOM, set.toUpperCase(), JSON.stringify(entries), `[${entries.join(', ')}]`, `"${set}"`),
    ...written(RARE, ...REGION_NAMES, ...entries.flatMap((one) => [`${one},us-east-1`, `us-east-1,${one}`])),
  ];
}
