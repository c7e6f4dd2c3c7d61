import type { Outcome } from './judge';

/** What came of the questions to one peer. */
export type Tally = {
  tried: number;
  agreed: number;
  unexplained: number;
  readonly known: Map<string, number>;
  readonly inexpressible: Map<string, number>;
};

export const emptyTally = (): Tally => ({
  tried: 0,
  agreed: 0,
  unexplained: 0,
  known: new Map(),
  inexpressible: new Map(),
});

export function count(tally: Tally, outcome: Outcome): void {
  tally.tried++;
  if (outcome.kind === 'agreed') tally.agreed++;
  if (outcome.kind === 'unexplained') tally.unexplained++;
  if (outcome.kind === 'known') for (const name of outcome.names) add(tally.known, name);
  if (outcome.kind === 'inexpressible') add(tally.inexpressible, outcome.name);
}

const add = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

/** The tally in lines, for a terminal. A request may show more than one departure. */
export function linesOf({ tried, agreed, unexplained, known, inexpressible }: Tally): readonly string[] {
  const departed = tried - agreed - unexplained - sum(inexpressible);
  return [
    `  ${tried} requests tried: ${agreed} agreed, ${departed} departed as known, ` +
      `${sum(inexpressible)} not expressible, ${unexplained} unexplained`,
    ...byCount(known).map(([name, n]) => `  ${String(n).padStart(7)}  departs: ${name}`),
    ...byCount(inexpressible).map(([name, n]) => `  ${String(n).padStart(7)}  not expressible: ${name}`),
  ];
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
const byCount = (counts: ReadonlyMap<string, number>) => [...counts].sort(([, a], [, b]) => b - a);
