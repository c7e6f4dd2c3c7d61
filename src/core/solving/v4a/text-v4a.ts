import { OFTEN, SELDOM, USUAL } from '@/core/faults/rarity';
import type { ChangeCode } from '@/core/model/mistake';
import { REGION_NAMES } from '@/core/services/region-names';
import { type Candidate, type Component, leastOf } from '@/core/solving/candidate/candidate';
import { otherServices } from '@/core/solving/candidate/names';
import type { Sent } from '@/core/solving/candidate/sent';
import { otherDays, otherTimes } from '@/core/solving/candidate/times';
import { ALGORITHMS, maker, stringsToSign, TERMINATORS } from '@/core/solving/key/key-slips';
import { beforeHash } from '@/core/solving/key/keying';
import type { Hints } from '@/core/solving/puzzle/hints';
import { scopeParts } from '@/core/solving/puzzle/reproduces';
import { HMAC_SCHEME } from '@/core/verifying/hmac-scheme';
import type { TextV4a } from './keying-v4a';

/** What stands in the first line instead. */
const NAMES = [
  'AWS4-ECDSA-SHA256',
  'AWS4-ECDSA-P256-SHA-256',
  'AWS4-ECDSA-P256',
  'aws4-ecdsa-p256-sha256',
  'AWS4_ECDSA_P256_SHA256',
  'AWS4A-ECDSA-P256-SHA256',
  'AWS4-ECDSA-P256-SHA256-PAYLOAD',
  ...ALGORITHMS,
];

/** The string to sign of SigV4a, and what people make of it. */
export function textV4aComponent(sent: Sent, hints: Hints): Component<TextV4a> {
  const { algorithm, date, scope, accessKeyId } = sent;
  const parts = scopeParts(sent);
  const base: TextV4a = {
    algorithm,
    date,
    scope: parts,
    credential: '',
    hash: 'hex',
    newline: '\n',
    end: '',
    lines: 'all',
    textForm: 'utf-8',
    hashed: 'once',
  };
  const make = maker<TextV4a>();
  const part = (at: number, code: `scope-${string}` & ChangeCode, rarity: number, did: string): Candidate<TextV4a> => ({
    dimension: 'scope',
    code,
    rarity,
    name: 'string-to-sign',
    apply: (state) => ({ ...state, scope: state.scope.map((text, i) => (i === at ? did : text)) }),
    did,
    should: parts[at] ?? '',
  });
  const algorithmNamed = (rarity: number, text: string): Candidate<TextV4a> =>
    make('string-to-sign', 'string-to-sign-algorithm', rarity, { algorithm: text }, { did: text, should: algorithm });
  const named = [scope.region, ...scope.region.split(',').map((name) => name.trim()), ...hints.regions, 'us-east-1'];
  const regions = [...new Set([...named, '*', '', 'global', 'aws-global', ...REGION_NAMES])];
  return {
    base,
    least: leastOf(['time', 'scope', 'string-to-sign'], false),
    groups: () => [
      otherTimes(date, hints.dates).map(({ code, rarity, text }) =>
        make('time', code, rarity, { date: text }, { name: 'string-to-sign', did: text, should: date }),
      ),
      otherDays({ date, day: scope.date }).map(({ rarity, text }) => part(0, 'scope-date', rarity, text)),
      regions.map(
        (region): Candidate<TextV4a> => ({
          dimension: 'scope',
          code: 'scope-region-added',
          rarity: named.includes(region) ? OFTEN : SELDOM,
          apply: (state) => ({ ...state, scope: [...state.scope.slice(0, 1), region, ...state.scope.slice(1)] }),
          did: region,
          should: '',
        }),
      ),
      otherServices(sent, hints).map(({ rarity, name }) => part(1, 'scope-service', rarity, name)),
      TERMINATORS.map((text) => part(2, 'scope-terminator', SELDOM, text)),
      [algorithmNamed(OFTEN, HMAC_SCHEME.algorithm), ...NAMES.map((text) => algorithmNamed(SELDOM, text))],
      [
        ...stringsToSign<TextV4a>(make, accessKeyId),
        ...(['bytes-again', 'hex-again'] as const).map((hashed) =>
          make(
            'string-to-sign',
            'string-to-sign-hashed-again',
            USUAL,
            { hashed },
            { name: hashed, did: '', should: '' },
          ),
        ),
      ],
    ],
    render: (state) => [beforeHash(state), state.hash, state.end, state.textForm, state.hashed].join('\0'),
  };
}
