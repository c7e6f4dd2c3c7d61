import { afterAll, describe, expect, it } from 'vitest';
import { canonicalOf, textOf } from '@/core/snippets/departures/canonical';
import { signText } from './canonical';
import { caseOf } from './cases';
import { judge } from './judge';
import type { Departure, Peer } from './peer';
import { startPeers, stopPeers } from './peers';
import { referee } from './referee';

/** In milliseconds, for a machine that is busy with other things. */
const TIMEOUT = 300_000;
const FEW = { runs: 500, seed: 20150830 };

const { started } = await startPeers();
afterAll(() => stopPeers(started));

describe('the referee', () => {
  it('explains all that every other signer makes of generated requests', { timeout: TIMEOUT }, async () => {
    for (const { peer, tally, surprise } of await referee(started, FEW, () => undefined)) {
      expect(surprise, peer.name).toBeUndefined();
      expect(tally, peer.name).toMatchObject({ tried: FEW.runs, unexplained: 0 });
      expect(tally.agreed, peer.name).toBeGreaterThan(0);
    }
  });

  it('shows the smallest request that a signer fails at in a way nobody knows of', { timeout: TIMEOUT }, async () => {
    const peer = invented([]);
    const running = {
      version: '1',
      ask: async (questions: readonly { readonly query: readonly string[] }[]) =>
        questions.map(() => ({ error: 'it never signs' })),
      stop: () => undefined,
    };
    const [found] = await referee([{ peer, running }], { runs: 3, seed: 1 }, () => undefined);
    expect(found?.tally.unexplained).toBe(3);
    expect(found?.surprise?.why).toContain('it never signs');
    expect(found?.surprise?.request).toMatchObject({ headers: [], text: '', sessionToken: '' });
  });
});

const invented = (departures: readonly Departure[]): Peer => ({
  ...{ name: 'invented', title: 'invented', from: 'this test', knownAt: '1', asked: 'here' },
  start: async () => undefined,
  inexpressible: [],
  departures,
});

const told = { does: '', expects: '', source: '', affects: '', example: {} };
const LOWERS: Departure = {
  ...told,
  name: 'lowers the method',
  id: 'lines-sorted',
  outcome: 'refused',
  signs: (c) => ({ ...c, method: c.method.toLowerCase() }),
};
const FAILS: Departure = { ...told, name: 'fails', id: 'no-utf8-fails', refuses: () => true, saying: /no/ };

describe('an answer', async () => {
  const made = await caseOf({});
  if (!made) throw new Error('a fault');
  const { question, canonicalRequest: ours } = made;
  const lowered = textOf({ ...canonicalOf(ours), method: 'get' });
  const other = textOf({ ...canonicalOf(ours), method: 'Get' });
  const outcome = (departures: readonly Departure[], answer: Parameters<typeof judge>[3]) =>
    judge(invented(departures), question, ours, answer);

  it('agrees where its signature is ours', () => {
    expect(outcome([], signText(ours, question))).toEqual({ kind: 'agreed' });
  });
  it('is known where the departures that apply make just its signature', () => {
    expect(outcome([LOWERS], signText(lowered, question))).toEqual({ kind: 'known', names: [LOWERS.name] });
  });
  it('is unexplained where a departure applies, but another text was signed', () => {
    expect(outcome([LOWERS], signText(other, question)).kind).toBe('unexplained');
  });
  it('is unexplained where a departure applies, and the signer has ceased to depart', () => {
    expect(outcome([LOWERS], signText(ours, question)).kind).toBe('unexplained');
    expect(outcome([FAILS], signText(ours, question)).kind).toBe('unexplained');
  });
  it('is unexplained where the signature is ours, but a text that it shows is not', () => {
    const answer = signText(ours, question);
    expect(outcome([], { ...answer, canonicalRequest: lowered }).kind).toBe('unexplained');
    expect(outcome([], { ...answer, stringToSign: 'another' }).kind).toBe('unexplained');
  });
  it('that is a failure is known with its own message only', () => {
    expect(outcome([FAILS], { error: 'no' })).toEqual({ kind: 'known', names: [FAILS.name] });
    expect(outcome([FAILS], { error: 'else' }).kind).toBe('unexplained');
    expect(outcome([], { error: 'no' }).kind).toBe('unexplained');
  });
});
