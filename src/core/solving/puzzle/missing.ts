import type { Missing, Puzzle } from '@/core/model/puzzle';
import type { Sent } from '@/core/solving/candidate/sent';

/** What nobody pasted and could decide it: only what is signed, and that nothing else in the paste tells. */
export function missingOf(puzzle: Puzzle, sent: Sent): readonly Missing[] {
  const { request, reply, log, key, sessionToken } = puzzle;
  const names = sent.signed.filter((name) => name !== 'host' && !sent.headers.has(name));
  const isTemporary = /^ASIA/.test(sent.accessKeyId);
  const hasToken = sent.headers.has('x-amz-security-token') || /X-Amz-Security-Token=/i.test(sent.query);
  const all: readonly (Missing | false)[] = [
    !request && { what: 'request' },
    sent.unknown.has('method') && { what: 'method' },
    !sent.headers.has('host') && { what: 'host' },
    names.length > 0 && { what: 'headers', names },
    sent.unknown.has('payload') && { what: 'body' },
    reply?.canonicalRequest === undefined && { what: 'reply' },
    log?.canonicalRequest === undefined && { what: 'log' },
    isTemporary && !hasToken && sessionToken === undefined && { what: 'session-token' },
    !('secret' in key) && { what: 'secret' },
  ];
  return all.filter((missing) => missing !== false);
}
