import { createHash } from 'node:crypto';
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
  'assets/index.js': 'main()',
  'assets/react.js': 'export const r=Symbol.for("react.transitional.element");',
  'assets/shared.js': 'export const label="日本語";',
  'assets/ja.js': 'export const ja="リクエスト";',
  'assets/noble.js': 'export const sha256=1;',
  'assets/index.css': '@font-face{font-family:"ヒラギノ"}',
  'assets/ja.css': ':lang(ja){}',
  'assets/worker.js': 'self.onmessage=()=>1;',
  'service-worker.js': 'self.onfetch=()=>1;',
};
/** What Vite says of it. */
const MANIFEST = {
  '_react.js': { file: 'assets/react.js' },
  '_shared.js': { file: 'assets/shared.js', imports: ['_react.js'] },
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    imports: ['_react.js', '_shared.js'],
    dynamicImports: ['src/i18n/ja.ts'],
    css: ['assets/index.css'],
  },
  'src/i18n/ja.ts': {
    file: 'assets/ja.js',
    isDynamicEntry: true,
    imports: ['index.html'],
    dynamicImports: ['_noble.js'],
    css: ['assets/ja.css'],
  },
  '_noble.js': { file: 'assets/noble.js' },
  'src/workers/worker.ts': { file: 'assets/worker.js' },
};
const MODULES = {
  'assets/index.js': ['src/main.tsx', 'src/app/app.tsx'],
  'assets/react.js': ['node_modules/react/index.js'],
  'assets/shared.js': ['src/i18n/en.ts', 'src/core/snippets/client.ts', 'src/core/practice/keys.ts'],
  'assets/ja.js': ['src/i18n/ja.ts'],
  'assets/noble.js': ['node_modules/@noble/hashes/sha2.js'],
};

/** A comment that no compression makes smaller than `bytes`. */
const filler = (/** @type {number} */ bytes) =>
  `/*${Array.from({ length: Math.ceil(bytes / 32) }, (_, i) => createHash('sha256').update(`${i}`).digest('base64')).join('')}*/`;

/** @type {string[]} */
const folders = [];

/**
 * @param {Record<string, string>} changed files that differ from the clean build
 * @param {Readonly<Record<string, object>>} manifest
 */
function build(changed = {}, manifest = MANIFEST) {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  folders.push(dist);
  const large = filler(1000);
  const clean = Object.entries(CLEAN).map(([file, text]) => [file, file.endsWith('.js') ? text + large : text]);
  const files = { ...Object.fromEntries(clean), '.vite/manifest.json': JSON.stringify(manifest) };
  for (const [file, text] of Object.entries(changed)) files[file] = file.endsWith('.js') ? text + large : text;
  for (const [file, text] of Object.entries(files)) write(dist, file, text);
  return dist;
}

/** @param {string} dist @param {string} file @param {string} text */
function write(dist, file, text) {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), text);
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the first load', () => {
  it('is what index.html names and what that imports statically', () => {
    const { first, all, chunks } = pageFiles(build());
    const scripts = ['assets/index.js', 'assets/react.js', 'assets/shared.js'];
    const later = ['assets/ja.js', 'assets/noble.js'];
    const now = ['first-paint.js', 'assets/index.css', ...scripts];
    expect(first.toSorted()).toEqual(now.toSorted());
    expect(all.toSorted()).toEqual([...now, ...later, 'assets/ja.css'].toSorted());
    expect(chunks.toSorted()).toEqual([...scripts, ...later].toSorted());
  });

  it('is found for a build that is hosted in a folder', () => {
    const dist = build({ 'index.html': '<script type="module" src="/some/folder/assets/index.js"></script>' });
    expect(pageFiles(dist).first).toContain('assets/shared.js');
  });

  it('a file that index.html names must be there', () => {
    const dist = build({ 'index.html': '<script src="./assets/gone.js"></script>' });
    expect(() => pageFiles(dist)).toThrow('gone.js');
  });

  it('a manifest that does not know a script of index.html, or what a script imports, is of another build', () => {
    const { 'index.html': _, ...without } = MANIFEST;
    expect(() => pageFiles(build({}, without))).toThrow('assets/index.js is not in .vite/manifest.json');
    const { '_noble.js': __, ...lacking } = MANIFEST;
    expect(() => pageFiles(build({}, lacking))).toThrow('.vite/manifest.json has no _noble.js');
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

  it("Vite's own wrapper around import() is a fault", () => {
    const dist = build({ 'assets/shared.js': 'new Event("vite:preloadError",{cancelable:!0});' });
    expect(checkBundle(dist, MODULES)).toEqual([
      "assets/shared.js: fetches parts with Vite's own helper, and not with fetchPart",
    ]);
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
    'src/i18n/en/cause/headers.ts',
  ])('%s is a fault in a script that the first one imports', (module) => {
    const faults = checkBundle(build(), { ...MODULES, 'assets/shared.js': [module] });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^assets\/shared\.js: the first load has .* in it/);
    expect(faults[0]).toContain(module);
  });

  it.each(['assets/shared.js', 'assets/noble.js'])('%s of less than 1 kB is a fault, loaded first or later', (file) => {
    const dist = build();
    write(dist, file, 'export const small=1;');
    expect(checkBundle(dist, MODULES)).toEqual([`${file}: has 41 bytes gzipped, and belongs into what imports it`]);
  });

  it('a script is measured as it is sent: a text that repeats itself is small', () => {
    const dist = build();
    write(dist, 'assets/ja.js', 'export const long="'.padEnd(20_000, 'x'));
    expect(checkBundle(dist, MODULES)).toEqual([expect.stringMatching(/^assets\/ja\.js: has \d\d bytes gzipped/)]);
  });

  it('a list of modules of another build is a fault', () => {
    const { 'assets/ja.js': _, ...rest } = MODULES;
    expect(checkBundle(build(), rest)).toEqual(['assets/ja.js: not in the list of modules, which is of another build']);
  });
});
