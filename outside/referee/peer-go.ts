import { GO_DEPARTURES } from './departures-go';
import { goProgram } from './go-program';
import { startProgram } from './json-lines';
import type { Peer, Running } from './peer';

/** Only what lies below this package may import the SDK's signer for SigV4a. */
const PLACE = 'github.com/aws/aws-sdk-go-v2/internal/v4a/referee';

async function start(): Promise<Running | undefined> {
  const program = goProgram('referee-go', 'outside/referee/programs/go/main.go', PLACE);
  return program === undefined ? undefined : startProgram(program, []);
}

export const goPeer: Peer = {
  name: 'go',
  title: 'AWS SDK for Go v2',
  from: 'Debian: golang-github-aws-aws-sdk-go-v2-dev',
  knownAt: '1.17.1',
  asked:
    'SignHTTP and PresignHTTP, with DisableURIPathEscaping by the path rule and DisableHeaderHoisting; X-Amz-Expires and x-amz-content-sha256 are given, as they must be.',
  start,
  sigv4a: true,
  inexpressible: [],
  departures: GO_DEPARTURES,
};
