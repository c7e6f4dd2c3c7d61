import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostAlone } from '@/core/parsing/url/host-alone';
import { CORPUS } from '@/testing/corpus';
import { escapeHtml, escapeJson, wrap } from '@/testing/corpus/parts';
import { readPaste } from './read-paste';

const RUNS = { numRuns: 300 };
const pasted = fc.constantFrom(...CORPUS.map(({ text }) => text));
const prose = fc.lorem({ mode: 'sentences', maxCount: 3 });
const changes: readonly ((text: string) => fc.Arbitrary<string>)[] = [
  (text) => fc.nat(text.length).map((at) => text.slice(0, at)),
  (text) => fc.nat(text.length).map((at) => text.slice(at)),
  (text) => fc.integer({ min: 1, max: 120 }).map((width) => wrap(text, width)),
  (text) =>
    fc.constantFrom(escapeJson(text), escapeJson(escapeJson(text)), escapeHtml(text), escapeHtml(escapeHtml(text))),
  (text) => fc.constant(encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))),
  (text) => fc.tuple(prose, prose).map(([before, behind]) => `${before}\n${text}\n${behind}`),
  (text) => fc.tuple(pasted, fc.nat(text.length)).map(([other, at]) => text.slice(0, at) + other + text.slice(at)),
];
const changed = pasted
  .chain((text) => fc.constantFrom(...changes).chain((change) => change(text)))
  .chain((text) => fc.constantFrom(...changes).chain((change) => change(text)));

function expectsSound(text: string): void {
  const { items, unread, nearest } = readPaste(text);
  for (const { at } of items) expect(0 <= at[0] && at[0] <= at[1] && at[1] <= text.length).toBe(true);
  const starts = items.map(({ at }) => at[0]);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  for (const [start, end] of unread) {
    expect(text.slice(start, end).trim()).not.toBe('');
    expect(items.some(({ at }) => at[0] < end && start < at[1])).toBe(false);
  }
  if (nearest !== undefined) expect(items).toEqual([]);
}

it('any text gives a paste whose spans lie in it and in order', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectsSound), RUNS);
});

it('a text of the corpus, cut, wrapped, escaped or mixed with others, gives one too', () => {
  fc.assert(fc.property(changed, expectsSound), RUNS);
});

it('a map of headers that is cut within a value gives one too', () => {
  expectsSound('POST https://api.example.com/\n{"host": "api.example.com", "authorization": "AWS4-');
});

it('headers that are cut within a quote give one too', () => {
  const shown =
    'headers: {"content-type": "application/json", "authorization": "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/2';
  for (const head of [
    'Request { method: POST, url: Url { scheme: "https", host: Some(Domain("x.example")), path: "/" }, ',
    'GET https://x.example/ ',
  ])
    for (let at = 0; at <= shown.length; at++) expectsSound(head + shown.slice(0, at));
});

it('words of the formats in any order give one too', () => {
  const word = fc.constantFrom(
    ...[
      'curl ',
      "'",
      '"',
      '\\',
      '\n',
      '^',
      '`',
      '$',
      '{',
      '}',
      '<',
      '>',
      '&',
      '%',
      ':',
      '=',
      ' ',
      '\u201c',
      'https://',
      'a.b/',
    ],
    ...[
      'X-Amz-Signature=',
      'GET / HTTP/1.1\n',
      'Authorization: ',
      'AWS4-HMAC-SHA256 ',
      'Credential=',
      'fetch(',
      '@{',
      'irm ',
    ],
    ...[
      '<Error>',
      '</Code>',
      'SignatureDoesNotMatch',
      'CanonicalRequest:\n',
      'should have been',
      'aws_secret_access_key',
      'k8s-aws-v1.',
    ],
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => expectsSound(words.join(''))),
    { numRuns: 1000 },
  );
});

// A host alone counts only where it has a paste to itself.
it('prose around a text of the corpus changes nothing of what is recognised', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CORPUS.filter(({ text }) => hostAlone(text).length === 0)),
      prose,
      (entry, before) => {
        const formats = (text: string) => readPaste(text).items.map(({ format }) => format);
        expect(formats(`${before}\n\n${entry.text}`)).toEqual(formats(entry.text));
      },
    ),
    RUNS,
  );
});

it.each([
  ['it is about X-Amz-Signature, I think', 'presigned-url', 'X-Amz-Signature'],
  ['a token starts with k8s-aws-v1.', 'presigned-token', 'k8s-aws-v1.'],
  ['Authorization: Bearer abc', 'authorization-header', 'Authorization:'],
  ['it has no canonical request', 'signer-log', 'canonical request'],
  ['curl is broken', 'curl', 'curl'],
  ['use wget instead', 'wget', 'wget'],
  ['awscurl would do', 'awscurl', 'awscurl'],
  ['I tried Invoke-WebRequest', 'powershell', 'Invoke-WebRequest'],
  ['then fetch (', 'fetch', 'fetch ('],
  ['{"log": {"entries": [', 'har', '{"log":'],
  ['it said <Code> something', 'error-xml', 'it said <Code>'],
  ['AWS_PROFILE is not set', 'credentials-env', 'AWS_PROFILE'],
  ['access_key     ****************MPLE', 'credentials-env', 'access_key'],
  ['see https://example.com for more', 'url', 'https://'],
  ['with HTTP/2 it works', 'http-request', 'HTTP/2'],
  ['{"a": 1}', 'error-json', '{"a'],
])('"%s" cannot be read, looks most like %s, and reading stopped behind "%s"', (text, format, mark) => {
  const { items, nearest } = readPaste(text);
  expect(items).toEqual([]);
  expect(nearest).toEqual({ format, stoppedAt: text.indexOf(mark) + mark.length });
});

it('a text that looks like nothing has no nearest format', () => {
  expect(readPaste('')).toEqual({ items: [], unread: [] });
  expect(readPaste('good morning')).toEqual({ items: [], unread: [[0, 12]] });
});
