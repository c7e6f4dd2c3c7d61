import { createHash } from 'node:crypto';
import { escape as escapeQuery } from 'node:querystring';
import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '@/core/kernel/bytes';
import { BODY_SLIPS } from './bodies';
import { CALENDARS } from './calendars';
import { CHARSETS } from './charsets';
import { DAY_SLIPS } from './days';
import { DECODERS } from './decoders';
import { ENCODERS } from './encoders';
import { JSON_WRITERS } from './json-writers';
import { PRINTERS, type PrinterId } from './printers';
import { secretSlips } from './secrets';
import { SORTERS } from './sorters';
import { formSlips, spellingSlips } from './spelling/slips';
import { spellingOf, spellText } from './spelling/spelling';
import { TIME_SLIPS } from './times';

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
const TEXTS = [...ASCII, 'é', '日本', '😀'];

const encoderOf = (name: string) => {
  const encoder = ENCODERS.find(({ by }) => by.includes(name));
  if (!encoder) throw new Error(`no ${name}`);
  return spellingOf(encoder);
};

describe('an encoder is as the function that it is named after:', () => {
  const functions: readonly (readonly [string, (text: string) => string])[] = [
    ['JavaScript encodeURI', encodeURI],
    ['JavaScript encodeURIComponent', encodeURIComponent],
    ['JavaScript escape', (text) => (globalThis as unknown as { escape: (text: string) => string }).escape(text)],
    ['JavaScript URLSearchParams', (text) => new URLSearchParams([['', text]]).toString().slice(1)],
    ['Node.js querystring.escape', escapeQuery],
  ];
  it.each(functions)('%s', (name, encode) => {
    for (const text of TEXTS) expect(spellText(text, encoderOf(name))).toBe(encode(text));
  });

  it('JavaScript URL.pathname', () => {
    // A question mark and a hash end the path, backslashes are slashes there, and percent signs stay.
    for (const text of TEXTS.filter((one) => !'?#\\%'.includes(one))) {
      const url = new URL('https://h/');
      url.pathname = `/a${text}b`;
      expect(`/a${spellText(text, encoderOf('JavaScript URL.pathname'))}b`).toBe(url.pathname);
    }
  });
});

describe('octets are read as text as', () => {
  const octets = Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + (i >> 3) * 7) % 256);
  const readBy = (name: string): string | undefined => DECODERS.find(({ by }) => by.includes(name))?.read(octets);

  it('Node.js reads them', () => {
    const buffer = Buffer.from(octets);
    expect(readBy("Node.js toString('latin1')")).toBe(buffer.toString('latin1'));
    expect(readBy("Node.js toString('ascii')")).toBe(buffer.toString('ascii'));
    expect(readBy('Node.js toString(), template literals')).toBe(buffer.toString());
    expect(readBy('Node.js toString(), template literals')).toContain('\ufffd');
  });

  it('Python was seen to read them', () => {
    const read = (errors: string, some: readonly number[]): string | undefined =>
      DECODERS.find(({ by }) => by.includes(`Python decode(errors='${errors}')`))?.read(Uint8Array.from(some));
    const some = [0xc3, 0x28, 0xe2, 0x82, 0x41, 0xf0, 0x9f, 0x98, 0x80, 0xff, 0xc3, 0xa9];
    expect(read('replace', some)).toBe('\ufffd(\ufffdA😀\ufffdé');
    expect(read('ignore', some)).toBe('(A😀é');
  });
});

