import type { SigningInput } from '@/core/model/request';
import type { Check } from '@/core/verifying/verdict';
import type { Aws, Machine, Sent } from './arrival';
import type { Hashed } from './damages';
import type { RowId } from './rows';
import type { ScenarioId } from './scenarios';

/** What a story tells of the request at hand. */
export type Told = {
  /** What stood there, and what stands there now. */
  readonly from: string;
  readonly to: string;
};

/** A mistake of one of the three, on a request that shows it, with what comes of it. */
export type Fault = {
  readonly id: string;
  readonly at: 'signer' | 'wire' | 'aws';
  /** The first line in which the two desks part; undefined where they do not. */
  readonly part: RowId | undefined;
  /** The example that shows it. */
  readonly scenario: ScenarioId;
  /** The check at which AWS stops; undefined where it accepts the request all the same. */
  readonly check: Check | undefined;
  /** What Debug says first: of the exchange alone, or with the secret. */
  readonly debug: string;
  readonly needsSecret?: true;
  /** Whether a person has the request as it arrived, and not as it was signed. */
  readonly hasArrived?: true;
  /** Faults whose remedies are offered beside the right one. */
  readonly decoys: readonly [string, string];
  /** Whether it can happen to a request that AWS would accept, and make of it what is said here. */
  readonly fits: (machine: Machine) => boolean;
  /** What is told of a request that it fits. */
  readonly told?: (machine: Machine) => Told;
  /** What the signer is given in place of what it should be. */
  readonly signs?: (input: SigningInput) => SigningInput;
  /** What it hashes in place of the canonical request. */
  readonly hashes?: Hashed;
  /** What becomes of the request on its way. */
  readonly moves?: (sent: Sent, machine: Machine) => Sent;
  readonly aws?: (aws: Aws, input: SigningInput) => Aws;
};
