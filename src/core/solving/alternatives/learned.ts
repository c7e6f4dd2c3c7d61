import { OFTEN } from '@/core/faults/rarity';
import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import type { Mistake } from '@/core/model/mistake';
import type { Learned } from '@/core/model/puzzle';
import { costOf } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import { unsentValues } from '@/core/solving/headers/header-values';
import type { Hints } from '@/core/solving/puzzle/hints';
import type { Alternative } from './alternative';

/** The methods that people presign for. */
const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD', 'PATCH'];
/** So many of each are tried with a mistake besides; those that are likelier first. */
const MOST = 60;
const MOST_VALUES = 12;
/** Of a request that lacks more of them nothing is known. */
const MOST_ABSENT = 2;

/** `mistake`: that the header was not sent, in whose value nothing is learned. */
type Choice = {
  readonly learned: Learned;
  readonly apply: (sent: Sent) => Sent;
  readonly mistake?: Mistake;
};

/** Every way in which what nobody pasted may be: not the request as it is taken, and no mistake but that a signed header was not sent. */
export function learnedAlternatives(sent: Sent, hints: Hints): readonly Alternative[] {
  const choices = [
    methods(sent),
    ...headers(sent, hints),
    ...absentHeaders(sent, hints),
    hosts(sent, hints),
    endings(sent, hints),
  ].filter(({ length }) => length > 0);
  const combined = choices.reduce<readonly (readonly Choice[])[]>(
    (made, some) => made.flatMap((chosen) => [chosen, ...some.map((one) => [...chosen, one])]),
    [[]],
  );
  return combined
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => a.length - b.length)
    .slice(0, MOST)
    .map((chosen) => ({
      get sent() {
        return chosen.reduce((made, { apply }) => apply(made), sent);
      },
      way: {
        cost: chosen.reduce((sum, { mistake }) => sum + (mistake ? costOf({ ...mistake, rarity: OFTEN }) : 0.1), 0),
        changes: () => chosen.flatMap(({ mistake }) => mistake ?? []),
        learned: chosen.flatMap(({ learned, mistake }) => (mistake ? [] : [learned])),
      },
    }));
}

const methods = ({ method, unknown }: Sent): readonly Choice[] =>
  !unknown.has('method')
    ? []
    : METHODS.filter((other) => other !== method).map((value) => ({
        learned: { what: 'method', value },
        apply: (sent) => ({ ...sent, method: value }),
      }));

const headers = (sent: Sent, hints: Hints): readonly (readonly Choice[])[] =>
  sent.signed
    .filter((name) => sent.unknown.has(`header:${name}`))
    .map((name) =>
      unsentValues(sent, hints, name)
        .slice(0, MOST_VALUES)
        .map(([, value]) => ({
          learned: { what: 'header', name, value },
          apply: (made) => ({ ...made, headers: new Map([...made.headers, [name, [value]]]) }),
        })),
    );

/** Headers that are listed and are not there: what the signer knew of them, and the client did not send. */
const absentHeaders = (sent: Sent, hints: Hints): readonly (readonly Choice[])[] =>
  sent.signed
    .filter((name) => name !== 'host' && !sent.headers.has(name) && !sent.unknown.has(`header:${name}`))
    .slice(0, MOST_ABSENT)
    .map((name) =>
      unsentValues(sent, hints, name)
        .slice(0, MOST_VALUES)
        .map(([, value]) => ({
          learned: { what: 'header', name, value },
          mistake: {
            dimension: name === 'x-amz-security-token' ? 'token' : 'headers',
            code: name === 'x-amz-security-token' ? 'token-other' : 'header-not-sent',
            name,
            did: value,
            should: '',
          },
          apply: (made) => ({ ...made, headers: new Map([...made.headers, [name, [value]]]) }),
        })),
    );

/**
 * Tokens that name a port, which is signed with the host. Of port 443 AWS's own tools differ: the CLI leaves it out of what it signs, as
 * HTTP does, and the AWS SDK for JavaScript signs it (aws/aws-sdk-js-v3, packages/rds-signer). Neither is a mistake as far as is known.
 */
const WITH_PORT: ReadonlySet<string> = new Set(['rds-db']);

function hosts({ scope, headers: sent }: Sent, { hosts: named }: Hints): readonly Choice[] {
  const value = `${sent.get('host')?.[0]}:443`;
  return !WITH_PORT.has(scope.service) || !named.includes(value)
    ? []
    : [
        {
          learned: { what: 'header', name: 'host', value },
          apply: (made) => ({ ...made, headers: new Map([...made.headers, ['host', [value]]]) }),
        },
      ];
}

const endings = ({ endings: all, payload }: Sent, { bodyText, bodySha256 }: Hints): readonly Choice[] =>
  bodyText === undefined || payload !== bodySha256
    ? []
    : all.map((value) => ({
        learned: { what: 'ending', value },
        apply: (sent) => ({ ...sent, payload: toHex(bytesOfWords(sha256Words(utf8(bodyText + value)))) }),
      }));
