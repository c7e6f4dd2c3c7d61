import type { Dimension, Missing, Outcome, Reproduces, RuledOut, SolverProgress } from '@/core';
import { EMPTY_BODY } from '@/core';
import type { ToldLearned } from '@/core/telling';
import { list, number, quoted, seconds } from '@/i18n/en/words';
import { beginningOf, type ChangeTexts, shortened } from '@/i18n/format';
import { chunk } from './chunk';
import { derivation } from './derivation';
import { headers } from './headers';
import { host } from './host';
import { inTransit } from './in-transit';
import { layout } from './layout';
import { method } from './method';
import { path } from './path';
import { payload } from './payload';
import { policy } from './policy';
import { query } from './query';
import { scope } from './scope';
import { secret } from './secret';
import { stringToSign } from './string-to-sign';
import { time } from './time';
import { token } from './token';

const changes: ChangeTexts = {
  ...method,
  ...path,
  ...query,
  ...headers,
  ...host,
  ...payload,
  ...layout,
  ...time,
  ...scope,
  ...token,
  ...stringToSign,
  ...secret,
  ...derivation,
  ...policy,
  ...chunk,
  ...inTransit,
};

/** What was searched, in words. */
const dimensions: Readonly<Record<Dimension, string>> = {
  method: 'method',
  path: 'path',
  query: 'query string',
  headers: 'headers',
  host: 'host',
  payload: 'payload hash',
  layout: 'layout of the canonical request',
  time: 'signing time',
  scope: 'credential scope',
  token: 'session token',
  'string-to-sign': 'string to sign',
  secret: 'damage to the secret',
  derivation: 'derivation of the signing key',
  policy: 'policy of an upload form',
  chunk: 'string to sign of a chunk',
  'in-transit': 'changes in transit',
};

const methodIn = (learned: readonly ToldLearned[]): string | undefined =>
  learned.find(({ what }) => what === 'method')?.value;

/** What the signature tells of one thing that nobody pasted. */
function learnedAs(one: ToldLearned): string {
  switch (one.what) {
    case 'method':
      return `for the method ${quoted(one.value ?? '')}`;
    case 'header':
      return one.value === undefined
        ? `with the value that ${quoted(one.name)} had when it was signed`
        : `with ${quoted(`${one.name}: ${one.value}`)}`;
    case 'payload':
      return one.value === EMPTY_BODY.sha256
        ? 'with an empty body'
        : `with the payload ${quoted(shortened(one.value ?? ''))}`;
    case 'ending':
      return /[^\r\n]/.test(one.value ?? '')
        ? 'over the body with what stands behind it'
        : 'over the body with the line break at its end';
  }
}

type Why = Extract<Outcome, { phase: 'unreadable' }>['why'] | 'misread';

type Progress = Pick<SolverProgress, 'tried' | 'perSecond' | 'changes' | 'leftMs'>;

