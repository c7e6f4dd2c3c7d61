import type { Puzzle } from '@/core/model/puzzle';
import { JOBS } from './jobs';
import type { PlantedMistake } from './mistake';
import { MISTAKES } from './mistakes';
import { type Habits, type Job, type PlantedSignature, RIGHT, signWith } from './signer';

/** A puzzle whose answer is known. */
export type Planted = {
  readonly name: string;
  /** The steps of signing that went wrong. */
  readonly slots: readonly string[];
  readonly puzzle: Puzzle;
  readonly job: Job;
  readonly hashed: PlantedSignature;
};

function withMistakes(mistakes: readonly PlantedMistake[]): Habits {
  let habits = RIGHT;
  for (const { change } of mistakes) habits = { ...habits, ...change(habits) };
  return habits;
}

/** What somebody would paste who sends a job with this signature, and the key that they would give. */
export function puzzleOf(job: Job, { query, headers }: Pick<PlantedSignature, 'query' | 'headers'>): Puzzle {
  return {
    request: {
      method: job.method,
      scheme: job.scheme,
      authority: job.host,
      target: query === '' ? job.path : `${job.path}?${query}`,
      headers,
      body: job.body === undefined ? undefined : { kind: 'text', text: job.body },
    },
    reply: undefined,
    log: undefined,
    body: undefined,
    key: { secret: job.secret },
    sessionToken: job.token,
    rule: undefined,
  };
}

/** A job signed with these mistakes; undefined where one of them makes no difference here. */
function plant(job: Job, mistakes: readonly PlantedMistake[]): Planted | undefined {
  const signatures = new Set(
    [...mistakes.map((_, i) => mistakes.filter((__, j) => j !== i)), []].map(
      (some) => signWith(withMistakes(some), job).signature,
    ),
  );
  const hashed = signWith(withMistakes(mistakes), job);
  if (signatures.has(hashed.signature)) return undefined;
  const name = `${job.method} ${job.service} ${job.in}: ${mistakes.map((m) => `${m.slot} ${m.name}`).join(' + ')}`;
  return { name, slots: mistakes.map(({ slot }) => slot), puzzle: puzzleOf(job, hashed), job, hashed };
}

/** Pseudorandom whole numbers below a bound, the same for every run (Park and Miller's generator). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** So many puzzles with so many mistakes each, of every class in turn. */
export function plantMany(count: number, mistakesEach: 1 | 2, seed: number): readonly Planted[] {
  const random = seeded(seed);
  const planted: Planted[] = [];
  for (let turn = 0; planted.length < count; turn++) {
    const first = MISTAKES[turn % MISTAKES.length]!;
    const second = MISTAKES[random(MISTAKES.length)]!;
    const job = JOBS[random(JOBS.length)]!;
    if (mistakesEach === 2 && second.slot === first.slot) continue;
    const made = plant(job, mistakesEach === 1 ? [first] : [first, second]);
    if (made) planted.push(made);
  }
  return planted;
}

/** A puzzle in which a part is not told that the request has. */
export type Cut = Planted & { readonly leftOut: string | undefined };

/** The same, with one part of the paste left out at random, or none. */
export function withoutAPart(planted: Planted, random: (below: number) => number): Cut {
  const { request } = planted.puzzle;
  if (!request) return { ...planted, leftOut: undefined };
  const { headers, body } = request;
  const removable = headers.map(([name]) => name).filter((name) => !/^(?:authorization|x-amz-date)$/i.test(name));
  const parts = ['', 'method', ...(body === undefined ? [] : ['body']), ...removable];
  const part = parts[random(parts.length)] ?? '';
  const change = (): Partial<typeof request> => {
    if (part === '') return {};
    if (part === 'method') return { method: undefined };
    if (part === 'body') return { body: undefined };
    return { headers: headers.filter(([name]) => name.toLowerCase() !== part.toLowerCase()) };
  };
  const leftOut = part === '' ? undefined : part.toLowerCase();
  const name = `${planted.name}${leftOut === undefined ? '' : ` without ${leftOut}`}`;
  return { ...planted, name, leftOut, puzzle: { ...planted.puzzle, request: { ...request, ...change() } } };
}
