import { describe, expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import type { Cause } from '@/state/debug';
import { CORPUS } from '@/testing/corpus';
import { PASTED } from '@/testing/corpus/entry';
import { contradictions } from '@/testing/excluding';
import { mutatedPastes } from '@/testing/mutated-pastes';
import { nodeHasher } from '@/testing/node-hasher';
import { inShort, searchIn, statementsOf } from '@/testing/verdicts';
import { answerOf, leadOf } from './lead';
import { receiverName } from './receiver-name';
import { remarkOf, sidesOf } from './sides';

/** What of a page cannot be so beside each other: among its statements, and between them and the picture of the three texts. */
async function contradictionsIn(text: string, at: string, secret: string | undefined): Promise<readonly string[]> {
  const reading = await readCase(text, parseAmzDate(at) as Instant, nodeHasher);
  const cause: Cause =
    secret === undefined ? { phase: 'idle' } : { phase: 'done', outcome: await searchIn(reading, secret) };
  const lead = leadOf(reading, cause);
  const said = statementsOf({ ...lead, asksKey: false }).map(inShort);
  const sides = sidesOf(reading, cause, answerOf(lead));
  const { signer, transit, both } = sides.between;
  const says = (pattern: RegExp): boolean => said.some((one) => pattern.test(one));
  const isAnother = says(/texts-(reply|request)-of-another$|texts-damaged$/);
  const remark = remarkOf(sides);
  const beside: readonly (readonly [isSo: boolean, what: string])[] = [
    [says(/texts-sent-is-received$/) && transit === 'differs', 'arrived as pasted, and differs'],
    [says(/^cause:.*in-transit$/) && transit === 'equal', 'changed on the way, and equals'],
    [says(/texts-key-or-derivation$/) && both === 'differs', 'the same text was signed, and differs'],
    [says(/^right over sent/) && signer === 'differs', 'signed as it was sent, and hashed otherwise'],
    [says(/^\w+:\w+-hashed-/) && signer === 'equal', 'hashed otherwise, and equals'],
    [remark === 'same' && [signer, transit, both].includes('differs'), 'identical, and differs'],
    [reading.intact.reply?.state === 'damaged' && says(/^cause:.*in-transit$/), 'not intact, and proves'],
    [
      lead.leads.kind === 'no-fault' && (transit === 'differs' || both === 'differs') && !isAnother,
      'nothing shows why, and the texts differ',
    ],
  ];
  return [...contradictions(said), ...beside.flatMap(([isSo, what]) => (isSo ? [what] : []))];
}

const MUTATED = [...mutatedPastes()];
const GROUPS = [...new Set(MUTATED.map(({ name }) => name.split(':', 1)[0] as string))];

describe('nothing on a page excludes another thing on it', { timeout: 300_000 }, () => {
  it.each(CORPUS.map((entry) => [entry.name, entry] as const))('%s', async (_, { text, now = PASTED, search }) => {
    expect(await contradictionsIn(text, now, undefined)).toEqual([]);
    if (search) expect(await contradictionsIn(text, now, search.secret)).toEqual([]);
  });

  it.each(GROUPS)('%s', async (group) => {
    const found: string[] = [];
    for (const { name, text } of MUTATED.filter((one) => one.name.startsWith(`${group}:`)))
      for (const one of await contradictionsIn(text, PASTED, undefined)) found.push(`${name}: ${one}`);
    expect(found).toEqual([]);
  });

  it.each(GROUPS)('%s, with the key', async (group) => {
    const found: string[] = [];
    const some = MUTATED.filter((one, i) => one.name.startsWith(`${group}:`) && i % 4 === 0);
    for (const { name, text, secret } of some)
      for (const one of await contradictionsIn(text, PASTED, secret)) found.push(`${name}: ${one}`);
    expect(found).toEqual([]);
  });
});

describe('who received is named by what the reply is', () => {
  it.each(MUTATED.filter(({ name }) => /: (service of the request|nothing changed)$/.test(name)))(
    '$name',
    async ({ name, text }) => {
      const receiver = receiverName(await readCase(text, parseAmzDate(PASTED) as Instant, nodeHasher));
      const isJson = name.includes('JSON');
      expect(receiver).toBe(isJson ? (name.startsWith('call') ? 'API Gateway' : 'AWS') : 'S3');
    },
  );
});
