import type { ChangeCode } from '@/core/model/mistake';
import { OFTEN, RARE, SELDOM, USUAL } from './rarity';
import type { Slip } from './slip';

/** What stands where an HMAC of key and text belongs: that, or the plain SHA-256 of what is put together of them. */
export type Mac = 'hmac' | 'key-text' | 'text-key' | 'text';

/** What is keyed where, and what becomes of the last HMAC. */
export type Macs = {
  /** At the four steps of the key, and over the string to sign. */
  readonly keys: Mac;
  readonly last: Mac;
  /** Whether the signature is hashed once more: its octets, or its digits. */
  readonly again: 'no' | 'octets' | 'digits';
};

/** A plain hash in place of an HMAC, or behind it. */
type MacSlip = Omit<Slip, 'part' | 'variants'> & {
  readonly part: 'mac';
  readonly code: ChangeCode;
  readonly name: string;
  readonly macs: Macs;
};

const RIGHT: Macs = { keys: 'hmac', last: 'hmac', again: 'no' };
const HASHES = ['Python hashlib.sha256', 'Node.js createHash', 'PHP hash', 'Go sha256.Sum256', 'sha256sum'];

const slip = (
  code: ChangeCode,
  name: string,
  rarity: number,
  change: Partial<Macs>,
  by: readonly string[] = [],
): MacSlip => ({
  id: `mac/${code} ${name}`,
  at: 'signer',
  part: 'mac',
  code,
  name,
  rarity,
  by,
  macs: { ...RIGHT, ...change },
});

/** All of them: none has a second one beside it, since no text of the request shows through a hash. */
export const MAC_SLIPS: readonly MacSlip[] = [
  slip('signature-hashed-again', 'octets', OFTEN, { again: 'octets' }, ['SHA256(HMAC(…)) of a wrapper']),
  slip('signature-hashed-again', 'digits', USUAL, { again: 'digits' }, ['a helper that hashes what it prints']),
  slip('signature-plain-hash', 'text', OFTEN, { last: 'text' }, [...HASHES, 'openssl dgst -sha256 without -hmac']),
  slip('signature-plain-hash', 'key-text', USUAL, { last: 'key-text' }, HASHES),
  slip('signature-plain-hash', 'text-key', SELDOM, { last: 'text-key' }, HASHES),
  slip('derivation-plain-hash', 'keys key-text', USUAL, { keys: 'key-text' }, HASHES),
  slip('derivation-plain-hash', 'keys text-key', RARE, { keys: 'text-key' }, HASHES),
  slip('derivation-plain-hash', 'all key-text', USUAL, { keys: 'key-text', last: 'key-text' }, HASHES),
  slip('derivation-plain-hash', 'all text-key', RARE, { keys: 'text-key', last: 'text-key' }, HASHES),
];
