import { type CorpusEntry, entry } from '@/testing/corpus/entry';
import { CURL, link, swap, URL, urlOf } from '@/testing/corpus/exchange';
import { wrap } from '@/testing/corpus/parts';

const whole = urlOf(link());

export const URL_FAULTS = {
  'URL wrapped': [
    entry('a URL as a terminal of 70 columns wraps it', wrap(whole, 70), ['url-white-space'], URL),
    entry('a URL with a raw space in its path', `curl '${swap(whole, '%20', ' ')}'`, ['url-white-space'], CURL),
  ],
  'URL escaped': [
    entry('a URL copied from the source of a page', whole.replaceAll('&', '&amp;'), ['url-html-escaped'], URL),
    entry(
      'a command with a URL copied from the source of a page',
      `curl '${whole.replaceAll('&', '&amp;')}'`,
      ['url-html-escaped'],
      CURL,
    ),
    entry('a URL copied out of JSON', whole.replaceAll('&', '\\u0026'), ['url-json-escaped'], URL),
  ],
  'URL encoded twice': [
    entry('a URL whose query was encoded again', whole.replaceAll('%', '%25'), ['url-encoded-twice'], URL),
    entry('a URL that was encoded as a whole', encodeURIComponent(whole), ['url-encoded-twice'], URL),
  ],
  'URL cut': [
    entry(
      'the message alone that parameters are missing',
      '<Error><Code>AuthorizationQueryParametersError</Code><Message>Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.</Message></Error>',
      ['query-required-missing'],
      { format: 'error-xml' },
    ),
    entry(
      'a URL cut within the names of its signed headers, behind the signature',
      whole.replace(/(&X-Amz-SignedHeaders=host)(.*)$/, '$2$1').slice(0, -1),
      ['url-cut'],
      URL,
    ),
    entry(
      'a URL that a chat cut, and put three dots behind',
      `${whole.replace(/(&X-Amz-SignedHeaders=host)(.*)$/, '$2$1').slice(0, -3)}…`,
      ['url-cut'],
      URL,
    ),
    entry(
      'a URL cut within the operation that an SDK writes last',
      `${urlOf(link({ query: 'x-id=GetObject' })).replace(/x-id=GetObject&/, '')}&x-id=GetObj`,
      ['url-cut'],
      URL,
    ),
    entry('a URL of 70 kB', urlOf(link({ query: `a=${'y'.repeat(70_000)}` })), ['url-too-long'], {
      ...URL,
      note: 'longer-than-taken',
    }),
    entry('a URL with 70 kB behind its signature', `${whole}&a=${'y'.repeat(70_000)}`, ['url-too-long'], {
      ...URL,
      note: 'longer-than-taken',
    }),
    entry('a URL without the end of its signature', whole.slice(0, -12), ['authorization-signature-shape'], URL),
    entry('a URL without half of its signature', whole.slice(0, -32), ['url-cut'], URL),
    entry('a command whose URL the shell cuts', `curl -o a.pdf ${whole}`, ['query-lost-at-ampersand'], CURL),
    entry(
      'a command with what the shell left of a URL',
      `curl '${whole.slice(0, whole.indexOf('&'))}'`,
      ['query-lost-at-ampersand'],
      CURL,
    ),
    entry(
      'a URL that printf was given as its format',
      whole.replaceAll('%2F', '%!F(MISSING)'),
      ['scope-parts', 'query-percent-broken'],
      URL,
    ),
    entry(
      'a URL with a quotation mark at its end',
      `curl "${whole}%22"`,
      ['authorization-signature-shape', 'url-trailing'],
      CURL,
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
