import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseAst } from 'vite';

/**
 * The scripts and styles of a built page, as paths below `dist`. `first` is what a browser loads before anything is
 * clicked: what index.html names, and all that those scripts import statically. `all` adds what they import later.
 *
 * @param {string} dist folder of the build
 * @returns {{ first: string[], all: string[] }}
 */
export function pageFiles(dist) {
  const html = readFileSync(`${dist}/index.html`, 'utf8').replace(/<!--.*?-->/gs, '');
  const named = [
    ...attributes(html, 'script', 'src'),
    ...attributes(html, 'link', 'href', /rel="?(?:modulepreload|stylesheet)\b/),
  ].map((address) => fileOf(dist, address));
  const first = reach(dist, named, ['static']);
  return { first, all: reach(dist, first, ['static', 'dynamic']) };
}

/**
 * @param {string} dist
 * @param {readonly string[]} roots
 * @param {readonly ('static' | 'dynamic')[]} kinds
 */
function reach(dist, roots, kinds) {
  const found = new Set(roots);
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    const imports = importsOf(readFileSync(`${dist}/${file}`, 'utf8'));
    const next = kinds.flatMap((kind) => imports[kind]).filter((specifier) => specifier.startsWith('.'));
    for (const specifier of next) found.add(posix.join(posix.dirname(file), specifier));
  }
  return [...found];
}

/**
 * @param {string} code a finished chunk
 * @returns {{ static: string[], dynamic: string[] }} module specifiers
 */
function importsOf(code) {
  /** @type {{ static: string[], dynamic: string[] }} */
  const found = { static: [], dynamic: [] };
  visit(parseAst(code), (node) => {
    const specifier = literal(node.source);
    if (specifier !== undefined) found[node.type === 'ImportExpression' ? 'dynamic' : 'static'].push(specifier);
  });
  return found;
}

/**
 * @param {unknown} node
 * @param {(node: Record<string, unknown>) => void} see
 */
function visit(node, see) {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node) see(/** @type {Record<string, unknown>} */ (node));
  for (const child of Object.values(node)) visit(child, see);
}

/** Minifiers write strings as templates too. @param {unknown} source */
function literal(source) {
  const node = /** @type {{ type?: string, value?: unknown, quasis?: { value: { cooked: string } }[] } | undefined} */ (
    source
  );
  if (typeof node?.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' && node.quasis?.length === 1 ? node.quasis[0]?.value.cooked : undefined;
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
