import type { Missing, Puzzle } from '@/core/model/puzzle';
import type { Sent } from '@/core/solving/candidate/sent';

const WITHOUT_BODY = ['GET', 'HEAD', 'DELETE', 'OPTIONS'];

/** What nobody pasted and could decide it. */
export function missingOf(puzzle: Puzzle, sent: Sent, bodySha256: string | undefined): readonly Missing[] {
  const { request, reply, log, key, sessionToken } = puzzle;
  const names = sent.signed.filter((name) => !sent.headers.has(name) && name !== 'host');
  const mayHaveBody = request?.body !== undefined || !WITHOUT_BODY.includes(sent.method.toUpperCase());
  const isTemporary = /^ASIA/.test(sent.accessKeyId);
  const hasToken = sent.headers.has('x-amz-security-token') || /X-Amz-Security-Token=/i.test(sent.query);
  const all: readonly (Missing | false)[] = [
    !request && { what: 'request' },
    request !== undefined && request.method === undefined && { what: 'method' },
    !sent.headers.has('host') && { what: 'host' },
    names.length > 0 && { what: 'headers', names },
    bodySha256 === undefined && mayHaveBody && { what: 'body' },
    reply?.canonicalRequest === undefined && { what: 'reply' },
    log?.canonicalRequest === undefined && { what: 'log' },
    isTemporary && !hasToken && sessionToken === undefined && { what: 'session-token' },
    !('secret' in key) && { what: 'secret' },
  ];
  return all.filter((missing) => missing !== false);
}
