import type { Outcome, Puzzle } from '@/core/model/puzzle';
import { solve } from './solve';
import type { SolveOptions } from './solve-options';

/** A request like many, with a signature that no key made. */
const REQUEST: Puzzle = {
  request: {
    method: 'POST',
    scheme: 'https',
    authority: 'x8j638cwtf.execute-api.eu-west-1.amazonaws.com',
    target: '/dev/pets/blue%20whale?type=b&q=a%20b%2Bc',
    headers: [
      ['Content-Type', 'application/json'],
      ['X-Amz-Date', '20260314T213045Z'],
      ['X-Amz-Security-Token', 'IQoJb3JpZ2luX2VjEXAMPLE//token+with/slashes=='],
      [
        'Authorization',
        `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260314/eu-west-1/execute-api/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature=${'0123456789abcdef'.repeat(4)}`,
      ],
    ],
    body: { kind: 'text', text: '{"name": "whale"}' },
  },
  reply: undefined,
  log: undefined,
  body: undefined,
  key: { secret: 'a secret that made no signature' },
  sessionToken: undefined,
  rule: undefined,
};

/** Single mistakes alone, and of these a share: that is enough to have all of it run. */
const PART = { budget: { pairs: 0, ms: 0 }, share: { index: 0, of: 4 } };

/**
 * Searches for a cause that is not there, of a request that is nobody's: the engine has compiled the search by then, and the first one
 * that is wanted takes less than half the time.
 */
export const rehearse = (options: Pick<SolveOptions, 'hasher' | 'clock' | 'signal' | 'pause'>): Promise<Outcome> =>
  solve(REQUEST, { ...options, ...PART, onProgress: () => undefined });
