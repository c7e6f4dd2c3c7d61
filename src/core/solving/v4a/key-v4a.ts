import { OFTEN, SELDOM, USUAL } from '@/core/faults/rarity';
import { secretSlips } from '@/core/faults/secrets';
import type { ChangeCode } from '@/core/model/mistake';
import { type Candidate, type Component, type Group, leastOf } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import type { Hints } from '@/core/solving/puzzle/hints';
import { ECDSA_ALGORITHM } from '@/core/verifying/claim';
import { HMAC_SCHEME } from '@/core/verifying/hmac-scheme';
import type { KeyV4a } from './keying-v4a';

const octets = (...values: readonly number[]) => Uint8Array.from(values);

/** The private key as SigV4a derives it (awslabs/aws-c-auth, key_derivation.c), and what people make of it. */
export function keyV4aComponent(sent: Sent, hints: Hints, secret: string): Component<KeyV4a> {
  const { accessKeyId, scope } = sent;
  const base: KeyV4a = {
    secret,
    secretForm: 'utf-8',
    prefix: 'AWS4A',
    input: {
      iteration: octets(0, 0, 0, 1),
      label: ECDSA_ALGORITHM,
      separator: octets(0),
      accessKeyId,
      counter: { octets: 1, from: 1 },
      length: octets(0, 0, 1, 0),
    },
    swapped: false,
    plusOne: true,
    steps: undefined,
  };
  const row = (
    code: `derivation-${string}` & ChangeCode,
    rarity: number,
    name: string,
    change: Partial<KeyV4a>,
  ): Candidate<KeyV4a> => ({
    dimension: 'derivation',
    code,
    rarity,
    name,
    apply: (state) => ({ ...state, ...change }),
    did: '',
    should: '',
  });
  const input = (name: string, rarity: number, change: Partial<KeyV4a['input']>): Candidate<KeyV4a> =>
    row('derivation-v4a', rarity, name, { input: { ...base.input, ...change } });
  const secrets: Group<KeyV4a> = secretSlips(accessKeyId).map(({ code, rarity, name, isInstead, variants }) => ({
    dimension: 'secret',
    code,
    rarity,
    ...(name === undefined ? {} : { name }),
    ...(isInstead ? {} : { chained: true }),
    apply: (state) => ({ ...state, secret: variants(state.secret)[0] ?? '' }),
    did: '',
    should: '',
  }));
  const named = [...scope.region.split(',').map((name) => name.trim()), ...hints.regions, 'us-east-1', '*', ''];
  const regions = [...new Set(named)];
  const derivations: Group<KeyV4a> = [
    ...['AWS4', '', 'AWS4a', 'aws4a', 'AWS4-A'].map((prefix) =>
      row('derivation-v4a', prefix === 'AWS4' ? OFTEN : SELDOM, `prefix ${prefix}`.trim(), { prefix }),
    ),
    ...[...new Set([...hints.keyIds, accessKeyId.toLowerCase(), ''])].map(
      (did): Candidate<KeyV4a> => ({
        dimension: 'scope',
        code: 'scope-key-id',
        rarity: hints.keyIds.includes(did) ? OFTEN : SELDOM,
        name: 'signing-key',
        apply: (state) => ({ ...state, input: { ...state.input, accessKeyId: did } }),
        did,
        should: accessKeyId,
      }),
    ),
    row('derivation-v4a', USUAL, 'plus-one', { plusOne: false }),
    input('counter-zero', USUAL, { counter: { octets: 1, from: 0 } }),
    input('counter-missing', USUAL, { counter: { octets: 0, from: 1 } }),
    input('counter-wide', USUAL, { counter: { octets: 4, from: 1 } }),
    input('iteration-missing', USUAL, { iteration: octets() }),
    input('iteration-byte', USUAL, { iteration: octets(1) }),
    input('iteration-reversed', SELDOM, { iteration: octets(1, 0, 0, 0) }),
    input('label', USUAL, { label: HMAC_SCHEME.algorithm }),
    input('label', SELDOM, { label: 'AWS4A' }),
    input('label', SELDOM, { label: '' }),
    input('separator-missing', USUAL, { separator: octets() }),
    input('length-missing', USUAL, { length: octets() }),
    input('length-bytes', USUAL, { length: octets(0, 0, 0, 32) }),
    input('length-short', SELDOM, { length: octets(1, 0) }),
    input('length-reversed', SELDOM, { length: octets(0, 1, 0, 0) }),
    row('derivation-v4a', USUAL, 'swapped', { swapped: true }),
    ...regions.flatMap((region) =>
      ['AWS4', 'AWS4A'].map((prefix) =>
        row('derivation-of-sigv4', USUAL, region, {
          prefix,
          steps: [scope.date, region, scope.service, 'aws4_request'],
        }),
      ),
    ),
    row('derivation-of-sigv4', USUAL, '', { prefix: 'AWS4A', steps: [scope.date, scope.service, 'aws4_request'] }),
    row('derivation-v4a', SELDOM, 'none', { steps: [] }),
    {
      dimension: 'secret',
      code: 'secret-base64',
      rarity: USUAL,
      apply: (state) => ({ ...state, secretForm: 'base64' }),
      did: '',
      should: '',
    },
  ];
  return { base, least: leastOf(['secret', 'derivation'], false), groups: () => [secrets, derivations], render };
}

/** The same text for two keyings says that they make the same key. */
function render({ secret, secretForm, prefix, input, swapped, plusOne, steps }: KeyV4a): string {
  const { iteration, label, separator, accessKeyId, counter, length } = input;
  const fixed = [iteration, label, separator, accessKeyId, counter.octets, counter.from, length];
  const made = steps ? ['steps', ...steps] : [...fixed, swapped, plusOne];
  return [secretForm, prefix + secret, ...made].join('\0');
}
