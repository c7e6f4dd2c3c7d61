import { presigning, targetOf } from '@/core/snippets/asked';
import { AWSCRT_DEPARTURES } from './departures-awscrt';
import { startProgram } from './json-lines';
import type { Peer } from './peer';

/** Debian's packages are seen by Debian's Python, whichever other comes first on the path. */
export const DEBIAN_PYTHON = '/usr/bin/python3';

export const awscrtPeer: Peer = {
  name: 'awscrt',
  title: 'awscrt, the Common Runtime (C)',
  from: 'Debian: python3-awscrt',
  knownAt: '0.16.8',
  asked: 'aws_sign_request, with use_double_uri_encode and should_normalize_uri_path by the path rule.',
  start: () => startProgram(DEBIAN_PYTHON, ['outside/referee/programs/with-awscrt.py']),
  sigv4a: true,
  inexpressible: [
    {
      name: 'a target with ://',
      because: 'it reads the request target as a URL, and takes what stands before for a scheme',
      when: (q) => /^[^:]*:\/\//.test(targetOf(q)),
    },
    {
      name: 'a target whose first colon is its last character',
      because: 'it sometimes signs such a target and sometimes fails, as if the byte behind the target counted',
      when: (q) => /^[^:]*:$/.test(targetOf(q)),
    },
    {
      name: 'x-amz-content-sha256 as a header of a link',
      because: 'it adds that header itself, and only where the signature is in a header',
      when: (q) => presigning(q) && q.contentSha256 !== undefined,
    },
  ],
  departures: AWSCRT_DEPARTURES,
};