describe('JSON is written as', () => {
  const VALUE = { b: '/é<&>\'"日\u2028', a: 1.5, c: [1, {}, []], d: null, e: true };
  const written = (name: string): string | undefined => JSON_WRITERS.find(({ by }) => by.includes(name))?.write(VALUE);

  it('JSON.stringify does', () => {
    expect(written('JavaScript JSON.stringify')).toBe(JSON.stringify(VALUE));
    expect(written('JavaScript JSON.stringify(…, 2)')).toBe(JSON.stringify(VALUE, null, 2));
    expect(written('JavaScript JSON.stringify(…, 4)')).toBe(JSON.stringify(VALUE, null, 4));
  });

  it('PHP, Python, Go and Ruby were seen to do', () => {
    const value = { b: '/é<', a: [1, {}], e: [] };
    const as = (name: string): string | undefined => JSON_WRITERS.find(({ by }) => by.includes(name))?.write(value);
    expect(as('PHP json_encode')).toBe('{"b":"\\/\\u00e9<","a":[1,{}],"e":[]}');
    expect(as('PHP JSON_PRETTY_PRINT')).toBe(
      '{\n    "b": "\\/\\u00e9<",\n    "a": [\n        1,\n        {}\n    ],\n    "e": []\n}',
    );
    expect(as('Python json.dumps')).toBe('{"b": "/\\u00e9<", "a": [1, {}], "e": []}');
    expect(as('Go json.Marshal of a map')).toBe('{"a":[1,{}],"b":"/é\\u003c","e":[]}');
    expect(as('Ruby JSON.pretty_generate')).toBe(
      '{\n  "b": "/é<",\n  "a": [\n    1,\n    {\n    }\n  ],\n  "e": [\n\n  ]\n}',
    );
  });

  it('is the same value again, whoever writes it', () => {
    for (const { write } of JSON_WRITERS) expect(JSON.parse(write(VALUE))).toEqual(VALUE);
  });
});

describe('octets are printed as', () => {
  const hash = createHash('sha256').update('17').digest();
  const print = (id: PrinterId, bytes: Uint8Array): string | undefined =>
    PRINTERS.find((printer) => printer.id === id)?.print(bytes);

  it('Java, openssl and xxd were seen to print them', () => {
    const bytes = Uint8Array.of(0x0a, 0xff, 0x00, 0x7f, 0x01);
    expect(print('no-zeros', bytes)).toBe('aff07f1');
    expect(print('number', bytes)).toBe('aff007f01');
    expect(print('sign-extended', bytes)).toBe('affffffff07f1');
    // gcc, with a char that has a sign.
    expect(print('sign-extended-two', bytes)).toBe('0affffffff007f01');
    expect(print('signed-digits', bytes)).toBe('a-107f1');
    expect(print('signed-number', Uint8Array.of(0x80, 0x01))).toBe('-7fff');
    expect(print('digits-swapped', Uint8Array.of(0x0a, 0xff, 0x7f))).toBe('a0fff7');
    expect(print('openssl', hash)).toBe(`SHA2-256(stdin)= ${hash.toString('hex')}`);
    expect(print('wrapped', hash)).toMatch(/^[0-9a-f]{60}\n[0-9a-f]{4}$/);
  });

  it('Buffer prints them', () => {
    expect(print('base64', hash)).toBe(hash.toString('base64'));
    expect(print('upper-hex', hash)).toBe(hash.toString('hex').toUpperCase());
  });

  it('never as two lower-case digits each', () => {
    const octets = Uint8Array.from({ length: 32 }, (_, i) => (i % 2 === 0 ? 0x0a : 0x9c));
    for (const { print: how } of PRINTERS) expect(how(octets)).not.toBe('0a9c'.repeat(16));
  });
});

describe('text becomes octets as', () => {
  it('Buffer has it', () => {
    const bytes = (id: string) => Buffer.from(CHARSETS.find((charset) => charset.id === id)!.bytes('aé日'));
    expect(bytes('utf-16le')).toEqual(Buffer.from('aé日', 'utf16le'));
    expect(bytes('utf-16le-bom')).toEqual(Buffer.from('\ufeffaé日', 'utf16le'));
    expect(bytes('utf-16be')).toEqual(Buffer.from('aé日', 'utf16le').swap16());
    expect(CHARSETS.find(({ id }) => id === 'latin-1')?.bytes('aé')).toEqual(Uint8Array.of(0x61, 0xe9));
  });
});

