import { toBase64 } from '@/core/kernel/bytes';
import { addSeconds, amzDate, dateStamp, type Instant } from '@/core/model/instant';
import { hmacChain, signedText } from './chain';
import { aws, REGION, reported } from './common';
import type { Derived } from './derived-row';
import { answerOf } from './fill';
import { GCS_GOOG4 } from './goog4';
import { KEYSPACES } from './keyspaces';
import { MONGODB_AWS } from './mongodb';
import type { Answers } from './recipe';

export const DERIVED: readonly Derived[] = [
  GCS_GOOG4,
  KEYSPACES,
  MONGODB_AWS,
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
      const signature = hmacChain(`AWS4${secretAccessKey}`, [...chain, 'SendRawEmail']);
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
      const { steps, signature } = signedText('AWS4', secretAccessKey, date, chain, canonical);
      return {
        steps,
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

/** When what was derived ends; undefined where it never does. Everything that it asks for is answered. */
export function derivedEnd({ asks, longest }: Derived, answers: Answers, at: Instant): Instant | undefined {
  const asked = asks.some(({ name }) => name === 'expires') ? Number(answerOf(answers, 'expires')) : longest;
  return asked === undefined ? undefined : addSeconds(at, asked);
}
