import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { CORPUS } from '@/testing/corpus';
import type { Expected } from '@/testing/corpus/entry';
import { API_AUTHORIZATION, API_SIGNATURE, S3_TARGET, S3_URL, TO_SIGN, wrap } from '@/testing/corpus/parts';
import { recognised } from '@/testing/corpus/recognised';
import { WRAPPINGS } from '@/testing/corpus/wrappings';
import { nodeHasher } from '@/testing/node-hasher';
import { readCase } from './reading';

const NOW = instant(Date.UTC(2026, 2, 14, 9, 27, 53));
const read = (text: string) => readCase(text, NOW, nodeHasher);

/** What one wrapping or another makes unreadable, and why. */
const LOST: Readonly<Record<string, string>> = {
  'the reply of botocore as pprint breaks it': 'its literals are broken on lines',
  'a plain URL on a line of its own': 'it counts only where it has a line to itself',
  'a version 2 reply with its string to sign': 'such a text has no shape, so what stands around it stays',
  'curl for cmd with plain quotes': 'a blank behind the caret ends the command',
  'curl that moves its data into the query': 'its quotes are of the other kind then',
  'S3 XML percent-encoded': 'prose around it is not encoded',
  's3cmd --debug': 'its reply is in pieces of Python, broken anywhere',
  'headers as Apache’s client logs them': 'a quote stays behind the last',
  'the wire as Apache’s client logs it': 'each of its lines is quoted',
  'an Authorization header wrapped at 76': 'a number before a line may be of the signature',
  'a presigned URL whose ampersands JSON escaped': 'two kinds of escapes in one URL',
  'a presigned URL in a log that JSON escaped twice': 'two kinds of escapes in one URL',
  'a presigned URL with carets before & as cmd writes them': 'two kinds of escapes in one URL',
  'a URL out of a batch file': 'two kinds of escapes in one URL',
  'JavaScript SDK, version 2': 'a message in a message',
  'a plain message of a JSON reply': 'a message in a message',
  'a token that is not valid': 'a message in a message',
  'the dictionary of botocore': 'a message in a message',
  'an Authorization header of version 2': 'broken as mails break lines, its pieces look like headers',
  'S3 XML escaped for HTML': 'two kinds of escapes in one text',
  'S3 XML escaped twice for HTML': 'two kinds of escapes in one text',
  'a string to sign alone': 'markup before its first line',
  'a HAR file': 'a JSON file in JSON in JSON',
  'a HAR file on one line': 'a JSON file in JSON in JSON',
  'one entry of a HAR file': 'a JSON file in JSON in JSON',
  'a presigned URL with a back-slash behind its host, and one slash too few before it':
    'two back-slashes are two slashes',
};

describe('a text of the corpus is read again', () => {
  const lostSomewhere = new Set<string>();
  it.each(WRAPPINGS.map((wrapping) => [wrapping.name, wrapping] as const))('%s', async (wrapping, { put }) => {
    const lost: string[] = [];
    for (const { name, text, items } of CORPUS) {
      const wrapped = put(text);
      // Where nothing but ampersands shows that it was escaped, that may be the mistake itself.
      if (/HTML$/.test(wrapping) && /&amp;/.test(wrapped) && !/&(?!amp;)|<pre>/.test(wrapped)) continue;
      const found = (await read(wrapped)).paste.items;
      if (!items.every((expected) => found.some((item) => isSame(item, expected)))) lost.push(name);
    }
    for (const name of lost) lostSomewhere.add(name);
    expect(lost.filter((name) => !(name in LOST))).toEqual([]);
  });

  it('and what is said to be lost is lost', () => {
    expect(Object.keys(LOST).filter((name) => !lostSomewhere.has(name))).toEqual([]);
  });
});

/** Notes and bodies aside; which wording a reply or credentials are in may change with what stands around them. */
function isSame(item: PasteItem, { note: _, body: __, ...expected }: Expected): boolean {
  const { format, ...found } = recognised(item, expected) as Expected;
  const family = (name: string) => name.replace(/^(?:error|credentials)-.*|^http-reply$/, '');
  const { format: wanted, ...values } = expected;
  if (family(format) !== family(wanted)) return false;
  return Object.entries(values).every(([key, value]) => isEqual(found[key as keyof typeof found], value));
}

/** White space at the ends of lines is what a paste's hash repairs. */
const isEqual = (found: unknown, wanted: unknown): boolean =>
  JSON.stringify(found)?.replace(/(?:[ \t]|\\r)*(\\n|"\]?$)/g, '$1') === JSON.stringify(wanted);

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
