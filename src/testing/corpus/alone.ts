import { type CorpusEntry, entry } from './entry';
import { both, LOG, swap } from './exchange';
import { API_CANONICAL, CANONICAL, JSON_CANONICAL, octets, TO_SIGN } from './parts';

const HEADINGS = ['Canonical request:\n', 'My canonical request is:\n\n', 'canonicalRequest = '];

/** The same fault in three requests, each under a heading of its own. */
const faulty = (name: string, ...texts: readonly [string, string, string]): readonly CorpusEntry[] =>
  texts.map((text, i) =>
    entry(`a canonical request alone, ${name} (${i + 1})`, `${HEADINGS[i]}${text}`, ['texts-canonical-line'], LOG),
  );

const reversed = (text: string): string => {
  const [method = '', path = '', query = '', ...rest] = text.split('\n');
  const blank = rest.indexOf('');
  return [method, path, query, ...rest.slice(0, blank).reverse(), ...rest.slice(blank)].join('\n');
};

/** Canonical requests and strings to sign that stand alone. */
export const ALONE: readonly CorpusEntry[] = [
  ...faulty(
    'its query not sorted',
    swap(CANONICAL, 'partNumber=2&uploadId=b1-9', 'uploadId=b1-9&partNumber=2'),
    swap(API_CANONICAL, 'dry=1', 'dry=1&a=2'),
    swap(JSON_CANONICAL, '/\n\n', '/\nb=2&a=1\n'),
  ),
  ...faulty(
    'its names in upper case',
    swap(CANONICAL, /content-type/g, 'Content-Type'),
    swap(API_CANONICAL, /x-amz-date/g, 'X-Amz-Date'),
    swap(JSON_CANONICAL, /x-amz-target/g, 'X-Amz-Target'),
  ),
  ...faulty(
    'the line of its query missing',
    swap(CANONICAL, 'partNumber=2&uploadId=b1-9\n', ''),
    swap(API_CANONICAL, 'dry=1\n', ''),
    swap(JSON_CANONICAL, '/\n\n', '/\n'),
  ),
  ...faulty(
    'a value not encoded',
    swap(CANONICAL, 'b1-9', 'b 9'),
    swap(API_CANONICAL, 'dry=1', 'q=\u00e4'),
    swap(JSON_CANONICAL, '/\n\n', '/\nat=10:30\n'),
  ),
  ...faulty(
    'commas in the list',
    swap(CANONICAL, 'content-type;host;', 'content-type,host,'),
    swap(API_CANONICAL, /;/g, ','),
    swap(JSON_CANONICAL, /;/g, ', '),
  ),
  ...faulty('its lines not sorted', reversed(CANONICAL), reversed(API_CANONICAL), reversed(JSON_CANONICAL)),
  entry(
    'a string to sign alone, its scope with blanks',
    `String to sign:\n${swap(TO_SIGN, 'eu-west-3', 'Europe (Paris)')}`,
    ['texts-to-sign-line', 'scope-region-shape'],
    LOG,
  ),
  entry(
    'a string to sign alone, its time with dashes',
    `string_to_sign =\n${swap(TO_SIGN, /T\d{6}Z/, 'T09:26:53Z')}`,
    ['texts-to-sign-line'],
    LOG,
  ),
  ...[CANONICAL, API_CANONICAL, JSON_CANONICAL].map((text, i) =>
    entry(
      `the tail of S3’s reply, only its octets whole (${i + 1})`,
      `${i === 1 ? `${octets(text).slice(0, 90)}</StringToSignBytes>` : ''}<CanonicalRequestBytes>${octets(text)}</CanonicalRequestBytes><RequestId>7Q2KXJ4M9T0ZB1CD</RequestId></Error>`,
      [],
      { format: 'error-xml', field: ['CanonicalRequestBytes', octets(text)] },
    ),
  ),
  entry(
    'two canonical requests, mine and that of Postman',
    both(
      `My canonical request:\n\n${API_CANONICAL}`,
      `Postman’s canonical request:\n\n${swap(API_CANONICAL, '/prod/orders', '/prod/orders/')}`,
    ),
    ['texts-two-differ'],
    LOG,
    LOG,
  ),
  entry(
    'two canonical requests, one of a signer’s log',
    both(`canonical_request = ${swap(CANONICAL, 'b1-9', 'b1-8')}`, `CanonicalRequest:\n${CANONICAL}`),
    ['texts-two-differ'],
    LOG,
    LOG,
  ),
  entry(
    'two strings to sign',
    both(`Mine, string to sign:\n${swap(TO_SIGN, '/s3/', '/s3express/')}`, `String to sign of the SDK:\n${TO_SIGN}`),
    ['texts-two-differ'],
    LOG,
    LOG,
  ),
  entry(
    'two canonical requests without a word',
    both(JSON_CANONICAL, swap(JSON_CANONICAL, 'sa-east-1', 'us-east-1')),
    ['texts-two-differ'],
    LOG,
    LOG,
  ),
  entry(
    'a canonical request twice',
    both(`First canonical request:\n${CANONICAL}`, `Second canonical request:\n${CANONICAL}`),
    ['texts-two-same'],
    LOG,
    LOG,
  ),
  entry(
    'a canonical request and its string to sign, both right',
    both(`Canonical request:\n${CANONICAL}`, `String to sign:\n${TO_SIGN}`),
    [],
    LOG,
  ),
];
