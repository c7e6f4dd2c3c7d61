import { isS3, presigning } from '@/core/snippets/asked';
import { BOTOCORE_DEPARTURES } from './departures-botocore';
import { startProgram } from './json-lines';
import type { Peer } from './peer';
import { DEBIAN_PYTHON } from './peer-awscrt';

export const botocorePeer: Peer = {
  name: 'botocore',
  title: 'botocore (Python)',
  from: 'Debian: python3-botocore',
  knownAt: '1.29.27',
  asked: 'SigV4Auth, SigV4QueryAuth and their S3 forms, by the path rule; the query is in the URL of AWSRequest.',
  start: () => startProgram(DEBIAN_PYTHON, ['outside/referee/programs/with-botocore.py']),
  inexpressible: [
    {
      name: 'the body of a link',
      because: 'it turns what it is given as body into query parameters',
      when: (q) => presigning(q) && !q.unsigned && !q.given && q.body !== '',
    },
    {
      name: 'a body in chunks that are signed',
      because: 'it sets x-amz-content-sha256 by itself, and knows chunks with a checksum only',
      when: (q) => q.contentSha256?.startsWith('STREAMING-') ?? false,
    },
    {
      name: 'an open body over plain http',
      because: 'it always hashes bodies there, but for S3',
      when: (q) => q.unsigned && !isS3(q) && q.scheme !== 'https',
    },
  ],
  departures: BOTOCORE_DEPARTURES,
};
