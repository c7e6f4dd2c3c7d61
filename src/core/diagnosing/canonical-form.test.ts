import { describe, expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { BROKEN_CANONICALS, BROKEN_TO_SIGNS, broken } from '@/testing/broken-texts';
import { CANONICAL, DATE, TO_SIGN } from '@/testing/corpus/parts';
import { nodeHasher } from '@/testing/node-hasher';
import { canonicalFaults, toSignFaults } from './canonical-form';
import { readCase } from './reading';

async function foundIn(text: string) {
  const { findings } = await readCase(text, parseAmzDate(DATE) as Instant, nodeHasher);
  return findings.flatMap((finding) =>
    finding.code === 'texts-canonical-line' || finding.code === 'texts-to-sign-line'
      ? [`${finding.args.problem} in line ${finding.args.line}`]
      : [],
  );
}

describe('a canonical request alone', () => {
  it.each(BROKEN_CANONICALS)('with %s in line %i is told so', async (...one) => {
    const found = await foundIn(`My canonical request:\n\n${broken(CANONICAL, one)}\n`);
    expect(found).toContain(`${one[0]} in line ${one[1]}`);
  });

  it('that breaks no rule is not accused', async () => {
    expect(await foundIn(`Canonical request:\n${CANONICAL}`)).toEqual([]);
    expect(await foundIn(CANONICAL)).toEqual([]);
  });

  it('is one or two faults, not all that follow from one', () => {
    for (const one of BROKEN_CANONICALS) expect(canonicalFaults(broken(CANONICAL, one)).length).toBeLessThanOrEqual(4);
  });

  it('any text gives a list', () => {
    for (const text of ['', '\n', 'GET', '\n\n\n\n', ':', 'a:b\n'.repeat(10_000)]) {
      expect(canonicalFaults(text).length).toBeLessThanOrEqual(20);
      expect(toSignFaults(text).length).toBeLessThanOrEqual(20);
    }
  });
});

describe('a string to sign alone', () => {
  it.each(BROKEN_TO_SIGNS)('with %s in line %i is told so', async (...one) => {
    expect(await foundIn(`String to sign:\n${broken(TO_SIGN, one)}\n`)).toContain(`${one[0]} in line ${one[1]}`);
  });

  it('that breaks no rule is not accused', async () => expect(await foundIn(TO_SIGN)).toEqual([]));
});
