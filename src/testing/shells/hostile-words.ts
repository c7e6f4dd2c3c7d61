import fc from 'fast-check';

/** Words that mean something to one shell or another, or to the runtime of a program. */
export const HOSTILE_WORDS: readonly string[] = [
  'X|program&#',
  "it's",
  "''",
  "'\\''",
  '"',
  '\\',
  'a b\\',
  'a\\\\"b\\"',
  '"; calc.exe "',
  '" & calc.exe & "',
  '$(touch planted)',
  '`touch planted`',
  '$HOME',
  '$' + '{HOME}',
  '$env:USERNAME',
  '%PATH%',
  '%%PATH%%',
  '%^PATH%',
  '%PATH:~0,1%',
  '%2F20150830%2Fus-east-1%2Fs3%2Faws4_request',
  '^',
  '^^&',
  '~root',
  '{a,b}',
  '[a-z]*?',
  '#comment',
  '--%',
  '-o',
  '@file',
  '(a)',
  '<in >out 2>&1',
  '!!',
  '!PATH!',
  '!1',
  '&&',
  ';',
  '=ls',
  '{"a":"b c","d":[1]}',
  '',
  ' ',
  'é 日本語 \u{1f600}',
  '\u2018\u2019\u201c\u201d',
  '\uff02 \uff07',
  'two\nlines',
  'two\r\nlines',
  'a\tb',
  '\u001b[201~touch planted\n',
  '\u0003',
  '\u009b201~',
  'ends in lines\n\n',
];

/** Any text, thick with what shells read something into. */
export const anyWord = fc.oneof(
  fc.constantFrom(...HOSTILE_WORDS),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'\'"\\`$%^&|<>()[]{}!#;=~*?@-+:/ \t\n\u001b\u2018\u201caPATH0'),
    maxLength: 24,
  }),
);

/** The same, of printable ASCII alone, without `!`. */
export const printableWord = anyWord.map((word) => word.replace(/[^ -~]|!/g, ''));
