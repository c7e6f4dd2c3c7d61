import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fences } from './fences.mjs';

// A copy of the house is furnished with imports, allowed and not, and linted once by the project's own rules.

const FENCE = 'lint/style/noRestrictedImports';
const GLOBAL = 'lint/style/noRestrictedGlobals';

/** @type {[file: string, may: string[], mayNot: string[]][]} */
const directions = [
  ['src/main.tsx', ['@/app/app', '@/platform/clock', '@/state/compose', '@/core', './app/x', 'react'], ['zustand']],
  [
    'src/app/x.tsx',
    ['./y', '@/features/one/view', '@/state/x', '@/ui/x', '@/i18n/en/labels', '@/core', '@/core/ports', 'react'],
    ['@/core/signing/sign', '@/core/kernel/hex', '@/platform/clock', '@/workers/messages', '@/main', '@/testing/x'],
  ],
  [
    'src/features/one/x.tsx',
    [
      './y',
      './deep/y',
      '@/features/one/deep/y',
      '@/state/x',
      '@/ui/x',
      '@/i18n/en/labels',
      '@/core',
      '@/core/ports',
      'react',
    ],
    [
      '@/features/two/y',
      '@/features/one-more/y',
      '@/features',
      '@/app/x',
      '@/core/model/url',
      '@/platform/x',
      '../two/y',
      './../two/y',
      './deep/../../two/y',
      '/src/features/two/y',
      '@noble/hashes/sha2.js',
      '@aws-sdk/signature-v4',
      'node:fs',
    ],
  ],
  ['src/features/x.ts', ['./y', '@/ui/x'], ['./one/y', '@/features/one/y', '@/app/x']],
  [
    'src/state/x.ts',
    ['@/core', '@/core/ports', '@/state/y', 'zustand/vanilla'],
    ['@/core/signing/sign', '@/platform/clock', '@/i18n/en/labels', '@/ui/x', '@/features/one/y', 'react-dom'],
  ],
  ['src/i18n/x.ts', ['./en', '@/core', '@/core/ports'], ['@/core/model/trace', '@/state/x', 'zustand']],
  ['src/ui/x.tsx', ['./button', './x.module.css', 'react'], ['@/core', '@/state/x', '@/i18n/en/labels', 'zustand']],
  [
    'src/platform/x.ts',
    [
      '@/workers/messages',
      '@/workers/x-worker?worker&url',
      '@/core/ports',
      '@/core/kernel/hex',
      '@noble/hashes/hmac.js',
    ],
    ['@/state/x', '@/ui/x', '@/app/x', '@/features/one/y', '@/i18n/en/labels', '@aws-sdk/signature-v4', 'react'],
  ],
  [
    'src/workers/x.ts',
    ['@/core', '@/core/practice/respond', '@noble/hashes/sha2.js', 'workbox-precaching'],
    ['@/platform/clock', '@/state/x', 'react', '@aws-crypto/sha256-browser'],
  ],
  ['src/core/index.ts', ['./signing/sign', './ports'], ['@/state/x', 'react', '@aws-sdk/signature-v4']],
  ['src/core/ports.ts', ['./kernel/bytes', './model/body'], ['./signing/sign', '@/core/verifying/verify', './index']],
  ['src/core/stray.ts', ['./other'], ['./signing/sign', '@/core/kernel/hex']],
  ['src/core/kernel/x.ts', ['./hex'], ['@/core/model/url', '@/core/ports', '@/core', 'zustand', 'node:buffer']],
  ['src/core/model/x.ts', ['./url', '@/core/kernel/hex'], ['@/core/services/rules', '@/core/ports', '@/core']],
  ['src/core/services/x.ts', ['@/core/model/url', '@/core/kernel/hex'], ['@/core/signing/sign', '@/core/parsing/x']],
  [
    'src/core/signing/x.ts',
    ['@/core/services/rules', '@/core/ports', '@aws-sdk/signature-v4', '@aws-crypto/sha256-browser', '@smithy/types'],
    ['@/core/verifying/verify', '@/core', '@noble/hashes/sha2.js', 'react'],
  ],
  [
    'src/core/verifying/x.ts',
    ['@/core/services/rules', '@/core/ports'],
    ['@/core/signing/sign', '@/core/parsing/x', '@/core/practice/x', '@aws-sdk/signature-v4', '@smithy/types'],
  ],
  ['src/core/parsing/x.ts', ['@/core/services/rules'], ['@/core/signing/sign', '@/core/verifying/verify']],
  ['src/core/sending/x.ts', ['@/core/model/url'], ['@/core/signing/sign', '@/core/snippets/x']],
  ['src/core/snippets/x.ts', ['@/core/model/url'], ['@/core/signing/sign', '@/core/sending/x']],
  ['src/core/practice/x.ts', ['@/core/verifying/verify', '@/core/ports'], ['@/core/signing/sign', '@/core/parsing/x']],
  [
    'src/core/diagnosing/x.ts',
    ['@/core/verifying/verify', '@/core/parsing/curl', './rules/x'],
    ['@/core/signing/sign', '@/core/practice/respond', '@/core/sending/x'],
  ],
  ['src/new-room/x.ts', ['./y'], ['@/core', 'react']],
  ['src/core/kernel/x.test.ts', ['@/testing/x', '@/core/signing/sign', 'node:fs'], ['../model/url']],
  ['src/testing/x.ts', ['@/core/signing/sign', 'node:fs'], ['../core/index']],
];

