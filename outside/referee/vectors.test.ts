import { afterAll, describe, expect, it } from 'vitest';
import { readOwnVectors } from '@/testing/own-vectors';
import { readOwnUploads } from '@/testing/upload-vectors';
import { MAKERS, startMakers } from './makers';
import { PEERS, startPeers, stopPeers } from './peers';
import { uploadVectors } from './uploads';
import { vectorOf, WANTED } from './vectors';
import { CHUNKED, POLICIES } from './vectors/uploads';

const { started } = await startPeers();
const makers = await startMakers();
afterAll(() => stopPeers([...started, ...makers]));
const hasAll =
  started.length === PEERS.length && started.every(({ peer, running }) => running.version === peer.knownAt);
if (!hasAll || makers.length < MAKERS.length)
  process.stdout.write('not every other signer is installed as known: not all vectors are made anew\n');

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

  it('of uploads are those that are wanted, and agreed on by as many', () => {
    const { chunks, policies } = readOwnUploads();
    expect(chunks.map(({ name }) => name)).toEqual(CHUNKED.map(({ name }) => name));
    expect(policies.map(({ name }) => name)).toEqual(POLICIES.map(({ name }) => name));
    for (const { name, agreeing, fewer } of [...chunks, ...policies]) {
      if (fewer === undefined) expect(agreeing.length, name).toBeGreaterThanOrEqual(3);
      expect(agreeing.length, name).toBeGreaterThan(0);
    }
  });
});

if (hasAll) {
  describe('the vectors made anew', () => {
    it.each(wanted)('of %s are as they are', async (file, all) => {
      const written = files.get(`${file}.json`)?.vectors ?? [];
      expect(written.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
      for (const [i, one] of all.entries()) {
        if (i % EVERY === 0) expect(await vectorOf(one, started, written[i])).toEqual(written[i]);
      }
    });
  });
}

// On the build machine a maker that is absent is a failure.
if (makers.length === MAKERS.length || process.env['CI']) {
  it('the vectors of uploads made anew are as they are', async () => {
    expect(await uploadVectors(makers)).toEqual(readOwnUploads());
  });
}
