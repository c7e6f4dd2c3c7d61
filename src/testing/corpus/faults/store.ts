import { type CorpusEntry, entry } from '@/testing/corpus/entry';
import { both, CURL, curlOf, link, URL, upload, urlOf, XML, xml } from '@/testing/corpus/exchange';
import { MISMATCH } from '@/testing/corpus/parts';

const own = upload({ host: 'files.example.com', path: '/box/a.pdf', region: 'us-east-1' });

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
      'Backblaze’s refusal of the master key',
      xml('InvalidAccessKeyId', 'Malformed Access Key Id'),
      ['store-master-key'],
      XML,
    ),
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
