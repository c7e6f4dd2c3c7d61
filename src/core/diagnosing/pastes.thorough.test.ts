import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { CORPUS } from '@/testing/corpus';
import { API_AUTHORIZATION, API_SIGNATURE, S3_TARGET, S3_URL, TO_SIGN, wrap } from '@/testing/corpus/parts';
import { WRAPPINGS } from '@/testing/corpus/wrappings';
import { nodeHasher } from '@/testing/node-hasher';
import { readCase } from './reading';

const NOW = instant(Date.UTC(2026, 2, 14, 9, 27, 53));
const read = (text: string) => readCase(text, NOW, nodeHasher);

describe('a presigned URL is whole again wherever its lines were broken,', () => {
  const widths = fc.integer({ min: 40, max: 200 });
  it.each([
    ['plainly', (line: string) => line],
    ['with blanks before the lines', (line: string) => `  ${line}`],
    ['with blanks behind them', (line: string) => `${line}  `],
    ['in a quoted mail', (line: string) => `> ${line}`],
    ['with the back-slash of a shell', (line: string) => `${line}\\`],
    ['with CR', (line: string) => `${line}\r`],
  ])('%s', async (_, each) => {
    const property = fc.asyncProperty(widths, async (width) => {
      const text = wrap(S3_URL, width)
        .split('\n')
        .map((line, i, all) => (i === all.length - 1 ? each(line).replace(/\\$/, '') : each(line)))
        .join('\n');
      expect((await read(text)).case.request?.target).toBe(S3_TARGET);
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it('and so is an Authorization header', async () => {
    const property = fc.asyncProperty(widths, fc.constantFrom('', '    ', '> '), async (width, margin) => {
      const text = wrap(`Authorization: ${API_AUTHORIZATION}`, width).replace(/\n/g, `\n${margin}`);
      expect((await read(text)).case.stated.signature).toBe(API_SIGNATURE);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

it('of two replies the one that the case is about is shown with its texts', async () => {
  const other = '<Error><Code>NoSuchKey</Code></Error>';
  const refused = `<Error><Code>SignatureDoesNotMatch</Code><StringToSign>${TO_SIGN}</StringToSign></Error>`;
  const { paste } = await read(`${refused}\n\n${other}`);
  expect(paste.texts).toEqual({ reply: 0, log: undefined });
  expect((await read(`${other}\n\n${refused}`)).paste.texts.reply).toBe(1);
});

it('of hundreds of pieces the first, the last and what the case is about are shown, and the rest is counted', async () => {
  const urls = Array.from({ length: 300 }, (_, i) => S3_URL.replace('/2026/', `/${i}/`));
  const { paste } = await read(urls.join('\n'));
  expect(paste.items).toHaveLength(100);
  expect(paste.leftOut).toBe(200);
});

describe('any text', () => {
  const pasted = fc.constantFrom(...CORPUS.map(({ text }) => text));
  const prose = fc.lorem({ mode: 'sentences', maxCount: 3 });
  const continued = fc.constantFrom('\n', '\r\n', '\\\n  ', '^\n  ', '`\n', '\n> ', '\n\t', '\n$ ', '\\n', '<br>\n');
  const changes: readonly ((text: string) => fc.Arbitrary<string>)[] = [
    (text) => fc.nat(text.length).map((at) => text.slice(0, at)),
    (text) => fc.nat(text.length).map((at) => text.slice(at)),
    (text) => fc.tuple(fc.nat(text.length), fc.nat(400)).map(([at, n]) => text.slice(0, at) + text.slice(at + n)),
    (text) =>
      fc
        .tuple(fc.integer({ min: 1, max: 120 }), continued)
        .map(([width, end]) => wrap(text, width).replaceAll('\n', end)),
    (text) => fc.constantFrom(...WRAPPINGS).map(({ put }) => put(text)),
    (text) => fc.tuple(prose, prose).map(([before, behind]) => `${before}\n${text}\n${behind}`),
    (text) => fc.tuple(pasted, fc.nat(text.length)).map(([other, at]) => text.slice(0, at) + other + text.slice(at)),
    (text) => pasted.map((other) => lineByLine(text, other)),
  ];
  const changed = pasted
    .chain((text) => fc.constantFrom(...changes).chain((change) => change(text)))
    .chain((text) => fc.constantFrom(...changes).chain((change) => change(text)));

  it.each([
    ['of the corpus, cut, wrapped, escaped, quoted or mixed with others', changed],
    ['at all', fc.string({ unit: 'binary', maxLength: 400 })],
  ])('%s gives a reading that can be handed over and is no larger than its texts', async (_, texts) => {
    const property = fc.asyncProperty(texts, async (text) => {
      const reading = await read(text);
      expect(structuredClone(reading)).toEqual(reading);
      expect(JSON.stringify(reading).length).toBeLessThan(20_000 + 40 * text.length);
      if (reading.paste.nearest !== undefined) expect(reading.paste.items).toEqual([]);
    });
    await fc.assert(property, { numRuns: 300 });
  });
});

function lineByLine(one: string, other: string): string {
  const [a, b] = [one.split('\n'), other.split('\n')];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]])
    .flat()
    .filter((line) => line !== undefined)
    .join('\n');
}
