import { encodeStrict, encodeStrictPath } from '@/core/kernel/percent';
import { amzDate, dateStamp } from '@/core/model/instant';
import { signedText } from './chain';
import type { Derived } from './derived-row';
import { answerOf } from './fill';

const HOST = 'storage.googleapis.com';

/** Google's own form of a signed URL, with an HMAC key of Cloud Storage: SigV4 under other names. */
export const GCS_GOOG4: Derived = {
  id: 'gcsGoog4',
  group: 'stores',
  asks: [
    { name: 'bucket', example: 'my-bucket' },
    { name: 'key', example: 'folder/file.txt' },
    { name: 'method', starts: 'GET', options: ['GET', 'PUT', 'HEAD', 'DELETE'] },
    { name: 'expires', starts: '900', form: 'seconds' },
  ],
  service: 'storage',
  longest: 604_800,
  derive: (answers, { accessKeyId, secretAccessKey }, at) => {
    const date = amzDate(at);
    const chain = [dateStamp(at), 'auto', 'storage', 'goog4_request'];
    const path = `/${encodeStrict(answerOf(answers, 'bucket'))}/${encodeStrictPath(answerOf(answers, 'key'))}`;
    const query = [
      'X-Goog-Algorithm=GOOG4-HMAC-SHA256',
      `X-Goog-Credential=${encodeStrict([accessKeyId, ...chain].join('/'))}`,
      `X-Goog-Date=${date}`,
      `X-Goog-Expires=${answerOf(answers, 'expires')}`,
      'X-Goog-SignedHeaders=host',
    ].join('&');
    const canonical = [answerOf(answers, 'method'), path, query, `host:${HOST}\n`, 'host', 'UNSIGNED-PAYLOAD'].join(
      '\n',
    );
    const { steps, signature } = signedText('GOOG4', secretAccessKey, date, chain, canonical);
    return {
      steps,
      finished: [{ form: 'link', text: `https://${HOST}${path}?${query}&X-Goog-Signature=${signature}` }],
    };
  },
  source: { url: 'https://cloud.google.com/storage/docs/authentication/signatures', how: 'documented' },
};
