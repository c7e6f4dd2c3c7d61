import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { p256 } from '@/core/kernel/noble';
import { hmacPads, hmacWords } from '@/core/kernel/sha256-hmac';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import type { Mistake } from '@/core/model/mistake';
import type { Answer, Outcome, Puzzle } from '@/core/model/puzzle';
import type { Hasher } from '@/core/ports';
import { ALTERNATIVE_KINDS, regions } from '@/core/solving/alternatives/alternative-kinds';
import { alternativesOf } from '@/core/solving/alternatives/alternatives';
import { learnedAlternatives } from '@/core/solving/alternatives/learned';
import { textOf, toldOf } from '@/core/solving/answers';
import { atOnce, variants } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import { bytesToSign, hashedAgain } from '@/core/solving/key/derivation';
import { kindsBeside } from '@/core/solving/kinds';
import type { ReadPuzzle } from '@/core/solving/puzzle/read-puzzle';
import { learnedFrom, reproducedBy, textsSent } from '@/core/solving/puzzle/reproduces';
import type { SolveOptions } from '@/core/solving/solve-options';
import { isSignedBy, publicKeyOf } from '@/core/verifying/v4a/public-key';
import { type EcdsaSignature, readSignature } from '@/core/verifying/v4a/signature-form';
import { isOneDigitOff, recoveryOf } from './curve';
import { keyV4aComponent } from './key-v4a';
import { type Mac, privateKeyOf } from './keying-v4a';
import { regionSets } from './region-sets';
import { type HitV4a, searchV4a } from './search-v4a';
import { textV4aComponent } from './text-v4a';

/** How long the search keeps the thread. */
const TURN_MS = 40;

/** Regions stand in no scope of SigV4a, but in a set that is signed. */
const KINDS = ALTERNATIVE_KINDS.filter((kind) => kind !== regions);

const mac: Mac = async (key, message) => bytesOfWords(hmacWords(hmacPads(key), message));

/** Looks for what makes a signature of SigV4a, as `solve` does for one of SigV4. Such a signature is not made anew, but verified. */
export async function solveV4a(puzzle: Puzzle, read: ReadPuzzle, options: SolveOptions): Promise<Outcome> {
  const { hasher, clock, signal, pause, onProgress, budget, share } = options;
  if (!('secret' in puzzle.key)) return { phase: 'unreadable', why: 'needs-secret' };
  const { secret } = puzzle.key;
  const { sent, hints, written, missing } = read;
  const signature = readSignature(written);
  if (!signature) return { phase: 'unreadable', why: 'not-ecdsa' };
  const der = new p256.Signature(signature.r, signature.s).toHex('der');
  const publicKey = await publicKeyOf(hasher, sent.accessKeyId, secret);
  const { known, texts, learned } = await reproducedBy(puzzle, read, async (text) =>
    isSignedBy(publicKey, await hasher.sha256(utf8(text)), der),
  );
  const encoding = encodingOf(signature);
  const answered = (answers: readonly Answer[], tried: number): Outcome => ({
    phase: 'found',
    reproduces: known,
    answers: answers.map((one) => ({ ...one, changes: [...one.changes, ...encoding] })),
    tried,
  });
  const told = texts && learnedFrom(sent, texts.canonicalRequest, learned);
  const isLearned = told?.some(({ what }) => what !== 'ending') && !known.received;
  if (texts && (isLearned || encoding.length > 0))
    return answered([{ changes: [], learned: told ?? [], ...texts, signature: read.signature }], 1);
  const { canonicalRequest = '', stringToSign = '' } = puzzle.reply ?? {};
  if (known.received && encoding.length > 0)
    return answered([{ changes: [], learned: [], canonicalRequest, stringToSign, signature: read.signature }], 1);
  if (known.sent || known.received) return { phase: 'reproduced', reproduces: known };
  const digit = await oneDigitOff(read, signature, secret);
  if (digit) return { phase: 'found', reproduces: known, answers: [{ ...digit, signature: read.signature }], tried: 1 };
  const recover = recoveryOf(signature);
  if (!recover) return { phase: 'unreadable', why: 'not-ecdsa' };

  const sets = regionSets(sent, hints);
  const alternatives = [...alternativesOf(read, KINDS), ...sets];
  const start = clock.now();
  let turn = start;
  const searched = await searchV4a({
    alternatives,
    regionSets: sets,
    learned: learnedAlternatives(sent, hints),
    hints,
    secret,
    recover,
    mac,
    budget,
    share,
    now: () => clock.now(),
    turn: async (progress) => {
      const at = clock.now();
      if (!signal.aborted && at - turn >= TURN_MS) {
        onProgress({ ...progress, perSecond: (1000 * progress.tried) / Math.max(1, at - start) });
        await pause();
        turn = clock.now();
      }
      return signal.aborted;
    },
  });
  const { hit, tried, exhaustive, likelyPairs } = searched;
  if (hit) return answered(await answersV4a(hit, sent, { der, signature: read.signature }, hasher), tried);
  if (searched.end === 'stopped') return { phase: 'stopped', reproduces: known, tried };
  const signed = [
    ...atOnce(variants(textV4aComponent(sent, hints), 1)).all,
    ...atOnce(variants(keyV4aComponent(sent, hints, secret), 1)).all,
  ];
  const kinds = atOnce(kindsBeside(signed, alternatives, hints));
  return {
    phase: 'not-found',
    reproduces: known,
    ruledOut: { kinds, combinations: tried, exhaustive, likelyPairs },
    missing,
  };
}

