import type { Catcher } from './catcher';

/** How the code of a client is run here, and what has to be there for it. */
export type Runner = {
  readonly client: string;
  /** Debian's or npm's package. */
  readonly from: string;
  /** Ends with 0 where the code can be run. */
  readonly probe: readonly [program: string, ...args: string[]];
  readonly run: (file: string, catcher: Catcher) => readonly [program: string, ...args: string[]];
  /** What the program reads of its environment besides the credentials. */
  readonly env?: Readonly<Record<string, string>>;
  /** Files that it leaves beside the code by itself. */
  readonly leaves?: readonly string[];
};

export const RUNNERS: readonly Runner[] = [
  {
    client: 'ruby',
    from: 'Debian: ruby-aws-sigv4',
    probe: ['ruby', '-e', "require 'aws-sigv4'"],
    run: (file) => ['ruby', file],
  },
];
