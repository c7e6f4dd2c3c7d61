import { describe, expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { SERVICES } from '@/core/services/table';
import { accusations, accusedFrom, PAIRS } from '@/testing/accused';
import { textBeside } from '@/testing/beside';
import { rightPaste } from '@/testing/right-requests';
import { verdictOf } from '@/testing/verdicts';

/** Pairs are tried in one of so many searches that end in vain: such a one takes a second. */
const PAIRS_IN = 40;
/** `npm run outside` has 5000, and tries pairs in every search that ends in vain. */
const COUNT = Number(process.env['RIGHT_REQUESTS'] ?? 1250);
const GROUP = 250;

describe('a right request is never accused', () => {
  const groups = Array.from({ length: Math.ceil(COUNT / GROUP) }, (_, i) => i * GROUP);
  it.each(groups)('from number %i on, without the secret and with it', { timeout: 600_000 }, async (from) => {
    expect(await accusedFrom(from, Math.min(COUNT, from + GROUP), PAIRS_IN)).toEqual([]);
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
