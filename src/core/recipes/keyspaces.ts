import { encodeStrict } from '@/core/kernel/percent';
import { dateStamp, type Instant, rfc3339 } from '@/core/model/instant';
import { sha256Hex, signedText } from './chain';
import { REGION, reported } from './common';
import type { Derived } from './derived-row';
import { answerOf } from './fill';

const ALGORITHM = 'AWS4-HMAC-SHA256';

/** With milliseconds, as nowhere else. */
const timeOf = (at: Instant): string => rfc3339(at).replace('Z', `.${String(at % 1000).padStart(3, '0')}Z`);

/** What a Cassandra driver answers Amazon Keyspaces, which has sent it a nonce: there is a canonical request, and nobody sends it. */
export const KEYSPACES: Derived = {
  id: 'keyspaces',
  group: 'databases',
  asks: [{ name: 'nonce', example: '91703fdc2ef562e19fbdab0f58e42fe5' }, REGION],
  service: 'cassandra',
  longest: 900,
  derive: (answers, { accessKeyId, secretAccessKey, sessionToken }, at) => {
    const chain = [dateStamp(at), answerOf(answers, 'region'), 'cassandra', 'aws4_request'];
    const date = timeOf(at);
    const query = [
      `X-Amz-Algorithm=${ALGORITHM}`,
      `X-Amz-Credential=${encodeStrict([accessKeyId, ...chain].join('/'))}`,
      `X-Amz-Date=${encodeStrict(date)}`,
      'X-Amz-Expires=900',
    ].join('&');
    const canonical = `PUT\n/authenticate\n${query}\nhost:cassandra\n\nhost\n${sha256Hex(answerOf(answers, 'nonce'))}`;
    const { steps, signature } = signedText('AWS4', secretAccessKey, date, chain, canonical);
    const fields = [`signature=${signature}`, `access_key=${accessKeyId}`, `amzdate=${date}`];
    return {
      steps,
      // The token is handed over, and no part of what is signed.
      finished: [
        {
          form: 'challengeReply',
          text: [...fields, ...(sessionToken ? [`session_token=${sessionToken}`] : [])].join(','),
        },
      ],
    };
  },
  source: reported(
    'https://github.com/aws/aws-sigv4-auth-cassandra-nodejs-driver-plugin/blob/master/lib/sigv4-auth-signature.js',
  ),
};
