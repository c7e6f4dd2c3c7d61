import { PRINTERS } from '@/core/faults/printers';
import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { fromHex, toHex } from '@/core/kernel/hex';
import type { Mistake } from '@/core/model/mistake';
import type { Answer, Learned, Puzzle } from '@/core/model/puzzle';
import type { Hasher } from '@/core/ports';
import { learnedAlternatives } from '@/core/solving/alternatives/learned';
import { NO_CHANGE } from '@/core/solving/candidate/candidate';
import { signingKeyOf } from '@/core/verifying/key-lookup';
import type { ReadPuzzle } from './read-puzzle';
import { learnedFrom, type SentTexts, textsOf } from './reproduces';

/** The most digits that can be mistyped. Two signatures that have nothing to do with each other agree in so many never. */
const MOST = 4;
/** The fewest digits of a signature that was cut which are no coincidence. */
const FEWEST = 16;
const DIGITS = 64;

/**
 * Whether the signature is the right one over what was sent, or AWS received, but for how it is written: with a few digits changed,
 * with some missing or too many, or with its bytes printed otherwise. What nobody pasted may be any of its usual values. Undefined
 * where it is not.
 */
export async function damagedSignature(
  { key, reply }: Puzzle,
  { sent, hints, signature, written }: ReadPuzzle,
  hasher: Hasher,
): Promise<Answer | undefined> {
  const signingKey = await signingKeyOf(hasher, key, sent.scope);
  const texts: Texts[] = [];
  for (const one of [{ sent, way: NO_CHANGE }, ...learnedAlternatives(sent, hints)])
    texts.push({ ...(await textsOf(one.sent, hasher)), told: one.way.learned ?? [] });
  if (reply?.canonicalRequest !== undefined && reply.stringToSign !== undefined)
    texts.push({ canonicalRequest: reply.canonicalRequest, stringToSign: reply.stringToSign });
  for (const { told, ...text } of texts) {
    const right = toHex(await hasher.hmacSha256(signingKey, utf8(text.stringToSign)));
    const damage = damageOf(right, signature, written);
    if (!damage) continue;
    // The right signature is not told: it would be good.
    const change = { dimension: 'in-transit', did: '', should: '', ...damage } as const;
    const learned = told === undefined ? [] : learnedFrom(sent, text.canonicalRequest, told);
    return { changes: [change], learned, ...text, signature };
  }
  return isWhole(signature) ? undefined : printedEverywhere(texts, { sent, signature, written, signingKey }, hasher);
}

const isWhole = (signature: string): boolean => /^[0-9a-f]{64}$/.test(signature);

type Texts = SentTexts & { readonly told?: readonly Learned[] };

/** Whoever prints the bytes of a signature otherwise prints those of the hash in the string to sign so too. */
async function printedEverywhere(
  texts: readonly Texts[],
  known: Pick<ReadPuzzle, 'sent' | 'signature' | 'written'> & { readonly signingKey: Bytes },
  hasher: Hasher,
): Promise<Answer | undefined> {
  const { sent, signature, written, signingKey } = known;
  for (const { told = [], canonicalRequest, stringToSign: right } of texts) {
    const hash = await hasher.sha256(utf8(canonicalRequest));
    for (const { id, print } of PRINTERS) {
      const stringToSign = right.replace(/[^\n]*$/, () => print(hash));
      if (print(await hasher.hmacSha256(signingKey, utf8(stringToSign))) !== written.trim()) continue;
      const change = { dimension: 'in-transit', code: 'signature-printed', name: id, did: '', should: '' } as const;
      const learned = learnedFrom(sent, canonicalRequest, told);
      return { changes: [change], learned, canonicalRequest, stringToSign, signature };
    }
  }
  return undefined;
}

/** How the right signature became what stands there; `written` is that with its own case. */
export function damageOf(
  right: string,
  signature: string,
  written: string,
): Pick<Mistake, 'code' | 'name'> | undefined {
  // Over what was learned it may be right: that is no damage.
  if (signature === right) return undefined;
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
