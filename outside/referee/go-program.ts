import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const GOPATH = '/usr/share/gocode';
const CACHE = 'node_modules/.cache/sigv4-playground';

/**
 * The program of a source that uses Debian's Go packages, built where it is not there, or older than its source; undefined where
 * Go or a package is missing. Where `place` names a package the source is laid over it, and may import what is internal beside it.
 */
export function goProgram(name: string, source: string, place?: string): string | undefined {
  const program = resolve(CACHE, name);
  if (existsSync(program) && statSync(program).mtimeMs > statSync(source).mtimeMs) return program;
  mkdirSync(CACHE, { recursive: true });
  const overlay = resolve(CACHE, `${name}.json`);
  writeFileSync(overlay, JSON.stringify({ Replace: { [`${GOPATH}/src/${place}/main.go`]: resolve(source) } }));
  const what = place === undefined ? [source] : ['-overlay', overlay, place];
  const env = { ...process.env, GO111MODULE: 'off', GOPATH, GOFLAGS: '' };
  const { status } = spawnSync('go', ['build', '-o', program, ...what], { env, stdio: 'ignore' });
  return status === 0 ? program : undefined;
}