/** @type {[form: string, code: string, rule: string][]} */
const forms = [
  ['an import', "import { a } from '@/state/x';", FENCE],
  ['a type-only import', "import type { A } from '@/state/x';", FENCE],
  ['an inline type import', "import { type A } from '@/state/x';", FENCE],
  ['a re-export', "export { a } from '@/state/x';", FENCE],
  ['a type-only re-export', "export type { A } from '@/state/x';", FENCE],
  ['an export of everything', "export * from '@/state/x';", FENCE],
  ['import() of a string', "export const a = () => import('@/state/x');", FENCE],
  ['import() of a template', 'export const a = () => import(`@/state/x`);', 'plugin'],
  ['an import() type', "export type A = import('@/state/x').A;", 'plugin'],
  ['a glob import', "export const a = import.meta.glob('@/state/*');", 'plugin'],
  ['a URL beside the module', "export const a = new URL('../state/x', import.meta.url);", 'plugin'],
];

/** @type {[use: string, code: string, rule: string][]} */
const bansInCore = [
  ['fetch', "export const a = () => fetch('/');", GLOBAL],
  ['the clock', 'export const a = () => Date.now();', GLOBAL],
  ['a new Date', 'export const a = () => new Date();', GLOBAL],
  ['Date as a type', 'export type A = Date;', GLOBAL],
  ['crypto', 'export const a = () => crypto.randomUUID();', GLOBAL],
  ['document', 'export const a = () => document.title;', GLOBAL],
  ['globalThis', 'export const a = () => globalThis.fetch;', GLOBAL],
  ['a timer', 'export const a = () => setTimeout(() => 1, 1);', GLOBAL],
  ['Math.random', 'export const a = () => Math.random();', 'plugin'],
  ['random passed on', 'export const a = { random: Math.random };', 'plugin'],
  ['random taken from Math', 'export const { random } = Math;', 'plugin'],
  ['the console', "export const a = () => console.log('a');", 'lint/suspicious/noConsole'],
];

const house = mkdtempSync(join(tmpdir(), 'fences-'));
/** @type {{ path: string, line: number, rule: string }[]} */
let faults = [];

/** @param {string} file @param {string} rule */
const linesWith = (file, rule) =>
  faults.filter((fault) => fault.path === file && fault.rule === rule).map(({ line }) => line);

/** @param {string} file @param {readonly string[]} lines */
function plant(file, lines) {
  mkdirSync(join(house, dirname(file)), { recursive: true });
  writeFileSync(join(house, file), lines.join('\n'));
}

beforeAll(async () => {
  for (const file of ['biome.jsonc', 'scripts/house']) cpSync(file, join(house, file), { recursive: true });
  plant('biome.fences.json', [JSON.stringify(fences(['one', 'two']))]);
  for (const [file, may, mayNot] of directions)
    plant(
      file,
      [...may, ...mayNot].map((to) => `import '${to}';`),
    );
  forms.forEach(([, code], i) => plant(`src/ui/form-${i}.ts`, [code]));
  bansInCore.forEach(([, code], i) => plant(`src/core/kernel/ban-${i}.ts`, [code]));
  faults = await lint(house);
});

afterAll(() => rmSync(house, { recursive: true }));

describe('directions', () => {
  it.each(directions)('%s imports what its room may, and nothing else', (file, may, mayNot) => {
    const imports = [...may, ...mayNot];
    expect(linesWith(file, FENCE).map((line) => imports[line - 1])).toEqual(mayNot);
  });
});

describe('forms of import', () => {
  it.each(forms)('%s is seen', (form, _code, rule) => {
    expect(linesWith(`src/ui/form-${forms.findIndex(([name]) => name === form)}.ts`, rule)).toEqual([1]);
  });
});

describe('core', () => {
  it.each(bansInCore)('may not use %s', (use, _code, rule) => {
    const lines = linesWith(`src/core/kernel/ban-${bansInCore.findIndex(([name]) => name === use)}.ts`, rule);
    expect(lines).toContain(1);
  });
});

/** @param {string} cwd */
async function lint(cwd) {
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'];
  /** @type {string} */
  const json = await new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64e6 }, (_failed, stdout) => resolve(stdout));
  });
  /** @type {{ category: string, location: { path: string, start: { line: number } } }[]} */
  const diagnostics = JSON.parse(json).diagnostics;
  return diagnostics
    .map(({ category, location }) => ({ path: location.path, line: location.start.line, rule: category }))
    .sort((a, b) => a.line - b.line);
}
