import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodeStrict } from '@/core/kernel/percent';
import { dateStamp } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import { type Line, type Part, type Source, stepOf, type Trace } from '@/core/model/trace';
import { reasonNotToSign } from '@/core/services/never-signed';
import { typedRequest } from '@/testing/requests';
import { IN_HEADER, inputOf, parseTyped, S3, signTyped, type TypedChange } from '@/testing/typed';
import { sign } from './sign';

const textOf = (lines: readonly Line[]): string =>
  lines.map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n');
const partsOf = (lines: readonly Line[]): readonly Part[] => lines.flatMap(({ parts }) => parts);
const fromSource = (parts: readonly Part[], source: Source): readonly string[] =>
  parts.filter((part) => part.source === source).map(({ text }) => text);

const canonicalParts = (trace: Trace): readonly Part[] => partsOf(stepOf(trace, 'canonicalRequest').lines);
const resultParts = ({ signed }: Trace): readonly Part[] => [...signed.urlParts, ...partsOf(signed.headerLines)];

/** As a header's value is hashed. */
const folded = (value: string): string => value.trim().replace(/[ \t]+/g, ' ');

const request = typedRequest
  .map((change) => parseTyped(change).value)
  .filter((value): value is SigningInput => value !== undefined);
const NUM_RUNS = 400;

const forEachSigned = (check: (trace: Trace, input: SigningInput) => void) =>
  fc.assert(
    fc.asyncProperty(request, async (input) => check(await sign(input), input)),
    { numRuns: NUM_RUNS },
  );

describe('parts', () => {
  it('joined are the recorded text, the URL and the headers', () =>
    forEachSigned((trace) => {
      for (const id of ['canonicalRequest', 'stringToSign'] as const) {
        const { text, lines } = stepOf(trace, id);
        expect(textOf(lines)).toBe(text);
      }
      const { url, urlParts, headers, headerLines } = trace.signed;
      expect(urlParts.map(({ text }) => text).join('')).toBe(url);
      const shown = headers.map(([name, value]) => `${name}: ${value}`);
      expect(headerLines.map((line) => folded(textOf([line])))).toEqual(shown.map(folded));
    }));

  it('name where each typed parameter went, counted from 0', () =>
    forEachSigned((trace, { query }) => {
      const seen = new Map<string, number>();
      for (const { name, value, text } of query) {
        const i = seen.get(name) ?? 0;
        seen.set(name, i + 1);
        const source: Source = `query:${name}:${i}`;
        expect(fromSource(canonicalParts(trace), source)).toEqual([`${encodeStrict(name)}=${encodeStrict(value)}`]);
        const [inUrl = '', ...more] = fromSource(trace.signed.urlParts, source);
        expect(more).toEqual([]);
        expect(decodeText(inUrl.includes('=') ? inUrl : `${inUrl}=`)).toBe(`${name}=${value}`);
        expect(inUrl.length).toBe(text.length);
      }
      const sources = canonicalParts(trace).filter(({ source }) => source.startsWith('query:'));
      expect(sources).toHaveLength(query.length);
    }));

  it('name where each typed header went, counted from 0', () =>
    forEachSigned((trace, { headers, placement, rule }) => {
      const seen = new Map<string, number>();
      for (const [typed, value] of headers) {
        const name = typed.toLowerCase();
        const i = seen.get(name) ?? 0;
        seen.set(name, i + 1);
        if (reasonNotToSign(name) || name === 'x-amz-content-sha256') continue;
        // Moved into the query, repeats are one parameter.
        const moved = placement.in === 'query' && rule.amzHeaders === 'query' && name.startsWith('x-amz-');
        const source: Source = `header:${name}:${moved ? 0 : i}`;
        const there = fromSource([...canonicalParts(trace), ...resultParts(trace)], source);
        const texts = there.map((text) => (moved ? (decodeText(text) ?? '') : text));
        expect(texts.map(folded).join('\n')).toContain(folded(value));
        expect(texts.length).toBeGreaterThanOrEqual(2);
      }
    }));

  it('name where everything else that was typed went', () =>
    forEachSigned((trace, input) => {
      const { placement, credentials, rule } = input;
      const canonical = canonicalParts(trace);
      const toSign = partsOf(stepOf(trace, 'stringToSign').lines);
      const result = resultParts(trace);
      const presigning = placement.in === 'query';
      const date = dateStamp(input.at);

      expect(fromSource(canonical, 'method')).toEqual([input.method]);
      expect(fromSource(canonical, 'path')).toHaveLength(1);
      expect(fromSource(canonical, 'host')).toContain(folded(input.host));
      expect(fromSource(canonical, 'payload').at(-1)).toBe(stepOf(trace, 'payload').value);
      expect(fromSource(toSign, 'date')).toEqual([expect.stringMatching(`^${date}T\\d{6}Z$`), date]);
      expect(fromSource(toSign, 'region')).toEqual([input.region]);
      expect(fromSource(toSign, 'service')).toEqual([input.service]);
      expect(fromSource(toSign, 'hash:canonicalRequest')).toEqual([stepOf(trace, 'stringToSign').text.slice(-64)]);

      expect(fromSource(result, 'region')).toEqual([input.region]);
      expect(fromSource(result, 'service')).toEqual([input.service]);
      expect(fromSource(result, 'hash:signature')).toEqual([stepOf(trace, 'signature').value]);
      expect(
        fromSource(result, 'date')
          .slice(0, 2)
          .map((text) => text.slice(0, 8)),
      ).toEqual([date, date]);
      expect(fromSource(result, 'path')).toHaveLength(1);
      expect(fromSource(trace.signed.urlParts, 'host')[0]).toBe(input.authority);
      const written = (text: string) => (presigning ? encodeStrict(text) : text);
      expect(fromSource(result, 'accessKeyId')).toEqual([written(credentials.accessKeyId)]);

      if (presigning) {
        expect(fromSource(result, 'expires')).toEqual([String(placement.expires)]);
        expect(fromSource(canonical, 'expires')).toEqual([String(placement.expires)]);
        expect(fromSource(canonical, 'region')).toEqual([input.region]);
      }
      const token = credentials.sessionToken;
      if (token === undefined) {
        expect(fromSource([...canonical, ...result], 'token')).toEqual([]);
        return;
      }
      expect(fromSource(result, 'token')).toContain(written(token));
      expect(fromSource(canonical, 'token').includes(written(token))).toBe(rule.token === 'signed');
    }));

  it('never hold the secret', () =>
    forEachSigned((trace, { credentials }) => {
      const { secretAccessKey } = credentials;
      if (secretAccessKey.length < 20) return;
      expect(JSON.stringify(trace)).not.toContain(JSON.stringify(secretAccessKey).slice(1, -1));
    }));
});

