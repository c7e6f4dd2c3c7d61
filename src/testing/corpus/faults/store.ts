import { type CorpusEntry, entry, searched } from '@/testing/corpus/entry';
import { both, CURL, curlOf, link, sign, swap, URL, upload, urlOf, XML, xml } from '@/testing/corpus/exchange';
import { MISMATCH, SECRET } from '@/testing/corpus/parts';

const own = upload({ host: 'files.example.com', path: '/box/a.pdf', region: 'us-east-1' });

const google = upload({
  host: 'storage.googleapis.com',
  path: '/box/a.pdf',
  region: 'auto',
  headers: [['accept-encoding', 'identity']],
});
const GOOGLE_MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your Google secret key and signing method.';
const ceph = (code: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><BucketName>box</BucketName><RequestId>tx000000000000000003a1c-0069b52e2d-5e6b2-default</RequestId><HostId>5e6b2-default-default</HostId></Error>`;

export const STORE_FAULTS = {
  R2: [
    entry(
      'a URL of R2 with a Region of AWS',
      urlOf(link({ host: 'abc123.r2.cloudflarestorage.com', path: '/box/a.pdf' })),
      ['store-r2-region'],
      URL,
    ),
    entry(
      'a URL of S3 with the Region of R2',
      urlOf(link({ region: 'auto' })),
      ['scope-region-host', 'store-auto-at-aws'],
      URL,
    ),
  ],
  'words of stores': [
    entry(
      'a key of another length at R2',
      xml('InvalidArgument', 'Invalid Argument: Credential access key has length 40, should be 32'),
      ['store-key-length'],
      XML,
    ),
    entry(
      'R2’s refusal of chunks with a trailer, as an SDK prints it',
      'An error occurred (NotImplemented) when calling the PutObject operation: STREAMING-UNSIGNED-PAYLOAD-TRAILER not implemented',
      ['store-chunked'],
      { format: 'error-text' },
    ),
    entry(
      'OSS’s refusal of chunks',
      xml(
        'InvalidArgument',
        'aws-chunked encoding is not supported with the specified x-amz-content-sha256 value.',
        ['ArgumentName', 'x-amz-content-sha256'],
        ['ArgumentValue', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'],
      ),
      ['store-chunked'],
      XML,
    ),
    entry(
      'OSS’s refusal of path style',
      xml('SecondLevelDomainForbidden', 'Please use virtual hosted style to access.', [
        'HostId',
        'oss-cn-shanghai.aliyuncs.com',
      ]),
      ['store-path-style'],
      XML,
    ),
    entry(
      'COS’s refusal of path style, as Node.js prints it',
      'Upload error: PathStyleDomainForbidden: The bucket you are attempting to access must be addressed using COS virtual-styled domain.\n    at throwDefaultError (/app/node_modules/@smithy/smithy-client/dist-cjs/index.js:836:20)',
      ['store-path-style'],
      { format: 'error-text' },
    ),
    entry(
      'a Region that OSS refuses, and the upload',
      both(
        curlOf(upload({ host: 'box.oss-cn-beijing.aliyuncs.com', path: '/a.pdf', region: 'beijing' })),
        xml('InvalidArgument', 'Invalid signing region in Authorization header.', ['EC', '0002-00000226']),
      ),
      ['store-region-refused'],
      CURL,
      XML,
    ),
    entry(
      'another endpoint that OSS names, and the bucket beside it',
      both(
        curlOf(upload({ host: 'box.oss-cn-hangzhou.aliyuncs.com', path: '/a.pdf', region: 'cn-hangzhou' })),
        xml(
          'AccessDenied',
          'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
          ['Bucket', 'box'],
          ['Endpoint', 'oss-cn-beijing.aliyuncs.com'],
        ),
      ),
      ['redirect-reported'],
      CURL,
      XML,
    ),
    entry(
      'a key of a session without its token, in OSS’s words',
      xml(
        'InvalidAccessKeyId',
        'The OSS Access Key Id you provided does not exist in our records. The Security Token may be lost to specify that it is a STS Access Id.',
        ['OSSAccessKeyId', 'STS.NUQrpkhEPr98RDscmwTiUMKdc'],
      ),
      ['token-missing', 'key-unknown'],
      XML,
    ),
    entry(
      'a key of AWS at IBM',
      both(
        curlOf(
          upload({ host: 's3.us-south.cloud-object-storage.appdomain.cloud', path: '/box/a.pdf', region: 'us-south' }),
        ),
        xml('InvalidAccessKeyId', 'The AWS Access Key ID you provided does not exist in our records.'),
      ),
      ['key-unknown', 'store-key-length'],
      CURL,
      XML,
    ),
    entry(
      'a key of AWS at Storj',
      both(
        curlOf(upload({ host: 'gateway.storjshare.io', path: '/box/a.pdf', region: 'us-east-1' })),
        xml('InvalidAccessKeyId', 'The Access Key Id you provided does not exist in our records.'),
      ),
      ['key-unknown', 'store-key-length'],
      CURL,
      XML,
    ),
    entry(
      'Backblaze’s refusal of the master key',
      xml('InvalidAccessKeyId', 'Malformed Access Key Id'),
      ['store-master-key'],
      XML,
    ),
  ],
  'Regions of stores': [
    // Storj, "Data Location": tools that want a region get `global`.
    searched(
      SECRET,
      'signed for GET',
      entry(
        'the Region that Storj tells its users to set',
        urlOf(link({ host: 'gateway.storjshare.io', path: '/box/a.pdf', region: 'global' })),
        [],
        URL,
      ),
    ),
    searched(
      SECRET,
      'signed for GET',
      entry(
        'the zone group that Ceph begins with',
        urlOf(link({ host: 'rgw.example.com', path: '/box/a.pdf', region: 'default' })),
        [],
        URL,
      ),
    ),
    searched(
      SECRET,
      'signed for GET',
      entry(
        'the Region that any Space of DigitalOcean takes',
        urlOf(link({ host: 'box.fra1.digitaloceanspaces.com', path: '/a.pdf', region: 'us-east-1' })),
        [],
        URL,
      ),
    ),
    searched(
      SECRET,
      'signed for GET',
      entry(
        'a Region of Tencent COS for another’s',
        urlOf(link({ host: 'box-125.cos.ap-guangzhou.myqcloud.com', path: '/a.pdf', region: 'us-east-1' })),
        [],
        URL,
      ),
    ),
    searched(
      SECRET,
      'signed for GET',
      entry(
        'a Region of IBM for another’s',
        urlOf(
          link({ host: 's3.us-south.cloud-object-storage.appdomain.cloud', path: '/b/a.pdf', region: 'us-standard' }),
        ),
        [],
        URL,
      ),
    ),
    entry(
      'a Region that was never filled in, at a store',
      urlOf(link({ host: 'gateway.storjshare.io', path: '/box/a.pdf', region: 'undefined' })),
      ['scope-region-shape'],
      URL,
    ),
  ],
  Wasabi: [
    entry(
      'the words of AWS for a Region, from Wasabi',
      both(
        curlOf(upload({ host: 's3.eu-central-2.wasabisys.com', path: '/box/a.pdf', region: 'eu-central-1' })),
        xml(
          'AuthorizationHeaderMalformed',
          "The authorization header is malformed; the region 'eu-central-1' is wrong; expecting 'eu-central-2'",
        ),
      ),
      ['scope-region-reported', 'scope-region-host'],
      CURL,
      XML,
    ),
    entry(
      'a Region at the host of Wasabi that is us-east-1’s',
      urlOf(link({ host: 's3.wasabisys.com', path: '/box/a.pdf', region: 'eu-central-1' })),
      ['scope-region-host'],
      URL,
    ),
    entry(
      'an account that Wasabi has locked',
      xml(
        'AuthenticationLockout',
        'There have been too many attempts to access the account with the wrong credentials. Try again in five minutes.',
      ),
      ['store-locked-out'],
      XML,
    ),
  ],
  Ceph: [
    entry(
      'a refusal of Ceph, which has no words',
      both(curlOf(own), ceph('SignatureDoesNotMatch')),
      ['store-behind-proxy'],
      CURL,
      XML,
    ),
    entry('a refusal of Ceph alone', ceph('SignatureDoesNotMatch'), ['store-behind-proxy'], XML),
    entry('a key that Ceph does not know', ceph('InvalidAccessKeyId'), ['key-unknown'], XML),
  ],
  MinIO: [
    entry(
      'an upload to a store behind a proxy',
      both(curlOf(own), xml('SignatureDoesNotMatch', MISMATCH, ['Key', 'a.pdf'], ['BucketName', 'box'])),
      ['store-behind-proxy'],
      CURL,
      XML,
    ),
  ],
  'Google Cloud Storage': [
    entry(
      'a key of AWS at Google',
      "<?xml version='1.0' encoding='UTF-8'?><Error><Code>InvalidSecurity</Code><Message>The provided security credentials are not valid.</Message><Details>Incorrect Authorization header</Details></Error>",
      ['store-google-key'],
      XML,
    ),
    entry(
      'an Accept-Encoding that Google’s front end added to, in Google’s words',
      both(
        curlOf(google),
        xml(
          'SignatureDoesNotMatch',
          'Access denied.',
          ['Details', GOOGLE_MISMATCH],
          [
            'CanonicalRequest',
            swap(sign(google).canonicalRequest, 'accept-encoding:identity', 'accept-encoding:identity,gzip(gfe)'),
          ],
        ),
      ),
      ['headers-accept-encoding'],
      CURL,
      XML,
    ),
    entry(
      'a signed URL of Google alone',
      'https://storage.googleapis.com/box/a.pdf?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=app%40proj.iam.gserviceaccount.com%2F20260314%2Fauto%2Fstorage%2Fgoog4_request&X-Goog-Date=20260314T092653Z&X-Goog-Expires=900&X-Goog-SignedHeaders=host&X-Goog-Signature=247a2aa45f169edf4d187d54e7cc46e4',
      ['scheme-google'],
      { format: 'presigned-url', scheme: 'goog4' },
    ),
  ],
  'Backblaze B2': [
    entry(
      'a URL of version 2 at Backblaze, and its refusal',
      both(
        'https://box.s3.us-west-004.backblazeb2.com/a.pdf?AWSAccessKeyId=004abc&Expires=1773480413&Signature=vjbyPxyb%3D',
        xml(
          'InvalidRequest',
          'The V2 signature authorization mechanism is not supported. Please use AWS4-HMAC-SHA256.',
        ),
      ),
      ['scheme-v4-required', 'scheme-v2'],
      { format: 'presigned-url', scheme: 'aws-v2-query' },
      XML,
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
