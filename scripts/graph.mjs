import { circles, formatOf, grouped, importGraph, roomOf } from './house/graph.mjs';

// Prints who imports whom, room by room, types included; fails where there is a circle.

const graph = importGraph('.');
const formats = grouped(graph, formatOf);
draw('Rooms', grouped(graph, roomOf));
draw('Formats of core/parsing', formats);

console.log(`\n${graph.size} files, ${[...graph.values()].flat().length} imports`);
report('files', circles(graph));
report('formats of core/parsing', circles(formats));

/** @param {string} title @param {import('./house/graph.mjs').Graph} of */
function draw(title, of) {
  const width = Math.max(...[...of.keys()].map((name) => name.length));
  console.log(`\n${title}`);
  for (const [from, to] of of)
    console.log(`  ${from.padEnd(width)}  ${to.map((name) => `→ ${name}`).join(' ')}`.trimEnd());
}

/** @param {string} of @param {readonly string[][]} found */
function report(of, found) {
  console.log(`circles among ${of}: ${found.length}`);
  for (const group of found) console.log(`  ${group.join(' ⇄ ')}`);
  if (found.length > 0) process.exitCode = 1;
}
