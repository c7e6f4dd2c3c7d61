import { type CorpusEntry, entry } from '@/testing/corpus/entry';
import { both, CURL, link, URL, urlOf, XML, xml } from '@/testing/corpus/exchange';
import { DATE, KEY_ID } from '@/testing/corpus/parts';

const V2 = `https://press-archive.s3.eu-central-1.amazonaws.com/a.pdf?AWSAccessKeyId=${KEY_ID}&Expires=1773480413&Signature=vjbyPxybdZaNmGa%2ByT272YEAiv4%3D`;
const FOREIGN = { format: 'presigned-url', scheme: 'aws-v2-query' } as const;
const MRAP = 'mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com';

const HEX = '4f1d5a6b'.repeat(8);
const COUSINS = [
  [
    'Alibaba Cloud OSS',
    'oss4',
    `OSS4-HMAC-SHA256 Credential=LTAI5t7h6SgiLSga/20260314/cn-hangzhou/oss/aliyun_v4_request,Signature=${HEX}`,
  ],
  [
    'Alibaba Cloud',
    'acs3',
    `ACS3-HMAC-SHA256 Credential=LTAI5t7h6SgiLSga,SignedHeaders=host;x-acs-action;x-acs-date,Signature=${HEX}`,
  ],
  [
    'Tencent Cloud',
    'tc3',
    `TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3/2026-03-14/cvm/tc3_request, SignedHeaders=content-type;host, Signature=${HEX}`,
  ],
  [
    'Huawei Cloud',
    'sdk-hmac',
    `SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=content-type;host;x-sdk-date, Signature=${HEX}`,
  ],
  [
    'Volcengine',
    'volcengine',
    `HMAC-SHA256 Credential=AKLTMjI2ODVlYzI3ZGY/20260314/cn-north-1/iam/request, SignedHeaders=host;x-date, Signature=${HEX}`,
  ],
] as const;

export const SCHEME_FAULTS = {
  'Version 2': [
    entry(
      'a URL of version 2, and S3’s refusal',
      both(
        V2,
        xml(
          'InvalidRequest',
          'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
        ),
      ),
      ['scheme-v4-required', 'scheme-v2'],
      FOREIGN,
      XML,
    ),
    entry('a URL of version 2 alone', V2, ['scheme-v2'], FOREIGN),
  ],
  'Version 4a': [
    entry(
      'a URL of a Multi-Region Access Point that is signed for one Region',
      urlOf(link({ host: MRAP, region: 'us-east-1' })),
      ['scheme-v4a-needed'],
      URL,
    ),
    entry(
      'a URL of version 4a',
      `https://${MRAP}/a.pdf?X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256&X-Amz-Credential=${KEY_ID}%2F20260314%2Fs3%2Faws4_request&X-Amz-Date=${DATE}&X-Amz-Expires=300&X-Amz-Region-Set=%2A&X-Amz-SignedHeaders=host&X-Amz-Signature=3045022100${'ab'.repeat(32)}0220${'1c'.repeat(32)}`,
      ['scheme-v4a'],
      URL,
    ),
  ],
  'cousins of Version 4': [
    ...COUSINS.map(([name, scheme, text]) =>
      entry(`an Authorization header of ${name}`, `Authorization: ${text}`, ['scheme-other-cloud'], {
        format: 'authorization-header',
        scheme,
      }),
    ),
    entry(
      'an Authorization header of IAM Roles Anywhere',
      `Authorization: AWS4-X509-RSA-SHA256 Credential=9223372036854775807/20260314/us-east-1/rolesanywhere/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-x509, Signature=${'ab'.repeat(256)}`,
      ['scheme-x509'],
      { format: 'authorization-header', scheme: 'aws4-x509' },
    ),
  ],
  CloudFront: [
    entry(
      'a signed URL of CloudFront, with a policy of its own',
      'https://d111111abcdef8.cloudfront.net/a.pdf?Expires=1773480413&Signature=nitfHRCrtziwO2HwPfWw~yYDhUF5EwRunQA-j19DzZrv&Key-Pair-Id=K2JCJMDEHXQW5F',
      ['scheme-cloudfront'],
      { format: 'presigned-url', scheme: 'cloudfront-url' },
    ),
  ],
  'two mechanisms': [
    entry(
      'a presigned URL that is fetched with a bearer token',
      `curl '${urlOf(link())}' -H 'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9'`,
      ['authorization-two-mechanisms'],
      CURL,
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
