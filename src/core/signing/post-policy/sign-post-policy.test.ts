import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '@/core/kernel/bytes';
import { instant } from '@/core/model/instant';
import type { FormField } from '@/core/model/post-policy';
import { stepOf } from '@/core/model/trace';
import { readKeys } from '@/core/signing/recorded';
import { createTextSigner } from '@/core/signing/text-signer';
import { verifyForm } from '@/core/verifying/post-policy/verify-form';
import { nodeHasher } from '@/testing/node-hasher';
import { documentedPolicy, readOwnUploads } from '@/testing/upload-vectors';
import { postInput, S3_DOCS } from '@/testing/uploads';
import { signPostPolicy } from './sign-post-policy';

const joined = (lines: readonly { readonly parts: readonly { readonly text: string }[] }[]): string =>
  lines.map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n');

const documented = documentedPolicy();
const policies = [...readOwnUploads().policies, ...(documented ? [documented] : [])];

describe('the vectors of policies', () => {
  it.each(policies.map((vector) => [vector.name, vector] as const))(
    '%s: its signature, over the policy as it is',
    async (_, { context, policyBase64, signature }) => {
      const { credentials, region, service, timestamp } = context;
      const signer = createTextSigner({
        credentials: { accessKeyId: credentials.access_key_id, secretAccessKey: credentials.secret_access_key },
        region,
        service,
        at: instant(Date.parse(timestamp)),
      });
      const signed = await signer.sign(policyBase64);
      expect(signed.signature).toBe(signature);
      expect(readKeys(signed.records, signature).stringToSign).toBe(policyBase64);
    },
  );
});

const field = (name: string, matching: FormField['matching'], condition: string, value = condition): FormField => ({
  name,
  value,
  matching,
  condition,
  source: `field:${name}:0`,
});

describe('an upload form', () => {
  const full = postInput({
    credentials: { ...S3_DOCS, sessionToken: 'token/with+signs==' },
    fields: [
      field('key', 'starts-with', 'user/user1/', `user/user1/\${filename}`),
      field('Content-Type', 'starts-with', 'image/'),
      field('acl', 'eq', 'public-read'),
      field('x-amz-meta-tag', 'starts-with', ''),
      field('x-amz-meta-name', 'eq', '写真 "1" \\ é'),
    ],
  });

  it('is a policy with a condition for every field, in plain ASCII', async () => {
    const { text } = stepOf(await signPostPolicy(full), 'policy');
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(JSON.parse(text)).toEqual({
      expiration: '2015-12-29T00:15:00Z',
      conditions: [
        { bucket: 'sigv4examplebucket' },
        ['starts-with', '$key', 'user/user1/'],
        ['starts-with', '$Content-Type', 'image/'],
        { acl: 'public-read' },
        ['starts-with', '$x-amz-meta-tag', ''],
        { 'x-amz-meta-name': '写真 "1" \\ é' },
        ['content-length-range', 0, 1_048_576],
        { 'x-amz-algorithm': 'AWS4-HMAC-SHA256' },
        { 'x-amz-credential': 'AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request' },
        { 'x-amz-date': '20151229T000000Z' },
        { 'x-amz-security-token': 'token/with+signs==' },
      ],
    });
  });

  it('shows what the engine signed: the policy in base64, cut into parts that join to it', async () => {
    const trace = await signPostPolicy(full);
    const policy = stepOf(trace, 'policy');
    const toSign = stepOf(trace, 'stringToSign');
    expect(Buffer.from(fromBase64(toSign.text) ?? []).toString()).toBe(policy.text);
    expect(joined(policy.lines)).toBe(policy.text);
    expect(joined(toSign.lines)).toBe(toSign.text);
    expect(joined(trace.signed.fieldLines)).toBe(trace.signed.fields.map((pair) => pair.join(': ')).join('\n'));
  });

  it('names where the values of its policy come from', async () => {
    const { lines } = stepOf(await signPostPolicy(full), 'policy');
    const sources = lines
      .flatMap(({ parts }) => parts.map(({ source }) => source))
      .filter((source) => source !== 'fixed');
    expect(sources).toEqual([
      'expires',
      'host',
      'field:key:0',
      'field:Content-Type:0',
      'field:acl:0',
      'field:x-amz-meta-name:0',
      'field:size:0',
      'accessKeyId',
      'date',
      'region',
      'service',
      'date',
      'token',
    ]);
  });

  it('has its fields in the order that S3 reads them, the signature last', async () => {
    const { signed } = await signPostPolicy(full);
    expect(signed.fields.map(([name]) => name)).toEqual([
      'key',
      'Content-Type',
      'acl',
      'x-amz-meta-tag',
      'x-amz-meta-name',
      'x-amz-algorithm',
      'x-amz-credential',
      'x-amz-date',
      'x-amz-security-token',
      'policy',
      'x-amz-signature',
    ]);
    expect(signed.open).toEqual(['key', 'Content-Type', 'x-amz-meta-tag']);
    expect(signed.url).toBe('https://sigv4examplebucket.s3.amazonaws.com/');
  });

  it('is accepted by the verifier, whatever its values are', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !/[\r\n]/.test(value));
    await fc.assert(
      fc.asyncProperty(text, text, fc.constantFrom('eq', 'starts-with'), async (key, value, matching) => {
        const input = postInput({ fields: [field('key', 'eq', `k${key}`), field('x-amz-meta-a', matching, value)] });
        const { signed } = await signPostPolicy(input);
        const verdict = await verifyForm(
          { bucket: input.bucket, fields: signed.fields, file: { name: 'a', size: 1 } },
          { now: input.at, hasher: nodeHasher, keys: () => ({ secret: S3_DOCS.secretAccessKey, sessionToken: null }) },
        );
        expect(verdict).toMatchObject({ outcome: 'match', key: `k${key}` });
      }),
      { numRuns: 300 },
    );
  });
});

const PYTHON = '/usr/bin/python3';
const BOTOCORE = '/usr/lib/python3/dist-packages/botocore/auth.py';

if (existsSync(BOTOCORE)) {
  describe('botocore', () => {
    it('signs the same policy the same', async () => {
      const input = postInput({ at: instant(Date.UTC(2024, 1, 29, 23, 59, 59)) });
      const { signed } = await signPostPolicy(input);
      const policy = signed.fields.find(([name]) => name === 'policy')?.[1] ?? '';
      const script = `
import sys
from botocore.auth import S3SigV4PostAuth
from botocore.credentials import Credentials
auth = S3SigV4PostAuth(Credentials(sys.argv[1], sys.argv[2]), 's3', 'us-east-1')
class Request: context = {'timestamp': '20240229T235959Z'}
print(auth.signature(sys.argv[3], Request))`;
      const made = execFileSync(PYTHON, ['-c', script, S3_DOCS.accessKeyId, S3_DOCS.secretAccessKey, policy]);
      expect(signed.fields.at(-1)).toEqual(['x-amz-signature', String(made).trim()]);
    });
  });
}
