import { MAC_SLIPS, type Mac, type Macs } from '@/core/faults/macs';
import { type Bytes, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { Dimension } from '@/core/model/mistake';
import type { Answer, Puzzle } from '@/core/model/puzzle';
import type { Hasher } from '@/core/ports';
import { learnedAlternatives } from '@/core/solving/alternatives/learned';
import { NO_CHANGE } from '@/core/solving/candidate/candidate';
import type { ReadPuzzle } from './read-puzzle';
import { learnedFrom, scopeParts, textsOf } from './reproduces';

/** So many ways in which what nobody pasted may be are tried, the likeliest first. */
const MOST = 12;

/**
 * Whether the signature is made with a plain hash where an HMAC belongs, or of one, over what was sent or received: each is computed by the
 * port, so what is found is proven. Undefined where it is not.
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
  const ways = [...new Set(MAC_SLIPS.map(({ macs }) => macs.keys))];
  const keyOf = async (mac: Mac) => [mac, await keyBy(mac, key, scopeParts(sent), hasher)] as const;
  const signingKeys = new Map(await Promise.all(ways.map(keyOf)));
  for (const { code, name, macs } of MAC_SLIPS) {
    const signingKey = signingKeys.get(macs.keys);
    if (signingKey === undefined) continue;
    for (const { told, ...text } of texts) {
      if ((await signatureBy(macs, signingKey, text.stringToSign, hasher)) !== signature) continue;
      const dimension: Dimension = code.startsWith('derivation-') ? 'derivation' : 'string-to-sign';
      const learned = told === undefined ? [] : learnedFrom(sent, text.canonicalRequest, told);
      return { changes: [{ dimension, code, name, did: '', should: '' }], learned, ...text, signature };
    }
  }
  return undefined;
}

async function keyBy(
  mac: Mac,
  key: Puzzle['key'],
  steps: readonly string[],
  hasher: Hasher,
): Promise<Bytes | undefined> {
  // Whoever gives a signing key has derived it.
  if (!('secret' in key)) return mac === 'hmac' ? key.signingKey : undefined;
  let made: Bytes = utf8(`AWS4${key.secret}`);
  for (const step of steps) made = await macOf(mac, made, utf8(step), hasher);
  return made;
}

async function signatureBy({ last, again }: Macs, key: Bytes, text: string, hasher: Hasher): Promise<string> {
  const made = await macOf(last, key, utf8(text), hasher);
  if (again === 'no') return toHex(made);
  return toHex(await hasher.sha256(again === 'octets' ? made : utf8(toHex(made))));
}

const macOf = async (mac: Mac, key: Bytes, text: Bytes, hasher: Hasher): Promise<Bytes> =>
  mac === 'hmac' ? hasher.hmacSha256(key, text) : hasher.sha256(plain(mac, key, text));

const plain = (mac: Exclude<Mac, 'hmac'>, key: Bytes, text: Bytes): Bytes =>
  Uint8Array.from({ 'key-text': [...key, ...text], 'text-key': [...text, ...key], text: [...text] }[mac]);
