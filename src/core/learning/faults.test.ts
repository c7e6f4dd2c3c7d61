import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { enLearn } from '@/i18n/en/learn/all';
import { jaLearn } from '@/i18n/ja/learn/all';
import { nodeHasher } from '@/testing/node-hasher';
import { inShort, verdictOf } from '@/testing/verdicts';
import { happen } from './exchange';
import { FAULTS, type Fault, faultOf } from './faults';

const NOW = instant(Date.parse('2026-11-29T12:00:00Z'));
const rows = FAULTS.map((fault) => [fault.id, fault] as const);

/** A statement’s code, without how much it weighs. */
const codeOf = (short: string): string => short.replace(/^(cause|likely|suspect|note):/, '');

describe('the faults', () => {
  it('are at least twenty, at all three places', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(20);
    expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length);
    expect(new Set(FAULTS.map(({ at }) => at))).toEqual(new Set(['signer', 'wire', 'aws']));
  });

  it('have words in both languages, and no word is left over', () => {
    const ids = FAULTS.map(({ id }) => id).sort();
    expect(Object.keys(enLearn.faults).sort()).toEqual(ids);
    expect(Object.keys(jaLearn.faults).sort()).toEqual(ids);
  });

  it.each(rows)('%s offers two other remedies, which are not its own', (_, fault) => {
    const fixes = [fault.id, ...fault.decoys].map((id) => enLearn.faults[faultOf(id).id]?.fix);
    expect(new Set(fixes).size).toBe(3);
  });
});

describe('a fault at the two desks:', () => {
  it.each(rows)('%s is refused at the check that it says, or accepted', async (_, fault) => {
    const { verdict, reply } = await happen(fault, NOW, nodeHasher);
    expect(verdict.outcome === 'refused' ? verdict.failure.check : undefined).toBe(fault.check);
    expect(reply.status < 300).toBe(fault.check === undefined);
  });

  it.each(rows)('%s parts the desks first in the line that it says', async (_, fault) => {
    const { rows: lines } = await happen(fault, NOW, nodeHasher);
    const parts = lines.filter(({ state }) => state === 'parts');
    expect(parts.map(({ id }) => id)).toEqual(fault.part === undefined ? [] : [fault.part]);
    const first = lines.findIndex(({ state }) => state !== 'same');
    expect(lines[first]?.state).toBe(fault.part === undefined ? undefined : 'parts');
  });

  it.each(rows)('%s leaves everything before that line the same, and the signature different', async (_, fault) => {
    const { rows: lines } = await happen(fault, NOW, nodeHasher);
    const at = lines.findIndex(({ state }) => state === 'parts');
    for (const { id, yours, aws } of lines.slice(0, at)) if (id !== 'clock') expect(aws, id).toBe(yours);
    const signature = lines.find(({ id }) => id === 'signature');
    if (fault.check === 'signature') expect(signature?.aws).not.toBe(signature?.yours);
  });
});

describe('the same without a fault', () => {
  const scenarios = [...new Set(FAULTS.map(({ scenario }) => scenario))];
  it.each(scenarios)('is accepted, and both desks write the same: %s', async (scenario) => {
    const none: Fault = { ...faultOf('reordered'), scenario, moves: (sent) => sent };
    const { verdict, reply, rows: lines } = await happen(none, NOW, nodeHasher);
    expect(verdict.outcome).toBe('match');
    expect(reply.status).toBe(200);
    expect(lines.filter(({ state }) => state !== 'same')).toEqual([]);
  });
});

describe('what a person would have is enough for Debug:', () => {
  const refused = rows.filter(([, { check }]) => check !== undefined);
  it.each(refused)('%s is named first', async (_, fault) => {
    const { paste, credentials } = await happen(fault, NOW, nodeHasher);
    expect(paste).not.toContain(credentials.secretAccessKey);
    const verdict = await verdictOf(paste, NOW, fault.needsSecret ? credentials.secretAccessKey : undefined);
    expect(codeOf(inShort(verdict.leads))).toBe(fault.debug);
  });

  const accepted = rows.filter(([, { check }]) => check === undefined);
  it.each(accepted)('%s is no fault', async (_, fault) => {
    const { paste } = await happen(fault, NOW, nodeHasher);
    expect(inShort((await verdictOf(paste, NOW)).leads)).toBe(fault.debug);
  });
});
