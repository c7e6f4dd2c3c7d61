import { hasRepeats } from '@/core/snippets/asked';
import { RUBY_DEPARTURES } from './departures-ruby';
import { startProgram } from './json-lines';
import type { Peer } from './peer';

export const rubyPeer: Peer = {
  name: 'ruby',
  title: 'aws-sigv4 (Ruby)',
  from: 'Debian: ruby-aws-sigv4',
  knownAt: '1.5.1',
  asked:
    'Aws::Sigv4::Signer, with uri_escape_path for the path rule and apply_checksum_header where the request carries x-amz-content-sha256.',
  start: () => startProgram('ruby', ['outside/referee/programs/with-aws-sigv4.rb']),
  inexpressible: [{ name: 'a header twice', because: 'headers are a Hash', when: hasRepeats }],
  departures: RUBY_DEPARTURES,
};
