import { expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { readMade } from '@/testing/recipes/made';
import { inShort, statementsOf, verdictOf } from '@/testing/verdicts';

const NOW = parseAmzDate('20260314T092700Z') as Instant;
/** Tokens that carry all that was signed: that of EKS leaves the cluster to whoever checks it. */
const TOKENS = readMade().filter(({ recipe }) =>
  ['rds', 'dsql', 'msk', 'bedrockKey', 'gcpFederation'].includes(recipe),
);

it.each(TOKENS)('what $maker made for $recipe in $region is right, and nothing of it is suspected', async (made) => {
  const said = statementsOf(await verdictOf(made.text, NOW, made.keys.secretAccessKey, { pairs: 0, ms: 5000 }));
  expect(said.map(inShort).filter((one) => !one.startsWith('note:'))).toEqual(['right over sent']);
});
