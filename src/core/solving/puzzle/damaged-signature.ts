import { PRINTERS } from '@/core/faults/printers';
import { utf8 } from '@/core/kernel/bytes';
import { fromHex, toHex } from '@/core/kernel/hex';
import type { Mistake } from '@/core/model/mistake';
import type { Answer, Puzzle } from '@/core/model/puzzle';
import type { Hasher } from '@/core/ports';
import { signingKeyOf } from '@/core/verifying/key-lookup';
import type { ReadPuzzle } from './read-puzzle';
import { canonicalSent } from './reproduces';

/** The most digits that can be mistyped. Two signatures that have nothing to do with each other agree in so many never. */
const MOST = 4;
/** The fewest digits of a signature that was cut which are no coincidence. */
const FEWEST = 16;
const DIGITS = 64;

/**
 * Whether the signature is the right one over what was sent, or AWS received, but for how it is written: with a few digits changed,
 * with some missing or too many, or with its bytes printed otherwise. Undefined where it is not.
 */
export async function damagedSignature(
  { key, reply }: Puzzle,
  { sent, signature, written }: ReadPuzzle,
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
    const damage = damageOf(right, signature, written);
    // The right signature is not told: it would be good.
    const whole = { dimension: 'in-transit', did: '', should: '' } as const;
    if (damage) return { changes: [{ ...whole, ...damage }], learned: [], ...text, signature };
  }
  return undefined;
}

/** How the right signature became what stands there; `written` is that with its own case. */
function damageOf(right: string, signature: string, written: string): Pick<Mistake, 'code' | 'name'> | undefined {
  if (signature.length === DIGITS) {
    const changed = [...right].filter((digit, i) => digit !== signature[i]).length;
    if (changed <= MOST) return { code: 'signature-digits', name: String(changed) };
  }
  const bytes = fromHex(right);
  const printer = bytes && PRINTERS.find(({ print }) => print(bytes) === written.trim());
  if (printer) return { code: 'signature-printed', name: printer.id };
  const isPiece = signature.length >= FEWEST && right.includes(signature);
  const few = Math.abs(signature.length - DIGITS);
  const isNearly = few > 0 && few <= MOST && (holds(right, signature) || holds(signature, right));
  return isPiece || isNearly ? { code: 'signature-cut', name: String(signature.length) } : undefined;
}

/** Whether the digits of one text are all in the other, in their order. */
function holds(whole: string, digits: string): boolean {
  let at = 0;
  for (const digit of whole) if (digit === digits[at]) at++;
  return at === digits.length;
}
