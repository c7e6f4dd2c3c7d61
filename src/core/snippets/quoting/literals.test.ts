import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWord } from '@/testing/shells/hostile-words';
import { HOSTILE } from '@/testing/snippet-requests';
import { csharpString } from './csharp';
import { javaString } from './java';
import { kotlinString } from './kotlin';
import { rustString } from './rust';
import { swiftString } from './swift';

/** How a language reads what stands between double quotes: its escapes, and what may not stand there as it is. */
type Grammar = {
  readonly language: string;
  readonly quoted: (text: string) => string;
  readonly simple: string;
  /** Escapes that name a character by its number, in hexadecimal. */
  readonly numbers: RegExp;
  readonly never: RegExp;
};

const GRAMMARS: readonly Grammar[] = [
  {
    language: 'C#',
    quoted: csharpString,
    simple: '\'"\\0abfnrtv',
    numbers: /^(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/,
    never: /["\r\n\u0085\u2028\u2029]/,
  },
  {
    language: 'Rust',
    quoted: rustString,
    simple: '\'"\\0nrt',
    numbers: /^u\{([0-9a-fA-F]{1,6})\}/,
    never: /["\r]/,
  },
  {
    language: 'Swift',
    quoted: swiftString,
    simple: '\'"\\0nrt',
    numbers: /^u\{([0-9a-fA-F]{1,8})\}/,
    never: /["\r\n]/,
  },
  {
    language: 'Kotlin',
    quoted: kotlinString,
    simple: '\'"\\$bnrt',
    numbers: /^u([0-9a-fA-F]{4})/,
    never: /["\r\n$]/,
  },
];

const SIMPLE: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The text that a literal says; undefined where it is no single literal without code in it. */
function read(literal: string, { simple, numbers, never }: Grammar): string | undefined {
  if (!/^"[\s\S]*"$/.test(literal) || literal.length < 2) return undefined;
  let rest = literal.slice(1, -1);
  let text = '';
  while (rest !== '') {
    const [first = ''] = rest;
    if (first !== '\\') {
      if (never.test(first)) return undefined;
      text += first;
      rest = rest.slice(first.length);
      continue;
    }
    const number = numbers.exec(rest.slice(1));
    const sign = rest[1] ?? '';
    if (number) {
      const code = Number.parseInt(number.slice(1).find((digits) => digits !== undefined) ?? '', 16);
      text += code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
      rest = rest.slice(1 + number[0].length);
    } else if (sign !== '' && simple.includes(sign)) {
      text += SIMPLE[sign] ?? sign;
      rest = rest.slice(2);
    } else return undefined;
  }
  return text;
}

const isText = (text: string): boolean => !/\p{Cs}/u.test(text);

describe.each(GRAMMARS)('a string of $language', (grammar) => {
  it('says just the text that it was made of, under the grammar of the language', () => {
    for (const text of [HOSTILE, '\\u0022', '\r\n\t\0\u2028\u0085', `$a \${a} \\(a)`, '\u{1f600}'])
      expect(read(grammar.quoted(text), grammar)).toBe(text);
    fc.assert(
      fc.property(anyWord.filter(isText), (text) => {
        expect(read(grammar.quoted(text), grammar)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is read by something that sees where a text ends it, or code stands in it', () => {
    expect(read('"a" + b + "c"', grammar)).toBeUndefined();
    expect(read('"a\\"', grammar)).toBeUndefined();
    expect(read('"\\(code)"', grammar)).toBeUndefined();
  });
});

describe.each([
  ['Java', javaString, '\\000'],
  ['Kotlin', kotlinString, '\\u0000'],
] as const)('a long text in %s', (_, quoted, zero) => {
  const pieces = (code: string): readonly string[] => code.match(/"(?:[^"\\]|\\.)*"/g) ?? [];

  it('is joined when the code runs, of constants that a class can hold', () => {
    for (const unit of ['a', 'é', '日', '\u{1f600}', '\0']) {
      const all = pieces(quoted(unit.repeat(70_000)));
      const joined = all.filter((piece) => piece !== '""');
      expect(all.length - joined.length).toBe(1);
      const texts = joined.map((piece) => JSON.parse(piece.replaceAll(zero, '\\u0000')) as string);
      expect(texts.join('') === unit.repeat(70_000), unit).toBe(true);
      // Each half of a pair has three bytes there, and a zero two.
      for (const text of texts) expect(text.length * 3).toBeLessThan(65_536);
    }
  });

  it('and a short one is a literal', () => expect(quoted('a"b')).toBe('"a\\"b"'));
});
