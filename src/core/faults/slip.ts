import type { ChangeCode } from '@/core/model/mistake';

/** The part of a signature that a slip is made in: what is given to `variants`, and what comes of it. */
export type Part =
  | 'path'
  | 'query'
  | 'host'
  | 'names'
  | 'body'
  | 'digest'
  | 'time'
  | 'day'
  | 'step'
  | 'mac'
  | 'secret'
  | 'policy'
  | 'chunk';

/** A mistake that programs make: what is searched for, and what can be shown. */
export type Slip<Input = string, Output = string> = {
  /** The part, and what is done to it; no two are the same. */
  readonly id: string;
  /** Who makes it: the signer, whatever is between the two, or the service. */
  readonly at: 'signer' | 'wire' | 'aws';
  readonly part: Part;
  readonly code: ChangeCode;
  readonly rarity: number;
  /** Functions of standard libraries that do so. */
  readonly by: readonly string[];
  /** What becomes of a part; the part itself where the slip makes no difference to it. */
  readonly variants: (input: Input) => readonly Output[];
};
