import { toBase64, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { hmacPads, hmacWords } from '@/core/kernel/sha256-hmac';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import type { Credentials } from '@/core/model/credentials';
import { addSeconds, amzDate, dateStamp, type Instant } from '@/core/model/instant';
import type { FactSource } from '@/core/services/sources';
import { aws, REGION, reported } from './common';
import { answerOf } from './fill';
import type { Answers, Ask, RecipeGroup } from './recipe';

export const DERIVED_IDS = ['sesSmtp', 'codeCommit'] as const;
export type DerivedId = (typeof DERIVED_IDS)[number];

/** A step on the way, by the name of what it shows. No derived key is among them: those are credentials. */
export type DerivedStep = {
  readonly step: 'keyChain' | 'message' | 'canonicalRequest' | 'stringToSign';
  readonly text: string;
};
export type DerivedForm = 'userName' | 'password' | 'gitUrl';

/** What is made with the key alone, of no request. */
export type Derived = {
  readonly id: DerivedId;
  readonly group: RecipeGroup;
  readonly asks: readonly Ask[];
  readonly service: string;
  /** Whether keys that end, with a session token, make nothing of use. */
  readonly onlyLongTerm?: true;
  /** In seconds; undefined where it never ends. */
  readonly longest: number | undefined;
  readonly derive: (
    answers: Answers,
    keys: Credentials,
    at: Instant,
  ) => {
    readonly steps: readonly DerivedStep[];
    readonly finished: readonly { readonly form: DerivedForm; readonly text: string }[];
  };
  readonly source: FactSource;
};

export const DERIVED: readonly Derived[] = [
  {
    id: 'sesSmtp',
    group: 'http',
    asks: [REGION],
    service: 'ses',
    onlyLongTerm: true,
    longest: undefined,
    derive: (answers, { accessKeyId, secretAccessKey }) => {
      const region = answerOf(answers, 'region');
      // No date of a scope, but a text that looks like one: the password is good for ever.
      const chain = ['11111111', region, 'ses', 'aws4_request'];
      const signature = hmac(derived(secretAccessKey, chain), 'SendRawEmail');
      return {
        steps: [
          { step: 'keyChain', text: chain.join(' → ') },
          { step: 'message', text: 'SendRawEmail' },
        ],
        finished: [
          { form: 'userName', text: accessKeyId },
          { form: 'password', text: toBase64(Uint8Array.of(0x04, ...signature)) },
        ],
      };
    },
    source: aws('ses/latest/dg/smtp-credentials.html'),
  },
  {
    id: 'codeCommit',
    group: 'http',
    asks: [{ name: 'repository', example: 'my-repo' }, REGION],
    service: 'codecommit',
    longest: 900,
    derive: (answers, { accessKeyId, secretAccessKey, sessionToken }, at) => {
      const region = answerOf(answers, 'region');
      const host = `git-codecommit.${region}.${region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'}`;
      const path = `/v1/repos/${answerOf(answers, 'repository')}`;
      // A method of its own, no payload line, and a time without its Z (aws/git-remote-codecommit).
      const canonical = `GIT\n${path}\n\nhost:${host}\n\nhost\n`;
      const date = amzDate(at).slice(0, -1);
      const chain = [dateStamp(at), region, 'codecommit', 'aws4_request'];
      const hash = toHex(bytesOfWords(sha256Words(utf8(canonical))));
      const toSign = ['AWS4-HMAC-SHA256', date, chain.join('/'), hash].join('\n');
      const signature = toHex(hmac(derived(secretAccessKey, chain), toSign));
      return {
        steps: [
          { step: 'canonicalRequest', text: canonical },
          { step: 'stringToSign', text: toSign },
          { step: 'keyChain', text: chain.join(' → ') },
        ],
        finished: [
          { form: 'userName', text: sessionToken ? `${accessKeyId}%${sessionToken}` : accessKeyId },
          { form: 'password', text: `${date}Z${signature}` },
          { form: 'gitUrl', text: `https://${host}${path}` },
        ],
      };
    },
    source: reported('https://github.com/aws/git-remote-codecommit'),
  },
];

/** When what was derived ends; undefined where it never does. */
export const derivedEnd = ({ longest }: Derived, at: Instant): Instant | undefined =>
  longest === undefined ? undefined : addSeconds(at, longest);

const hmac = (key: Uint8Array, text: string): Uint8Array<ArrayBuffer> =>
  bytesOfWords(hmacWords(hmacPads(key), utf8(text)));

const derived = (secret: string, chain: readonly string[]): Uint8Array =>
  chain.reduce((key: Uint8Array, text) => hmac(key, text), utf8(`AWS4${secret}`));
