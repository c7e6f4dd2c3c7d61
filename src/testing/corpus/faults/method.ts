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
  refusalInJson,
  sign,
  urlOf,
} from '@/testing/corpus/exchange';
import { API_HOST, SECRET } from '@/testing/corpus/parts';

const posted = call({ method: 'POST', body: '' });
const asGet = { method: () => 'GET' };

export const METHOD_FAULTS = {
  method: [
    entry(
      'a link for PUT that is opened',
      `curl '${urlOf(link(), sign(link({ method: 'PUT', query: 'x-id=PutObject' })))}'`,
      ['method-presigned-for-another'],
      CURL,
    ),
    entry(
      'a log that has another method',
      both(curlOf(posted, sign(posted, asGet)), logOf(sign(posted, asGet))),
      ['method-hashed-otherwise'],
      CURL,
      LOG,
    ),
    entry(
      'a call that a redirect made a GET',
      both(curlOf(posted), refusalInJson(posted, canonical(posted, /^POST/, 'GET'))),
      ['method-in-transit'],
      CURL,
      JSON_ERROR,
    ),
    entry(
      'a preflight that was refused',
      both(
        `OPTIONS /prod/orders HTTP/1.1\nHost: ${API_HOST}\nOrigin: https://app.example.com\nAccess-Control-Request-Method: POST`,
        'HTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n{"message":"Missing Authentication Token"}',
      ),
      ['method-preflight', 'path-no-route'],
      { format: 'http-request' },
      { format: 'http-reply' },
    ),
    searched(
      SECRET,
      'method-other',
      entry('a call whose signer hashed another method', curlOf(posted, sign(posted, asGet)), [], CURL),
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
