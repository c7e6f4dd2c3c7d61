import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeaderList } from '@/core/model/headers';
import { instant } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { documentedPolicy, type OwnUploads, readOwnUploads } from '@/testing/upload-vectors';
import { S3_DOCS, withField } from '@/testing/uploads';
import type { ReceivedForm } from './form';
import { type FormOptions, verifyForm } from './verify-form';

type OwnPolicy = OwnUploads['policies'][number];

const NOW = instant(Date.UTC(2015, 11, 29, 1));
const SCOPE = ['20151229', 'us-east-1', 's3', 'aws4_request'];

const options: FormOptions = {
  now: NOW,
  hasher: nodeHasher,
  keys: (id) => (id === S3_DOCS.accessKeyId ? { secret: S3_DOCS.secretAccessKey, sessionToken: null } : undefined),
  expected: { region: 'us-east-1', service: 's3' },
};

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** A form with a policy of these conditions, signed here and by nobody of this project. */
function formWith(
  conditions: readonly unknown[],
  own: HeaderList,
  expiration = '2015-12-30T12:00:00.000Z',
): HeaderList {
  const signing: HeaderList = [
    ['x-amz-algorithm', 'AWS4-HMAC-SHA256'],
    ['x-amz-credential', [S3_DOCS.accessKeyId, ...SCOPE].join('/')],
    ['x-amz-date', '20151229T000000Z'],
  ];
  const all = [{ bucket: 'b' }, ...conditions, ...signing.map(([name, value]) => ({ [name]: value }))];
  const policy = Buffer.from(JSON.stringify({ expiration, conditions: all })).toString('base64');
  const key = SCOPE.reduce<string | Buffer>(hmac, `AWS4${S3_DOCS.secretAccessKey}`);
  return [...own, ...signing, ['policy', policy], ['x-amz-signature', hmac(key, policy).toString('hex')]];
}

const KEY: HeaderList = [['key', `user/\${filename}`]];
const judge = (fields: HeaderList, change: Partial<ReceivedForm> = {}, more: Partial<FormOptions> = {}) =>
  verifyForm({ bucket: 'b', fields, file: { name: 'a.png', size: 10 }, ...change }, { ...options, ...more });

const startsWithUser = ['starts-with', '$key', 'user/'];

