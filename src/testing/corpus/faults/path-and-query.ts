import { type CorpusEntry, entry, searched } from '@/testing/corpus/entry';
import {
  both,
  CURL,
  call,
  canonical,
  curlOf,
  JSON_ERROR,
  LOG,
  link,
  logOf,
  refusal,
  refusalInJson,
  sign,
  URL,
  upload,
  urlOf,
  XML,
} from '@/testing/corpus/exchange';
import { SECRET } from '@/testing/corpus/parts';
import { strictOctet } from '@/testing/planted/signer';

const spaced = call({ path: '/prod/pets/blue%20whale' });
const slashed = upload({ path: '/2026//report.pdf' });
const plus = upload({ path: '/2026/a%2Bb.pdf' });
const asked = call({ query: 'since=a%20b&limit=5' });
const flagged = upload({ query: 'uploads', method: 'POST', body: '' });
const model = call({
  host: 'bedrock-runtime.us-east-1.amazonaws.com',
  path: '/model/anthropic.claude-v2:1/invoke',
  region: 'us-east-1',
  service: 'bedrock',
});
const accented = upload({ path: '/2026/%C3%A9t%C3%A9.pdf' });
const twice = { pathPasses: () => 2 } as const;
const once = { pathPasses: () => 1 } as const;
const forms = { queryOctet: (octet: number) => (octet === 0x20 ? '+' : strictOctet(octet)) };
const unsorted = { querySort: <T>(pairs: readonly T[]) => pairs };
/** A request, and the log of a signer with a habit of its own. */
const logged = (job: typeof spaced, habits: Parameters<typeof sign>[1]): string => {
  const signed = sign(job, habits);
  return both(curlOf(job, signed), logOf(signed));
};

export const PATH_ENCODING: readonly CorpusEntry[] = [
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
];

export const PATH_NORMALISATION: readonly CorpusEntry[] = [
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
];

export const LATIN_1: readonly CorpusEntry[] = [
  entry(
    'an upload whose path was read as Latin-1 on its way',
    both(curlOf(accented), refusal(accented, canonical(accented, /%C3%A9/g, '%C3%83%C2%A9'))),
    ['path-latin1'],
    CURL,
    XML,
  ),
];

export const QUERY_ENCODING: readonly CorpusEntry[] = [
  entry('a log that has a space of the query as a plus', logged(asked, forms), ['query-hashed-otherwise'], CURL, LOG),
  entry(
    'a call whose query was encoded again on its way',
    both(curlOf(asked), refusalInJson(asked, canonical(asked, 'a%20b', 'a%2520b'))),
    ['query-changed-in-transit'],
    CURL,
    JSON_ERROR,
  ),
  entry('a plus in a query', curlOf(call({ query: 'q=a+b' })), ['query-plus'], CURL),
  searched(
    SECRET,
    'query-plus-for-space',
    entry('a call whose signer wrote a plus for a space', curlOf(asked, sign(asked, forms)), [], CURL),
  ),
];

export const QUERY_ORDER: readonly CorpusEntry[] = [
  entry('a log that has the query as it was sent', logged(asked, unsorted), ['query-hashed-unsorted'], CURL, LOG),
  searched(
    SECRET,
    'query-order-as-sent',
    entry('a call whose signer did not sort', curlOf(asked, sign(asked, unsorted)), [], CURL),
  ),
];

export const QUERY_EMPTY: readonly CorpusEntry[] = [
  entry('a parameter without a value', curlOf(flagged), ['query-valueless'], CURL),
  searched(
    SECRET,
    'query-equals-missing',
    entry(
      'an upload whose signer wrote no equals sign after a bare name',
      curlOf(
        flagged,
        sign(flagged, { queryJoin: (pairs) => pairs.map(([n, v]) => (v === '' ? n : `${n}=${v}`)).join('&') }),
      ),
      ['query-valueless'],
      CURL,
    ),
  ),
];

export const QUERY_IN_TRANSIT: readonly CorpusEntry[] = [
  entry(
    'a call through a CDN that drops a parameter',
    both(curlOf(asked), refusalInJson(asked, canonical(asked, 'limit=5&', ''))),
    ['query-missing-in-transit'],
    CURL,
    JSON_ERROR,
  ),
  entry(
    'a call through a gateway that adds a parameter',
    both(curlOf(asked), refusalInJson(asked, canonical(asked, 'limit=5&', 'limit=5&region=eu&'))),
    ['query-added-in-transit'],
    CURL,
    JSON_ERROR,
  ),
  entry(
    'a link with what a mailer adds',
    `${urlOf(link())}&utm_source=newsletter&utm_medium=email`,
    ['query-tracking'],
    URL,
  ),
];
