import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { Dimension } from '@/core/model/mistake';
import type { Budget, Missing, Outcome, Puzzle } from '@/core/model/puzzle';
import { JOBS } from '@/testing/planted/jobs';
import { type Cut, type Planted, plantMany, puzzleOf, seeded, withoutAPart } from '@/testing/planted/plant';
import { RIGHT, signWith } from '@/testing/planted/signer';
import { PAIRS, SINGLES, solved } from '@/testing/planted/solved';
import { sampleOf, WALKED } from '@/testing/sample';

/** With `WALKED=all` there are 500 of each, which takes most of an hour. */
const isAll = WALKED === 'all';
// So many take longer than one test may.
if (isAll) vi.setConfig({ testTimeout: 3_600_000 });

/** Where an answer may place a planted mistake, by the beginning of its slot. */
const PLACES: Readonly<Record<string, readonly Dimension[]>> = {
  path: ['path'],
  query: ['query', 'token'],
  header: ['headers', 'token'],
  value: ['headers', 'token'],
  trim: ['headers'],
  join: ['headers'],
  repeats: ['headers'],
  host: ['host'],
  payload: ['payload'],
  layout: ['layout'],
  method: ['method'],
  date: ['time'],
  day: ['scope'],
  region: ['scope'],
  service: ['scope'],
  terminator: ['scope'],
  algorithm: ['string-to-sign'],
  hash: ['string-to-sign'],
  to: ['string-to-sign'],
  secret: ['secret'],
  key: ['derivation', 'secret'],
};

/**
 * Says what is wrong with an outcome; undefined where every answer has the texts and the signature that the planted signer, which is
 * made of node:crypto and shares no code with the search, really made, in no more steps, and the likeliest names the right places.
 */
function lost({ name, slots, hashed }: Planted, outcome: Outcome, more = 0): string | undefined {
  if (outcome.phase !== 'found') return `${outcome.phase}: ${name}`;
  for (const { canonicalRequest, stringToSign, signature, changes } of outcome.answers) {
    if (canonicalRequest !== hashed.canonicalRequest) return `another canonical request: ${name}`;
    if (Buffer.from(stringToSign, 'utf8').compare(Buffer.from(hashed.stringToSign, 'utf8')) !== 0)
      return `another string to sign: ${name}`;
    if (signature !== hashed.signature) return `another signature: ${name}`;
    if (changes.length > slots.length + more) return `${changes.length} mistakes: ${name}`;
  }
  const places = new Set(outcome.answers.flatMap(({ changes }) => changes.map(({ dimension }) => dimension)));
  const misplaced = slots.find((slot) => !PLACES[slot.split('-')[0]!]?.some((place) => places.has(place)));
  return misplaced && `${misplaced} placed in ${[...places].join()}: ${name}`;
}

/** How a search ended where a part was left out: a failure where another cause is named, or nothing is said to be missing. */
function endOf(planted: Cut, outcome: Outcome): readonly [end: string, failure: string | undefined] {
  const { leftOut, name, slots } = planted;
  // Whatever was signed of a part that nobody pasted may be right.
  const isOpen =
    (leftOut === 'body' && slots.includes('payload')) || (leftOut === 'method' && slots.includes('method'));
  const isSaid = outcome.phase === 'found' && outcome.answers.every(({ changes }) => changes.length === 0);
  if (isOpen && isSaid) return ['right', undefined];
  if (outcome.phase !== 'not-found') return ['found', lost(planted, outcome, leftOut === undefined ? 0 : 1)];
  const told = outcome.missing.flatMap((one) =>
    one.what === 'headers' ? one.names : [one.what === 'body' ? 'body' : one.what],
  );
  const signed = String(/SignedHeaders=([^,&]*)/.exec(JSON.stringify(planted.puzzle.request))?.[1]).split(/;|%3B/);
  // A header that is signed and not listed, and that nobody pasted, stands in the signer's log alone.
  const inLog = leftOut !== undefined && !['body', 'method', ...signed].includes(leftOut);
  const isTold =
    leftOut === undefined ||
    told.includes(inLog ? 'log' : leftOut) ||
    (leftOut === 'x-amz-security-token' && told.includes('session-token'));
  return ['missing', isTold && leftOut !== undefined ? undefined : `${leftOut} is not among ${told.join()}: ${name}`];
}

const report = (line: string): unknown => process.stdout.write(`${line}\n`);

/** Searches in every puzzle, and reports how many were found and how long one thread was busy with each. */
async function lostOf(what: string, planted: readonly Planted[], budget: Budget): Promise<readonly string[]> {
  const failures: string[] = [];
  const busy: number[] = [];
  for (const one of planted) {
    const before = process.cpuUsage();
    const failure = lost(one, await solved(one.puzzle, budget));
    const { user, system } = process.cpuUsage(before);
    busy.push((user + system) / 1000);
    if (failure !== undefined) failures.push(failure);
  }
  const median = busy.sort((a, b) => a - b)[busy.length >> 1]!;
  const found = planted.length - failures.length;
  report(`${what} found: ${found} of ${planted.length}, median ${median.toFixed(0)} ms of one processor`);
  for (const failure of failures) report(`  ${failure}`);
  return failures;
}

