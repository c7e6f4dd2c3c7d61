import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { Answer, Puzzle } from '@/core/model/puzzle';
import type { Hasher } from '@/core/ports';
import { signingKeyOf } from '@/core/verifying/key-lookup';
import type { ReadPuzzle } from './read-puzzle';
import { canonicalSent } from './reproduces';

/** The most digits that can be mistyped. Two signatures that have nothing to do with each other agree in so many never. */
const MOST = 4;

/**
 * Whether the signature is the right one over what was sent, or AWS received, but for a few of its digits: it was changed after
 * signing. Undefined where it is not.
 */
export async function damagedSignature(
  { key, reply }: Puzzle,
  { sent, signature }: ReadPuzzle,
  hasher: Hasher,
): Promise<Answer | undefined> {
  const { algorithm, date, scope, terminator } = sent;
  const canonicalRequest = canonicalSent(sent);
  const hash = toHex(await hasher.sha256(utf8(canonicalRequest)));
  const scopeLine = [scope.date, scope.region, scope.service, terminator].join('/');
  const signingKey = await signingKeyOf(hasher, key, scope);
  const texts = [
    { canonicalRequest, stringToSign: [algorithm, date, scopeLine, hash].join('\n') },
    ...(reply?.canonicalRequest !== undefined && reply.stringToSign !== undefined
      ? [{ canonicalRequest: reply.canonicalRequest, stringToSign: reply.stringToSign }]
      : []),
  ];
  for (const text of texts) {
    const right = toHex(await hasher.hmacSha256(signingKey, utf8(text.stringToSign)));
    const digits = [...right].filter((digit, i) => digit !== signature[i]).length;
    // The right signature is not told: it would be good.
    const change = {
      dimension: 'in-transit',
      code: 'signature-digits',
      name: String(digits),
      did: '',
      should: '',
    } as const;
    if (digits <= MOST) return { changes: [change], learned: [], ...text, signature };
  }
  return undefined;
}
