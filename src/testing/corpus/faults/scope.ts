import { type CorpusEntry, entry } from '@/testing/corpus/entry';
import {
  both,
  CURL,
  call,
  curlOf,
  JSON_ERROR,
  link,
  swap,
  URL,
  upload,
  urlOf,
  XML,
  xml,
} from '@/testing/corpus/exchange';
import { KEY_ID } from '@/testing/corpus/parts';

const wrongRegion = link({ host: 'press-archive.s3.us-east-1.amazonaws.com', region: 'us-east-1' });
const iam = call({
  host: 'iam.amazonaws.com',
  path: '/',
  query: 'Action=ListUsers',
  service: 'iam',
  region: 'eu-west-1',
});
const apiGateway = call({ service: 'apigateway' });

export const SCOPE_FAULTS = {
  Region: [
    entry(
      'a URL whose host is in another Region than its scope',
      urlOf(link({ host: 'press-archive.s3.eu-west-1.amazonaws.com' })),
      ['scope-region-host'],
      URL,
    ),
    entry(
      'a URL, and the Region that S3 expects',
      both(
        urlOf(wrongRegion),
        xml(
          'AuthorizationQueryParametersError',
          "Error parsing the X-Amz-Credential parameter; the region 'us-east-1' is wrong; expecting 'eu-west-3'",
          ['Region', 'eu-west-3'],
        ),
      ),
      ['scope-region-reported'],
      URL,
      XML,
    ),
    entry(
      'the Region that S3 expects, as a JavaScript error with its stack',
      "AuthorizationHeaderMalformed: The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-3'\n    at throwDefaultError (/app/node_modules/@smithy/smithy-client/dist-cjs/index.js:388:20)",
      ['scope-region-reported'],
      { format: 'error-text', code: 'AuthorizationHeaderMalformed' },
    ),
    entry(
      'the Region that S3 expects, without what stood before it',
      "the region 'us_east_1' is wrong; expecting 'us-east-1'",
      ['scope-region-reported'],
      { format: 'error-text' },
    ),
    entry(
      'a global service signed for another Region than its own',
      both(
        curlOf(iam),
        xml('SignatureDoesNotMatch', "Credential should be scoped to a valid region, not 'eu-west-1'. "),
      ),
      ['scope-region-refused', 'scope-region-host'],
      CURL,
      XML,
    ),
    entry(
      'an Availability Zone for a Region',
      urlOf(link({ region: 'eu-west-3a' })),
      ['scope-region-shape', 'scope-region-host'],
      URL,
    ),
    entry(
      'what the console calls a Region, in a URL',
      urlOf(link({ host: 'press-archive.s3.eu-west-3.amazonaws.com', region: 'Europe (Paris)' })),
      ['scope-region-shape', 'scope-region-host'],
      URL,
    ),
    entry(
      'what the console calls a Region, in a header',
      curlOf(upload({ region: 'Europe (Paris)' })),
      ['scope-region-shape', 'scope-region-host'],
      CURL,
    ),
    entry(
      'a Region of China at a host outside it',
      urlOf(link({ host: 'press-archive.s3.cn-north-1.amazonaws.com', region: 'cn-north-1' })),
      ['host-partition'],
      URL,
    ),
  ],
  service: [
    entry(
      'an API called in the name of the service that manages APIs',
      curlOf(apiGateway),
      ['scope-service-host', 'scope-service-name'],
      CURL,
    ),
    entry(
      'a command, and the service that AWS expects',
      both(
        curlOf(apiGateway),
        JSON.stringify({ message: "Credential should be scoped to correct service: 'execute-api'. " }),
      ),
      ['scope-service-reported', 'scope-service-host', 'scope-service-name'],
      CURL,
      JSON_ERROR,
    ),
  ],
  'date of the scope': [
    entry('a scope of the day before', swap(urlOf(link()), '%2F20260314%2F', '%2F20260313%2F'), ['scope-date'], URL),
  ],
  'form of the scope': [
    entry(
      'a scope with its last word misspelt',
      swap(urlOf(link()), 'aws4_request', 'aws4-request'),
      ['scope-terminator'],
      URL,
    ),
    entry(
      'the form of a credential that S3 expects, as the message alone',
      'Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request"',
      ['scope-parts-reported'],
      { format: 'error-text' },
    ),
    entry(
      'the form of a credential that S3 expects of a header',
      xml(
        'AuthorizationHeaderMalformed',
        'The authorization header is malformed; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
      ),
      ['scope-parts-reported'],
      XML,
    ),
    entry('a scope without a service', swap(urlOf(link()), '%2Fs3%2F', '%2F'), ['scope-parts'], URL),
    entry(
      'the id of a role for an access key',
      swap(urlOf(link()), KEY_ID, 'AROAIOSFODNN7EXAMPLE'),
      ['key-prefix'],
      URL,
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
