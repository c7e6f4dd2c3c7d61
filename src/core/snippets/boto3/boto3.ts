import { decodeText } from '@/core/kernel/percent';
import { isS3 } from '@/core/snippets/asked';
import { bodyLines, sent } from '@/core/snippets/botocore/send';
import { defined, lines, listed } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { nameIn } from '@/core/snippets/departures/changes';
import { pythonString as quoted } from '@/core/snippets/quoting/python';
import { hasOwnHost } from '@/core/snippets/s3-names';
import { LIMITS } from '@/core/snippets/verdict';

const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['GET', 'get_object'],
  ['HEAD', 'head_object'],
  ['PUT', 'put_object'],
  ['DELETE', 'delete_object'],
]);

/** Parameters of the query, and what boto3 calls them. */
const PARAMETERS: ReadonlyMap<string, string> = new Map([
  ['response-cache-control', 'ResponseCacheControl'],
  ['response-content-disposition', 'ResponseContentDisposition'],
  ['response-content-encoding', 'ResponseContentEncoding'],
  ['response-content-language', 'ResponseContentLanguage'],
  ['response-content-type', 'ResponseContentType'],
  ['response-expires', 'ResponseExpires'],
  ['versionId', 'VersionId'],
]);

/** boto3 makes the URL by itself: bucket and region become the host. */
export const boto3Client = defined({
  id: 'boto3',
  title: 'Python: boto3 (Amazon S3)',
  language: 'python',
  file: 'sign_s3.py',
  checked: 'run',
  version: '1.26.27',
  departures: [],
  limits: [
    ...LIMITS,
    ['s3-only', (q) => q.service !== 's3' || !isS3(q) || keyOf(q) === undefined || !OPERATIONS.has(q.method)],
    ['links-only', (q) => q.expires === undefined],
    ['own-host', (q) => hostOf(q) === undefined],
    ['no-further-parameters', (q) => q.query.some((pair) => !isKnown(q, pair))],
    ['no-further-headers', (q) => q.contentSha256 !== undefined || q.headers.some(([name]) => !isType(q, name))],
  ],
  code,
});

const isType = (q: CodeRequest, name: string): boolean => q.method === 'PUT' && name.toLowerCase() === 'content-type';
const textOfPair = (pair: string): string => decodeText(pair.slice(nameIn(pair).length + 1)) ?? '';

function isKnown({ method, query }: CodeRequest, pair: string): boolean {
  const name = nameIn(pair);
  const once = query.filter((other) => nameIn(other) === name).length === 1;
  // Empty values are left out, and times are written anew.
  if (!once || textOfPair(pair) === '' || name === 'response-expires') return false;
  return name === 'versionId' ? method !== 'PUT' : PARAMETERS.has(name) && (method === 'GET' || method === 'HEAD');
}

/** The key, where there is one that is text: a path of `/` alone asks for the bucket. */
function keyOf({ path }: CodeRequest): string | undefined {
  return path === '/' ? undefined : decodeText(path.slice(1));
}

/** Bucket and endpoint of a host, virtual-hosted style. */
function hostOf({
  scheme,
  host,
  authority,
}: CodeRequest): { readonly bucket: string; readonly endpoint: string } | undefined {
  if (scheme !== 'https' || host !== authority) return undefined;
  const [, bucket, endpoint] = /^([a-z0-9][a-z0-9-]{1,61}[a-z0-9])\.(s3[.-][a-z0-9.-]+)$/.exec(host) ?? [];
  return bucket === undefined || endpoint === undefined || hasOwnHost(bucket) ? undefined : { bucket, endpoint };
}

function code(q: CodeRequest): string {
  const type = q.headers.find(([name]) => isType(q, name))?.[1];
  const host = hostOf(q);
  const hasBody = q.method === 'PUT' && q.body.kind !== 'none';
  return lines(
    '# pip install boto3',
    hasBody && ['import urllib.error', 'import urllib.request', ''],
    'import boto3',
    'from botocore.config import Config',
    '',
    '# Without these settings boto3 makes links of Signature Version 2, where a region still takes it, and links to a host for all',
    '# regions, which sends them on to another host: there the signature is wrong. They go before AWS_ENDPOINT_URL,',
    '# AWS_USE_DUALSTACK_ENDPOINT and AWS_USE_FIPS_ENDPOINT, and before what a profile says of them.',
    's3 = boto3.client(',
    listed(
      '    ',
      "'s3'",
      `region_name=${quoted(q.region)}`,
      `endpoint_url=${quoted(`https://${host?.endpoint}`)}`,
      "config=Config(signature_version='s3v4', s3={'addressing_style': 'virtual', 'use_accelerate_endpoint': False})",
    ),
    ')',
    'url = s3.generate_presigned_url(',
    listed(
      '    ',
      quoted(OPERATIONS.get(q.method) ?? ''),
      [
        'Params={',
        ...listed(
          '        ',
          `'Bucket': ${quoted(host?.bucket ?? '')}`,
          `'Key': ${quoted(keyOf(q) ?? '')}`,
          q.query.map((pair) => `'${PARAMETERS.get(nameIn(pair))}': ${quoted(textOfPair(pair))}`),
          type !== undefined && `'ContentType': ${quoted(type)}`,
        ),
        '    }',
      ].join('\n'),
      `ExpiresIn=${q.expires}`,
    ),
    ')',
    'print(url)',
    hasBody && sent(q.method, bodyLines(q), type),
  );
}
