import { describe, expect, it } from 'vitest';
import type { Line, LineLabel } from '@/core';
import { charactersOf, isHuge, lineViews, MOST_CHARACTERS, toneOf } from './part-views';

const LABELS: Readonly<Partial<Record<LineLabel, string>>> = {
  method: 'Method',
  path: 'Path',
  query: 'Query',
  headers: 'Headers',
  blank: '',
  signedHeaders: 'Signed headers',
  payloadHash: 'Payload',
  algorithm: 'Algorithm',
  time: 'Time',
  scope: 'Scope',
  requestHash: 'Hash',
  url: 'URL',
  authorization: 'Authorization',
};
const header = (...texts: readonly string[]): Line => ({
  label: 'headers',
  parts: texts.map((text) => ({ text, source: 'header:x-a:0' })),
});
const textOf = (views: ReturnType<typeof lineViews>): string =>
  views.map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n');

describe('lines that fit', () => {
  it('are drawn in all their parts', () => {
    const views = lineViews([header('x-a:', '1'), header('x-b:', '2')], LABELS);
    expect(textOf(views)).toBe('x-a:1\nx-b:2');
    expect(views[0]?.parts[1]).toEqual({
      text: '1',
      tone: 'host',
      name: 'header:x-a:0',
      strong: false,
      quiet: true,
      endsRow: false,
    });
  });
  it('of the same kind are labelled once', () => {
    const views = lineViews([header('a'), header('b'), { label: 'blank', parts: [] }, header('c')], LABELS);
    expect(views.map(({ label }) => label)).toEqual(['Headers', '', '', 'Headers']);
    expect(lineViews([header('a')], undefined)[0]?.label).toBe('');
  });
  it('name no source for what is fixed, end rows after a fixed ampersand, and stress the signature', () => {
    const line: Line = {
      label: 'query',
      parts: [
        { text: '&', source: 'fixed' },
        { text: '&', source: 'query:a:0' },
        { text: 'ff', source: 'hash:signature' },
      ],
    };
    const [view] = lineViews([line], LABELS);
    expect(view?.parts.map(({ name }) => name)).toEqual([undefined, 'query:a:0', 'hash:signature']);
    expect(view?.parts.map(({ endsRow }) => endsRow)).toEqual([true, false, false]);
    expect(view?.parts.map(({ strong }) => strong)).toEqual([false, false, true]);
  });
});

it('no token, no signature, and no value that may be secret by its name is read aloud', () => {
  const sources = [
    ['path', 'host', 'date', 'accessKeyId', 'query:list-type:0', 'header:content-type:0', 'hash:canonicalRequest'],
    ['token', 'secret', 'hash:signature', 'chunk:signature:3', 'query:sig:0', 'header:x-api-key:1', 'field:token:0'],
  ] as const;
  const [aloud, quiet] = sources.map((some) =>
    some.map((source) => lineViews([{ label: 'headers', parts: [{ text: 'a', source }] }], LABELS)[0]?.parts[0]?.quiet),
  );
  expect(aloud).toEqual(sources[0].map(() => false));
  expect(quiet).toEqual(sources[1].map(() => true));
});

describe('huge texts', () => {
  const long = [header('a'.repeat(MOST_CHARACTERS - 1)), header('b'.repeat(10)), header('c')];

  it('are cut to what can be drawn, and lose their parts', () => {
    const views = lineViews(long, LABELS);
    expect(textOf(views)).toBe(`${'a'.repeat(MOST_CHARACTERS - 1)}`);
    expect(views.every(({ parts }) => parts.length === 1)).toBe(true);
    expect(views[0]?.parts[0]?.name).toBeUndefined();
  });
  it('are cut within a line', () => {
    expect(textOf(lineViews([header('x'.repeat(10)), header('y'.repeat(MOST_CHARACTERS))], LABELS))).toHaveLength(
      MOST_CHARACTERS,
    );
  });
  it('of too many parts lose them, but no text', () => {
    const line = header(...Array.from({ length: 2000 }, (_, i) => `${i % 10}`));
    expect(isHuge([line])).toBe(true);
    const views = lineViews([line], LABELS);
    expect(views[0]?.parts).toHaveLength(1);
    expect(textOf(views)).toHaveLength(2000);
  });
  it('start one character above what fits', () => {
    expect(isHuge([header('a'.repeat(MOST_CHARACTERS))])).toBe(false);
    expect(isHuge([header('a'.repeat(MOST_CHARACTERS + 1))])).toBe(true);
  });
  it('are counted with their line breaks', () => {
    expect(charactersOf([header('ab', 'c'), header('d')])).toBe('abc\nd'.length);
  });
});

it.each([
  ['path', 'path'],
  ['host', 'host'],
  ['header:x-a:0', 'host'],
  ['query:a:1', 'query'],
  ['expires', 'query'],
  ['accessKeyId', 'key'],
  ['secret', 'key'],
  ['token', 'key'],
  ['hash:kDate', 'hash'],
  ['method', 'plain'],
  ['fixed', 'plain'],
] as const)('%s is drawn as %s', (source, tone) => expect(toneOf(source)).toBe(tone));
