import aws4 from 'aws4';
import { hasRepeats, headersByName, isS3, presigning, targetOf, typedHost } from '@/core/snippets/asked';
import { AWS4_DEPARTURES } from './departures-aws4';
import { npmVersion } from './npm-version';
import type { Answer, Peer } from './peer';
import type { Question } from './question';

function answer(q: Question): Answer {
  const signs = presigning(q) ? `X-Amz-Expires=${q.expires}&X-Amz-Date=${q.amzDate}` : '';
  const joint = q.query.length > 0 ? '&' : '?';
  const host = typedHost(q);
  const request = {
    method: q.method,
    host: q.authority,
    path: signs === '' ? targetOf(q) : targetOf(q) + joint + signs,
    service: q.service,
    region: q.region,
    signQuery: presigning(q),
    headers: {
      ...Object.fromEntries(q.headers),
      ...(host === undefined ? {} : { Host: host }),
      ...(q.contentSha256 === undefined ? {} : { 'X-Amz-Content-Sha256': q.contentSha256 }),
      ...(presigning(q) ? {} : { 'X-Amz-Date': q.amzDate }),
    },
    body: q.body,
  };
  const credentials = {
    accessKeyId: q.accessKeyId,
    secretAccessKey: q.secret,
    ...(q.token ? { sessionToken: q.token } : {}),
  };
  const signer = new aws4.RequestSigner(request, credentials);
  // Before the signature stands in the query.
  const canonicalRequest = signer.canonicalString();
  const stringToSign = signer.stringToSign();
  const { headers, path } = signer.sign();
  const text = presigning(q) ? path : String(headers['Authorization']);
  return {
    signature: /Signature=([0-9a-f]+)/.exec(text)?.[1] ?? '',
    canonicalRequest,
    stringToSign,
  };
}

const safely = (q: Question): Answer => {
  try {
    return answer(q);
  } catch (e) {
    return { error: String(e) };
  }
};

export const aws4Peer: Peer = {
  name: 'aws4',
  title: 'aws4 (Node.js)',
  from: 'npm: aws4',
  knownAt: '1.13.2',
  asked: 'RequestSigner, with the options that exist; x-amz-content-sha256 is given where the request carries it.',
  start: async () => ({
    version: npmVersion('aws4'),
    ask: async (questions) => questions.map(safely),
    stop: () => undefined,
  }),
  inexpressible: [
    { name: 'a header twice', because: 'headers are an object', when: hasRepeats },
    {
      name: 'an empty Content-Type of a body',
      because: 'it takes an empty one for none, and adds its own',
      when: (q) => q.body !== '' && headersByName(q.headers).get('content-type')?.join('') === '',
    },
    {
      name: 'S3’s rules for a service that is not named s3',
      because: 'they hang on the service’s name',
      when: (q) => q.service !== 's3' && (isS3(q) || q.unsigned),
    },
  ],
  departures: AWS4_DEPARTURES,
};
