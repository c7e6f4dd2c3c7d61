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
  logged,
  refusalInJson,
  sign,
  URL,
  upload,
  urlOf,
} from '@/testing/corpus/exchange';
import { SECRET } from '@/testing/corpus/parts';
import { strictOctet } from '@/testing/planted/signer';

const asked = call({ query: 'since=a%20b&limit=5' });
const flagged = upload({ query: 'uploads', method: 'POST', body: '' });
const forms = { queryOctet: (octet: number) => (octet === 0x20 ? '+' : strictOctet(octet)) };
const unsorted = { querySort: <T>(pairs: readonly T[]) => pairs };

export const QUERY_FAULTS = {
  'encoding of the query': [
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
  ],
  'order of the query': [
    entry('a log that has the query as it was sent', logged(asked, unsorted), ['query-hashed-unsorted'], CURL, LOG),
    searched(
      SECRET,
      'query-order-as-sent',
      entry('a call whose signer did not sort', curlOf(asked, sign(asked, unsorted)), [], CURL),
    ),
  ],
  'empty parameters': [
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
  ],
  'query changed in transit': [
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
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
