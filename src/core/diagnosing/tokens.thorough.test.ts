import { describe, expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { accusations, PAIRS } from '@/testing/accused';
import { textBeside } from '@/testing/beside';
import { verdictOf } from '@/testing/verdicts';

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
