import { spawnSync } from 'node:child_process';
import { goProgram } from './go-program';
import { type Lines, startLines } from './json-lines';
import { DEBIAN_PYTHON } from './peer-awscrt';

/** What a maker of uploads answers: signatures of a policy, or of the headers, every chunk and the trailer of a body. */
export type Made =
  | { readonly signature: string; readonly chunks?: readonly string[]; readonly trailer?: string }
  | { readonly error: string };

/** Another signer of upload forms and of bodies in chunks. */
export type Maker = {
  readonly name: string;
  /** The Debian package it comes from, and the version at which the vectors were made. */
  readonly from: string;
  readonly knownAt: string;
  /** Undefined where it is not installed. */
  readonly start: () => Promise<Lines<Made> | undefined>;
};

export const MAKERS: readonly Maker[] = [
  {
    name: 'minio-go',
    from: 'golang-github-minio-minio-go-v7-dev',
    knownAt: '7.0.46',
    start: async () => {
      const program = goProgram('referee-minio', 'outside/referee/programs/go-minio/main.go');
      return program === undefined ? undefined : startLines(program, []);
    },
  },
  {
    name: 'fog-aws',
    from: 'ruby-fog-aws',
    knownAt: '3.15.0',
    start: () => startLines('ruby', ['outside/referee/programs/uploads-with-fog-aws.rb']),
  },
  {
    name: 'botocore',
    from: 'python3-botocore',
    knownAt: '1.29.27',
    start: () => startLines(DEBIAN_PYTHON, ['outside/referee/programs/uploads-with-botocore.py']),
  },
];

export type StartedMaker = { readonly maker: Maker; readonly running: Lines<Made> };

/** Starts every maker that is installed in the version that is known. */
export async function startMakers(): Promise<readonly StartedMaker[]> {
  const started: StartedMaker[] = [];
  for (const maker of MAKERS) {
    const running = isKnown(maker) ? await maker.start() : undefined;
    if (running) started.push({ maker, running });
  }
  return started;
}

/** The upstream part of a Debian version: `1.29.27+repack-1` is 1.29.27. */
function isKnown({ from, knownAt }: Maker): boolean {
  const { stdout } = spawnSync('dpkg-query', ['-W', `-f=\${Version}`, from], { encoding: 'utf8' });
  return /^[\d.]+/.exec(stdout ?? '')?.[0] === knownAt;
}
