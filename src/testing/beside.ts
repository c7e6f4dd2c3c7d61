import { existsSync, readFileSync } from 'node:fs';

/** Where data lies that is not the project's to copy, and that tests read in place: beside the checkout. */
const BESIDE = '../shared';

/** What is in each folder of it, and what stands in for it where it is not at hand. */
const FOLDERS = {
  vectors:
    'AWS’s signing test suites and the examples of the S3 documentation (src/testing/vectors covers their rules)',
  inputs: 'pastes, each with what must be said of it (src/testing/corpus/trust.ts covers their kinds)',
  tokens: 'tokens that vendors’ own signers made (src/testing/right-requests.ts covers their kinds)',
} as const;
type Folder = keyof typeof FOLDERS;

const isAtHand = (folder: string, beside: string): boolean => existsSync(`${beside}/${folder}`);

/**
 * The text of a file that lies beside the checkout; undefined where its folder is not at hand. Throws where the folder is there
 * without the file.
 */
export const textBeside = (folder: Folder, file: string, beside = BESIDE): string | undefined =>
  isAtHand(folder, beside) ? readFileSync(`${beside}/${folder}/${file}`, 'utf8') : undefined;

/** The line that tells which folders are not at hand; undefined where all are. */
export function notAtHand(beside = BESIDE): string | undefined {
  const missing = Object.entries(FOLDERS).filter(([folder]) => !isAtHand(folder, beside));
  if (missing.length === 0) return undefined;
  return `Not at hand: ${missing.map(([folder, what]) => `${beside}/${folder}, ${what}`).join('; ')}.`;
}
