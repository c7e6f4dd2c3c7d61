import { MAC_SLIPS, type Mac, type Macs } from '@/core/faults/macs';
import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { hmacPads, hmacWords } from '@/core/kernel/sha256-hmac';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import type { Dimension } from '@/core/model/mistake';
import type { Answer, Puzzle } from '@/core/model/puzzle';
import type { Hasher } from '@/core/ports';
import { learnedAlternatives } from '@/core/solving/alternatives/learned';
import { NO_CHANGE } from '@/core/solving/candidate/candidate';
import type { ReadPuzzle } from './read-puzzle';
import { learnedFrom, scopeParts, textsOf } from './reproduces';

/** So many ways in which what nobody pasted may be are tried, the likeliest first. */
const MOST = 12;

type Macing = Pick<Hasher, 'hmacSha256' | 'sha256'>;

/** The search's own functions, for which no port has to be waited. */
const OWN: Macing = {
  hmacSha256: async (key, text) => bytesOfWords(hmacWords(hmacPads(key), text)),
  sha256: async (text) => bytesOfWords(sha256Words(text)),
};

/**
 * Whether the signature is made with something else where an HMAC belongs, or of one, over what was sent or received: what is found is
 * proven by the port. Undefined where it is not.
 */
export async function otherMac(
  { key, reply }: Puzzle,
  { sent, hints, signature }: ReadPuzzle,
  hasher: Hasher,
): Promise<Answer | undefined> {
  const sentTexts = [{ sent, way: NO_CHANGE }, ...learnedAlternatives(sent, hints)].slice(0, MOST).map(async (one) => ({
    ...(await textsOf(one.sent, hasher)),
    told: one.way.learned ?? [],
  }));
  const { canonicalRequest, stringToSign } = reply ?? {};
  const received =
    canonicalRequest === undefined || stringToSign === undefined
      ? []
      : [{ canonicalRequest, stringToSign, told: undefined }];
  const texts = [...(await Promise.all(sentTexts)), ...received];
  const steps = scopeParts(sent);
  for (const { code, name, macs } of MAC_SLIPS) {
    const signingKey = await keyBy(macs.keys, key, steps, OWN);
    if (signingKey === undefined) continue;
    for (const { told, ...text } of texts) {
      if ((await signatureBy(macs, signingKey, text.stringToSign, OWN)) !== signature) continue;
      const proven = await keyBy(macs.keys, key, steps, hasher);
      if (!proven || (await signatureBy(macs, proven, text.stringToSign, hasher)) !== signature)
        throw new Error('the hasher does not make the signature that was found');
      const dimension: Dimension = code.startsWith('derivation-') ? 'derivation' : 'string-to-sign';
      const learned = told === undefined ? [] : learnedFrom(sent, text.canonicalRequest, told);
      return { changes: [{ dimension, code, name, did: '', should: '' }], learned, ...text, signature };
    }
  }
  return undefined;
}

async function keyBy(
  macs: Macs['keys'],
  key: Puzzle['key'],
  steps: readonly string[],
  by: Macing,
): Promise<Bytes | undefined> {
  // Whoever gives a signing key has derived it.
  if (!('secret' in key)) return macs.every((mac) => mac === 'hmac') ? key.signingKey : undefined;
  let made: Bytes = utf8(`AWS4${key.secret}`);
  for (const [i, step] of steps.entries()) made = await macOf(macs[i] ?? 'hmac', made, utf8(step), by);
  return made;
}

async function signatureBy({ last, hashed, again }: Macs, key: Bytes, toSign: string, by: Macing): Promise<string> {
  const digest = hashed === 'no' ? undefined : await by.sha256(utf8(toSign));
  const text = digest === undefined ? utf8(toSign) : hashed === 'digits' ? utf8(toHex(digest)) : digest;
  const made = await macOf(last, key, text, by);
  switch (again) {
    case 'no':
      return toHex(made);
    case 'octets':
      return toHex(await by.sha256(made));
    case 'digits':
      return toHex(await by.sha256(utf8(toHex(made))));
    case 'hmac-octets':
      return toHex(await by.hmacSha256(key, made));
    case 'hmac-digits':
      return toHex(await by.hmacSha256(key, utf8(toHex(made))));
    case 'hmac-key':
      return toHex(await by.hmacSha256(made, text));
  }
}

async function macOf(mac: Mac, key: Bytes, text: Bytes, by: Macing): Promise<Bytes> {
  if (mac === 'hmac') return by.hmacSha256(key, text);
  return mac === 'swapped' ? by.hmacSha256(text, key) : by.sha256(plain(mac, key, text));
}

const plain = (mac: Exclude<Mac, 'hmac' | 'swapped'>, key: Bytes, text: Bytes): Bytes =>
  Uint8Array.from({ 'key-text': [...key, ...text], 'text-key': [...text, ...key], text: [...text] }[mac]);
