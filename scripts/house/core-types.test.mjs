import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Planted into a copy of core, beside all that core imports: a package's own types must not let the platform in either.

const forbidden = [
  'document',
  'window',
  'self',
  'fetch',
  'crypto',
  'localStorage',
  'performance',
  'console',
  'setTimeout',
  'Request',
  'Blob',
  'AbortController',
  'process',
  'Buffer',
  'require',
  '__dirname',
];
const allowed = ['new TextEncoder()', 'new TextDecoder()', "new URL('a:b')", 'Uint8Array', 'Math', 'JSON'];

const house = mkdtempSync(join(tmpdir(), 'core-types-'));
/** @type {string[]} */
let errors = [];

/** @param {string} name */
const errorsOf = (name) => errors.filter((line) => line.startsWith(`src/core/kernel/${name}.ts(`));

beforeAll(async () => {
  cpSync('src/core', join(house, 'src/core'), { recursive: true });
  for (const file of ['tsconfig.base.json', 'tsconfig.core.json']) cpSync(file, join(house, file));
  symlinkSync(join(process.cwd(), 'node_modules'), join(house, 'node_modules'), 'junction');
  forbidden.forEach((name, i) => plant(`forbidden-${i}`, name));
  allowed.forEach((code, i) => plant(`allowed-${i}`, code));
  errors = (await tsc('-p', 'tsconfig.core.json')).split('\n');
});

afterAll(() => rmSync(house, { recursive: true }));

describe('core', () => {
  it.each(forbidden)('does not compile with %s', (name) => {
    expect(errorsOf(`forbidden-${forbidden.indexOf(name)}`)).toHaveLength(1);
  });

  it.each(allowed)('compiles with %s', (code) => {
    expect(errorsOf(`allowed-${allowed.indexOf(code)}`)).toEqual([]);
  });

  it('is compiled without the DOM library and without the types of Node.js', async () => {
    const files = (await tsc('-p', 'tsconfig.core.json', '--listFilesOnly')).split('\n');
    expect(files.some((file) => file.includes('lib.es2023.'))).toBe(true);
    expect(files.filter((file) => /lib\.(dom|webworker|scripthost)|@types\/|vite\/client/.test(file))).toEqual([]);
  });
});

/** @param {string} name @param {string} code */
function plant(name, code) {
  writeFileSync(join(house, `src/core/kernel/${name}.ts`), `export const planted = ${code};\n`);
}

/** @param {string[]} args @returns {Promise<string>} what it printed, whether it found errors or not */
const tsc = (...args) =>
  new Promise((resolve) => {
    const bin = join(process.cwd(), 'node_modules/typescript/bin/tsc');
    execFile(process.execPath, [bin, ...args], { cwd: house, maxBuffer: 64e6 }, (_failed, stdout) => resolve(stdout));
  });