describe('a signer that made a known mistake', () => {
  it('is found out, whatever the mistake', async () => {
    const planted = sampleOf(plantMany(isAll ? 500 : 330, 1, 11), 5);
    expect(await lostOf('planted single mistakes', planted, SINGLES)).toEqual([]);
  });

  it('is found out in 98 of 100 cases where it made two', async () => {
    const planted = isAll ? plantMany(500, 2, 11) : sampleOf(plantMany(8, 2, 3), 2);
    const failures = await lostOf('planted pairs of mistakes', planted, PAIRS);
    expect(failures.length).toBeLessThanOrEqual(0.02 * planted.length);
  });

  it('is found out, or what is missing is said, where a part of the paste was left out', async () => {
    const random = seeded(17);
    const cut = sampleOf(
      plantMany(isAll ? 500 : 60, 1, 31).map((planted) => withoutAPart(planted, random)),
      2,
    );
    const ends: Record<string, number> = {};
    const failures: string[] = [];
    for (const one of cut) {
      const outcome = await solved(one.puzzle, SINGLES);
      const [end, failure] = endOf(one, outcome);
      ends[end] = (ends[end] ?? 0) + 1;
      if (failure !== undefined) failures.push(failure);
    }
    report(`planted with a part left out: ${JSON.stringify(ends)} of ${cut.length}`);
    for (const failure of failures) report(`  ${failure}`);
    expect(failures).toEqual([]);
  });

  it('is found out by one of two searches that share the work, and by no other', async () => {
    for (const { puzzle } of plantMany(20, 1, 5)) {
      const shares = [0, 1].map((index) => solved(puzzle, SINGLES, { index, of: 2 }));
      const phases = (await Promise.all(shares)).map(({ phase }) => phase).sort();
      expect(phases).toEqual(['found', 'not-found']);
    }
  });
});

const whatIsMissing = (outcome: Outcome): readonly Missing[] => {
  if (outcome.phase !== 'not-found') throw new Error(`not-found, not ${outcome.phase}`);
  return outcome.missing;
};

describe('what cannot be found', () => {
  const random = seeded(23);

  it('with another secret ends in not-found, and nothing is missing but the texts of AWS and of the signer', async () => {
    const turns = Array.from({ length: isAll ? 100 : 24 }, (_, i) => i);
    const walked = sampleOf(turns, 2, (i) => `${i % JOBS.length}`);
    for (const i of walked) {
      const job = JOBS[i % JOBS.length]!;
      const other = createHash('sha256').update(`another ${i}`).digest('base64').slice(0, 40);
      // All pairs take seconds: with `WALKED=all`, once for each kind of request.
      const [budget, exhaustive] = isAll && i < JOBS.length ? [PAIRS, 2] : [SINGLES, 1];
      const outcome = await solved({ ...puzzleOf(job, signWith(RIGHT, job)), key: { secret: other } }, budget);
      expect(whatIsMissing(outcome)).toEqual([{ what: 'reply' }, { what: 'log' }]);
      expect(outcome).toMatchObject({ ruledOut: { exhaustive } });
    }
    report(`other secrets told from mistakes: ${walked.length} of ${walked.length}`);
  });

  const lacking: readonly (readonly [Missing, (puzzle: Puzzle) => Puzzle, number])[] = [
    [{ what: 'body' }, (puzzle) => edited(puzzle, { body: { kind: 'file', name: 'cat.jpg' } }), 4],
    [
      // Of a request that is pasted whole it is known that the header was not sent; a client may add it by itself.
      { what: 'headers', names: ['x-amz-target'] },
      (puzzle) => edited(withoutHeader(puzzle, 'x-amz-target'), { adds: [{ name: 'x-amz-target', value: undefined }] }),
      4,
    ],
    [{ what: 'host' }, (puzzle) => edited(puzzle, { authority: undefined }), 0],
    [
      { what: 'session-token' },
      (puzzle) => ({ ...withoutHeader(puzzle, 'x-amz-security-token'), sessionToken: undefined }),
      5,
    ],
  ];
  it.each(lacking)('says that %j is missing where the cause lies there', async (missing, take, at) => {
    for (let i = 0; i < (isAll ? 25 : 3); i++) {
      const job = { ...JOBS[at]!, host: `h${random(1e6)}.example.com`, body: JOBS[at]!.body && `${random(1e6)}` };
      const headers = job.headers.map(([name, value]) => [name, name === 'X-Amz-Target' ? `T${i}` : value] as const);
      const changed = { ...job, headers };
      const outcome = await solved(take(puzzleOf(changed, signWith(RIGHT, changed))), SINGLES);
      expect(whatIsMissing(outcome)).toContainEqual(missing);
    }
  });

  it('is told with every kind that was tried, and how far', async () => {
    const job = JOBS[0]!;
    const outcome = await solved({ ...puzzleOf(job, signWith(RIGHT, job)), key: { secret: 'x' } }, SINGLES);
    if (outcome.phase !== 'not-found') throw new Error(outcome.phase);
    expect(outcome.ruledOut.kinds.map(({ dimension }) => dimension).sort()).toEqual([
      'derivation',
      'headers',
      'host',
      'layout',
      'method',
      'path',
      'payload',
      'query',
      'scope',
      'secret',
      'string-to-sign',
      'time',
    ]);
    expect(outcome.ruledOut.exhaustive).toBe(1);
    expect(outcome.ruledOut.combinations).toBeGreaterThan(1000);
  });
});

const edited = (puzzle: Puzzle, change: Partial<NonNullable<Puzzle['request']>>): Puzzle => ({
  ...puzzle,
  request: { ...puzzle.request!, ...change },
});

const withoutHeader = (puzzle: Puzzle, name: string): Puzzle =>
  edited(puzzle, { headers: puzzle.request!.headers.filter(([other]) => other.toLowerCase() !== name) });
