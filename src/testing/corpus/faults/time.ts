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
  temporary,
  URL,
  upload,
  urlOf,
  XML,
  xml,
} from '@/testing/corpus/exchange';
import { DATE, TEMPORARY_ID, TOKEN } from '@/testing/corpus/parts';

const skewed = (server: string) =>
  xml(
    'RequestTimeTooSkewed',
    'The difference between the request time and the current time is too large.',
    ['RequestTime', DATE],
    ['ServerTime', server],
    ['MaxAllowedSkewMilliseconds', '900000'],
  );
const week = swap(urlOf(link(temporary)), 'Expires=900', 'Expires=604800');

export const TIME_FAULTS = {
  'expiry out of range': [
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
  ],
  'expiry past': [
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
  ],
  'expiry longer than its credentials': [
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
  ],
  'session over': [
    at('20260314T152653Z', entry('a URL for a week, used at noon by a session', week, ['time-session-over'], URL)),
    at('20260316T092653Z', entry('a URL for a week, two days after', week, ['time-session-over'], URL)),
  ],
  'clock skew': [
    entry(
      'an upload, and S3’s clock',
      both(curlOf(upload()), skewed('2026-03-14T09:47:10Z')),
      ['time-skew'],
      CURL,
      XML,
    ),
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
  ],
  'form of the date': [
    entry(
      'a date with hyphens and colons',
      swap(urlOf(link()), `Date=${DATE}`, 'Date=2026-03-14T09:26:53Z'),
      ['time-date-format'],
      URL,
    ),
    entry('a year of the Buddhist calendar', urlOf(link({ date: '25690314T092653Z' })), ['time-calendar'], URL),
    entry(
      'a call without a date',
      swap(curlOf(call()), / \\\n {2}-H 'X-Amz-Date: [^']*'/, ''),
      ['time-date-missing'],
      CURL,
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
