import { describe, expect, it } from 'vitest';
import { en as enLabels } from '@/i18n/en/labels';
import { enOtherSide } from '@/i18n/en/other-side';
import { enSentences } from '@/i18n/en/sentences/all';
import { enSocket } from '@/i18n/en/socket';
import { ja as jaLabels } from './labels';
import { jaOtherSide } from './other-side';
import { jaSentences } from './sentences/all';
import { jaSocket } from './socket';

// What is fetched later stands in its own place.
const en = {
  ...enLabels,
  ...enSentences,
  otherSide: { ...enSentences.otherSide, texts: enOtherSide },
  socket: enSocket,
};
const ja = {
  ...jaLabels,
  ...jaSentences,
  otherSide: { ...jaSentences.otherSide, texts: jaOtherSide },
  socket: jaSocket,
};
type Messages = typeof en;

/** What reads the same in both languages. */
const LANGUAGE_NEUTRAL = [
  'compose.url',
  'curl.hints.posix',
  'curl.shells.cmd',
  'curl.shells.powershell',
  'number',
  'otherSide.texts.api.kinds.http',
  'otherSide.texts.api.kinds.rest',
  'otherSide.texts.asks.apiId',
  'otherSide.texts.asks.outpost',
  'otherSide.texts.cors.forms.http-api.name',
  'otherSide.texts.cors.forms.s3-json.name',
  'otherSide.texts.cors.forms.s3-xml.name',
  'profiles.kinds.sso',
  'socket.title',
  'steps.labels.url',
  'tryIt.milliseconds',
  'tryIt.probe.not-probed',
  'upload.contentType',
];

/** Texts that are handed a duration in the words of their language. */
const WITH_DURATION = new Set(['result.lasts.expiredAgo', 'result.lasts.sessionOverAgo']);

const named = {
  browser: '/browser-1001',
  character: 'é',
  encoded: '%1002',
  first: '|',
  from: 1023,
  host: 'host-1003',
  asked: 1027,
  bucket: 'bucket-1023',
  latest: '1027',
  least: 1024,
  length: 1004,
  limit: 1005,
  lineBreak: true,
  longest: 1006,
  method: 'METHOD-1007',
  name: 'name-1008',
  names: ['name-1009', 'name-1010'],
  offset: '+1028',
  port: '1011',
  position: 1012,
  preflight: { method: 'METHOD-1013', headers: ['x-1014', 'x-1015'] },
  read: 'read-1029',
  rest: 'rest-1025',
  scheme: 'scheme-1016',
  sent: 'sent-1017',
  service: 'service-1018',
  signed: '/signed-1019',
  size: 1030,
  text: '%1020',
  to: 1026,
  inferred: 'inferred-1021',
  typed: 'typed-1022',
};
const SAMPLES = [
  named,
  {
    ...named,
    character: ' ',
    first: ' ',
    lineBreak: false,
    signed: false,
    preflight: { ...named.preflight, headers: [] },
  },
  { ...named, character: '\n', first: '\n', preflight: { method: undefined, headers: ['x-1014'] } },
  { ...named, character: '\t', first: '\t', lineBreak: false },
];

type Leaf = string | ((...args: readonly unknown[]) => string);

const leaves = (node: object, above = ''): readonly (readonly [path: string, leaf: Leaf])[] =>
  Object.entries(node).flatMap(([name, child]: [string, Leaf | object]) =>
    typeof child === 'object' ? leaves(child, `${above}${name}.`) : [[`${above}${name}`, child as Leaf] as const],
  );

function textsAt(path: string, leaf: Leaf, { seconds }: Messages): readonly string[] {
  if (typeof leaf === 'string') return [leaf];
  if (/^(findings|forecast)\.|\.sizeRefused$/.test(path)) return SAMPLES.map((sample) => leaf(sample));
  if (path.startsWith('later.')) return [leaf('what-1027', 'kind-1028')];
  return [WITH_DURATION.has(path) ? leaf(seconds(93_784)) : leaf(1234, 5678)];
}

const textsOf = (messages: Messages): ReadonlyMap<string, readonly string[]> =>
  new Map(leaves(messages).map(([path, leaf]) => [path, textsAt(path, leaf, messages)]));

const japanese = textsOf(ja);
const pairs = [...textsOf(en)].flatMap(([path, texts]) =>
  texts.map((english, i) => ({ path, english, japanese: japanese.get(path)?.[i] ?? '' })),
);
type Pair = (typeof pairs)[number];
const pairsWhere = (broken: (pair: Pair) => boolean): readonly Pair[] => pairs.filter(broken);

