import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant, parseAmzDate } from '@/core/model/instant';
import { SERVICES } from '@/core/services/table';
import { textBeside } from '@/testing/beside';
import { rightPaste } from '@/testing/right-requests';
import { inShort, statementsOf, verdictOf } from '@/testing/verdicts';
import type { CaseVerdict } from './case-verdict';
import { aboutOf } from './claims';

/** What it would be to accuse: a mistake that is proved, or a finding of that rank about what was signed, sent or stated. */
const accusations = (verdict: CaseVerdict): readonly string[] =>
  statementsOf(verdict)
    .filter(
      (one) =>
        one.kind === 'mistakes' ||
        (one.kind === 'finding' && one.finding.severity === 'cause' && aboutOf(one.finding) !== 'settled'),
    )
    .map(inShort);

/** Pairs are tried for one of so many: a search that ends in vain takes seconds with them. */
const PAIRS_FOR = 50;
const SINGLES = { pairs: 0, ms: 60_000 };
const PAIRS = { pairs: 50_000, ms: 60_000 };
const COUNT = Number(process.env['RIGHT_REQUESTS'] ?? 5000);
const GROUP = 250;

describe('a right request is never accused', () => {
  const groups = Array.from({ length: Math.ceil(COUNT / GROUP) }, (_, i) => i * GROUP);
  it.each(groups)('from number %i on, without the secret and with it', { timeout: 600_000 }, async (from) => {
    const accused: string[] = [];
    for (let seed = from; seed < Math.min(COUNT, from + GROUP); seed++) {
      const { name, text, secret, date } = rightPaste(seed);
      const now = addSeconds(parseAmzDate(date) as Instant, 30);
      const without = accusations(await verdictOf(text, now));
      const withSecret = accusations(await verdictOf(text, now, secret, seed % PAIRS_FOR === 0 ? PAIRS : SINGLES));
      if (without.length + withSecret.length > 0)
        accused.push(`${name}: ${without.join()} | ${withSecret.join()}\n${text}`);
    }
    expect(accused).toEqual([]);
  });

  it('every service with a row is among them', () => {
    const names = Array.from({ length: 500 }, (_, seed) => rightPaste(seed).name);
    const missing = Object.keys(SERVICES).filter((service) => !names.some((name) => name.includes(` ${service} `)));
    expect(missing).toEqual([]);
  });
});

/** The example key of AWS’s documentation, and that of its test suite. */
const SECRETS = ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'];

const TOKENS = ['bedrock', 'gcp', 'msk', 'snowflake', 'vault'].flatMap((name) => {
  const text = textBeside('tokens', `${name}.txt`);
  return text === undefined ? [] : [{ name, text }];
});

if (TOKENS.length > 0) {
  describe('a token that a vendor’s own signer made', () => {
    it.each(TOKENS)('of $name is never accused', async ({ text }) => {
      const now = parseAmzDate('20261129T004130Z') as Instant;
      expect(accusations(await verdictOf(text, now))).toEqual([]);
      for (const secret of SECRETS) expect(accusations(await verdictOf(text, now, secret, PAIRS))).toEqual([]);
    });
  });
}
