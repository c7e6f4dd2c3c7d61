import { OFTEN } from '@/core/faults/rarity';
import { NO_CHANGE, type Way } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import type { Canonical } from '@/core/solving/puzzle/canonical';
import type { ReadPuzzle } from '@/core/solving/puzzle/read-puzzle';
import { type Alternative, alternative } from './alternative';
import { ALTERNATIVE_KINDS } from './alternative-kinds';

/** The request itself, then every alternative that is one mistake away. */
export function alternativesOf(
  { sent, hints, received, logged }: ReadPuzzle,
  kinds = ALTERNATIVE_KINDS,
): readonly Alternative[] {
  return [
    { sent, way: NO_CHANGE },
    ...fromText(sent, received, 'as-received'),
    ...fromText(sent, logged, 'as-logged'),
    ...kinds.flatMap((kind) => kind(sent, hints)),
  ];
}

/** Every alternative that is two mistakes of different kinds away. */
export function* alternativePairs({ sent, hints, received, logged }: ReadPuzzle): Generator<Alternative> {
  const texts = [...fromText(sent, received, 'as-received'), ...fromText(sent, logged, 'as-logged')];
  const firsts = [texts, ...ALTERNATIVE_KINDS.map((kind) => kind(sent, hints))];
  for (const [i, some] of firsts.entries()) {
    for (const first of some) {
      for (const second of ALTERNATIVE_KINDS.slice(i).flatMap((kind) => kind(first.sent, hints))) {
        const way = both(first.way, second.way);
        yield {
          get sent() {
            return second.sent;
          },
          way,
        };
      }
    }
  }
}

const both = (first: Way, second: Way): Way => ({
  cost: first.cost + second.cost,
  changes: () => [...first.changes(), ...second.changes()],
  learned: [...(first.learned ?? []), ...(second.learned ?? [])],
});

/** The request as AWS received it, or as the signer's log has it. */
function fromText(sent: Sent, text: Canonical | undefined, code: 'as-received' | 'as-logged'): readonly Alternative[] {
  if (!text) return [];
  const { method, path, query, headers, signed, payload } = text;
  const other = { ...sent, method, path, query, headers, signed, listed: signed, payload };
  return [alternative(() => other, { dimension: 'in-transit', code, rarity: OFTEN }, { did: '', should: '' })];
}
