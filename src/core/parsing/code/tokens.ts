/** A piece of source code. `text` of a string is its value with escapes undone, or undefined where an expression stands in it. */
export type Token =
  | { readonly kind: 'text'; readonly text: string | undefined; readonly at: number; readonly end: number }
  | { readonly kind: 'name' | 'number' | 'sign'; readonly text: string; readonly at: number; readonly end: number };

/** Tokens of a script with what encloses each: `partner` of a bracket is the other one, `within` the bracket that holds a token. */
export type Tokens = {
  readonly source: string;
  readonly list: readonly Token[];
  readonly partner: readonly (number | undefined)[];
  readonly within: readonly (number | undefined)[];
};

/** Three backticks begin and end a piece of code in Markdown, the first with the name of its language. */
const NEXT =
  /\s+|`{3,}(?:[\w+#-]{0,20}(?=[ \t]*(?:[\r\n]|$)))?|\/\/[^\n]*|#(?=[ !\t])[^\n]*|\/\*[^*]{0,4000}\*\/|(?:[A-Za-z]{1,2}|[@$]{1,2})?(?:"""|'''|r#")|(?:[rRbBuUfFcC]{1,2}|[@$]{1,2})?["'`]|[$@:]{0,1}[A-Za-z_][\w$]*|\d[\w.]*|=>|==|:=|->|::|\?\.|!=|\+=|[\s\S]/y;
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const ENDS: Readonly<Record<string, RegExp>> = {
  "'": /[\\'\n]/g,
  '"': /[\\"\n]/g,
  '`': /[\\`]/g,
  '"""': /\\|"""/g,
  "'''": /\\|'''/g,
  'r#"': /"#/g,
};

/** Takes the source code of any of twenty languages apart, far enough to find calls, assignments and literals in it. Total. */
export function tokensOf(source: string): Tokens {
  const list: Token[] = [];
  const partner: (number | undefined)[] = [];
  const within: (number | undefined)[] = [];
  const open: number[] = [];
  const dollars = /\$\w+(?:->\w+)?\s*\.?=|<\?php/.test(source);
  const unclosed = new Set<string>();
  const isRaw = dollars || /Net::HTTP|HTTParty|Faraday/.test(source);
  let tickAt: number | undefined;
  for (let at = 0; at < source.length; ) {
    NEXT.lastIndex = at;
    const found = (NEXT.exec(source) as RegExpExecArray)[0];
    const closing = found === '`' && at !== tickAt ? inlineCode(source, at) : undefined;
    if (closing !== undefined || (found === '`' && at === tickAt)) {
      tickAt = closing;
      at += 1;
      continue;
    }
    const quote = /^[^`].*$|^`$/.test(found) ? /(?:"""|'''|r#"|["'`])$/.exec(found)?.[0] : undefined;
    const token =
      quote === undefined
        ? plain(found, at)
        : stringAt(source, at, found, quote, { dollars, isRaw: isRaw && quote === "'", unclosed });
    at = token?.end ?? at + found.length;
    if (token === undefined) continue;
    const { text = '' } = token;
    if (token.kind === 'sign' && text in CLOSERS) {
      // A bracket that is closed by another one was never closed.
      while (open.length > 0 && (list[open.at(-1) as number] as Token).text !== CLOSERS[text] && text === '}')
        open.pop();
      const opener = open.at(-1);
      if (opener !== undefined && (list[opener] as Token).text === CLOSERS[text]) {
        open.pop();
        partner[opener] = list.length;
        partner[list.length] = opener;
      }
    }
    within[list.length] = open.at(-1);
    if (token.kind === 'sign' && /^[([{]$/.test(text)) open.push(list.length);
    list.push(token);
  }
  return { source, list, partner, within };
}

const TICKED = /`([^`\n]{1,8000})`/y;
const CALL_BEGINS = /^[ \t]{0,8}[$\w][\w.:>$ =-]{0,120}\(/;
const CALL_ENDS = /\)[ \t;]{0,8}$/;

/** Where the second back-tick of a call stands that Markdown has in a sentence; no string of a script holds a whole call. */
function inlineCode(source: string, at: number): number | undefined {
  TICKED.lastIndex = at;
  const inner = TICKED.exec(source)?.[1];
  const isCall = inner !== undefined && CALL_BEGINS.test(inner) && CALL_ENDS.test(inner) && /["']/.test(inner);
  return isCall ? at + inner.length + 1 : undefined;
}

function plain(text: string, at: number): Token | undefined {
  const end = at + text.length;
  if (/^\s|^`{3}|^\/\/|^\/\*|^#[ !\t]/.test(text)) return undefined;
  return { kind: /^[$@:]?[A-Za-z_]/.test(text) ? 'name' : /^\d/.test(text) ? 'number' : 'sign', text, at, end };
}

type Habits = {
  readonly dollars: boolean;
  readonly isRaw: boolean;
  /** Quotes that nothing closes from here on. */
  readonly unclosed: Set<string>;
};

/** A string; a quote that nothing closes on its line is none. */
function stringAt(
  source: string,
  at: number,
  found: string,
  quote: string,
  { dollars, isRaw, unclosed }: Habits,
): Token {
  const prefix = found.slice(0, -quote.length);
  const ends = ENDS[quote] as RegExp;
  const start = at + found.length;
  ends.lastIndex = start;
  let m = unclosed.has(quote) ? null : ends.exec(source);
  while (m?.[0] === '\\') {
    ends.lastIndex += 1;
    m = ends.exec(source);
  }
  if (m === null) unclosed.add(quote);
  if (m === null || m[0] === '\n') return { kind: 'sign', text: found.slice(-1), at, end: start };
  const inner = source.slice(start, m.index);
  const verbatim = /[rR@]/.test(prefix) || quote === 'r#"';
  return {
    kind: 'text',
    text: hasExpression(inner, prefix, quote, dollars)
      ? undefined
      : verbatim
        ? inner
        : isRaw
          ? inner.replace(/\\([\\'])/g, '$1')
          : unescaped(inner),
    at,
    end: m.index + m[0].length,
  };
}

/** What JavaScript, Python, C#, PHP, Ruby, Kotlin and Swift put between the letters of a string is not known. */
function hasExpression(inner: string, prefix: string, quote: string, dollars: boolean): boolean {
  if (quote === "'" && !/[fF$]/.test(prefix)) return false;
  if (/[fF$]/.test(prefix)) return inner.includes('{');
  return /\$\{|#\{|\\\(/.test(inner) || (dollars && /\{?\$[A-Za-z_]/.test(inner));
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0', '\n': '' };

const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(
        /\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,5})\}|x([0-9A-Fa-f]{2})|([\s\S]))/g,
        (_, four, braced, two, char) => {
          const hex = four ?? braced ?? two;
          return hex === undefined ? (ESCAPED[char] ?? char) : String.fromCodePoint(Number.parseInt(hex, 16));
        },
      )
    : text;