const codes = (text: string): readonly string[] => text.match(/`[^`]*`/g) ?? [];
const SOURCES = import.meta.glob<string>('./**/*.ts', { query: '?raw', import: 'default', eager: true });
const prose = (text: string): string => text.replace(/`[^`]*`/g, '`');
const longNumbers = (text: string): readonly string[] => text.match(/\d[\d,]*\d{3}/g) ?? [];
const inOrder = (texts: readonly string[]): string => [...texts].sort().join(' ');

describe('Japanese', () => {
  it('differs from English everywhere but in what is neutral', () => {
    const same = pairsWhere((pair) => pair.english === pair.japanese).map(({ path }) => path);
    expect(same.sort()).toEqual(LANGUAGE_NEUTRAL);
  });

  it('names the code, and the numbers, that English names', () => {
    expect(
      pairsWhere(
        (pair) =>
          inOrder(codes(pair.english)) !== inOrder(codes(pair.japanese)) ||
          inOrder(longNumbers(pair.english)) !== inOrder(longNumbers(pair.japanese)),
      ),
    ).toEqual([]);
  });

  it('is a sentence where English is one', () => {
    expect(pairsWhere((pair) => pair.english.endsWith('.') !== pair.japanese.endsWith('。'))).toEqual([]);
  });

  it('has no ASCII period after a sentence', () => {
    expect(pairsWhere((pair) => /\.(\s|$)|[ぁ-ヺー一-鿿]\./.test(prose(pair.japanese)))).toEqual([]);
  });

  it('has no full-width Latin letters or digits', () => {
    expect(pairsWhere((pair) => /[Ａ-Ｚａ-ｚ０-９]/.test(pair.japanese))).toEqual([]);
  });

  it('has no space behind a full stop or a comma, and none between Japanese characters', () => {
    const half = /[。、] |[ぁ-ヺー一-鿿」] +[ぁ-ヺー一-鿿「]/;
    expect(pairsWhere((pair) => half.test(prose(pair.japanese)))).toEqual([]);
    // What no sample reaches, as it is written; words that are searched for stand apart.
    const written = Object.entries(SOURCES).flatMap(([file, text]) =>
      text
        .split('\n')
        .filter((line) => half.test(line) && !/^\s*(?:\/?\*|\/\/|also:)|\balso: /.test(line))
        .map((line) => file + line),
    );
    expect(written).toEqual([]);
    expect(Object.keys(SOURCES).length).toBeGreaterThan(50);
  });

  it('has a space between Japanese and Latin letters, digits, brackets or code', () => {
    const touching = /[ぁ-ヺー一-鿿][A-Za-z0-9(`]|[A-Za-z0-9)`%][ぁ-ヺー一-鿿]/;
    expect(pairsWhere((pair) => touching.test(prose(pair.japanese)))).toEqual([]);
  });
});

/** Every component, as it is written. */
const COMPONENTS = import.meta.glob<string>('/src/**/*.tsx', { query: '?raw', import: 'default', eager: true });

describe('behind a sentence', () => {
  it('English has a space before what can be pressed, and Japanese none', () => {
    expect([enLabels.later.gap, jaLabels.later.gap]).toEqual([' ', '']);
  });

  it('no component puts a space of its own there', () => {
    const own = /\{' '\}\s*(?:\{[^{}]*&& \(\s*)?<(?:a|\w*Button|Forget)\b|\} <(?:a|\w*Button|Forget)\b/;
    const broken = Object.entries(COMPONENTS).filter(([, text]) => own.test(text));
    // Behind a key there is no sentence.
    expect(broken.map(([path]) => path)).toEqual(['/src/features/steps/derived-key.tsx']);
    expect(Object.keys(COMPONENTS).length).toBeGreaterThan(100);
  });
});

describe('both languages', () => {
  it('have an even number of backticks in every text', () => {
    const odd = (text: string) => text.split('`').length % 2 === 0;
    expect(pairsWhere((pair) => odd(pair.english) || odd(pair.japanese))).toEqual([]);
  });

  it('leave no gap in any text', () => {
    const gap = /undefined|NaN|\[object/;
    expect(pairsWhere((pair) => gap.test(pair.english) || gap.test(pair.japanese))).toEqual([]);
  });
});
