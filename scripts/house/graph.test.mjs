import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles, formatOf, grouped, importGraph, roomOf } from './graph.mjs';

const graph = importGraph('.');
const formats = grouped(graph, formatOf);

describe('the house', () => {
  it('has no circle of imports, types included', () => expect(circles(graph)).toEqual([]));

  it('has no circle among the formats that are read', () => expect(circles(formats)).toEqual([]));

  it('keeps the words of a paste at the ground of parsing, and the choice of a reader at its top', () => {
    expect(formats.get('paste')).toEqual([]);
    expect([...formats].filter(([, targets]) => targets.includes('detect'))).toEqual([]);
  });
});

/** @param {Record<string, string>} files path below src to code */
function graphOf(files) {
  const root = mkdtempSync(join(tmpdir(), 'graph-'));
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'src', file)), { recursive: true });
    writeFileSync(join(root, 'src', file), code);
  }
  const found = importGraph(root);
  rmSync(root, { recursive: true });
  return found;
}

describe('the graph', () => {
  it.each([
    ['an import', "import { b } from './b';"],
    ['an import of a type', "import type { B } from './b';"],
    ['an inline type', "import { type B } from '@/core/model/b';"],
    ['a re-export', "export { b } from './b';"],
    ['an export of everything', "export * from './b';"],
    ['import()', "export const b = () => import('./b');"],
    ['the address of a worker', "import b from '@/core/model/b?worker&url';"],
  ])('sees %s', (_, code) => {
    const found = graphOf({ 'core/model/a.ts': code, 'core/model/b.ts': "import '@/core/model/a';" });
    expect(circles(found)).toEqual([['src/core/model/a.ts', 'src/core/model/b.ts']]);
  });

  it('tells apart two circles, and what only leads into one', () => {
    const of = new Map(Object.entries({ a: ['b'], b: ['a'], c: ['a', 'd'], d: ['e'], e: ['c', 'd'], f: ['a', 'c'] }));
    expect(circles(of)).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ]);
  });

  it('draws files together', () => {
    const found = graphOf({
      'main.tsx': "import './core/index';",
      'core/index.ts': "import './parsing/url/find';",
      'core/parsing/url/find.ts': "import '@/core/parsing/paste/paste';",
      'core/parsing/paste/paste.ts': '',
    });
    expect([...grouped(found, roomOf)]).toEqual([
      ['core/index', ['core/parsing']],
      ['core/parsing', []],
      ['main', ['core/index']],
    ]);
    expect([...grouped(found, formatOf)]).toEqual([
      ['paste', []],
      ['url', ['paste']],
    ]);
  });
});

describe('ARCHITECTURE.md', () => {
  it('names every room, and what it imports, as it is', () => {
    const rows = readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| `([^`]+)` *\| [^|]+ \| ([^|]*) \|$/gm);
    const written = Array.from(rows, ([, room = '', imports = '']) => [
      room,
      imports.trim().split(/,\s*/).filter(Boolean),
    ]);
    const found = [...grouped(graph, roomOf)].map(([room, targets]) => [
      room,
      targets.map((name) => (room.startsWith('core/') ? name.replace(/^core\//, '') : name)),
    ]);
    /** @param {(string | string[])[][]} table */
    const sorted = (table) =>
      Object.fromEntries(table.map(([room = '', imports]) => [room, [...(imports ?? [])].toSorted()]));
    expect(sorted(written)).toEqual(sorted(found));
  });
});
