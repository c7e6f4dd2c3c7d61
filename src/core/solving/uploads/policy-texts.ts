import { POLICY_SLIPS } from '@/core/faults/policies';
import { USUAL } from '@/core/faults/rarity';
import { type Bytes, toBase64, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import type { ChangeCode } from '@/core/model/mistake';
import { costOf, NO_CHANGE, type Way } from '@/core/solving/candidate/candidate';
import type { PolicyPuzzle } from './policy-puzzle';

/** A text that may have been keyed, and every way to it. */
export type PolicyText = { readonly bytes: Bytes; readonly cost: number; readonly ways: readonly Way[] };

const wayOf = (code: ChangeCode, name: string, rarity: number): Way => ({
  cost: costOf({ dimension: 'policy', rarity }),
  changes: () => [{ dimension: 'policy', code, name: name === '' ? undefined : name, did: '', should: '' }],
});

/** The policy as the form has it, then what people key in its place, each text once. */
export function policyTexts({ policy, sent }: PolicyPuzzle): readonly PolicyText[] {
  const found = new Map<string, { bytes: Bytes; ways: Way[] }>();
  const add = (bytes: Bytes, way: Way): void => {
    const name = toBase64(bytes);
    const known = found.get(name);
    // What makes no difference is no mistake.
    if (known?.ways[0] === NO_CHANGE) return;
    const isNew = known?.ways.every(({ cost }) => cost !== way.cost) ?? true;
    if (known) known.ways.push(...(isNew ? [way] : []));
    else found.set(name, { bytes, ways: [way] });
  };
  add(utf8(policy), NO_CHANGE);
  for (const { code, name, rarity, variants } of POLICY_SLIPS) {
    const way = wayOf(code, name, rarity);
    for (const bytes of variants(policy)) add(bytes, way);
  }
  const { algorithm, date, scope, terminator } = sent;
  const scopeLine = [scope.date, scope.region, scope.service, terminator].join('/');
  const hash = toHex(bytesOfWords(sha256Words(utf8(policy))));
  add(utf8([algorithm, date, scopeLine, hash].join('\n')), wayOf('policy-hashed', 'lines', USUAL));
  add(utf8([algorithm, date, scopeLine, policy].join('\n')), wayOf('policy-hashed', 'in-lines', USUAL));
  return [...found.values()].map(({ bytes, ways }) => ({
    bytes,
    ways: ways.sort((a, b) => a.cost - b.cost),
    cost: Math.min(...ways.map(({ cost }) => cost)),
  }));
}
