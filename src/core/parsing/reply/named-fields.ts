import type { Header } from '@/core/model/headers';

/** Names under which languages and JSON show a reply's values. */
const NAMES =
  'AWSAccessKeyId|AccessKeyId|StringToSignBytes|CanonicalRequestBytes|StringToSign|CanonicalRequest|SignatureProvided|' +
  'RequestId|requestId|request_id|aws_request_id|HostId|host_id|s3_extended_request_id|RequestTime|ServerTime|' +
  'MaxAllowedSkewMilliseconds|Expires|X-Amz-Expires|X_Amz_Expires|Region|Endpoint|Bucket|BucketName|Resource|HeadersNotSigned|' +
  'ArgumentName|ArgumentValue|Details|ClientComputedContentSHA256|S3ComputedContentSHA256|Key';
const FIELD = new RegExp(
  `(?<![\\w<-])["']?(${NAMES})["']?[ \\t]{0,8}(?:=>|[:=])[ \\t]{0,8}(?:Some\\()?(?:'([^']*)'|"([^"]*)"|([^\\s,;}"')<>]+))`,
  'g',
);
const REQUEST_IDS: readonly (readonly [string, RegExp])[] = [
  ['RequestId', /\b(?:Request ?ID|request id):? ?([A-Za-z0-9-]{8,64})/],
  ['HostId', /\b(?:S3 Extended Request ID|HostID|host id):? ?([A-Za-z0-9+/=]{16,200})/],
];

/** Values with their names in a dump: `Name: 'value'`, `"Name":"value"`, `:Name=>"value"`, `Name=value`. */
export function namedFields(text: string): readonly Header[] {
  const named = [...text.matchAll(FIELD)].map(
    ([, name = '', single, double, bare]): Header => [
      name.replace(/^aws_request_id$/, 'RequestId'),
      single ?? double ?? bare ?? '',
    ],
  );
  const ids = REQUEST_IDS.flatMap(([name, pattern]): readonly Header[] => {
    const value = named.some(([n]) => n === name) ? undefined : pattern.exec(text)?.[1];
    return value === undefined ? [] : [[name, value]];
  });
  return [...named, ...ids];
}
