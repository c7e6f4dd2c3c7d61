import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { hmacPads, hmacWords } from '@/core/kernel/sha256-hmac';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import type { DerivedStep } from './derived-row';

/** HMAC of each text, the first keyed by a secret with its prefix, every other by the one before. */
export const hmacChain = (prefixed: string, texts: readonly string[]): Uint8Array<ArrayBuffer> =>
  texts.reduce(
    (key: Uint8Array<ArrayBuffer>, text) => bytesOfWords(hmacWords(hmacPads(key), utf8(text))),
    utf8(prefixed),
  );

export const sha256Hex = (text: string): string => toHex(bytesOfWords(sha256Words(utf8(text))));

/** How a canonical text is signed, where there is no more to it: the steps as they are shown, and the signature. */
export function signedText(
  prefix: 'AWS4' | 'GOOG4',
  secret: string,
  date: string,
  chain: readonly string[],
  canonical: string,
): { readonly steps: readonly DerivedStep[]; readonly signature: string } {
  const toSign = [`${prefix}-HMAC-SHA256`, date, chain.join('/'), sha256Hex(canonical)].join('\n');
  return {
    steps: [
      { step: 'canonicalRequest', text: canonical },
      { step: 'stringToSign', text: toSign },
      { step: prefix === 'AWS4' ? 'keyChain' : 'keyChainGoog4', text: chain.join(' → ') },
    ],
    signature: toHex(hmacChain(`${prefix}${secret}`, [...chain, toSign])),
  };
}