export const enCause = {
  title: 'Cause',
  changes,
  dimensions,
  atOnce: { 1: 'One mistake', 2: 'Two mistakes at once', 3: 'Three mistakes at once' } as Readonly<
    Record<1 | 2 | 3, string>
  >,
  otherAnswers: 'Other answers that fit as well',
  did: 'What was hashed',
  should: 'What should have been hashed',
  fix: 'What to do',
  proof: (signature: string) =>
    // In DER, as only SigV4a has it.
    /^30[0-9a-f]{120,}$/i.test(signature)
      ? 'Proved: with this, the public key verifies your signature. Those of SigV4a come out otherwise each time.'
      : `Proved: with this, the signature comes out as \`${beginningOf(signature)}\`, yours.`,
  searching: ({ tried, perSecond, changes: most, leftMs }: Progress) =>
    `${number(tried)} signatures tried, ${number(Math.round(perSecond))} a second. ${{ 1: 'Looking for one mistake.', 2: 'Looking for two mistakes at once.', 3: 'Looking for three mistakes at once, likelier ones first.' }[most]} At most ${seconds(Math.ceil(leftMs / 1000))} more.`,
  /** What the key makes of texts that nobody had to guess. */
  reproduces: {
    sent: 'Your key makes exactly this signature over what was sent.',
    received:
      'Your key makes exactly this signature over AWS’s own string to sign. Both sides agree on the text, so the secret that AWS has for this access key ID is a different one.',
    logged: 'Your key makes exactly this signature over the signer’s log. The log tells what was signed.',
  } as Readonly<Record<keyof Reproduces, string>>,
  /** Over what was sent, where the signature proves less of the body. */
  reproducesBut: {
    unseen:
      'Your key makes exactly this signature over the method, the URL, the headers and the payload hash that stands in them. The body itself was not seen, so whether that is its hash is open.',
    unsigned:
      'Your key makes exactly this signature over the method, the URL and the headers. The body is not part of it.',
    other:
      'Your key makes exactly this signature over the method, the URL, the headers and the payload hash that stands in them. The body that was sent has another hash.',
  },
  /** Where the signature is right, and tells what nobody pasted. */
  signedFor: {
    title: (learned: readonly ToldLearned[]) => {
      const method = methodIn(learned);
      return method === undefined ? 'The signature is right' : `The signature is right, for ${method}`;
    },
    what: (learned: readonly ToldLearned[], until: string | undefined) =>
      [
        `Your key makes exactly this signature ${learned.map(learnedAs).join(', ')}.`,
        until === undefined ? '' : ` It is valid until ${until}.`,
      ].join(''),
    fix: (learned: readonly ToldLearned[], isSendable: boolean) => {
      if (!isSendable) return 'Do not send it as it is: mend what else is found here, and sign it anew.';
      const method = methodIn(learned);
      const headers = learned.flatMap((one) =>
        one.what === 'header' ? [one.value === undefined ? one.name : `${one.name}: ${one.value}`] : [],
      );
      const parts = [
        ...(method === undefined ? [] : [`the method \`${method}\``]),
        ...(headers.length === 0 ? [] : [list(headers)]),
      ];
      return parts.length === 0
        ? 'Send exactly what was signed.'
        : `Send it with ${parts.join(' and ')}: the signature fits no other value.`;
    },
  },
  remainsTitle: 'What remains',
  /** Where only what was sent is known to be right. */
  remains: {
    'in-transit': 'Something changed the request on its way: a proxy, a CDN, a gateway or the HTTP library.',
    redirect: 'It came to another host, or a redirect sent it there.',
    region: 'The endpoint belongs to another region or service than the one signed for.',
    secret: 'AWS holds another secret for this access key ID. Check that both are of one key, and of this account.',
  },
  notFound: {
    title: 'No cause found',
    what: ({ combinations, exhaustive, likelyPairs }: Pick<RuledOut, 'combinations' | 'exhaustive' | 'likelyPairs'>) =>
      `${number(combinations)} combinations were tried, and none reproduces the signature. ${{ 0: 'Not even every single mistake that this page knows was tried.', 1: likelyPairs ? 'It is no single mistake that this page knows, and no likely pair of them. Unlikely pairs were not all tried, and three at once were not.' : 'It is no single mistake that this page knows. Pairs were not all tried, and three at once were not.', 2: 'It is no mistake that this page knows, alone or with one other. Of three at once, only likely ones were tried.' }[exhaustive]}`,
    kinds: 'What was ruled out',
    kind: ({ dimension, candidates }: RuledOut['kinds'][number]) => `${dimensions[dimension]}: ${number(candidates)}`,
    meaning:
      'This says nothing for or against the key: the mistake may be one that this page does not know, and a value that stands nowhere in the paste cannot be tried.',
    /** What to do first. */
    check: (keyId: string | undefined) =>
      `First check whether this key and ${keyId === undefined ? 'the access key ID of the request' : `\`${keyId}\``} belong together: with the key of another nothing can be found.`,
    /** Where the server took the signature. */
    acceptedTitle: 'The server took the signature, and this key does not make it',
    accepted:
      'Nothing is wrong with the signature. It was made with another key, or the paste is not the request as it was sent: a signed header or a part of the body may be missing.',
    missing: 'What would help',
  },
  /** Where the server took a signature that the key makes with a mistake of this title. */
  pasted: (title: string) => ({
    title: 'What is pasted is not what was sent',
    what: `The server took the signature, so it fits what was sent. Over what is pasted this key makes it only so: ${title}.`,
  }),
  /** What to paste, and why. */
  missing: {
    request: () => 'Paste the request as it was sent: so far only the reply tells what it was.',
    method: () => 'Paste the method: the URL does not tell it, and it is signed.',
    host: () => 'Paste the host the request was sent to: it is always signed.',
    body: () => 'Paste the body, or choose its file: its hash is signed.',
    reply: () => 'Paste AWS’s whole reply: its canonical request shows what was received.',
    log: () => 'Paste the signer’s debug log: it shows what was really hashed.',
    'session-token': () => 'Paste the session token: keys that start with `ASIA` have one, and it is mostly signed.',
    secret: () =>
      'Give the secret access key: with a signing key alone, mistakes in the secret and in deriving the key cannot be tried.',
    headers: ({ names }) => `Paste the headers ${list(names)} with their values: they are signed.`,
  } as { readonly [W in Missing['what']]: (missing: Extract<Missing, { what: W }>) => string },
  unfinished: (tried: number | undefined) =>
    `The search with the key was not finished when this was copied${tried === undefined ? '' : `: ${number(tried)} signatures tried so far`}. Nothing is ruled out yet.`,
  broken: 'The search with the key broke off. Nothing is ruled out.',
  stopped: (tried: number) => `Stopped after ${number(tried)} signatures, and none is yours.`,
  unreadable: {
    'no-claim':
      'There is nothing to search in yet: it takes a presigned URL, a request with its `Authorization` header, or a reply of AWS that tells its texts and the signature.',
    'no-request':
      'The signature is here, and the request that it signs is not: paste the method, the URL and the headers that belong to this `Authorization` header, or AWS’s whole reply.',
    'not-whole':
      'The request is longer than 64 kB, and not all of it is read here, so there is nothing to search in. Paste a request of the same kind that is shorter.',
    misread:
      'The signature is of another text than the one that was read here. Something stands between the lines of the paste, or broke them, so that may be the reason. Paste the request as it was sent.',
    'not-hex':
      'The signature is not 64 hexadecimal digits, so it cannot be searched yet. Check that all of it was copied, and that each byte was written with two digits.',
    'not-ecdsa':
      'No key can have made this signature of SigV4a: it is not whole, or characters of it were changed. Copy it again from what signed the request.',
    'needs-secret':
      'SigV4a has no signing key of a day: its key comes from the access key ID and the secret. Give the secret access key.',
    'other-scheme':
      'The request is signed with another scheme than `AWS4-HMAC-SHA256` or `AWS4-ECDSA-P256-SHA256`. Only these can be searched.',
  } as Readonly<Record<Why, string>>,
};

export type CauseSentences = typeof enCause;
