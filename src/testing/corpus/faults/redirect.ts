import { type CorpusEntry, entry } from '@/testing/corpus/entry';
import { both, CURL, link, URL, urlOf, XML, xml } from '@/testing/corpus/exchange';
import { S3_HOST } from '@/testing/corpus/parts';

const global = link({ host: 'press-archive.s3.amazonaws.com' });

export const REDIRECT_FAULTS = {
  redirect: [
    entry(
      'a URL, and the endpoint that S3 points to',
      both(
        urlOf(link({ host: 's3.us-east-1.amazonaws.com', path: '/press-archive/a.pdf', region: 'us-east-1' })),
        xml(
          'PermanentRedirect',
          'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
          ['Endpoint', S3_HOST],
          ['Bucket', 'press-archive'],
        ),
      ),
      ['redirect-reported'],
      URL,
      XML,
    ),
    entry(
      'curl -v of a URL that S3 redirects',
      both(
        `curl -v '${urlOf(global)}'`,
        `< HTTP/1.1 307 Temporary Redirect\n< x-amz-bucket-region: eu-west-3\n< Location: ${urlOf({ ...global, host: S3_HOST })}\n< Server: AmazonS3\n<`,
      ),
      ['redirect-reported'],
      CURL,
      { format: 'http-reply', status: 307 },
      { format: 'presigned-url' },
    ),
    entry('a URL at the global endpoint of S3', urlOf(global), ['host-s3-global'], URL),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
