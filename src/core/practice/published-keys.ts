import { FULL_KEY, type PracticeKey } from './keys';

/** All keys that the practice endpoint knows. */
export const PRACTICE_KEYS: readonly PracticeKey[] = [
  FULL_KEY,
  {
    name: 'temporary',
    accessKeyId: 'ASIATEMPORARYEXAMPLE',
    secretAccessKey: 'practice/temporary+secret/xxxxEXAMPLEKEY',
    sessionToken: 'practice-session-token/with+signs==EXAMPLE',
  },
  {
    name: 'limited',
    accessKeyId: 'AKIALIMITEDEXAMPLE',
    secretAccessKey: 'practice/limited+secret/xxxxxxEXAMPLEKEY',
  },
];

export const practiceKey = (accessKeyId: string): PracticeKey | undefined =>
  PRACTICE_KEYS.find((key) => key.accessKeyId === accessKeyId);