/** The signature over what was sent, with one of its digits changed. */
async function oneDigitOff(
  { sent, hints }: ReadPuzzle,
  signature: EcdsaSignature,
  secret: string,
): Promise<Omit<Answer, 'signature'> | undefined> {
  const privateKey = await privateKeyOf(mac, keyV4aComponent(sent, hints, secret).base);
  const hash = (text: string): string => toHex(bytesOfWords(sha256Words(utf8(text))));
  for (const { canonicalRequest, stringToSign } of textsSent(sent, hash, hints)) {
    if (privateKey === undefined || !isOneDigitOff(signature, privateKey, BigInt(`0x${hash(stringToSign)}`))) continue;
    const change = { dimension: 'in-transit', code: 'signature-digits', name: 'v4a', did: '', should: '' } as const;
    return { changes: [change], learned: learnedFrom(sent, canonicalRequest, []), canonicalRequest, stringToSign };
  }
  return undefined;
}

/** That a signature is not written in DER and hexadecimal is a mistake beside whatever else is. */
const encodingOf = ({ form }: EcdsaSignature): readonly Mistake[] =>
  form === 'der' ? [] : [{ dimension: 'in-transit', code: 'signature-encoding', name: form, did: '', should: '' }];

/** What a hit means, the likeliest first, proven by the Hasher and the curve's own verification; throws where they disagree. */
async function answersV4a(
  { canonicalRequest, text, key, ways }: HitV4a,
  sent: Sent,
  { der, signature }: { readonly der: string; readonly signature: string },
  hasher: Hasher,
): Promise<readonly Answer[]> {
  const digest = await hasher.sha256(utf8(canonicalRequest));
  const again = await hasher.sha256(hashedAgain(text.hash, digest));
  const toSign = bytesToSign(text, digest, () => canonicalRequest, again);
  const hash = await hashedAs(text.hashed, toSign, hasher);
  const privateKey = await privateKeyOf((keyed, message) => hasher.hmacSha256(keyed, message), key);
  const publicKey = privateKey === undefined ? undefined : p256.Point.BASE.multiply(privateKey).toBytes(false);
  if (!publicKey || !isSignedBy(publicKey, hash, der))
    throw new Error('the public key does not verify the signature that the search found');
  const stringToSign = textOf(toSign);
  return toldOf(ways, sent, canonicalRequest).map((one) => ({ ...one, canonicalRequest, stringToSign, signature }));
}

async function hashedAs(hashed: HitV4a['text']['hashed'], toSign: Bytes, hasher: Hasher): Promise<Bytes> {
  const once = await hasher.sha256(toSign);
  if (hashed === 'once') return once;
  return hasher.sha256(hashed === 'bytes-again' ? once : utf8(toHex(once)));
}
