import { readFileSync } from 'node:fs';
import { OWN_VECTORS } from './own-vectors';

/** A case of AWS's, and the project's vectors that show the same rule. */
export type Row = { readonly official: string; readonly own: readonly OwnName[] };
/** `paths` and the name of a vector in paths.json. */
export type OwnName = { readonly file: string; readonly name: string };

/** The rows of the table in the README of the vectors. Throws where one is not in its form. */
export const readCoverage = (): readonly Row[] =>
  readFileSync(`${OWN_VECTORS}/README.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => {
      const [official, rule, own, ...rest] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      if (!official || !rule || !own || rest.length > 0) throw new Error(`not a row: ${line}`);
      return { official, own: own.split('; ').map(ownName) };
    });

function ownName(text: string): OwnName {
  const [file = '', name = ''] = text.split(/: (.*)/s);
  return { file, name };
}
