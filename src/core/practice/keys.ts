import type { Credentials } from '@/core/model/credentials';

/** A key that the practice endpoint knows. All of them are published on the page: they open nothing but the endpoint itself. */
export type PracticeKey = Credentials & {
  readonly name: 'full' | 'temporary' | 'limited';
  /** Whom API Gateway names when it denies access. */
  readonly arn: string;
  readonly mayCallAdmin: boolean;
};

/** The key of the examples in AWS's documentation of signing. */
export const FULL_KEY: PracticeKey = {
  name: 'full',
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  arn: 'arn:aws:iam::123456789012:user/practice',
  mayCallAdmin: true,
};

export const PRACTICE_KEYS: readonly PracticeKey[] = [
  FULL_KEY,
  {
    name: 'temporary',
    accessKeyId: 'ASIATEMPORARYEXAMPLE',
    secretAccessKey: 'practice/temporary+secret/xxxxEXAMPLEKEY',
    sessionToken: 'practice-session-token/with+signs==EXAMPLE',
    arn: 'arn:aws:sts::123456789012:assumed-role/practice/session',
    mayCallAdmin: false,
  },
  {
    name: 'limited',
    accessKeyId: 'AKIALIMITEDEXAMPLE',
    secretAccessKey: 'practice/limited+secret/xxxxxxEXAMPLEKEY',
    arn: 'arn:aws:iam::123456789012:user/limited',
    mayCallAdmin: false,
  },
];

export const practiceKey = (accessKeyId: string): PracticeKey | undefined =>
  PRACTICE_KEYS.find((key) => key.accessKeyId === accessKeyId);
