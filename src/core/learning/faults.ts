import { AWS_FAULTS } from './aws-faults';
import type { Fault } from './fault';
import { SIGNER_FAULTS } from './signer-faults';
import { WIRE_FAULTS } from './wire-faults';

export type { Fault, Told } from './fault';

/** What can go wrong at each of the three, the plainest first. */
export const FAULTS: readonly Fault[] = [...WIRE_FAULTS, ...SIGNER_FAULTS, ...AWS_FAULTS];

/** The fault of this name; throws where there is none, which is a bug. */
export function faultOf(id: string): Fault {
  const fault = FAULTS.find((one) => one.id === id);
  if (!fault) throw new Error(`there is no fault ${id}`);
  return fault;
}
