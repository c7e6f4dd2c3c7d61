import { type CorpusEntry, entry } from '@/testing/corpus/entry';
import { CURL, curlOf, link, sign, URL, upload, urlOf, XML, xml } from '@/testing/corpus/exchange';

const acl = link({ method: 'PUT' });
const CHECKSUM = 'x-amz-checksum-crc32=AAAAAA%3D%3D&x-amz-sdk-checksum-algorithm=CRC32';

export const CHECKSUM_FAULTS = {
  'checksum by default': [
    entry(
      'the message alone that a store does not know a checksum header',
      "InvalidArgument: Unsupported header 'x-amz-sdk-checksum-algorithm' received for this API call.",
      ['checksum-refused'],
      { format: 'error-text' },
    ),
    entry(
      'the message alone that a body is not the nothing which was signed',
      'checksum mismatch for X-Amz-Checksum-Crc32: expected AAAAAA==, got HYZs4w==',
      ['checksum-of-nothing'],
      { format: 'error-text' },
    ),
    entry(
      'a presigned upload with the checksum of nothing',
      urlOf(acl, sign({ ...acl, query: CHECKSUM })),
      ['checksum-of-nothing'],
      URL,
    ),
    entry(
      'a store that does not know a checksum header',
      xml('InvalidArgument', "Unsupported header 'x-amz-checksum-crc32' received for this API call."),
      ['checksum-refused'],
      XML,
    ),
    entry(
      'an upload to MinIO with a checksum in its trailer',
      curlOf(
        upload({
          host: 'localhost:9000',
          path: '/box/a.pdf',
          region: 'us-east-1',
          headers: [
            ['x-amz-content-sha256', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'],
            ['x-amz-decoded-content-length', '17'],
          ],
          likeS3: false,
        }),
      ),
      ['checksum-trailer-at-store'],
      CURL,
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