describe('an upload form', () => {
  it('is accepted where it meets every condition, with the name of its file in the key', async () => {
    expect(await judge(formWith([startsWithUser], KEY))).toMatchObject({ outcome: 'match', key: 'user/a.png' });
  });

  it('takes field names in any case, and conditions as objects or lists', async () => {
    const fields = formWith(
      [startsWithUser, ['eq', '$acl', 'private'], { 'Content-Type': 'image/png' }],
      [...KEY, ['ACL', 'private'], ['content-type', 'image/png']],
    );
    expect((await judge(fields)).outcome).toBe('match');
  });

  it('may hold fields that start with x-ignore- and no condition speaks of', async () => {
    expect((await judge(formWith([startsWithUser], [...KEY, ['x-ignore-me', '1']]))).outcome).toBe('match');
  });

  it('has only the last part of a path as the name of its file', async () => {
    const verdict = await judge(formWith([startsWithUser], KEY), { file: { name: 'C:\\photos\\a.png', size: 1 } });
    expect(verdict).toMatchObject({ key: 'user/a.png' });
  });

  it('may send a list of content types where each starts right', async () => {
    const conditions = [startsWithUser, ['starts-with', '$Content-Type', 'image/']];
    const typed = (value: string) => formWith(conditions, [...KEY, ['Content-Type', value]]);
    expect((await judge(typed('image/png, image/gif'))).outcome).toBe('match');
    expect(await judge(typed('image/png, text/html'))).toMatchObject({ failure: { check: 'condition' } });
  });

  it.each<[string, readonly unknown[], HeaderList, object]>([
    [
      'a field that differs',
      [startsWithUser, { acl: 'private' }],
      [...KEY, ['acl', 'public-read']],
      { check: 'condition', condition: { operator: 'eq', field: 'acl', value: 'private' }, found: ['public-read'] },
    ],
    [
      'a field that starts otherwise',
      [startsWithUser],
      [['key', 'other/a']],
      { check: 'condition', condition: { operator: 'starts-with', field: 'key', value: 'user/' }, found: ['other/a'] },
    ],
    [
      'a field that is not there',
      [startsWithUser, { acl: 'private' }],
      KEY,
      { check: 'condition', condition: { operator: 'eq', field: 'acl', value: 'private' }, found: [] },
    ],
    [
      'a field of no condition',
      [startsWithUser],
      [...KEY, ['acl', 'private']],
      { check: 'extra-fields', names: ['acl'] },
    ],
    [
      'a file too large',
      [startsWithUser, ['content-length-range', 0, 9]],
      KEY,
      { check: 'size', problem: 'too-large', bound: 9, found: 10 },
    ],
    [
      'a file too small',
      [startsWithUser, ['content-length-range', 11, 20]],
      KEY,
      { check: 'size', problem: 'too-small', bound: 11, found: 10 },
    ],
    ['a condition of no known form', [startsWithUser, ['like', '$acl', 'x']], KEY, { check: 'policy' }],
  ])('is refused with %s', async (_, conditions, own, failure) => {
    expect(await judge(formWith(conditions, own))).toEqual({
      outcome: 'refused',
      failure: expect.objectContaining(failure),
    });
  });

  it('is refused for another bucket than its own', async () => {
    expect(await judge(formWith([startsWithUser], KEY), { bucket: 'c' })).toMatchObject({
      failure: { check: 'condition', condition: { field: 'bucket' }, found: ['c'] },
    });
  });

  it('is refused once its policy has expired, and not a moment before', async () => {
    const at = (hours: number, ms: number) => instant(Date.UTC(2015, 11, 30, hours, 0, 0, ms));
    const fields = formWith([startsWithUser], KEY);
    expect((await judge(fields, {}, { now: at(12, 0) })).outcome).toBe('match');
    expect(await judge(fields, {}, { now: at(12, 1) })).toMatchObject({ failure: { check: 'policy-expired' } });
  });

  it.each([
    ['x-amz-algorithm', 'AWS4-HMAC-SHA512', 'algorithm'],
    ['x-amz-date', '2015-12-29', 'date-format'],
    ['x-amz-date', '20151228T000000Z', 'credential-scope'],
    ['x-amz-credential', 'AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3', 'credential-scope'],
    ['x-amz-credential', 'AKIAIOSFODNN7EXAMPLE/20151229/us-west-2/s3/aws4_request', 'credential-scope'],
    ['x-amz-credential', 'AKIDOTHER/20151229/us-east-1/s3/aws4_request', 'key-id'],
    ['x-amz-signature', '0'.repeat(64), 'signature'],
    ['policy', '!', 'signature'],
    ['policy', '', 'well-formed'],
    ['key', '', 'well-formed'],
  ])('with %s %j is refused at the check "%s"', async (name, value, check) => {
    expect(await judge(withField(formWith([startsWithUser], KEY), name, value))).toMatchObject({ failure: { check } });
  });

  it('with a session token that is not the key’s own is refused', async () => {
    const fields = formWith([startsWithUser, { 'x-amz-security-token': 't' }], [...KEY, ['x-amz-security-token', 't']]);
    expect(await judge(fields)).toMatchObject({ failure: { check: 'token', found: 't' } });
  });

  it('is refused wherever one character of its policy or signature differs', async () => {
    const fields = formWith([startsWithUser], KEY);
    const name = fc.constantFrom('policy', 'x-amz-signature');
    await fc.assert(
      fc.asyncProperty(name, fc.nat(), fc.constantFrom(...'0aZ+/='), async (field, position, character) => {
        const value = fields.find(([n]) => n === field)?.[1] ?? '';
        const at = position % value.length;
        const changed = value.slice(0, at) + character + value.slice(at + 1);
        const { outcome } = await judge(withField(fields, field, changed));
        expect(outcome).toBe(changed === value ? 'match' : 'refused');
      }),
      { numRuns: 500 },
    );
  });

  it('of any fields at all gets a verdict', async () => {
    const fields = fc.array(
      fc.tuple(fc.constantFrom('key', 'policy', 'x-amz-credential', 'x-amz-date', 'a'), fc.string()),
    );
    await fc.assert(
      fc.asyncProperty(fields, async (list) => {
        expect((await judge(list)).outcome).toBe('refused');
      }),
      { numRuns: 300 },
    );
  });
});

