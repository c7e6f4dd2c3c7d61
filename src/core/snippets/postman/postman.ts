import { isS3, urlOf } from '@/core/snippets/asked';
import { defined } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { AWS4 } from '@/core/snippets/departures/aws4';
import { leavingOut, withHeaders } from '@/core/snippets/departures/changes';
import type { DepartureRule } from '@/core/snippets/departures/departure';
import { TOOL_LIMITS } from '@/core/snippets/tools';

/** It sets the hash of a body, and of none leaves it to aws4, which sets it for Amazon S3 only. */
const HASH: DepartureRule = {
  id: 'hash-where-there-is-a-body',
  outcome: 'accepted',
  signs: (c, q) => {
    if (q.expires !== undefined) return c;
    if (q.size > 0) {
      const others = c.headers.filter(([name]) => name !== 'x-amz-content-sha256');
      return withHeaders(c, [...others, ['x-amz-content-sha256', c.payload]]);
    }
    return isS3(q) ? c : leavingOut(c, (name) => name === 'x-amz-content-sha256');
  },
};

/** A collection of one request, which Postman and its newman sign when they send it. */
export const postmanClient = defined({
  id: 'postman',
  title: 'Postman',
  language: 'json',
  credentials: 'variables',
  file: 'request.postman_collection.json',
  checked: 'run',
  version: '6.2.2 (newman)',
  // aws4 is not handed the body.
  departures: [HASH, ...AWS4.filter(({ id }) => id !== 'adds-type-and-length')],
  limits: [
    ...TOOL_LIMITS,
    [
      'payload-by-rule',
      ({ given, expires, contentSha256, unsigned }) =>
        expires === undefined ? given : contentSha256 !== undefined && !unsigned,
    ],
    ['body-in-a-link', (q) => q.expires !== undefined && !q.unsigned && q.size > 0],
    // A segment that begins with a colon is a variable.
    ['characters-of-the-url', ({ path }) => path.includes('/:')],
  ],
  code,
});

const SECRETS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;

const variable = (key: string, name: string) => ({ key, value: `{{${name}}}`, type: 'string' });
const text = (key: string, value: string) => ({ key, value, type: 'string' });

function code(q: CodeRequest): string {
  const hasToken = q.token !== 'none';
  const url = urlOf(q);
  const inLink = q.expires !== undefined;
  const auth = [
    variable('accessKey', 'AWS_ACCESS_KEY_ID'),
    variable('secretKey', 'AWS_SECRET_ACCESS_KEY'),
    ...(hasToken ? [variable('sessionToken', 'AWS_SESSION_TOKEN')] : []),
    text('region', q.region),
    text('service', q.service),
    ...(inLink ? [{ key: 'addAuthDataToQuery', value: true, type: 'boolean' }] : []),
  ];
  const request = {
    method: q.method,
    url: inLink ? `${url}${url.includes('?') ? '&' : '?'}X-Amz-Expires=${q.expires}` : url,
    header: q.headers.map(([key, value]) => ({ key, value })),
    ...(q.body.kind === 'text' ? { body: { mode: 'raw', raw: q.body.text } } : {}),
    auth: { type: 'awsv4', awsv4: auth },
  };
  const collection = {
    info: {
      name: `${q.method} ${q.authority}`,
      description: 'Set the variables in an environment, or as secrets of the vault.',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: [{ name: `${q.method} ${q.path}`, request }],
    variable: SECRETS.slice(0, hasToken ? 3 : 2).map((key) => ({ key, value: '' })),
  };
  return `${JSON.stringify(collection, undefined, 2)}\n`;
}
