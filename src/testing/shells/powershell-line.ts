export const POWERSHELLS = ['5.1', '7.2', '7.6'] as const;
export type PowershellVersion = (typeof POWERSHELLS)[number];

/**
 * The command line with which a PowerShell on Windows starts the program of a command, from about_Quoting_Rules, about_Parsing and
 * its binder of native arguments. Throws where anything but one command with constant words stands there.
 */
export function powershellLine(text: string, version: PowershellVersion): string {
  const block = /^& \{ \$PSNativeCommandArgumentPassing = 'Legacy'; ([\s\S]*) \}$/.exec(text);
  const words = wordsOf(block?.[1] ?? text);
  const asBefore = version !== '7.6' || block !== null;
  const passed: string[] = [];
  for (const [i, word] of words.entries()) {
    if (word === '--%') throw new Error('the rest is no longer parsed');
    if (i === 0 || !asBefore) passed.push(i === 0 ? word : pasted(word));
    else if (word !== '') passed.push(bound(word, version));
  }
  return passed.join(' ');
}

const SINGLE = "'\u2018\u2019\u201a\u201b";
const DOUBLE = '"\u201c\u201d\u201e';

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let i = 0; i < text.length; ) {
    const char = text[i] as string;
    if (char === ' ' || (char === '`' && text[i + 1] === '\n')) {
      if (word !== undefined) words.push(word);
      word = undefined;
      i += char === ' ' ? 1 : 2;
      continue;
    }
    const piece = SINGLE.includes(char)
      ? singleQuoted(text, i + 1)
      : DOUBLE.includes(char)
        ? doubleQuoted(text, i + 1)
        : bare(text, i);
    word = (word ?? '') + piece.text;
    i = piece.end;
  }
  return word === undefined ? words : [...words, word];
}

type Piece = { readonly text: string; readonly end: number };

function bare(text: string, i: number): Piece {
  const char = text[i] as string;
  if (!/[A-Za-z.-]/.test(char)) throw new Error(`${char} is read by the shell`);
  return { text: char, end: i + 1 };
}

/** Of two quotes, of whatever look, the second is a character. */
function singleQuoted(text: string, from: number): Piece {
  let out = '';
  for (let i = from; i < text.length; i++) {
    if (SINGLE.includes(text[i] as string)) {
      if (i + 1 >= text.length || !SINGLE.includes(text[i + 1] as string)) return { text: out, end: i + 1 };
      i++;
    }
    out += text[i];
  }
  throw new Error('a single quote is not closed');
}

function doubleQuoted(text: string, from: number): Piece {
  let out = '';
  for (let i = from; i < text.length; i++) {
    const char = text[i] as string;
    if (char === '`') {
      const next = text[++i] as string;
      if (/[0abefnrtuv]/.test(next)) throw new Error(`\`${next} is another character in some versions`);
      out += next;
      continue;
    }
    if (char === '$') {
      const number = /^\$\(\[char\](\d+)\)/.exec(text.slice(i));
      if (!number) throw new Error('a variable or an expression');
      out += String.fromCharCode(Number(number[1]));
      i += number[0].length - 1;
      continue;
    }
    if (DOUBLE.includes(char)) {
      if (i + 1 >= text.length || !DOUBLE.includes(text[i + 1] as string)) return { text: out, end: i + 1 };
      i++;
    }
    out += text[i];
  }
  throw new Error('a double quote is not closed');
}

/** Until 7.2, and on request later: quotes are added around unquoted white space, and none that is there is escaped. */
function bound(word: string, version: PowershellVersion): string {
  let needsQuotes = false;
  let quotes = 0;
  for (const [i, char] of [...word].entries()) {
    if (char === '"' && word[i - 1] !== '\\') quotes++;
    else if (/\s/.test(char) && quotes % 2 === 0) needsQuotes = true;
  }
  if (!needsQuotes) return word;
  const trailing = version === '5.1' ? '' : (/\\*$/.exec(word)?.[0] ?? '');
  return `"${word}${trailing}"`;
}

/** Since 7.3: as .NET pastes an argument list together. */
function pasted(word: string): string {
  if (word !== '' && !/[\s"]/.test(word)) return word;
  let out = '"';
  for (let i = 0; i < word.length; i++) {
    const run = /^\\*/.exec(word.slice(i))?.[0].length ?? 0;
    i += run;
    if (i >= word.length) out += '\\'.repeat(2 * run);
    else if (word[i] === '"') out += `${'\\'.repeat(2 * run + 1)}"`;
    else out += '\\'.repeat(run) + word[i];
  }
  return `${out}"`;
}
