import { describe, expect, it } from 'vitest';
import { API_HEADERS, API_HOST } from '@/testing/corpus/parts';
import { readPaste } from './read-paste';
import { unwrapped } from './unwrapped';

const request = (target: string, ...headers: readonly string[]) =>
  [`GET ${target} HTTP/1.1`, `Host: ${API_HOST}`, ...headers, ...API_HEADERS.map((pair) => pair.join(': '))].join('\n');
const sent = (text: string) => {
  const [item] = readPaste(text).items;
  if (item?.kind !== 'request') throw new Error('no request');
  return item.request;
};
const layers = (text: string) => [...unwrapped(text)];

it.each([
  ['curly quotes', 'Content-Disposition: attachment; filename=\u201ca.pdf\u201d'],
  ['a zero-width space', 'X-Amz-Meta-Name: a\u200bb'],
  ['a no-break space', 'X-Amz-Meta-Name: a\u00a0b'],
])('%s in a header stay, since they may be the mistake', (_, header) => {
  const [name, value] = header.split(': ');
  expect(sent(request('/prod/orders', header)).headers).toContainEqual([name, value]);
});

it('escaped ampersands alone stay, since they may be the mistake', () => {
  expect(sent(request('/prod/orders?a=1&amp;b=2')).target).toBe('/prod/orders?a=1&amp;b=2');
});

it('one layer is undone after the other, and each is told', () => {
  const text = '> {"message":"say &quot;hello\\nagain&quot; twice"}\n> ';
  expect(layers(`${text}\n> x`).map(({ notes }) => notes.map(({ code }) => code))).toEqual([
    ['margin-removed'],
    ['margin-removed', 'json-unescaped'],
    ['margin-removed', 'json-unescaped', 'html-unescaped'],
    ['margin-removed', 'html-unescaped'],
  ]);
});

it('what a layer leaves as it was is not given again', () => {
  const texts = layers('&quot;a\nb&quot; it&#39;s\n').map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts).toContain('"a\nb" it\'s\n');
});

it('a text with nothing on it has no layers', () => {
  expect(layers('')).toEqual([]);
  expect(layers('hello world')).toEqual([]);
  expect(layers('> one quoted line and\none that is not')).toEqual([]);
});

describe('the escapes of JSON in a body are its own where something else was undone:', () => {
  const JSON_BODY = String.raw`{"name": "Z\u00fcrich", "of": "\u65e5"}`;
  const whole = request('/prod/orders', 'X-Amz-Meta-Name: a').replace(/^GET/, 'POST').trimEnd();
  const text = `${whole}\n\n${JSON_BODY}`;
  it.each([
    ['HTML', `<pre>${text.replaceAll('"', '&quot;')}</pre>`],
    ['Markdown', text.replaceAll('_', '\\_')],
    ['quotes', text.replaceAll('"', '\\"')],
  ])('%s', (_, pasted) => {
    expect(sent(pasted).body).toMatchObject({ text: JSON_BODY });
  });

  it('quotes that got a back-slash each lose that one alone', () => {
    const inner = String.raw`"body": "{\"name\": \"Z\\u00fcrich\"}"`;
    expect(layers(inner.replaceAll('"', '\\"')).map((one) => one.text)).toContain(inner);
  });
});
