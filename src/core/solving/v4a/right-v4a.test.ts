import { describe, expect, it } from 'vitest';
import { caseOf } from '@/core/diagnosing/case';
import { diagnose } from '@/core/diagnosing/diagnose';
import { addSeconds, parseAmzDate } from '@/core/model/instant';
import { coversRegion } from '@/core/services/region-set';
import { nodeHasher } from '@/testing/node-hasher';
import { seeded } from '@/testing/planted/plant';
import type { Job } from '@/testing/planted/signer';
import { SINGLES, solved } from '@/testing/planted/solved';
import { plantV4a, V4A_JOBS } from '@/testing/planted/v4a';

const SETS = ['*', 'us-east-1', 'us-east-1,eu-west-1', 'ap-*', 'eu-*, ap-northeast-1', '*,us-east-1'];
const NAMES = ['a b', 'x+y', '~', 'ü', '(1)', "o'clock", '%25', 'a=b', '日本'];

/** Jobs with other keys, paths, sets and times than those that are there. */
function jobs(count: number): readonly Job[] {
  const random = seeded(2026);
  const pick = <T>(all: readonly T[]): T => all[random(all.length)]!;
  const strict = (text: string): string =>
    encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return Array.from({ length: count }, () => {
    const job = pick(V4A_JOBS);
    const region = /\b[a-z]{2}-[a-z]+-\d\b/.exec(job.host)?.[0];
    const digits = Array.from({ length: 40 }, () => pick([...'ABCDEFGHabcdefgh0123456789+/'])).join('');
    return {
      ...job,
      secret: digits,
      region: pick(SETS.filter((set) => region === undefined || coversRegion(set, region))),
      path: `${job.path.replace(/\/$/, '')}/${strict(pick(NAMES))}`,
      query: [job.query, `q${random(9)}=${strict(pick(NAMES))}`].filter(Boolean).join('&'),
    };
  });
}

const RIGHT = jobs(240).map((job) => plantV4a(job, [])!);

describe('a request that is signed right with SigV4a', () => {
  it('is right for the search too, whatever nonce it was signed with', async () => {
    for (const { puzzle, name } of RIGHT) {
      const outcome = await solved(puzzle, SINGLES);
      expect(outcome, name).toMatchObject({ phase: 'reproduced', reproduces: { sent: true } });
    }
  });

  it('is accused by no rule', async () => {
    for (const { puzzle, job, name } of RIGHT) {
      const now = addSeconds(parseAmzDate(job.date)!, 60);
      const found = diagnose(await caseOf({ request: puzzle.request, now, hasher: nodeHasher }));
      const accusing = found.filter(({ severity }) => severity === 'cause' || severity === 'likely');
      expect(
        accusing.map(({ code }) => code).filter((code) => /^(?:v4a|scheme|scope|authorization)-/.test(code)),
        name,
      ).toEqual([]);
    }
  });

  it('is not proved to be of a secret that did not sign it', async () => {
    const [one] = RIGHT;
    const outcome = await solved({ ...one!.puzzle, key: { secret: 'another/secret' } }, SINGLES);
    if (outcome.phase !== 'not-found') throw new Error(outcome.phase);
    expect(outcome.ruledOut.exhaustive).toBe(1);
    expect(outcome.ruledOut.kinds.map(({ dimension }) => dimension)).toEqual(
      expect.arrayContaining(['secret', 'derivation', 'scope', 'string-to-sign', 'path', 'query']),
    );
  });
});

describe('a right signature with one digit changed', () => {
  it('is told as that, wherever the digit stands in its two numbers', async () => {
    const random = seeded(5);
    const told = { phase: 'found', answers: [{ changes: [{ code: 'signature-digits', name: 'v4a' }] }] };
    for (const { puzzle, name } of RIGHT.filter((_, i) => i % 20 === 0)) {
      const request = JSON.stringify(puzzle.request);
      const der = /Signature=(30[0-9a-f]+)/.exec(request)?.[1] ?? '';
      const length = 2 * Number.parseInt(der.slice(6, 8), 16);
      // Of either number, behind its first octet: the form is still that of DER.
      const places = [10 + random(length - 2), 14 + length + random(50)];
      for (const at of places) {
        const digit = (Number.parseInt(der[at]!, 16) + 1 + random(15)) % 16;
        const changed = `${der.slice(0, at)}${digit.toString(16)}${der.slice(at + 1)}`;
        const sent = JSON.parse(request.replace(der, changed));
        expect(await solved({ ...puzzle, request: sent }, SINGLES), `${name} ${at}`).toMatchObject(told);
      }
    }
  });
});

describe('a puzzle of SigV4a that cannot be searched', () => {
  const { puzzle, job } = plantV4a(V4A_JOBS.find((one) => one.in === 'query')!, [])!;
  const edited = (from: RegExp, to: string) => {
    const target = puzzle.request!.target.replace(from, to);
    expect(target).not.toBe(puzzle.request!.target);
    return solved({ ...puzzle, request: { ...puzzle.request!, target } }, SINGLES);
  };

  it('has a signing key of SigV4', async () => {
    const scope = { date: job.date.slice(0, 8), region: 'us-east-1', service: job.service };
    const key = { signingKey: new Uint8Array(32), scope };
    expect(await solved({ ...puzzle, key }, SINGLES)).toEqual({ phase: 'unreadable', why: 'needs-secret' });
  });

  it('has a signature that is none', async () => {
    const nobody = { phase: 'unreadable', why: 'not-ecdsa' };
    expect(await edited(/Signature=.*/, `Signature=${'ab'.repeat(32)}`)).toEqual(nobody);
    expect(await edited(/(Signature=.*)../, '$1')).toEqual(nobody);
  });

  it('is not one that lacks its region set, or has a region in its credential: that is searched', async () => {
    expect(await edited(/&X-Amz-Region-Set=[^&]*/, '')).toMatchObject({ phase: 'not-found' });
    const withRegion = await edited(/(%2F\d{8}%2F)/, '$1us-east-1%2F');
    // The credential is signed: what was added to it afterwards is no mistake of the signer that is known.
    expect(withRegion).toMatchObject({ phase: 'not-found' });
  });

  it('is of another algorithm', async () => {
    expect(await edited(/P256-SHA256/, 'P384-SHA384')).toEqual({ phase: 'unreadable', why: 'other-scheme' });
  });
});
