import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * Who imports whom: each source file's path below the repository, and those of the files that it imports in any form,
 * types included.
 *
 * @typedef {ReadonlyMap<string, readonly string[]>} Graph
 */

const SOURCE = /\.tsx?$/;
const TEST = /\.(test|d)\.tsx?$/;

/**
 * The graph of the files below `src`, without declarations, tests and what serves them.
 *
 * @param {string} root the repository
 * @returns {Graph}
 */
export function importGraph(root) {
  const files = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => SOURCE.test(file) && !TEST.test(file) && !file.startsWith('src/testing/'))
    .sort();
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const code = readFileSync(`${root}/${file}`, 'utf8');
      const targets = specifiersIn(file, code).flatMap((specifier) => targetOf(file, specifier, known) ?? []);
      return [file, [...new Set(targets)].sort()];
    }),
  );
}

/** @param {string} file @param {string} code @returns {string[]} */
function specifiersIn(file, code) {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, code).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1)),
  ];
}

/** @param {string} from @param {string} specifier @param {ReadonlySet<string>} known */
function targetOf(from, specifier, known) {
  const path = specifier.replace(/\?.*$/, '').replace(/^@\//, 'src/');
  const base = path.startsWith('.') ? posix.join(posix.dirname(from), path) : path;
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((file) => known.has(file));
}

/**
 * The circles of a graph: each a group of nodes of which every one reaches every other (Tarjan, "Depth-first search and
 * linear graph algorithms").
 *
 * @param {Graph} graph
 * @returns {string[][]}
 */
export function circles(graph) {
  /** @type {Map<string, number>} */
  const order = new Map();
  /** @type {Map<string, number>} */
  const lowest = new Map();
  /** @type {string[]} */
  const open = [];
  /** @type {string[][]} */
  const found = [];
  /** @param {string} node */
  const visit = (node) => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      else if (!open.includes(next)) continue;
      lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(next) ?? 0));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const group = open.splice(open.indexOf(node));
    if (group.length > 1 || graph.get(node)?.includes(node)) found.push(group.sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

/**
 * The same graph with files drawn together: `groupOf` names the group of a file, or leaves it out.
 *
 * @param {Graph} graph
 * @param {(file: string) => string | undefined} groupOf
 * @returns {Graph}
 */
export function grouped(graph, groupOf) {
  /** @type {Map<string, Set<string>>} */
  const groups = new Map();
  for (const [file, targets] of graph) {
    const from = groupOf(file);
    if (from === undefined) continue;
    const known = groups.get(from) ?? new Set();
    groups.set(from, known);
    for (const to of targets.map(groupOf)) if (to !== undefined && to !== from) known.add(to);
  }
  return new Map([...groups].map(([group, targets]) => [group, [...targets].sort()]));
}

/**
 * The room of a file: `core/signing`, `state`, or a file of its own like `main.tsx`.
 *
 * @param {string} file path below the repository
 */
export const roomOf = (file) => /^src\/(core\/[^/]+|[^/]+)/.exec(file)?.[1]?.replace(/\.tsx?$/, '');

/** The format that a file reads, a folder below `core/parsing`. @param {string} file */
export const formatOf = (file) => /^src\/core\/parsing\/([^/]+)\//.exec(file)?.[1];
