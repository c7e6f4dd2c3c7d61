import { describe, expect, it } from 'vitest';
import { parseTyped, S3, type TypedChange } from '@/testing/typed';

const parse = (change: TypedChange) => parseTyped({ algorithm: 'sigv4a', ...change });
const codesOf = (change: TypedChange): readonly string[] =>
  parse(change)
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, field }) => `${severity} ${field} ${code}`);

describe('a region set', () => {
  it.each([
    ['ap-northeast-1', 'ap-northeast-1'],
    ['*', '*'],
    [' ap-* , us-east-1 ', 'ap-*,us-east-1'],
  ])('%j is signed as %j', (region, signed) => {
    expect(codesOf({ region })).toEqual([]);
    expect(parse({ region }).value).toMatchObject({ algorithm: 'sigv4a', region: signed });
  });

  it.each([
    ['', 'region-set-empty'],
    [' , ', 'region-set-empty'],
    ['us-east-1,', 'region-set-gap'],
    ['us-east-1,,*', 'region-set-gap'],
    ['us-east-1 us-west-2', 'region-set-characters'],
    ['us-east-1;*', 'region-set-characters'],
    ['日本', 'region-set-characters'],
  ])('%j is a fault', (region, code) => {
    expect(codesOf({ region })).toEqual([`fault region ${code}`]);
    expect(parse({ region }).value).toBeUndefined();
  });

  it('with a gap is offered without it', () => {
    const [finding] = parse({ region: ',us-east-1,,*' }).findings;
    expect(finding?.fix?.edits).toEqual([{ field: 'region', value: 'us-east-1,*' }]);
  });

  it('that leaves out the host’s region is a warning, and is offered with it', () => {
    const { value, findings } = parse({ region: 'us-*' });
    expect(value).toBeDefined();
    expect(findings).toMatchObject([
      {
        code: 'region-set-misses',
        severity: 'warning',
        args: { typed: 'us-*', inferred: 'ap-northeast-1' },
        fix: { edits: [{ field: 'region', value: 'us-*,ap-northeast-1' }] },
      },
    ]);
  });

  it('is no region for SigV4', () => {
    for (const region of ['*', 'us-east-1,us-west-2'])
      expect(codesOf({ region, algorithm: 'sigv4' })).toEqual(['fault region scope-characters']);
  });
});

describe('X-Amz-Region-Set', () => {
  it.each(['query', 'header'] as const)('typed as a header is a fault, signed in the %s', (signatureIn) => {
    const headers = [['x-amz-Region-Set', '*']] as const;
    expect(codesOf({ signatureIn, headers })).toEqual(['fault header:0 header-region-set']);
    expect(codesOf({ signatureIn, headers, algorithm: 'sigv4' })).toEqual([]);
  });

  it('of an earlier signature is left out of the URL', () => {
    const { value, findings } = parse({ url: 'https://b.example/?X-Amz-Region-Set=us-east-1&a=1' });
    expect(value?.query.map(({ text }) => text)).toEqual(['a=1']);
    expect(findings.map(({ code }) => code)).toContain('signing-parameters-left-out');
  });
});

it('a Multi-Region Access Point tells the service, and no region', () => {
  const url = 'https://mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com/a';
  expect(codesOf({ ...S3, url, region: 'eu-west-1' })).toEqual([]);
  expect(codesOf({ ...S3, url, region: '*', service: 'execute-api' })).toEqual(['warning service service-disagrees']);
});

describe('a host that is in no one region', () => {
  const host = { ...S3, url: 'https://mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com/key' };

  it('is a warning under SigV4, and SigV4a for every region is offered', () => {
    const { value, findings } = parse({ ...host, algorithm: 'sigv4' });
    expect(value).toBeDefined();
    const [finding] = findings.filter(({ code }) => code === 'sigv4a-needed');
    expect(finding?.fix?.edits).toEqual([{ amend: { algorithm: 'sigv4a' } }, { field: 'region', value: '*' }]);
  });

  it('is none under SigV4a, nor is any other host under SigV4', () => {
    expect(codesOf({ ...host, region: '*' })).toEqual([]);
    expect(codesOf({ ...S3, algorithm: 'sigv4' })).toEqual([]);
  });
});
