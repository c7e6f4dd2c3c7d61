import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { HeaderList } from '@/core/model/headers';
import type { Hasher } from '@/core/ports';
import { octetsOf } from './octets';
import { candidates, type RepairCode, type Repaired } from './repairs';

/**
 * Whether a pasted canonical request is the one that was hashed. `repaired` and `intact` are proven: SHA-256 of `canonicalRequest`
 * is the last line of `stringToSign`. `no-evidence`: one of the two is not there, or the string to sign is not one of version 4.
 */
export type Intactness = {
  readonly state: 'intact' | 'repaired' | 'damaged' | 'no-evidence';
  readonly repairs: readonly RepairCode[];
  readonly canonicalRequest: string | undefined;
  readonly stringToSign: string | undefined;
};

/** What a reply or a signer's log gives as evidence; `fields` may hold S3's octets of the two. */
export type Evidence = {
  readonly canonicalRequest: string | undefined;
  readonly stringToSign: string | undefined;
  readonly fields?: HeaderList;
};

const TO_SIGN = /^(AWS4-[A-Z0-9-]{8,40})\s+(\d{8}T\d{6}Z)\s+(\S{4,200})\s+([0-9a-f]{64})\s*$/;

/** Proves a paste intact, or repairs it until SHA-256 proves the repair (AWS General Reference, "Create a string to sign"). */
export async function checkIntact(evidence: Evidence, hasher: Hasher): Promise<Intactness> {
  const { fields = [] } = evidence;
  const toSign = stringToSignOf(evidence.stringToSign, octetsOf(fields, 'StringToSignBytes'));
  const fromOctets = octetsOf(fields, 'CanonicalRequestBytes');
  const canonicalRequest = evidence.canonicalRequest ?? fromOctets;
  const untouched = { repairs: [], canonicalRequest, stringToSign: toSign?.text ?? evidence.stringToSign } as const;
  if (canonicalRequest === undefined || toSign === undefined) return { state: 'no-evidence', ...untouched };
  for (const candidate of all(evidence.canonicalRequest, fromOctets)) {
    if (toHex(await hasher.sha256(utf8(candidate.text))) !== toSign.hash) continue;
    const repairs = [...candidate.repairs, ...toSign.repairs];
    const state = repairs.length === 0 ? 'intact' : 'repaired';
    return { state, repairs, canonicalRequest: candidate.text, stringToSign: toSign.text };
  }
  return { state: 'damaged', ...untouched };
}

/** The text itself, then the octets, then repairs of the text, the simplest first. */
function* all(text: string | undefined, octets: string | undefined): Generator<Repaired> {
  if (text !== undefined) yield { text, repairs: [] };
  if (octets !== undefined) yield { text: octets, repairs: ['octets'] };
  if (text !== undefined) yield* candidates(text);
}

type ToSign = { readonly text: string; readonly hash: string; readonly repairs: readonly RepairCode[] };

/** A string to sign has four lines without blanks in them, so that white space alone cannot hide it. */
function stringToSignOf(pasted: string | undefined, octets: string | undefined): ToSign | undefined {
  for (const text of [pasted, octets]) {
    const m = text === undefined ? null : TO_SIGN.exec(text.trim());
    if (m === null) continue;
    const lines = m.slice(1).join('\n');
    const repairs: readonly RepairCode[] =
      text === octets && text !== pasted ? ['octets'] : lines === text ? [] : ['newlines'];
    return { text: lines, hash: m[4] as string, repairs };
  }
  return undefined;
}
