import { describe, expect, it } from 'vitest';
import type { Draft } from '@/core/drafting/draft';
import { sign } from '@/core/signing/sign';
import { IN_HEADER, inputOf, S3, TYPED } from '@/testing/typed';
import { readVectors } from '@/testing/vectors';
import { chunkedRequest, isChunked } from './chunked';

const draft = (change: Partial<Draft> = {}): Draft => ({
  ...TYPED,
  ...S3,
  ...IN_HEADER,
  chunkSize: '65536',
  ...change,
});
const request = (change: Partial<Draft> = {}) => chunkedRequest(draft(change), inputOf({ ...S3, ...IN_HEADER }));
const codes = (change: Partial<Draft>) => request(change).findings.map(({ code, field }) => `${field}: ${code}`);

describe('a body in chunks', () => {
  it('is for services that take them, and for signatures in the header', () => {
    expect(isChunked(draft())).toBe(true);
    expect(isChunked(draft({ service: 'execute-api' }))).toBe(false);
    expect(isChunked(draft({ signatureIn: 'query' }))).toBe(false);
    expect(isChunked(draft({ chunkSize: undefined }))).toBe(false);
    expect(isChunked(draft({ algorithm: 'sigv4a' }))).toBe(false);
  });

  it.each([
    ['8191', 'chunkSize: chunk-size-too-small'],
    ['', 'chunkSize: chunk-size-not-a-number'],
    ['64k', 'chunkSize: chunk-size-not-a-number'],
  ])('of %j is inferred, with the usual size as the way out', (chunkSize, finding) => {
    expect(codes({ chunkSize })).toEqual([finding]);
    expect(request({ chunkSize }).findings[0]?.fix?.edits).toEqual([{ amend: { chunkSize: '65536' } }]);
  });

  it('writes the headers that describe it by itself', () => {
    const headers = [{ name: 'X-Amz-Content-SHA256', value: 'UNSIGNED-PAYLOAD' }];
    expect(codes({ headers })).toEqual(['header:0: chunk-header-typed']);
  });

  it('keeps a typed Content-Encoding behind aws-chunked', async () => {
    const input = inputOf({ ...S3, ...IN_HEADER, headers: [['content-encoding', 'gzip']] });
    const trace = await sign(chunkedRequest(draft(), input).value!.input);
    expect(trace.signed.headers).toContainEqual(['Content-Encoding', 'aws-chunked,gzip']);
  });
});

const seeds = readVectors('s3-doc-examples.json')?.filter(({ name }) => name.endsWith('-seed'));
if (seeds) {
  describe("the seeds of the S3 documentation's bodies in chunks", () => {
    it.each(seeds.map((vector) => [vector.name, vector] as const))('%s is signed as there', async (_, vector) => {
      const given = vector.request?.headers.filter(([name]) => !/^(host|x-amz-date)$/i.test(name)) ?? [];
      const trace = await sign(
        inputOf({
          ...S3,
          ...IN_HEADER,
          method: 'PUT',
          url: `https://s3.amazonaws.com${vector.request?.target}`,
          accessKeyId: vector.context.credentials.access_key_id,
          secretAccessKey: vector.context.credentials.secret_access_key,
          signingTime: vector.context.timestamp,
          headers: given,
        }),
      );
      const [canonicalRequest, stringToSign] = trace.steps.flatMap((step) => ('text' in step ? [step.text] : []));
      const signature = trace.steps.find(({ id }) => id === 'signature');
      expect({ canonicalRequest, stringToSign }).toEqual({
        canonicalRequest: vector.expected.header?.canonicalRequest,
        stringToSign: vector.expected.header?.stringToSign,
      });
      expect(signature).toMatchObject({ value: vector.expected.header?.signature });
    });
    it('are two', () => expect(seeds).toHaveLength(2));
  });
}
