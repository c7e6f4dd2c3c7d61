import { readFileSync } from 'node:fs';

/** Right source code of signers by name, a piece of each: what it will write stands nowhere in it. */
export const SIGNER_CODE: readonly (readonly [name: string, code: string])[] = readFileSync(
  'src/testing/signer-code.txt',
  'utf8',
)
  .split(/^==== /m)
  .slice(1)
  .map((piece) => [piece.slice(0, piece.indexOf('\n')), piece.slice(piece.indexOf('\n') + 1).trimEnd()]);
