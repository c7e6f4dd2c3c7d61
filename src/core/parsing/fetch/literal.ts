/** A value of JavaScript as far as a paste writes it out; an expression that it does not is undefined. */
export type Literal = string | number | boolean | null | undefined | readonly Literal[] | LiteralObject;
/** An object's members as pairs, in order, repeats kept. */
export type LiteralObject = { readonly members: readonly (readonly [string, Literal])[] };

/** The name of a member that stands for all those of another object. */
export const SPREAD = '...';
const DEEPEST = 40;
const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[^*]{0,2000}\*\/)*/y;
const SLASH = 0x2f;
const WORD = /[A-Za-z_$][\w$.]*/y;
const PRINTED_CLASS = /(?:\(\d{1,4}\)\s?)?(?:\[\w{1,40}(?:: null prototype)?\]\s?)?(?=\{)/y;
const NUMBER = /-?\d[\d._]*(?:e[+-]?\d+)?/iy;
const STRING_ENDS: Readonly<Record<string, RegExp>> = { "'": /[\\'\n]/g, '"': /[\\"\n]/g, '`': /[\\`]/g };

/** Reads a JavaScript literal from an offset on, tolerantly: trailing commas, comments, unquoted names, `JSON.stringify(…)`. */
export function literalAt(text: string, from: number): { readonly value: Literal; readonly end: number } {
  const reader = new LiteralReader(text, from);
  const value = reader.expression(0);
  return { value, end: reader.at };
}

export const isObject = (value: Literal): value is LiteralObject =>
  typeof value === 'object' && value !== null && 'members' in value;

/** The last value of a name, as JavaScript takes it. */
export const member = (value: Literal, name: string): Literal =>
  isObject(value) ? value.members.findLast(([n]) => n === name)?.[1] : undefined;

class LiteralReader {
  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  /** One value; strings with `+` between them are one. */
  expression(depth: number): Literal {
    let value = this.value(depth);
    while (this.take('+')) {
      const next = this.value(depth);
      value = typeof value === 'string' && typeof next === 'string' ? value + next : undefined;
    }
    return value;
  }

  private value(depth: number): Literal {
    if (depth > DEEPEST) return undefined;
    const string = this.string();
    if (string !== undefined) return string;
    if (this.take('{')) return this.object(depth);
    if (this.take('[')) return this.list(depth, ']');
    const number = this.match(NUMBER);
    if (number !== undefined) return Number(number.replaceAll('_', ''));
    return this.named(depth);
  }

  /** `JSON.stringify(x)` is its text; `new Headers(x)`, `new URL(x)` and the like are their argument; other names are unknown. */
  private named(depth: number): Literal {
    let name = this.match(WORD);
    if (name === 'new' || name === 'await') name = this.match(WORD);
    if (name === undefined) return undefined;
    // Node prints the class of an object before it.
    if (this.match(PRINTED_CLASS) !== undefined) return this.take('{') ? this.object(depth) : undefined;
    if (!this.take('(')) return KNOWN.has(name) ? KNOWN.get(name) : undefined;
    const args = this.list(depth, ')');
    while (this.take('.')) {
      this.match(WORD);
      if (this.take('(')) this.list(depth, ')');
    }
    return name === 'JSON.stringify' ? JSON.stringify(plain(args[0])) : args[0];
  }

  private object(depth: number): LiteralObject {
    const members: [string, Literal][] = [];
    while (!this.take('}') && this.at < this.text.length) {
      const before = this.at;
      if (this.text.startsWith(SPREAD, this.at)) {
        this.at += SPREAD.length;
        this.expression(depth + 1);
        members.push([SPREAD, undefined]);
        this.take(',');
        continue;
      }
      const name = this.string() ?? this.match(WORD) ?? this.match(NUMBER);
      if (name !== undefined) members.push([name, this.take(':') ? this.expression(depth + 1) : undefined]);
      if (!this.take(',') && this.at === before) this.at++;
    }
    return { members };
  }

  private list(depth: number, closer: string): readonly Literal[] {
    const items: Literal[] = [];
    while (!this.take(closer) && this.at < this.text.length) {
      const before = this.at;
      items.push(this.expression(depth + 1));
      if (!this.take(',') && this.at === before) this.at++;
    }
    return items;
  }

  /** A quoted string; one that is not closed ends with its line, and is not read again. */
  private string(): string | undefined {
    this.passBlanks();
    const quote = this.text[this.at] ?? '';
    const ends = STRING_ENDS[quote];
    if (ends === undefined) return undefined;
    this.at++;
    const start = this.at;
    ends.lastIndex = start;
    let m = ends.exec(this.text);
    while (m?.[0] === '\\') {
      ends.lastIndex += 1;
      m = ends.exec(this.text);
    }
    const end = m?.index ?? this.text.length;
    this.at = end + (m?.[0] === quote ? 1 : 0);
    return unescaped(this.text.slice(start, end));
  }

  private match(pattern: RegExp): string | undefined {
    this.passBlanks();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private passBlanks(): void {
    const code = this.text.charCodeAt(this.at);
    if (code > 0x20 && code < 0x80 && code !== SLASH) return;
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.text)?.[0].length ?? 0;
  }

  private take(char: string): boolean {
    this.passBlanks();
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }
}

const KNOWN = new Map<string, Literal>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const ESCAPED: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
};

const unescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([\s\S]))/g, (_, four, two, char) => {
    const hex = four ?? two;
    return hex === undefined ? (ESCAPED[char] ?? char) : String.fromCharCode(Number.parseInt(hex, 16));
  });

function plain(value: Literal): unknown {
  if (isObject(value)) return Object.fromEntries(value.members.map(([name, member]) => [name, plain(member)]));
  return Array.isArray(value) ? value.map(plain) : value;
}