describe('the forms of the vectors', () => {
  const policies = readOwnUploads().policies.map((vector) => [vector.name, vector] as const);
  const judgeOwn = (vector: OwnPolicy, change: (fields: HeaderList) => HeaderList = (fields) => fields) => {
    const { credentials, region, service, timestamp } = vector.context;
    const signed: HeaderList = [
      ...vector.fields,
      ['policy', vector.policyBase64],
      ['x-amz-signature', vector.signature],
    ];
    const form = { bucket: vector.bucket, fields: change(signed), file: { name: 'a.mp4', size: 10 } };
    return verifyForm(form, {
      now: instant(Date.parse(timestamp)),
      hasher: nodeHasher,
      keys: (id) =>
        id === credentials.access_key_id ? { secret: credentials.secret_access_key, sessionToken: null } : undefined,
      expected: { region, service },
    });
  };

  it.each(policies)('%s: accepted as it stands there', async (_, vector) => {
    const key = vector.fields.find(([name]) => name === 'key')?.[1].replace(`\${filename}`, 'a.mp4');
    expect(await judgeOwn(vector)).toMatchObject({ outcome: 'match', key, signature: vector.signature });
  });

  it.each(policies)('%s: refused with another key', async (_, vector) => {
    const verdict = await judgeOwn(vector, (fields) => withField(fields, 'key', 'another'));
    expect(verdict).toMatchObject({ failure: { check: 'condition' } });
  });

  it.each(policies)('%s: refused with another policy', async (_, vector) => {
    const policy = Buffer.from(Buffer.from(vector.policyBase64, 'base64').toString().replace('18T', '19T'));
    const verdict = await judgeOwn(vector, (fields) => withField(fields, 'policy', policy.toString('base64')));
    expect(verdict).toMatchObject({ failure: { check: 'signature' } });
  });
});

const vector = documentedPolicy();

if (vector) {
  describe("the S3 documentation's form", () => {
    const fields: HeaderList = [
      ['key', `user/user1/\${filename}`],
      ['acl', 'public-read'],
      ['success_action_redirect', 'http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html'],
      ['Content-Type', 'image/jpeg'],
      ['x-amz-meta-uuid', '14365123651274'],
      ['x-amz-server-side-encryption', 'AES256'],
      ['X-Amz-Credential', 'AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request'],
      ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
      ['X-Amz-Date', '20151229T000000Z'],
      ['x-amz-meta-tag', ''],
      ['Policy', vector.policyBase64],
      ['X-Amz-Signature', vector.signature],
    ];

    it('is accepted as it stands there', async () => {
      expect(await judge(fields, { bucket: 'sigv4examplebucket' })).toMatchObject({
        outcome: 'match',
        key: 'user/user1/a.png',
        signature: vector.signature,
      });
    });

    it('is refused with another content type', async () => {
      const changed = withField(fields, 'Content-Type', 'text/html');
      expect(await judge(changed, { bucket: 'sigv4examplebucket' })).toMatchObject({ failure: { check: 'condition' } });
    });
  });
}
