import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DEPARTURES_FILE, departuresDoc } from './departures-doc';
import { MAKERS, startMakers } from './makers';
import { startPeers, stopPeers } from './peers';
import { type Options, referee } from './referee';
import { linesOf } from './tally';
import { writeUploads } from './uploads';
import { writeVectors } from './vectors';
import { tryVerifier, verifierLines } from './verifier';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run referee`, with `-- --runs N --seed S --peer NAME` (again for more), `--verifier` for the verifier in place of the other
 * signers, `--vectors` to write the vectors anew, `--docs` to write docs/departures.md anew. Gives the exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      peer: { type: 'string', multiple: true },
      verifier: { type: 'boolean', default: false },
      vectors: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
    },
  });
  const options = { runs: wholeNumber('runs', values.runs), seed: wholeNumber('seed', values.seed) };
  if (values.vectors) return vectors();
  if (values.docs) return docs();
  return values.verifier ? verifier(options) : signers(options, values.peer);
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} wants a whole number, not ${text}`);
  return Number(text);
}

async function signers(options: Options, names: readonly string[] | undefined): Promise<number> {
  const { started, absent } = await startPeers(names);
  const judged = await referee(started, options, progress(options));
  for (const { title, from } of absent) say(`\n${title} (${from})\n  ABSENT: not asked`);
  for (const { peer, version, tally, surprise } of judged) {
    say(`\n${peer.title} ${version} (${peer.from})`);
    for (const line of linesOf(tally)) say(line);
    if (surprise) say(`  unexplained: ${JSON.stringify(surprise.request, undefined, 1)}\n${surprise.why}`);
  }
  stopPeers(started);
  const unexplained = judged.reduce((sum, { tally }) => sum + tally.unexplained, 0);
  say(`\n${options.runs} generated requests, seed ${options.seed}\n${unexplained} unexplained`);
  return unexplained > 0 ? 1 : 0;
}

async function verifier(options: Options): Promise<number> {
  for (const line of verifierLines(await tryVerifier(options, progress(options)))) say(line);
  return 0;
}

async function vectors(): Promise<number> {
  const { started, absent } = await startPeers();
  for (const { title } of absent) say(`${title}: ABSENT`);
  const makers = await startMakers();
  for (const { name } of MAKERS.filter((one) => makers.every(({ maker }) => maker !== one))) say(`${name}: ABSENT`);
  const written = await writeVectors(started);
  const uploads = await writeUploads(makers);
  stopPeers([...started, ...makers]);
  say(`${written} vectors of requests, ${uploads} of uploads`);
  return 0;
}

async function docs(): Promise<number> {
  writeFileSync(DEPARTURES_FILE, await departuresDoc());
  return 0;
}

const progress =
  ({ runs }: Options) =>
  (done: number): void => {
    if (process.stderr.isTTY) process.stderr.write(done < runs ? `\r${done} of ${runs}` : '\r\u001b[K');
  };
