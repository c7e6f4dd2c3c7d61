import { decodeText } from '@/core/kernel/percent';
import { isS3 } from '@/core/snippets/asked';
import { defined, lines } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { isPosixWord, posixQuoted as quoted } from '@/core/snippets/quoting/posix-words';
import { hasOwnHost } from '@/core/snippets/s3-names';
import { LIMITS } from '@/core/snippets/verdict';

/** `aws s3 presign`: links to read an object of Amazon S3, and nothing else. */
export const awsCliClient = defined({
  id: 'aws-cli',
  title: 'AWS CLI',
  language: 'bash',
  file: 'sign.sh',
  checked: 'run',
  version: '2.9.19',
  departures: [],
  limits: [
    ...LIMITS,
    ['s3-only', (q) => q.service !== 's3' || !isS3(q) || !keyOf(q)],
    ['links-only', (q) => q.expires === undefined],
    ['get-only', ({ method }) => method !== 'GET'],
    ['own-host', (q) => bucketOf(q) === undefined],
    ['no-further-parameters', ({ query }) => query.length > 0],
    ['no-further-headers', (q) => q.headers.length > 0 || q.contentSha256 !== undefined],
    ['unquotable', (q) => !isPosixWord(keyOf(q) ?? '')],
  ],
  code,
});

const keyOf = ({ path }: CodeRequest): string | undefined => decodeText(path.slice(1));

/** The bucket of the host that the CLI makes of it; version 2 names us-east-1 in it, as every region. */
function bucketOf({ scheme, host, authority, region }: CodeRequest): string | undefined {
  if (scheme !== 'https' || host !== authority) return undefined;
  const rest = `.s3.${region}.amazonaws.com`;
  const bucket = host.endsWith(rest) ? host.slice(0, -rest.length) : '';
  return /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket) && !hasOwnHost(bucket) ? bucket : undefined;
}

function code(q: CodeRequest): string {
  const object = quoted(`s3://${bucketOf(q)}/${keyOf(q)}`);
  return lines(
    '# AWS CLI 2: version 1 signs with Signature Version 2, and for another host.',
    '# These keep environment and profile from choosing another host, which is signed. What a profile says below `s3 =` still does:',
    '# addressing_style, use_accelerate_endpoint, use_dualstack_endpoint.',
    'export AWS_USE_DUALSTACK_ENDPOINT=false AWS_USE_FIPS_ENDPOINT=false AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true',
    `aws s3 presign ${object} --expires-in ${q.expires} --region ${quoted(q.region)}`,
  );
}
