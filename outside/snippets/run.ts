import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Credentials } from '@/core/model/credentials';
import type { Catcher, Caught } from './catcher';
import type { Runner } from './runners';

/** What came of running code. */
export type Ran = {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly caught: readonly Caught[];
  /** The files that it left beside itself. */
  readonly left: readonly string[];
};

/** Whether the code of a client can be run here. */
export const isThere = ({ probe: [program, ...args] }: Runner): boolean =>
  spawnSync(program, args, { stdio: 'ignore', cwd: 'outside' }).status === 0;

/** Runs code in a folder of its own, with the credentials in its environment and every request led to the catcher. */
export async function runCode(
  runner: Runner,
  file: string,
  code: string,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
  catcher: Catcher,
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'snippet-'));
  try {
    writeFileSync(join(folder, file), code);
    const files = Object.entries(runner.files ?? {});
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    if (runner.modules) symlinkSync(runner.modules, join(folder, 'node_modules'));
    const [program, ...args] = runner.run(file, catcher);
    const child = spawn(program, args, {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        LANG: 'C.UTF-8',
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        ...(sessionToken ? { AWS_SESSION_TOKEN: sessionToken } : {}),
        AWS_EC2_METADATA_DISABLED: 'true',
        http_proxy: catcher.proxy,
        https_proxy: catcher.proxy,
        HTTPS_PROXY: catcher.proxy,
        SSL_CERT_FILE: catcher.certificate,
        CURL_CA_BUNDLE: catcher.certificate,
        NODE_EXTRA_CA_CERTS: catcher.certificate,
        ...runner.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const known = [file, 'node_modules', ...files.map(([name]) => name)];
    const left = readdirSync(folder).filter((name) => !known.includes(name));
    return { status, stdout, stderr, caught: catcher.taken(), left };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
