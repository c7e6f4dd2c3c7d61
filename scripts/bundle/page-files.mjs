import { existsSync, readFileSync } from 'node:fs';

/** Vite's manifest of a build: which of its files imports which. The service worker leaves it out. */
const MANIFEST = '.vite/manifest.json';

/**
 * @typedef {{ file: string, imports?: string[], dynamicImports?: string[], css?: string[] }} Chunk
 * @typedef {Readonly<Record<string, Chunk>>} Manifest
 */

/**
 * The scripts and styles of a built page, as paths below `dist`. `first` is what a browser loads before anything is
 * clicked: what index.html names, and all that those scripts import statically. `all` adds what they import later, and
 * `chunks` are those of them that the bundler made of the sources.
 *
 * @param {string} dist folder of the build
 * @returns {{ first: string[], all: string[], chunks: string[] }}
 */
export function pageFiles(dist) {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(`${dist}/${MANIFEST}`, 'utf8'));
  const named = namedFiles(dist);
  const now = reach(manifest, rootsOf(manifest, named), ['imports']);
  const ever = reach(manifest, now, ['imports', 'dynamicImports']);
  return {
    first: distinct([...named, ...filesOf(now)]),
    all: distinct([...named, ...filesOf(ever)]),
    chunks: ever.map(({ file }) => file),
  };
}

/** @param {Manifest} manifest @param {readonly string[]} named */
function rootsOf(manifest, named) {
  const chunks = Object.values(manifest);
  const unknown = named.find((file) => file.startsWith('assets/') && !filesOf(chunks).includes(file));
  if (unknown !== undefined) throw new Error(`${unknown} is not in ${MANIFEST}, which is of another build`);
  return chunks.filter(({ file }) => named.includes(file));
}

/**
 * @param {Manifest} manifest
 * @param {readonly Chunk[]} roots
 * @param {readonly ('imports' | 'dynamicImports')[]} kinds
 */
function reach(manifest, roots, kinds) {
  const found = new Set(roots);
  for (const chunk of found) {
    for (const key of kinds.flatMap((kind) => chunk[kind] ?? [])) {
      const next = manifest[key];
      if (!next) throw new Error(`${MANIFEST} has no ${key}, which ${chunk.file} imports`);
      found.add(next);
    }
  }
  return [...found];
}

/** @param {readonly Chunk[]} chunks */
const filesOf = (chunks) => chunks.flatMap(({ file, css = [] }) => [file, ...css]);

/** @param {readonly string[]} files */
const distinct = (files) => [...new Set(files)];

/**
 * The scripts and styles that index.html names, those too that are copied and not built.
 *
 * @param {string} dist
 */
function namedFiles(dist) {
  const html = readFileSync(`${dist}/index.html`, 'utf8').replace(/<!--.*?-->/gs, '');
  return [
    ...attributes(html, 'script', 'src'),
    ...attributes(html, 'link', 'href', /rel="?(?:modulepreload|stylesheet)\b/),
  ].map((address) => fileOf(dist, address));
}

/**
 * @param {string} html
 * @param {string} tag
 * @param {string} attribute
 * @param {RegExp} [only]
 */
function attributes(html, tag, attribute, only = /./) {
  const tags = html.match(new RegExp(`<${tag}\\b[^>]*>`, 'g')) ?? [];
  const value = new RegExp(`\\b${attribute}="([^"]+)"`);
  return tags.filter((text) => only.test(text)).flatMap((text) => value.exec(text)?.[1] ?? []);
}

/**
 * The file behind an address in index.html, whatever folder the page is hosted in.
 *
 * @param {string} dist
 * @param {string} address
 */
function fileOf(dist, address) {
  const parts = address.split('/').filter((part) => part !== '' && part !== '.');
  const file = parts.map((_, i) => parts.slice(i).join('/')).find((path) => existsSync(`${dist}/${path}`));
  if (file === undefined) throw new Error(`index.html names ${address}, which is not in the build`);
  return file;
}
