import { at, type CorpusEntry, entry } from '@/testing/corpus/entry';
import {
  both,
  CURL,
  call,
  curlOf,
  databaseToken,
  JSON_ERROR,
  link,
  swap,
  URL,
  upload,
  urlOf,
  XML,
  xml,
} from '@/testing/corpus/exchange';
import { DATE, TEMPORARY_ID, TOKEN } from '@/testing/corpus/parts';

const temporary = { keyId: TEMPORARY_ID, token: TOKEN } as const;
const bare = link({ keyId: TEMPORARY_ID });
const skewed = (server: string) =>
  xml(
    'RequestTimeTooSkewed',
    'The difference between the request time and the current time is too large.',
    ['RequestTime', DATE],
    ['ServerTime', server],
    ['MaxAllowedSkewMilliseconds', '900000'],
  );
const week = swap(urlOf(link(temporary)), 'Expires=900', 'Expires=604800');
const iot = link({
  ...temporary,
  host: 'a1b2c3-ats.iot.eu-west-3.amazonaws.com',
  path: '/mqtt',
  service: 'iotdevicegateway',
  likeS3: false,
});

export const TOKEN_MISSING: readonly CorpusEntry[] = [
  entry('a URL of a temporary key without its token', urlOf(bare), ['token-missing'], URL),
  entry(
    'a URL of a temporary key without its token, and S3’s answer',
    both(urlOf(bare), xml('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.')),
    ['token-missing', 'key-unknown'],
    URL,
    XML,
  ),
  entry(
    'a call with a temporary key without its token, and AWS’s answer',
    both(curlOf(call({ keyId: TEMPORARY_ID })), '{"message":"The security token included in the request is invalid."}'),
    ['token-missing', 'token-invalid'],
    CURL,
    JSON_ERROR,
  ),
];

export const TOKEN_MISPLACED: readonly CorpusEntry[] = [
  entry(
    'a download whose token was not signed',
    swap(curlOf(link({ ...temporary, in: 'header' })), ';x-amz-security-token', ''),
    ['token-unsigned'],
    CURL,
  ),
  entry(
    'a token in the query and in a header',
    `curl '${urlOf(link(temporary))}' -H 'x-amz-security-token: ${TOKEN}'`,
    ['token-twice', 'token-unsigned'],
    CURL,
  ),
  entry(
    'a WebSocket URL of AWS IoT with its token signed',
    swap(urlOf(iot), 'https:', 'wss:'),
    ['token-signed-for-iot'],
    URL,
  ),
  entry('a token with a raw plus in the query', swap(urlOf(link(temporary)), '%2B', '+'), ['token-encoding'], URL),
];

export const TOKEN_EXPIRED: readonly CorpusEntry[] = [
  entry(
    'a URL whose session is over, by S3’s word',
    both(urlOf(link(temporary)), xml('ExpiredToken', 'The provided token has expired.')),
    ['token-expired'],
    URL,
    XML,
  ),
];

export const KEY_KIND: readonly CorpusEntry[] = [
  entry('a long-term key with a token', urlOf(link({ token: TOKEN })), ['token-with-long-term-key'], URL),
];

export const EXPIRY_RANGE: readonly CorpusEntry[] = [
  entry('a URL for eight days', swap(urlOf(link()), 'Expires=900', 'Expires=691200'), ['time-expires-range'], URL),
  entry(
    'the message alone that an expiry is too long',
    'An error occurred (AuthorizationQueryParametersError): X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    ['time-expires-range'],
    { format: 'error-text' },
  ),
  entry(
    'a token for RDS, for an hour',
    swap(urlOf(databaseToken()).replace('https://', ''), 'Expires=900', 'Expires=3600'),
    ['time-expires-over-service'],
    { format: 'presigned-token' },
  ),
];

export const EXPIRY_PAST: readonly CorpusEntry[] = [
  at('20260314T103000Z', entry('a URL that is over its time', urlOf(link()), ['time-expired'], URL)),
  entry(
    'a URL that is over its time, by S3’s word',
    both(
      urlOf(link()),
      xml(
        'AccessDenied',
        'Request has expired',
        ['X-Amz-Expires', '900'],
        ['Expires', '2026-03-14T09:41:53Z'],
        ['ServerTime', '2026-03-14T10:30:00Z'],
      ),
    ),
    ['time-expired'],
    URL,
    XML,
  ),
];

export const EXPIRY_OVER_SESSION: readonly CorpusEntry[] = [
  entry(
    'a URL for a week by credentials for an hour',
    both(
      week,
      JSON.stringify({
        Credentials: {
          AccessKeyId: TEMPORARY_ID,
          SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
          SessionToken: TOKEN,
          Expiration: '2026-03-14T10:26:53Z',
        },
      }),
    ),
    ['time-expires-over-session'],
    URL,
    { format: 'credentials-json' },
  ),
];

export const SKEW: readonly CorpusEntry[] = [
  entry('an upload, and S3’s clock', both(curlOf(upload()), skewed('2026-03-14T09:47:10Z')), ['time-skew'], CURL, XML),
  entry(
    'an upload signed in local time',
    both(curlOf(upload()), skewed('2026-03-14T00:26:58Z')),
    ['time-skew', 'time-zone'],
    CURL,
    XML,
  ),
  entry(
    'a call, and AWS’s arithmetic',
    both(
      curlOf(call()),
      `{"message":"Signature expired: ${DATE} is now earlier than 20260314T093000Z (20260314T093500Z - 5 min.)"}`,
    ),
    ['time-skew'],
    CURL,
    JSON_ERROR,
  ),
  entry('a URL signed two hours ahead', urlOf(link({ date: '20260314T112653Z' })), ['time-in-the-future'], URL),
];

export const DATE_FORMAT: readonly CorpusEntry[] = [
  entry(
    'a date with hyphens and colons',
    swap(urlOf(link()), `Date=${DATE}`, 'Date=2026-03-14T09:26:53Z'),
    ['time-date-format'],
    URL,
  ),
  entry(
    'a year of the Buddhist calendar',
    urlOf(link({ date: '25690314T092653Z' })),
    ['time-calendar', 'time-in-the-future'],
    URL,
  ),
  entry(
    'a call without a date',
    swap(curlOf(call()), / \\\n {2}-H 'X-Amz-Date: [^']*'/, ''),
    ['time-date-missing'],
    CURL,
  ),
];
