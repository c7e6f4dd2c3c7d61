import { type CorpusEntry, entry, searched } from '@/testing/corpus/entry';
import {
  both,
  CURL,
  call,
  canonical,
  curlOf,
  LOG,
  link,
  logged,
  refusal,
  sign,
  URL,
  upload,
  urlOf,
  XML,
} from '@/testing/corpus/exchange';
import { SECRET } from '@/testing/corpus/parts';

const spaced = call({ path: '/prod/pets/blue%20whale' });
const plus = upload({ path: '/2026/a%2Bb.pdf' });
const slashed = upload({ path: '/2026//report.pdf' });
const model = call({
  host: 'bedrock-runtime.us-east-1.amazonaws.com',
  path: '/model/anthropic.claude-v2:1/invoke',
  region: 'us-east-1',
  service: 'bedrock',
});
const accented = upload({ path: '/2026/%C3%A9t%C3%A9.pdf' });
const twice = { pathPasses: () => 2 } as const;
const once = { pathPasses: () => 1 } as const;

export const PATH_FAULTS = {
  'encoding of the path': [
    entry('a log that has a path of S3 encoded twice', logged(upload(), twice), ['path-hashed-twice'], CURL, LOG),
    entry('a log that has the path of an API encoded once', logged(spaced, once), ['path-hashed-once'], CURL, LOG),
    entry(
      'an upload whose path was encoded again on its way',
      both(curlOf(upload()), refusal(upload(), canonical(upload(), 'annual%20', 'annual%2520'))),
      ['path-encoded-in-transit'],
      CURL,
      XML,
    ),
    entry(
      'an upload whose path was decoded on its way',
      both(curlOf(plus), refusal(plus, canonical(plus, 'a%2Bb', 'a+b'))),
      ['path-decoded-in-transit'],
      CURL,
      XML,
    ),
    entry(
      'an upload whose path lost its white space on its way',
      both(curlOf(upload()), refusal(upload(), canonical(upload(), 'annual%20', 'annual'))),
      ['path-in-transit'],
      CURL,
      XML,
    ),
    entry('a colon in the path of a model', curlOf(model), ['path-needs-second-encoding'], CURL),
    entry('a plus in a key of S3', urlOf(link({ path: '/2026/a+b.pdf' })), ['path-plus-in-s3'], URL),
    searched(
      SECRET,
      'path-encoded-twice',
      entry('an upload whose signer encoded the path twice', curlOf(upload(), sign(upload(), twice)), [], CURL),
    ),
    searched(
      SECRET,
      'path-encoded-once',
      entry(
        'a call whose signer encoded the path once',
        curlOf(spaced, sign(spaced, once)),
        ['path-needs-second-encoding'],
        CURL,
      ),
    ),
  ],
  'normalisation of the path': [
    entry(
      'an upload whose slashes were merged on their way',
      both(curlOf(slashed), refusal(slashed, canonical(slashed, '2026//', '2026/'))),
      ['path-normalised-in-transit'],
      CURL,
      XML,
    ),
    entry('dot segments in a key of S3', urlOf(link({ path: '/2026/../report.pdf' })), ['path-dot-segments'], URL),
    searched(
      SECRET,
      'path-normalised',
      entry(
        'an upload whose signer normalised the path',
        curlOf(slashed, sign(slashed, { pathForm: (path) => path.replace('//', '/') })),
        ['path-double-slash'],
        CURL,
      ),
    ),
  ],
  'UTF-8 as Latin-1': [
    entry(
      'an upload whose path was read as Latin-1 on its way',
      both(curlOf(accented), refusal(accented, canonical(accented, /%C3%A9/g, '%C3%83%C2%A9'))),
      ['path-latin1'],
      CURL,
      XML,
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
