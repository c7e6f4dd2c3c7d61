import type { ChangeCode } from '@/core/model/mistake';
import { OFTEN, RARE, SELDOM, USUAL } from './rarity';
import type { Slip } from './slip';

/** What stands where an HMAC of key and text belongs: that, with the two swapped, or the plain SHA-256 of what is put together of them. */
export type Mac = 'hmac' | 'swapped' | 'key-text' | 'text-key' | 'text';

/** What is keyed where, and what becomes of the last HMAC. */
export type Macs = {
  /** At the steps of the key: date, region, service and `aws4_request`. */
  readonly keys: readonly [Mac, Mac, Mac, Mac];
  /** Over the string to sign. */
  readonly last: Mac;
  /** Whether its hash stands in place of the string to sign: as octets, or as digits. */
  readonly hashed: 'no' | 'octets' | 'digits';
  /** Whether the signature is hashed, or signed, once more: its octets, or its digits; or keys the string to sign itself. */
  readonly again: 'no' | 'octets' | 'digits' | 'hmac-octets' | 'hmac-digits' | 'hmac-key';
};

/** Something else in place of an HMAC, or before or behind it. */
type MacSlip = Omit<Slip, 'part' | 'variants'> & {
  readonly part: 'mac';
  readonly code: ChangeCode;
  readonly name: string;
  readonly macs: Macs;
};

const every = (mac: Mac): Macs['keys'] => [mac, mac, mac, mac];
const RIGHT: Macs = { keys: every('hmac'), last: 'hmac', hashed: 'no', again: 'no' };
const HASHES = ['Python hashlib.sha256', 'Node.js createHash', 'PHP hash', 'Go sha256.Sum256', 'sha256sum'];
/** Functions that are given key and text the other way round than those beside them. */
const ORDERS = ['PHP hash_hmac(algo, data, key)', 'CryptoJS.HmacSHA256(message, key)', 'Perl hmac_sha256(data, key)'];

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

/** One step with key and text swapped. */
const swappedAt = (at: number): Macs['keys'] =>
  RIGHT.keys.map((mac, i) => (i === at ? 'swapped' : mac)) as unknown as Macs['keys'];

/** All of them: none has a second one beside it, since no text of the request shows through a hash. */
export const MAC_SLIPS: readonly MacSlip[] = [
  slip('signature-hashed-again', 'octets', OFTEN, { again: 'octets' }, ['SHA256(HMAC(…)) of a wrapper']),
  slip('signature-hashed-again', 'digits', USUAL, { again: 'digits' }, ['a helper that hashes what it prints']),
  slip('signature-plain-hash', 'text', OFTEN, { last: 'text' }, [...HASHES, 'openssl dgst -sha256 without -hmac']),
  slip('signature-plain-hash', 'key-text', USUAL, { last: 'key-text' }, HASHES),
  slip('signature-plain-hash', 'text-key', SELDOM, { last: 'text-key' }, HASHES),
  slip('derivation-plain-hash', 'keys key-text', USUAL, { keys: every('key-text') }, HASHES),
  slip('derivation-plain-hash', 'keys text-key', RARE, { keys: every('text-key') }, HASHES),
  slip('derivation-plain-hash', 'all key-text', USUAL, { keys: every('key-text'), last: 'key-text' }, HASHES),
  slip('derivation-plain-hash', 'all text-key', RARE, { keys: every('text-key'), last: 'text-key' }, HASHES),
  slip('derivation-swapped', 'all', OFTEN, { keys: every('swapped'), last: 'swapped' }, ORDERS),
  slip('derivation-swapped', 'last', USUAL, { last: 'swapped' }, ORDERS),
  slip('derivation-swapped', 'date', SELDOM, { keys: swappedAt(0) }, ORDERS),
  slip('derivation-swapped', 'region', SELDOM, { keys: swappedAt(1) }, ORDERS),
  slip('derivation-swapped', 'service', SELDOM, { keys: swappedAt(2) }, ORDERS),
  slip('derivation-swapped', 'terminator', SELDOM, { keys: swappedAt(3) }, ORDERS),
  slip('string-to-sign-hashed', 'digits', OFTEN, { hashed: 'digits' }, ['a helper that hashes what it is given']),
  slip('string-to-sign-hashed', 'octets', USUAL, { hashed: 'octets' }, ['functions that sign a digest']),
  slip('signature-signed-again', 'octets', SELDOM, { again: 'hmac-octets' }, ['a helper that is called twice']),
  slip('signature-signed-again', 'digits', SELDOM, { again: 'hmac-digits' }, ['a helper that is called twice']),
  slip('signature-signed-again', 'key', SELDOM, { again: 'hmac-key' }, [
    'the string to sign as a fifth step, and signed',
  ]),
];
