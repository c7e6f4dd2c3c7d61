import { AwsV4Signer } from 'aws4fetch';
import { isS3, presigning, typedHost, urlOf } from '@/core/snippets/asked';
import { AWS4FETCH_DEPARTURES } from './departures-aws4fetch';
import { npmVersion } from './npm-version';
import type { Answer, Peer } from './peer';
import type { Question } from './question';

/** What the class has, beside what its types tell. */
type Signer = AwsV4Signer & {
  readonly canonicalString: () => Promise<string>;
  readonly stringToSign: () => Promise<string>;
};

async function answer(q: Question): Promise<Answer> {
  const joint = q.query.length > 0 ? '&' : '?';
  const headers = new Headers(q.headers.map(([name, value]): [string, string] => [name, value]));
  if (q.contentSha256 !== undefined) headers.set('X-Amz-Content-Sha256', q.contentSha256);
  const signer = new AwsV4Signer({
    method: q.method,
    url: urlOf(q) + (presigning(q) ? `${joint}X-Amz-Expires=${q.expires}` : ''),
    headers,
    body: q.body,
    accessKeyId: q.accessKeyId,
    secretAccessKey: q.secret,
    ...(q.token === undefined ? {} : { sessionToken: q.token }),
    service: q.service,
    region: q.region,
    datetime: q.amzDate,
    signQuery: presigning(q),
  }) as Signer;
  const signed = await signer.sign();
  const text = presigning(q) ? signed.url.href : (signed.headers.get('Authorization') ?? '');
  return {
    signature: /Signature=([0-9a-f]+)/.exec(text)?.[1] ?? '',
    canonicalRequest: await signer.canonicalString(),
    stringToSign: await signer.stringToSign(),
  };
}

const safely = (q: Question): Promise<Answer> => answer(q).catch((e: unknown): Answer => ({ error: String(e) }));

export const aws4fetchPeer: Peer = {
  name: 'aws4fetch',
  title: 'aws4fetch (browsers, workers)',
  from: 'npm: aws4fetch',
  knownAt: '1.0.20',
  asked:
    'AwsV4Signer, with its default of unsigned headers; x-amz-content-sha256 is given where the request carries it.',
  start: async () => ({
    version: npmVersion('aws4fetch'),
    ask: (questions) => Promise.all(questions.map(safely)),
    stop: () => undefined,
  }),
  inexpressible: [
    {
      name: 'a Host of one’s own',
      because: 'Host is taken from the URL',
      when: (q) => typedHost(q) !== undefined,
    },
    {
      name: 'S3’s rules for a service that is not named s3',
      because: 'they hang on the service’s name',
      when: (q) => q.service !== 's3' && (isS3(q) || q.unsigned),
    },
  ],
  departures: AWS4FETCH_DEPARTURES,
};