describe('the parts of a signing key', () => {
  it.each([
    ['kDate', '20150830', 'date'],
    ['kRegion', 'ap-northeast-1', 'region'],
    ['kService', 'execute-api', 'service'],
    ['kSigning', 'aws4_request', 'fixed'],
  ] as const)('%s is made of %s', async (id, text, source) => {
    expect(stepOf(await signTyped({}), id).input).toEqual({ text, source });
  });
});

describe('repeats', () => {
  const HEADERS = [
    ['x-a', 'one'],
    ['x-b', 'b'],
    ['X-A', ' two  words '],
    ['x-a', 'one'],
  ] as const;

  it.each<[string, TypedChange]>([
    ['query', {}],
    ['header', IN_HEADER],
  ])('of a header are cut where they were joined, in %s form', async (_, form) => {
    const trace = await signTyped({ ...form, headers: HEADERS });
    const line = stepOf(trace, 'canonicalRequest').lines.find((l) => textOf([l]).startsWith('x-a:'));
    expect(line?.parts).toEqual([
      { text: 'x-a:', source: 'fixed' },
      { text: 'one', source: 'header:x-a:0' },
      { text: ',', source: 'fixed' },
      { text: 'two words', source: 'header:x-a:1' },
      { text: ',', source: 'fixed' },
      { text: 'one', source: 'header:x-a:2' },
    ]);
  });

  it('of a parameter are told apart by their value, and equal ones by their order', async () => {
    const trace = await signTyped({ ...IN_HEADER, url: 'https://a.example/?k=b&k=a&k=b&%6B' });
    expect(canonicalParts(trace).filter(({ source }) => source.startsWith('query:'))).toEqual([
      { text: 'k=', source: 'query:k:3' },
      { text: 'k=a', source: 'query:k:1' },
      { text: 'k=b', source: 'query:k:0' },
      { text: 'k=b', source: 'query:k:2' },
    ]);
    expect(trace.signed.urlParts.slice(3)).toEqual([
      { text: '?', source: 'fixed' },
      { text: 'k=b', source: 'query:k:0' },
      { text: '&', source: 'fixed' },
      { text: 'k=a', source: 'query:k:1' },
      { text: '&', source: 'fixed' },
      { text: 'k=b', source: 'query:k:2' },
      { text: '&', source: 'fixed' },
      { text: '%6B', source: 'query:k:3' },
    ]);
  });
});

it('a header that moved into the query keeps its name as source', async () => {
  const trace = await signTyped({ ...S3, headers: [['X-Amz-Acl', 'private']] });
  const pair = { text: 'X-Amz-Acl=private', source: 'header:x-amz-acl:0' };
  expect(canonicalParts(trace)).toContainEqual(pair);
  expect(trace.signed.urlParts).toContainEqual(pair);
});

it('a parameter that looks like one of signing’s own keeps its source in header form', async () => {
  const input = inputOf(IN_HEADER);
  const pair = { name: 'X-Amz-Date', value: '1', text: 'X-Amz-Date=1' };
  const trace = await sign({ ...input, query: [pair] });
  expect(fromSource(canonicalParts(trace), 'query:X-Amz-Date:0')).toEqual(['X-Amz-Date=1']);
});
