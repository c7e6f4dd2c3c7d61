import { type CorpusEntry, entry } from '@/testing/corpus/entry';
import {
  both,
  CURL,
  call,
  curlOf,
  JSON_ERROR,
  link,
  swap,
  temporary,
  URL,
  urlOf,
  XML,
  xml,
} from '@/testing/corpus/exchange';
import { TEMPORARY_ID, TOKEN } from '@/testing/corpus/parts';

const bare = link({ keyId: TEMPORARY_ID });
const iot = link({
  ...temporary,
  host: 'a1b2c3-ats.iot.eu-west-3.amazonaws.com',
  path: '/mqtt',
  service: 'iotdevicegateway',
  likeS3: false,
});

export const TOKEN_FAULTS = {
  'token missing': [
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
      both(
        curlOf(call({ keyId: TEMPORARY_ID })),
        '{"message":"The security token included in the request is invalid."}',
      ),
      ['token-missing', 'token-invalid'],
      CURL,
      JSON_ERROR,
    ),
  ],
  'token misplaced': [
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
  ],
  'token expired': [
    entry(
      'a URL whose session is over, by S3’s word',
      both(urlOf(link(temporary)), xml('ExpiredToken', 'The provided token has expired.')),
      ['token-expired'],
      URL,
      XML,
    ),
  ],
  'AKIA and ASIA': [
    entry('a long-term key with a token', urlOf(link({ token: TOKEN })), ['token-with-long-term-key'], URL),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
