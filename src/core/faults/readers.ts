/** What gets into a text, or stays, where it is read from a file, a variable or a prompt and not trimmed. */
export type Reader = {
  readonly id: ReaderId;
  readonly by: readonly string[];
  readonly read: (text: string) => string;
};

export type ReaderId =
  | 'newline'
  | 'crlf'
  | 'carriage-return'
  | 'blank-after'
  | 'blank-before'
  | 'nul'
  | 'tab'
  | 'quotes'
  | 'apostrophes'
  | 'byte-order-mark'
  | 'python-bytes';

const reader = (id: ReaderId, by: readonly string[], read: Reader['read']): Reader => ({ id, by, read });

/** How a name that is only a word is read where it should be read alone. */
export const READERS: readonly Reader[] = [
  reader(
    'newline',
    [
      'Python read()',
      'Node.js readFileSync',
      'Ruby gets',
      'Go ReadString',
      'PHP file()',
      'echo without -n',
      'Perl <STDIN>',
      'C fgets',
    ],
    (text) => `${text}\n`,
  ),
  reader('crlf', ['read.csv lines, split("\\n")', 'PowerShell echo'], (text) => `${text}\r\n`),
  reader('carriage-return', ['bash read of a CRLF file', 'split("\\n") of a CRLF file'], (text) => `${text}\r`),
  reader('blank-after', ['split(",")', 'SQL CHAR(n)', 'copy and paste'], (text) => `${text} `),
  reader('blank-before', ['split(",")', 'YAML in quotes', 'copy and paste'], (text) => ` ${text}`),
  reader('nul', ['C sizeof', 'Win32 registry', 'Pascal buffers'], (text) => `${text}\0`),
  reader('tab', ['cut -f, awk -F,'], (text) => `${text}\t`),
  reader('quotes', ['INI parsers', 'docker --env-file', 'JSON.stringify', 'cmd set'], (text) => `"${text}"`),
  reader('apostrophes', ['docker --env-file', 'repr'], (text) => `'${text}'`),
  reader('byte-order-mark', ['Notepad', 'PowerShell 5.1 Out-File'], (text) => `\ufeff${text}`),
  reader('python-bytes', ['Python str(b"…")'], (text) => `b'${text}'`),
];
