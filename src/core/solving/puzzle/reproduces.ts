import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { Puzzle, Reproduces } from '@/core/model/puzzle';
import type { Hasher } from '@/core/ports';
import type { Sent } from '@/core/solving/candidate/sent';
import { canonicalHeaders } from '@/core/verifying/canonical-headers';
import { canonicalPath } from '@/core/verifying/canonical-path';
import { canonicalQuery, queryPairs } from '@/core/verifying/canonical-query';
import { signingKeyOf } from '@/core/verifying/key-lookup';
import type { ReadPuzzle } from './read-puzzle';

/** The canonical form of what was sent, by the rules. */
export function canonicalSent(sent: Sent): string {
  const { method, path, query, headers, signed, payload, rule } = sent;
  const appended = rule.token === 'appended' ? ['X-Amz-Security-Token'] : [];
  const leftOut = sent.in === 'query' ? ['X-Amz-Signature', ...appended] : [];
  return [
    method,
    canonicalPath(path, rule.path),
    canonicalQuery(queryPairs(query), leftOut),
    canonicalHeaders(headers, signed),
    signed.join(';'),
    payload,
  ].join('\n');
}

/** Whether the key makes the signature over what was sent, over what AWS received and over what the signer logged. */
export async function reproduces(
  { key, reply, log }: Puzzle,
  { sent, signature }: ReadPuzzle,
  hasher: Hasher,
): Promise<Reproduces> {
  const { algorithm, date, scope, terminator } = sent;
  const signingKey = await signingKeyOf(hasher, key, scope);
  const makes = async (stringToSign: string): Promise<boolean> =>
    toHex(await hasher.hmacSha256(signingKey, utf8(stringToSign))) === signature;
  const reproduced = (text: string | undefined): Promise<boolean | undefined> | undefined =>
    text === undefined ? undefined : makes(text);

  const hash = toHex(await hasher.sha256(utf8(canonicalSent(sent))));
  const scopeLine = [scope.date, scope.region, scope.service, terminator].join('/');
  return {
    sent: await makes([algorithm, date, scopeLine, hash].join('\n')),
    received: await reproduced(reply?.stringToSign),
    logged: await reproduced(log?.stringToSign),
  };
}
