import { addSeconds } from '@/core/model/instant';
import { always, hasToken, isLink } from './damages';
import type { Fault } from './fault';

/** What can be otherwise at AWS. */
export const AWS_FAULTS: readonly Fault[] = [
  {
    id: 'secret-other',
    at: 'aws',
    part: 'kSigning',
    scenario: 'call',
    check: 'signature',
    debug: 'right over received',
    needsSecret: true,
    decoys: ['key-gone', 'secret-newline'],
    fits: always,
    aws: (aws) => ({
      ...aws,
      keys: () => ({ secret: 'anotherSecretOfTheSameKeyIdEXAMPLE/KEY+0', sessionToken: null }),
    }),
  },
  {
    id: 'key-gone',
    at: 'aws',
    part: 'keyId',
    scenario: 'object',
    check: 'key-id',
    debug: 'key-unknown',
    decoys: ['secret-other', 'region'],
    fits: always,
    aws: (aws) => ({ ...aws, keys: () => undefined }),
  },
  {
    id: 'clock',
    at: 'aws',
    part: 'clock',
    scenario: 'call',
    check: 'time',
    debug: 'time-skew',
    decoys: ['late', 'local-time'],
    fits: (machine) => !isLink(machine),
    aws: (aws) => ({ ...aws, now: addSeconds(aws.now, 1200) }),
  },
  {
    id: 'session-ended',
    at: 'aws',
    part: 'token',
    scenario: 'session',
    check: 'token',
    debug: 'token-invalid',
    decoys: ['token-left-out', 'late'],
    fits: hasToken,
    aws: (aws) => ({
      ...aws,
      keys: async (id) => {
        const key = await aws.keys(id);
        return key && { ...key, sessionToken: 'the token of a newer session' };
      },
    }),
  },
];
