import { isS3 } from '@/core/snippets/asked';
import { firstOnly, notNormalised, signingAlso } from './changes';
import type { DepartureRule } from './departure';

// Departures that more than one signer makes.

/** Signs headers that this project leaves out; `signs` is asked with lower-case names. */
export const signsChangingHeaders = (signs: (name: string) => boolean): DepartureRule => ({
  id: 'changing-headers-signed',
  outcome: 'accepted',
  signs: (c, q) => signingAlso(c, q, signs),
});

export const KEEPS_FIRST_FOR_S3: DepartureRule = {
  id: 'keeps-first-for-s3',
  outcome: 'refused',
  signs: (c, q) => (isS3(q) ? firstOnly(c, q) : c),
};

export const NEVER_NORMALISES: DepartureRule = { id: 'never-normalises', outcome: 'refused', signs: notNormalised };
