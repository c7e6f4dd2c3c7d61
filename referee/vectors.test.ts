import { afterAll, describe, expect, it } from 'vitest';
import { readOwnVectors } from '@/testing/own-vectors';
import { PEERS, startPeers, stopPeers } from './peers';
import { vectorOf, WANTED } from './vectors';

const { started } = await startPeers();
afterAll(() => stopPeers(started));
const hasAll =
  started.length === PEERS.length && started.every(({ peer, running }) => running.version === peer.knownAt);
if (!hasAll) process.stdout.write('not every other signer is installed as known: no vectors are made anew\n');

const files = readOwnVectors();
const wanted = Object.entries(WANTED);
/** Every so many vectors, one is made anew. */
const EVERY = 7;

describe('the vectors', () => {
  it('are those that are wanted, each named for a rule of its own', () => {
    expect([...files.keys()].sort()).toEqual(wanted.map(([name]) => `${name}.json`).sort());
    const names = wanted.flatMap(([file, all]) => all.map(({ name }) => `${file}: ${name}`));
    expect(names.length).toBeGreaterThanOrEqual(120);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are agreed on by three other signers, or say why not', () => {
    for (const { name, header, query } of Array.from(files.values(), ({ vectors }) => vectors).flat()) {
      for (const one of [header, query]) {
        if (one && one.fewer === undefined) expect(one.agreeing.length, name).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.runIf(hasAll).each(wanted)('of %s are made anew as they are', async (file, all) => {
    const written = files.get(`${file}.json`)?.vectors ?? [];
    expect(written.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
    for (const [i, one] of all.entries()) {
      if (i % EVERY === 0) expect(await vectorOf(one, started)).toEqual(written[i]);
    }
  });
});
