import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseAmzDate } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { readCase } from './reading';

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const SIGNATURE = 'b0ba327b5852a92beb9974dad2c3e09abafd423c9375b1e436a59915922d4665';
const NOW = parseAmzDate('20261130T091530Z') as NonNullable<ReturnType<typeof parseAmzDate>>;

/** A request and what its signer logged, with a path of its own. */
function pasted(service: string, path: string, hashed: string): string {
  const host = `x.${service}.eu-central-1.amazonaws.com`;
  const names = 'host;x-amz-content-sha256;x-amz-date';
  const canonical = `GET\n${hashed}\n\nhost:${host}\nx-amz-content-sha256:${EMPTY}\nx-amz-date:20261130T091500Z\n\n${names}\n${EMPTY}`;
  const hash = createHash('sha256').update(canonical).digest('hex');
  const scope = `20261130/eu-central-1/${service}/aws4_request`;
  return `GET ${path} HTTP/1.1
Host: ${host}
X-Amz-Date: 20261130T091500Z
x-amz-content-sha256: ${EMPTY}
Authorization: AWS4-HMAC-SHA256 Credential=AKIAJ5QZ7N3EXAMPLE77/${scope}, SignedHeaders=${names}, Signature=${SIGNATURE}

CanonicalRequest:
${canonical}

StringToSign:
AWS4-HMAC-SHA256
20261130T091500Z
${scope}
${hash}

Signature:
${SIGNATURE}
`;
}

test.each([
  ['s3', '/a/b', '%2Fa%2Fb', 'path-hashed-otherwise', 'slash-encoded'],
  ['s3', '/a/b', '/a%2Fb', 'path-hashed-otherwise', 'slash-encoded'],
  ['s3', '/a%20b/c', '%2Fa%20b%2Fc', 'path-hashed-otherwise', 'slash-encoded'],
  ['s3', '/a%20b/c', '%2Fa%2520b%2Fc', 'path-hashed-otherwise', 'slash-encoded'],
  ['s3', '/a%20b/c', '/a%2520b/c', 'path-hashed-twice', undefined],
  ['s3', '/a%3Fb', '/a%253Fb', 'path-hashed-twice', undefined],
  ['execute-api', '/a/b', '%2Fa%2Fb', 'path-hashed-otherwise', 'slash-encoded'],
  ['execute-api', '/a%20b/c', '/a%20b/c', 'path-hashed-once', undefined],
  ['execute-api', '/a%20b/c', '/a%252520b/c', 'path-hashed-otherwise', 'encoded-again'],
] as const)('%s, sent %s, hashed %s: %s', async (service, path, hashed, code, change) => {
  const { findings } = await readCase(pasted(service, path, hashed), NOW, nodeHasher);
  const told = findings.filter((finding) => finding.code.startsWith('path-hashed-'));
  expect(told).toMatchObject([{ code, args: change === undefined ? {} : { change } }]);
});
