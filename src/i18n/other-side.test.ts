import { describe, expect, it } from 'vitest';
import { enOtherSide } from './en/other-side';
import { profiles as enProfiles } from './en/sentences/profiles';
import { jaOtherSide } from './ja/other-side';
import { profiles as jaProfiles } from './ja/sentences/profiles';

type Text = readonly [path: string, text: string];

/** Every text of an object; a function is asked with words that stand for what it is told. */
function textsIn(value: unknown, path = ''): readonly Text[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    // A count, a name, or nothing: each gives a sentence.
    return [undefined, 1, 10, 'file-1001'].flatMap((told) => textsIn(value(told), `${path}(${told})`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`));
}

const english = [...textsIn(enOtherSide), ...textsIn(enProfiles)];
const japanese = new Map([...textsIn(jaOtherSide), ...textsIn(jaProfiles)]);
const pairs = english.map(([path, text]) => ({ path, english: text, japanese: japanese.get(path) ?? '' }));
type Pair = (typeof pairs)[number];
const where = (broken: (pair: Pair) => boolean): readonly Pair[] => pairs.filter(broken);

const codes = (text: string): string => (text.match(/`[^`]*`/g) ?? []).sort().join(' ');
const prose = (text: string): string => text.replace(/`[^`]*`/g, '`');
/** What is called the same in every language. */
const NAMES = /^(?:REST API|HTTP API|IAM Identity Center|Amazon S3: (?:JSON|XML)|API ID|Outpost ID)$/;

describe('what is said of the other side, in Japanese', () => {
  it('is there wherever English has a text, and differs from it', () => {
    expect(pairs.length).toBeGreaterThan(120);
    expect(where((pair) => pair.japanese === '')).toEqual([]);
    expect(where((pair) => pair.english === pair.japanese && !NAMES.test(pair.english))).toEqual([]);
  });

  it('names the code that English names, once each', () => {
    const once = (text: string) => [...new Set(codes(text).split(/(?<=`) (?=`)/))].join(' ');
    expect(where((pair) => once(pair.english) !== once(pair.japanese))).toEqual([]);
  });

  it('is a sentence where English is one', () =>
    expect(where((pair) => /[.]$/.test(pair.english) !== /。$/.test(pair.japanese))).toEqual([]));

  it('has a space between Japanese and Latin letters, digits or code, and no full-width ones', () => {
    const touching = /[ぁ-ヺー一-鿿][A-Za-z0-9(`]|[A-Za-z0-9)`%][ぁ-ヺー一-鿿]| {2}|[。、] |[Ａ-Ｚａ-ｚ０-９]/;
    expect(where((pair) => touching.test(prose(pair.japanese)))).toEqual([]);
  });
});

it('no text has an odd backtick, a gap or a line break', () => {
  const bad = (text: string) => /undefined|\[object|\n/.test(text) || text.split('`').length % 2 === 0;
  const told = ({ path }: Pair) => path.endsWith('(undefined)');
  expect(where((pair) => !told(pair) && (bad(pair.english) || bad(pair.japanese)))).toEqual([]);
});
