import type { Credentials } from '@/core/model/credentials';

/** A key that the practice endpoint knows. All of them are published on the page: they open nothing but the endpoint itself. */
export type PracticeKey = Credentials & {
  readonly name: 'full' | 'temporary' | 'limited';
};

/** The key of the examples in AWS's documentation of signing. */
export const FULL_KEY: PracticeKey = {
  name: 'full',
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};
