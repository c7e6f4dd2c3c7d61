import { expect, it } from 'vitest';
import { API_HEADERS, API_HOST, S3_URL } from '@/testing/corpus/parts';
import { readPaste } from './read-paste';

const headers = (...more: readonly string[]) =>
  [`GET / HTTP/1.1`, `Host: ${API_HOST}`, ...more, ...API_HEADERS.map(([name, value]) => `${name}: ${value}`)].join(
    '\n',
  );
const only = (text: string) => {
  const [item] = readPaste(text).items;
  if (item?.kind !== 'request') throw new Error('no request');
  return item;
};

it('what a service would take is kept whole', () => {
  const many = Array.from({ length: 500 }, (_, i) => `x-amz-meta-${i}: ${'v'.repeat(100)}`);
  const { request, notes } = only(headers(...many));
  expect(request.headers).toHaveLength(501 + API_HEADERS.length);
  expect(notes).toEqual([]);
});

it('of what none would take the rest is left out, and said to be', () => {
  const url = only(`${S3_URL}&a=${'y'.repeat(200_000)}&b=1`);
  expect(S3_URL).toContain(url.request.target);
  expect(url.request.leftOut).toBe('&a=&b=1'.length + 200_000);
  expect(url.notes).toEqual([{ code: 'longer-than-taken', count: 1 }]);
});

it('the parameters that signing is about are kept behind any number of others', () => {
  const [url = '', query = ''] = S3_URL.split('?');
  const long = only(`${url}?${'a=1&'.repeat(40_000)}${query}`);
  expect(long.request.target.length).toBeLessThan(2 * 65_536);
  for (const piece of query.split('&')) expect(long.request.target.split(/[?&]/)).toContain(piece);
});

it('of a text of the reply that is too long nothing is kept: it only counts as a whole', () => {
  const [reply] = readPaste(
    `<Error><Code>SignatureDoesNotMatch</Code><StringToSign>AWS4-HMAC-SHA256\n${'y'.repeat(70_000)}</StringToSign></Error>`,
  ).items;
  expect(reply).toMatchObject({ kind: 'reply', reply: { code: 'SignatureDoesNotMatch' } });
  expect(reply?.kind === 'reply' && reply.reply.stringToSign).toBeUndefined();
});

it('the headers that signing is about are kept behind any number of others', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `x-amz-meta-${i}: ${'v'.repeat(100)}`);
  const names = only(headers(...many)).request.headers.map(([name]) => name);
  expect(names.length).toBeLessThan(2500);
  expect(names).toEqual(expect.arrayContaining(['authorization', 'x-amz-date', 'content-type']));
});

it('a body is kept whole', () => {
  const { request } = only(`POST / HTTP/1.1\nHost: ${API_HOST}\n\n${'b'.repeat(300_000)}`);
  expect(request.body).toEqual({ kind: 'text', text: 'b'.repeat(300_000) });
});
