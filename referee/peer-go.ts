import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { GO_DEPARTURES } from './departures-go';
import { startProgram } from './json-lines';
import type { Peer, Running } from './peer';

const SOURCE = 'referee/programs/go/main.go';
const CACHE = 'node_modules/.cache/sigv4-playground';

/** Builds the program where it is not there, or older than its source; undefined where Go or the SDK is missing. */
async function start(): Promise<Running | undefined> {
  const program = resolve(CACHE, 'referee-go');
  const isFresh = existsSync(program) && statSync(program).mtimeMs > statSync(SOURCE).mtimeMs;
  if (!isFresh) {
    mkdirSync(CACHE, { recursive: true });
    const env = { ...process.env, GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOFLAGS: '' };
    const built = spawnSync('go', ['build', '-o', program, SOURCE], { env, stdio: 'ignore' });
    if (built.status !== 0) return undefined;
  }
  return startProgram(program, []);
}

export const goPeer: Peer = {
  name: 'go',
  title: 'AWS SDK for Go v2',
  from: 'Debian: golang-github-aws-aws-sdk-go-v2-dev',
  knownAt: '1.17.1',
  asked:
    'SignHTTP and PresignHTTP, with DisableURIPathEscaping by the path rule and DisableHeaderHoisting; X-Amz-Expires and x-amz-content-sha256 are given, as they must be.',
  start,
  inexpressible: [],
  departures: GO_DEPARTURES,
};
