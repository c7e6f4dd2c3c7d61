import { describe, expect, it } from 'vitest';
import { caseVerdict } from '@/core/diagnosing/case-verdict';
import { readCase } from '@/core/diagnosing/reading';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import type { Cause } from '@/state/debug';
import { CORPUS } from '@/testing/corpus';
import { type CorpusEntry, PASTED } from '@/testing/corpus/entry';
import { contradictions } from '@/testing/excluding';
import { type MutatedPaste, mutatedPastes } from '@/testing/mutated-pastes';
import { nodeHasher } from '@/testing/node-hasher';
import { sampleOf } from '@/testing/sample';
import { inShort, searchIn, statementsOf } from '@/testing/verdicts';
import { answerOf, leadOf } from './lead';
import { receiverName } from './receiver-name';
import { remarkOf, sidesOf } from './sides';

/** What of a page cannot be so beside each other: among all that is found, among what it says, and between that and the picture of the three texts. */
async function contradictionsIn(text: string, at: string, secret: string | undefined): Promise<readonly string[]> {
  const reading = await readCase(text, parseAmzDate(at) as Instant, nodeHasher);
  const cause: Cause =
    secret === undefined ? { phase: 'idle' } : { phase: 'done', outcome: await searchIn(reading, secret) };
  const lead = leadOf(reading, cause);
  const verdict = caseVerdict(reading, cause.phase === 'done' ? cause.outcome : undefined);
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
  const all = new Set([...contradictions(statementsOf(verdict).map(inShort)), ...contradictions(said)]);
  return [...all, ...beside.flatMap(([isSo, what]) => (isSo ? [what] : []))];
}

const MUTATED = [...mutatedPastes()];
/** What was changed, and where. */
const changeIn = ({ name }: MutatedPaste): string => name.slice(name.indexOf(':'));
const SOME = sampleOf(MUTATED, 3, changeIn);
const SEARCHED = sampleOf(
  MUTATED.filter((_, i) => i % 4 === 0),
  2,
  changeIn,
);
const EVERY = 8;
/** What a text must lead to: a finding, or a mistake that only a search tells. */
const leadsTo = ({ diagnosis: [first], search }: CorpusEntry): string => `${first ?? search?.cause.split(' ')[0]}`;
const GROUPS = [...new Set(MUTATED.map(({ name }) => name.split(':', 1)[0] as string))];

describe('nothing on a page excludes another thing on it', { timeout: 300_000 }, () => {
  it.each(sampleOf(CORPUS, EVERY, leadsTo).map((entry) => [entry.name, entry] as const))(
    '%s',
    async (_, { text, now = PASTED, search }) => {
      expect(await contradictionsIn(text, now, undefined)).toEqual([]);
      if (search) expect(await contradictionsIn(text, now, search.secret)).toEqual([]);
    },
  );

  it.each(GROUPS)('%s', async (group) => {
    const found: string[] = [];
    for (const { name, text } of SOME.filter((one) => one.name.startsWith(`${group}:`)))
      for (const one of await contradictionsIn(text, PASTED, undefined)) found.push(`${name}: ${one}`);
    expect(found).toEqual([]);
  });

  it.each(GROUPS)('%s, with the key', async (group) => {
    const found: string[] = [];
    for (const { name, text, secret } of SEARCHED.filter((one) => one.name.startsWith(`${group}:`)))
      for (const one of await contradictionsIn(text, PASTED, secret)) found.push(`${name}: ${one}`);
    expect(found).toEqual([]);
  });
});

it('the test tells two that exclude each other', () => {
  expect(contradictions(['right over sent', 'path-raw'])).toHaveLength(1);
  expect(contradictions(['likely:headers-hop-by-hop', 'note:texts-sent-is-received'])).toHaveLength(1);
  expect(contradictions(['cause:time-calendar', 'right over sent'])).toEqual([]);
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
