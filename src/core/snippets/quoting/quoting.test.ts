import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { atCmdPrompt } from '@/testing/shells/cmd-prompt';
import { anyWord, HOSTILE_WORDS, printableWord } from '@/testing/shells/hostile-words';
import { POWERSHELLS, powershellLine } from '@/testing/shells/powershell-line';
import { handedOver, printer } from '@/testing/shells/runs-in';
import { windowsArgv } from '@/testing/shells/windows-argv';
import { cmdCommand, cmdWord } from './cmd';
import { posixCommand, posixWord } from './posix';
import { powershellCommand, powershellString } from './powershell';
import type { Command, Quoted } from './quoting';

const command = (words: readonly string[]): Command => ({ program: 'curl.exe', lines: [['-X'], words] });
const textOf = (quoted: Quoted): string => {
  if (!quoted.ok) throw new Error(quoted.error);
  return quoted.value;
};
const RUNTIMES = ['stays-inside', 'leaves'] as const;

describe('a word of a POSIX shell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quoting-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (words: readonly string[]) =>
    handedOver(textOf(posixCommand({ program: printer, lines: [words] })), ['sh'], folder);

  it('is handed over as it is, run by sh, and nothing else happens', () => {
    const [none = [], ...some] = [[], [...HOSTILE_WORDS], ...fc.sample(fc.array(anyWord, { maxLength: 400 }), 20)];
    expect(run(none)).toEqual([]);
    for (const words of some.map((list) => list.filter((word) => !word.includes('\0')))) {
      expect(run(words)).toEqual(words.map((word) => word.toWellFormed()));
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('holds nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(anyWord, (word) => {
        const quoted = posixWord(word);
        if (quoted.ok) expect(quoted.value.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('cannot hold a zero character, nor more than Linux hands to a program', () => {
    expect(posixWord('a\0b')).toEqual({ ok: false, error: 'control-character' });
    expect(run(['a'.repeat(131_071)])).toHaveLength(1);
    expect(posixWord('é'.repeat(65_536))).toEqual({ ok: false, error: 'too-long' });
  });
});

describe('a word at the prompt of cmd', () => {
  const variables = new Map([
    ['PATH', 'C:\\" & calc.exe & "'],
    ['2F20150830', 'planted'],
    ['2', 'planted'],
  ]);

  it('is handed over as it is, under the rules of cmd and of the runtime of the program', () => {
    const holds = (words: readonly string[]) => {
      const quoted = textOf(cmdCommand(command(words)));
      for (const delayedExpansion of [true, false]) {
        const { commandLine, operators } = atCmdPrompt(quoted, { variables, delayedExpansion });
        expect(operators).toEqual([]);
        for (const runtime of RUNTIMES) expect(windowsArgv(commandLine, runtime)).toEqual(['-X', ...words]);
      }
    };
    for (const word of HOSTILE_WORDS) if (cmdWord(word).ok) holds([word, word]);
    fc.assert(fc.property(fc.array(printableWord, { maxLength: 6 }), holds), { numRuns: 2000 });
  });

  it.each([
    ['a line break', 'a\nb', 'control-character'],
    ['a tab, which completes names', 'a\tb', 'control-character'],
    ['what a code page may make another character of', '\uff02', 'not-ascii'],
    ['an exclamation mark', 'wow!', 'exclamation-mark'],
  ])('cannot hold %s', (_, word, error) => expect(cmdWord(word)).toEqual({ ok: false, error }));

  it('stands in a command that is no longer than the prompt takes', () => {
    const length = textOf(cmdCommand(command(['']))).length;
    expect(textOf(cmdCommand(command(['a'.repeat(8191 - length)])))).toHaveLength(8191);
    expect(cmdCommand(command(['a'.repeat(8192 - length)]))).toEqual({ ok: false, error: 'too-long' });
  });
});

describe('a word of PowerShell', () => {
  const handed = (words: readonly string[]) => {
    const quoted = textOf(powershellCommand(command(words)));
    return POWERSHELLS.flatMap((version) =>
      RUNTIMES.map((runtime) => windowsArgv(powershellLine(quoted, version), runtime)),
    );
  };

  it('is handed over as it is by every version, under its rules and those of the runtime of the program', () => {
    const holds = (words: readonly string[]) => {
      for (const argv of handed(words)) expect(argv).toEqual(['-X', ...words]);
    };
    const ascii = (word: string) => word.replace(/[^\0-\x7f]|\0/g, '');
    for (const word of HOSTILE_WORDS) holds([ascii(word), ascii(word)]);
    fc.assert(fc.property(fc.array(anyWord.map(ascii), { maxLength: 6 }), holds), { numRuns: 2000 });
  });

  it('is a string whatever it holds', () => {
    fc.assert(
      fc.property(anyWord, (word) => {
        const text = word === '--%' ? '' : word.replaceAll('\0', '');
        expect(windowsArgv(powershellLine(`x ${powershellString(text)}`, '7.6'), 'leaves')).toEqual([text]);
      }),
    );
  });

  it('stands in a plain command as long as all versions read that alike', () => {
    expect(powershellCommand(command(["it's", 'a b', 'c\\d']))).toEqual({
      ok: true,
      value: "curl.exe -X `\n  'it''s' 'a b' 'c\\d'",
    });
    expect(textOf(powershellCommand(command(['{"a":1}'])))).toBe(
      `& { $PSNativeCommandArgumentPassing = 'Legacy'; curl.exe -X \`\n  '"{\\"a\\":1}"' }`,
    );
  });

  it.each([
    ['what a code page may make another character of', '\uff02', 'not-ascii'],
    ['a zero character', 'a\0b', 'control-character'],
    ['more than Windows hands to a program', 'a'.repeat(32_767), 'too-long'],
  ])('cannot hold %s', (_, word, error) => expect(powershellCommand(command([word]))).toEqual({ ok: false, error }));
});

describe('the rules that the quoting is held to', () => {
  it.each([
    ['prog "a b c" d e', ['a b c', 'd', 'e']],
    ['prog "ab\\"c" "\\\\" d', ['ab"c', '\\', 'd']],
    ['prog a\\\\\\b d"e f"g h', ['a\\\\\\b', 'de fg', 'h']],
    ['prog a\\\\\\"b c d', ['a\\"b', 'c', 'd']],
    ['prog a\\\\\\\\"b c" d e', ['a\\\\b c', 'd', 'e']],
    ['prog ""', ['']],
  ])('are those of Microsoft’s examples: %s', (line, expected) => {
    for (const runtime of RUNTIMES) expect(windowsArgv(line, runtime)).toEqual(expected);
  });

  it('know the one place where two runtimes differ', () => {
    expect(windowsArgv('prog "a""b" c', 'stays-inside')).toEqual(['a"b', 'c']);
    expect(windowsArgv('prog a"b"" c d', 'stays-inside')).toEqual(['ab" c d']);
    expect(windowsArgv('prog a"b"" c d', 'leaves')).toEqual(['ab"', 'c', 'd']);
  });

  const typed = (text: string, delayedExpansion = false) =>
    atCmdPrompt(text, { variables: new Map([['NAME', 'value']]), delayedExpansion });

  it('see what cmd does with less quoting', () => {
    expect(typed('x "%name%"').commandLine).toBe('x "value"');
    expect(typed('x %other% %%').commandLine).toBe('x %other% %%');
    expect(typed('x %^name%').commandLine).toBe('x %name%');
    expect(typed('x "a\\" & calc.exe').operators).toEqual(['&']);
    expect(typed('x ^\n y').commandLine).toBe('x  y');
    expect(typed('x "!name!" !', true).commandLine).toBe('x "value" ');
    expect(typed('x "!name!"').commandLine).toBe('x "!name!"');
  });

  it('see what PowerShell does with less quoting', () => {
    expect(windowsArgv(powershellLine(`x '{"a":1}'`, '5.1'), 'leaves')).toEqual(['{a:1}']);
    expect(windowsArgv(powershellLine(`x '{"a":1}'`, '7.6'), 'leaves')).toEqual(['{"a":1}']);
    expect(windowsArgv(powershellLine(`x '{\\"a\\":1}'`, '7.6'), 'leaves')).toEqual(['{\\"a\\":1}']);
    expect(windowsArgv(powershellLine(`x 'a b\\' c`, '5.1'), 'leaves')).toEqual(['a b" c']);
    expect(windowsArgv(powershellLine(`x 'a b\\' c`, '7.2'), 'leaves')).toEqual(['a b\\', 'c']);
    expect(windowsArgv(powershellLine("x '' c", '5.1'), 'leaves')).toEqual(['c']);
    expect(() => powershellLine('x $(calc)', '7.6')).toThrow();
    expect(() => powershellLine('x "$name"', '7.6')).toThrow();
    expect(() => powershellLine('x ‘a’b’ c', '7.6')).toThrow();
    expect(() => powershellLine("x '--%' c", '7.6')).toThrow();
  });
});