describe('names are sorted as', () => {
  const sorted = (id: string, names: readonly string[]) =>
    [...names].sort(SORTERS.find((one) => one.id === id)?.compare);

  it('localeCompare has it', () => {
    const names = ['a-b', 'aB', 'ab', 'A', 'a', 'B', 'b', 'a1', 'a_b', 'é', 'z', 'X-Amz', 'x', '10', '9'];
    expect(sorted('collation', names)).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('PHP, Java and glibc were seen to sort them', () => {
    const names = ['a-b', 'aB', 'ab', 'B', 'a', '10', '9', 'a10', 'a9'];
    expect(sorted('natural', names).join(' ')).toBe('9 10 B a a-b a9 a10 aB ab');
    expect(sorted('collation-signs-last', names).join(' ')).toBe('10 9 a a10 a9 ab aB a-b B');
    expect(sorted('collation-without-signs', names).join(' ')).toBe('10 9 a a10 a9 a-b ab aB B');
  });

  it('keys of an object come', () => {
    const names = ['b', '10', '9', 'a'];
    expect(sorted('numbers-first', names)).toEqual(Object.keys({ b: 1, 10: 1, 9: 1, a: 1 }));
  });
});

describe('a date is written in', () => {
  const dates: readonly (readonly [number, number, number])[] = [
    [2026, 3, 14],
    [2025, 3, 20],
    [2024, 3, 20],
    [2021, 3, 21],
    [2026, 12, 31],
    [2027, 1, 1],
  ];
  const parts = (calendar: string, [year, month, day]: readonly [number, number, number]): string => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const found = new Map(
      format.formatToParts(new Date(Date.UTC(year, month - 1, day))).map(({ type, value }) => [type, value]),
    );
    const at = (type: Intl.DateTimeFormatPartTypes, size: number): string =>
      (found.get(type) ?? '').padStart(size, '0');
    return `${at('year', 4)}${at('month', 2)}${at('day', 2)}`;
  };

  it.each([
    ['japanese', 'japanese'],
    ['minguo', 'roc'],
    ['buddhist', 'buddhist'],
    ['persian', 'persian'],
    ['hijri', 'islamic-umalqura'],
  ])('the %s calendar as Intl does', (id, name) => {
    for (const date of dates) {
      const written = CALENDARS.filter((calendar) => calendar.id === id).map(({ write }) => write(...date));
      expect(written).toContain(parts(name, date));
    }
  });
});

describe('every slip', () => {
  const slips = [
    ...spellingSlips('path'),
    ...spellingSlips('query'),
    ...formSlips('path'),
    ...TIME_SLIPS,
    ...DAY_SLIPS,
    ...secretSlips('AKIDEXAMPLE'),
    ...BODY_SLIPS,
  ];

  it('has an id of its own, but for encoders that write alike', () => {
    const ids = slips.map(({ id }) => id).filter((id) => !id.includes('/encoding '));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('says something, and is total', () => {
    const odd = ['', '20260314T213045Z', '\0', '%', '99999999T999999Z', '{"a":', '\ud83d'];
    for (const text of odd) {
      for (const { variants } of [...TIME_SLIPS, ...DAY_SLIPS, ...secretSlips('A'), ...spellingSlips('path')])
        for (const made of variants(text)) expect(typeof made).toBe('string');
      for (const { variants } of BODY_SLIPS) for (const made of variants(utf8(text))) fromUtf8(made);
    }
  });

  it('of twenty languages and more stands in the models', () => {
    const languages =
      'JavaScript Node.js Python PHP Ruby Go Java Kotlin Scala C# PowerShell Swift Objective-C Dart Rust Perl Elixir Erlang Lua Tcl Haskell C curl openssl jq'.split(
        ' ',
      );
    const all = [ENCODERS, PRINTERS, CHARSETS, JSON_WRITERS, SORTERS, slips].flat().flatMap(({ by }) => by);
    const absent = languages.filter((language) => !all.some((name) => name.startsWith(language)));
    expect(absent).toEqual([]);
  });
});
