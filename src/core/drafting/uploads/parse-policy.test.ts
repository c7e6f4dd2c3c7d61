import { describe, expect, it } from 'vitest';
import type { Draft, PolicyDraft } from '@/core/drafting/draft';
import { instant } from '@/core/model/instant';
import { TYPED } from '@/testing/typed';
import { parsePolicy } from './parse-policy';
import { STARTING_POLICY } from './starting-policy';

const S3: Partial<Draft> = { service: 's3', region: 'us-east-1', signatureIn: 'form' };
const context = { now: instant(0) };

const parse = (policy: Partial<PolicyDraft> = {}, draft: Partial<Draft> = {}) =>
  parsePolicy(
    { ...TYPED, ...S3, url: 'https://b.s3.amazonaws.com/', ...draft, policy: { ...STARTING_POLICY, ...policy } },
    context,
  );
const codes = (checked: ReturnType<typeof parse>) => checked.findings.map(({ code, field }) => `${field}: ${code}`);

describe('the bucket of an upload form', () => {
  it.each([
    ['https://examplebucket.s3.amazonaws.com/', 'examplebucket', '/'],
    ['https://my.dotted.bucket.s3.eu-west-1.amazonaws.com', 'my.dotted.bucket', '/'],
    ['https://s3.eu-west-1.amazonaws.com/examplebucket', 'examplebucket', '/examplebucket'],
    ['https://s3.amazonaws.com/examplebucket/', 'examplebucket', '/examplebucket'],
    ['http://localhost:9000/b', 'b', '/b'],
    ['https://account.r2.cloudflarestorage.com/b', 'b', '/b'],
    ['https://b.nyc3.digitaloceanspaces.com/', 'b', '/'],
    ['https://files.example.com/', 'files.example.com', '/'],
  ])('of %s is %s', (url, bucket, path) => {
    expect(parse({}, { url }).value).toMatchObject({ bucket, path });
  });

  it.each(['https://s3.eu-west-1.amazonaws.com/', 'http://127.0.0.1:9000/', 'http://[::1]/'])(
    'is asked for where %s names none',
    (url) => {
      expect(codes(parse({}, { url }))).toContain('url: bucket-missing');
    },
  );

  it('is not in a host that its dots take out of the certificate, which is said and mended', () => {
    const { findings } = parse({}, { url: 'https://my.dotted.bucket.s3.eu-west-1.amazonaws.com/' });
    const fix = findings.find(({ code }) => code === 'bucket-dotted')?.fix;
    const value = 'https://s3.eu-west-1.amazonaws.com/my.dotted.bucket/';
    expect(fix?.edits).toEqual([{ field: 'url', value }]);
    for (const url of [value, 'http://my.dotted.bucket.s3.example.com/', 'https://b.s3.amazonaws.com/'])
      expect(codes(parse({}, { url }))).not.toContain('url: bucket-dotted');
    expect(parse({}, { url: value }).value).toMatchObject({ bucket: 'my.dotted.bucket', path: '/my.dotted.bucket' });
  });

  it('stands below the path of an endpoint that is not at the root of its host', () => {
    const url = 'https://page.example/app/practice/s3/b/hello.txt';
    const inferred = { service: 's3', region: 'us-east-1', endpointPath: '/app/practice/s3' };
    const { value, findings } = parsePolicy({ ...TYPED, ...S3, url }, { ...context, inferOwn: () => inferred });
    expect(value).toMatchObject({ bucket: 'b', path: '/app/practice/s3/b' });
    const fix = findings.find(({ code }) => code === 'form-url-rest')?.fix;
    expect(fix?.edits).toEqual([{ amend: { policy: { ...STARTING_POLICY, key: 'hello.txt' } } }]);
  });
});

describe('the policy of an upload form', () => {
  it('is for one key, or for all that start as typed where the file’s name ends it', () => {
    expect(parse({ key: 'a/b.txt' }).value?.fields[0]).toMatchObject({ matching: 'eq', condition: 'a/b.txt' });
    expect(parse({ key: `a/\${filename}` }).value?.fields[0]).toMatchObject({
      value: `a/\${filename}`,
      matching: 'starts-with',
      condition: 'a/',
    });
  });

  it('has the fields in the order typed, without empty rows, and no condition where a value is empty', () => {
    const { value, findings } = parse({
      key: 'k',
      sizeFrom: '',
      sizeTo: '',
      conditions: [
        { name: '', matching: 'eq', value: '' },
        { name: 'acl', matching: 'eq', value: 'private' },
      ],
    });
    expect(value?.fields.map(({ name }) => name)).toEqual(['key', 'acl']);
    expect(value?.size).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['size-without-limit']);
  });

  it.each<[Partial<PolicyDraft>, string]>([
    [{ key: '' }, 'objectKey: object-key-empty'],
    [{ key: `\${filename}.txt` }, 'objectKey: filename-not-last'],
    [{ key: 'é'.repeat(513) }, 'objectKey: object-key-too-long'],
    [{ key: 'a\nb' }, 'objectKey: form-value-line-break'],
    [{ key: '\ud800' }, 'objectKey: lone-surrogate'],
    [{ contentType: 'a\r\nb' }, 'policyContentType: form-value-line-break'],
    [{ sizeFrom: '-1' }, 'sizeFrom: size-not-a-number'],
    [{ sizeTo: '1.5' }, 'sizeTo: size-not-a-number'],
    [{ sizeFrom: '10', sizeTo: '9' }, 'sizeTo: size-order'],
    [{ sizeTo: '5368709121' }, 'sizeTo: size-over-post'],
    [{ conditions: [{ name: '', matching: 'eq', value: 'x' }] }, 'condition:0: condition-name-empty'],
    [{ conditions: [{ name: 'a b', matching: 'eq', value: 'x' }] }, 'condition:0: condition-name-characters'],
    [{ conditions: [{ name: 'Policy', matching: 'eq', value: 'x' }] }, 'condition:0: condition-reserved'],
    [
      {
        conditions: [
          { name: 'acl', matching: 'eq', value: 'x' },
          { name: 'ACL', matching: 'eq', value: 'y' },
        ],
      },
      'condition:1: condition-twice',
    ],
  ])('%j is inferred', (policy, finding) => {
    expect(codes(parse(policy))).toContain(finding);
  });

  it('of a service without upload forms is refused, with a way out', () => {
    const { value, findings } = parse({}, { service: 's3express' });
    expect(value).toBeUndefined();
    const finding = findings.find(({ code }) => code === 'form-not-supported');
    expect(finding?.fix?.edits).toEqual([{ amend: { signatureIn: 'query' } }]);
  });
});
