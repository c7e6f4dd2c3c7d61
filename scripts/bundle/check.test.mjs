import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkBundle } from './check.mjs';
import { pageFiles } from './page-files.mjs';

/** A build that keeps to the rules: file name to text. */
const CLEAN = {
  'index.html': `<!-- <script src="./assets/old.js"></script> -->
    <link rel="icon" href="/favicon.svg">
    <script src="./first-paint.js"></script>
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/react.js">
    <link rel="stylesheet" crossorigin href="./assets/index.css">`,
  'first-paint.js': 'document.documentElement.dataset.theme="dark";',
  'assets/index.js': 'import{r}from"./react.js";export*from"./shared.js";r(()=>import(`./ja.js`));',
  'assets/react.js': 'export const r=Symbol.for("react.transitional.element");',
  'assets/shared.js': 'export const label="日本語";',
  'assets/ja.js': 'import("./noble.js");export const ja="リクエスト";',
  'assets/noble.js': 'export const sha256=1;',
  'assets/index.css': '@font-face{font-family:"ヒラギノ"}',
  'assets/worker.js': 'self.onmessage=()=>1;',
  'service-worker.js': 'self.onfetch=()=>1;',
};
const MODULES = {
  'assets/index.js': ['src/main.tsx', 'src/app/app.tsx'],
  'assets/react.js': ['node_modules/react/index.js'],
  'assets/shared.js': ['src/i18n/en.ts', 'src/core/snippets/client.ts', 'src/core/practice/keys.ts'],
  'assets/ja.js': ['src/i18n/ja.ts'],
  'assets/noble.js': ['node_modules/@noble/hashes/sha2.js'],
};

/** @type {string[]} */
const folders = [];

/** @param {Record<string, string>} changed files that differ from the clean build */
function build(changed = {}) {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  folders.push(dist);
  for (const [file, text] of Object.entries({ ...CLEAN, ...changed })) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), text);
  }
  return dist;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the first load', () => {
  it('is what index.html names and what that imports statically', () => {
    const { first, all } = pageFiles(build());
    const now = ['first-paint.js', 'assets/index.js', 'assets/react.js', 'assets/index.css', 'assets/shared.js'];
    expect(first.toSorted()).toEqual(now.toSorted());
    expect(all.toSorted()).toEqual([...now, 'assets/ja.js', 'assets/noble.js'].toSorted());
  });

  it('is found for a build that is hosted in a folder', () => {
    const dist = build({ 'index.html': '<script type="module" src="/some/folder/assets/index.js"></script>' });
    expect(pageFiles(dist).first).toContain('assets/shared.js');
  });

  it('a file that index.html names must be there', () => {
    const dist = build({ 'index.html': '<script src="./assets/gone.js"></script>' });
    expect(() => pageFiles(dist)).toThrow('gone.js');
  });
});

describe('the check on the bundle', () => {
  it('a clean build has no faults', () => {
    expect(checkBundle(build(), MODULES)).toEqual([]);
  });

  it.each(['assets/worker.js', 'service-worker.js'])('React in %s is a fault', (file) => {
    const dist = build({ [file]: 'const e=Symbol.for("react.transitional.element");' });
    expect(checkBundle(dist, MODULES)).toEqual([`${file}: a worker has React in it`]);
  });

  it.each(['export const a="リクエスト";', String.raw`export const a="\u30ea\u30af";`])(
    'kana is a fault: %s',
    (code) => {
      const dist = build({ 'assets/shared.js': code });
      expect(checkBundle(dist, MODULES)).toEqual(['assets/shared.js: the first load has Japanese sentences in it']);
    },
  );

  it.each([
    'src/i18n/ja.ts',
    'src/i18n/ja/build.ts',
    'src/core/practice/respond.ts',
    'node_modules/@noble/hashes/sha2.js',
    'src/core/signing/v4a/engine-v4a.ts',
    'src/core/verifying/v4a/ecdsa-scheme.ts',
    'src/core/snippets/curl/curl.ts',
    'node_modules/uqr/dist/index.mjs',
    'src/core/solving/search.ts',
  ])('%s is a fault in a script that the first one imports', (module) => {
    const faults = checkBundle(build(), { ...MODULES, 'assets/shared.js': [module] });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^assets\/shared\.js: the first load has .* in it/);
    expect(faults[0]).toContain(module);
  });

  it('a list of modules of another build is a fault', () => {
    const { 'assets/ja.js': _, ...rest } = MODULES;
    expect(checkBundle(build(), rest)).toEqual(['assets/ja.js: not in the list of modules, which is of another build']);
  });
});
