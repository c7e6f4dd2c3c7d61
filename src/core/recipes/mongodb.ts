import { toBase64, utf8 } from '@/core/kernel/bytes';
import { amzDate, dateStamp } from '@/core/model/instant';
import { sha256Hex, signedText } from './chain';
import type { Derived } from './derived-row';
import { answerOf } from './fill';

const BODY = 'Action=GetCallerIdentity&Version=2011-06-15';

/** The region of an STS host, as MongoDB's specification reads it: the second label, and us-east-1 for the global host. */
function regionOf(host: string): string {
  const [, second = 'amazonaws'] = host.split('.');
  return second === 'amazonaws' ? 'us-east-1' : second;
}

/**
 * What a MongoDB driver answers a server that takes IAM: a signed GetCallerIdentity of which only the Authorization header, the date and the
 * token are handed over. The server makes the rest of it again by itself, the length of the body too, which is signed.
 */
export const MONGODB_AWS: Derived = {
  id: 'mongoDbAws',
  group: 'databases',
  asks: [
    { name: 'serverNonce', form: 'nonce64' },
    { name: 'stsHost', starts: 'sts.us-east-1.amazonaws.com' },
  ],
  service: 'sts',
  longest: 900,
  derive: (answers, { accessKeyId, secretAccessKey, sessionToken }, at) => {
    const host = answerOf(answers, 'stsHost');
    const date = amzDate(at);
    const chain = [dateStamp(at), regionOf(host), 'sts', 'aws4_request'];
    const headers = [
      ['content-length', String(BODY.length)],
      ['content-type', 'application/x-www-form-urlencoded'],
      ['host', host],
      ['x-amz-date', date],
      ...(sessionToken ? [['x-amz-security-token', sessionToken]] : []),
      ['x-mongodb-gs2-cb-flag', 'n'],
      ['x-mongodb-server-nonce', answerOf(answers, 'serverNonce')],
    ];
    const names = headers.map(([name]) => name).join(';');
    const lines = headers.map(([name, value]) => `${name}:${value}\n`).join('');
    const canonical = `POST\n/\n\n${lines}\n${names}\n${sha256Hex(BODY)}`;
    const { steps, signature } = signedText('AWS4', secretAccessKey, date, chain, canonical);
    const credential = [accessKeyId, ...chain].join('/');
    const fields = {
      a: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`,
      d: date,
      ...(sessionToken ? { t: sessionToken } : {}),
    };
    return {
      steps,
      finished: [
        { form: 'saslFields', text: JSON.stringify(fields, undefined, 2) },
        { form: 'saslPayload', text: toBase64(bsonOf(fields)) },
      ],
    };
  },
  source: {
    url: 'https://github.com/mongodb/specifications/blob/master/source/auth/auth.md#mongodb-aws',
    how: 'documented',
  },
};

/** A document of texts in BSON (bsonspec.org, version 1.1). */
function bsonOf(fields: Readonly<Record<string, string>>): Uint8Array {
  const elements = Object.entries(fields).flatMap(([name, text]) => {
    const bytes = utf8(text);
    return [0x02, ...utf8(name), 0, ...int32(bytes.length + 1), ...bytes, 0];
  });
  return Uint8Array.from([...int32(elements.length + 5), ...elements, 0]);
}

const int32 = (value: number): readonly number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);
