import { isS3, urlOf } from '@/core/snippets/asked';
import { defined, lines, listed } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { BOTOCORE } from '@/core/snippets/departures/botocore';
import { contentSha256, isHttp, toldHeaders } from '@/core/snippets/payload';
import { pythonString as quoted } from '@/core/snippets/quoting/python';
import { LIMITS } from '@/core/snippets/verdict';
import { bodyLines, opened } from './send';

/** The signers in botocore, on which boto3 and the AWS CLI stand, and urllib to send with, which keeps a URL as it is. */
export const botocoreClient = defined({
  id: 'botocore',
  title: 'Python: botocore',
  language: 'python',
  file: 'sign.py',
  checked: 'run',
  version: '1.29.27',
  departures: BOTOCORE,
  limits: [
    ...LIMITS,
    // It turns what it is given as body into query parameters.
    ['body-in-a-link', (q) => q.expires !== undefined && !q.unsigned && !q.given && q.size > 0],
    // It hashes bodies by itself there.
    [
      'payload-by-rule',
      (q) => (q.expires === undefined ? isS3(q) && q.given : q.unsigned && !isS3(q) && q.scheme !== 'https'),
    ],
  ],
  code,
});

function signerOf(q: CodeRequest): string {
  if (q.expires === undefined) return isS3(q) ? 'S3SigV4Auth' : 'SigV4Auth';
  return isS3(q) ? 'S3SigV4QueryAuth' : 'SigV4QueryAuth';
}

function code(q: CodeRequest): string {
  const inS3 = isS3(q) && q.expires === undefined;
  const told = inS3 ? undefined : contentSha256(q);
  const hasBody = q.body.kind !== 'none';
  const headers = [
    ...toldHeaders(q).map(([name, value]) => `${quoted(name)}: ${quoted(value)}`),
    ...(told === undefined
      ? []
      : [
          `'X-Amz-Content-SHA256': ${told === 'hash of the body' ? 'hashlib.sha256(body).hexdigest()' : quoted(told.text)}`,
        ]),
  ];
  const needsBody = hasBody || told === 'hash of the body';
  return lines(
    '# pip install botocore',
    told === 'hash of the body' && 'import hashlib',
    isHttp(q) && ['import urllib.error', 'import urllib.request'],
    '',
    `from botocore.auth import ${signerOf(q)}`,
    'from botocore.awsrequest import AWSRequest',
    'from botocore.session import Session',
    '',
    needsBody && bodyLines(q),
    `request = AWSRequest(`,
    listed(
      '    ',
      `method=${quoted(q.method)}`,
      `url=${quoted(urlOf(q))}`,
      headers.length > 0 && ['headers={', ...listed('    ', headers), '}'].join('\n    '),
      hasBody && q.expires === undefined && 'data=body',
    ),
    ')',
    q.unsigned && !isS3(q) && "request.context['payload_signing_enabled'] = False",
    '# From the environment, the shared files or the role of the machine.',
    'credentials = Session().get_credentials().get_frozen_credentials()',
    `${signerOf(q)}(credentials, ${quoted(q.service)}, ${quoted(q.region)}${q.expires === undefined ? '' : `, expires=${q.expires}`}).add_auth(request)`,
    q.expires !== undefined && 'print(request.url)',
    isHttp(q) && send(q, hasBody),
  );
}

const send = (q: CodeRequest, hasBody: boolean) =>
  opened(
    'request.url',
    hasBody && 'data=body',
    (q.expires === undefined || toldHeaders(q).length > 0 || q.contentSha256 !== undefined) &&
      'headers=dict(request.headers.items())',
    `method=${quoted(q.method)}`,
  );
