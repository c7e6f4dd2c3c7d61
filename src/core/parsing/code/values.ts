import type { Token, Tokens } from './tokens';

/** What a piece of code comes to, as far as it is written out; all else is unknown. */
export type CodeValue =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Entry[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unknown' };

/** A member of a map or an argument with its name, or one without. */
export type Entry = { readonly key: string | undefined; readonly value: CodeValue };

/** From the first token on, up to the last, which is not in it. */
export type TokenRange = readonly [from: number, to: number];

/** What a name was last said to be, and how much more may be made of what is known. */
export class Known extends Map<string, CodeValue> {
  /** In UTF-16 units: constants made of one another double with every line. */
  private left = 2_000_000;

  /** Whether so much more is made; what is not is unknown. */
  affords(units: number): boolean {
    if (units > this.left) return false;
    this.left -= units;
    return true;
  }
}

export const UNKNOWN: CodeValue = { kind: 'unknown' };
const DEEPEST = 8;
/** What an entry that is taken over counts, in units of text. */
const ENTRY = 200;
/** What makes the same text in another type. */
const SAME_TEXT =
  /^(?:encode|to_string|to_owned|into|as_bytes|getBytes|toString|to_s|data|toRequestBody|toByteArray|parse|unwrap|trim|strip|utf8|toHttpUrl|b|freeze|Uint8List|expect)$/;
/** What takes a text and gives the same one. */
const WRAPS =
  /(?:^|[.:])(?:URI|URI\.parse|URI\.create|Uri|Uri\.parse|URL|Url|parse|create|from_static|from_str|HeaderValue|bytes|String|NewReader|NewBuffer|NewBufferString|byte|ofString|StringEntity|StringContent|Data|Buffer\.from|from|Some|get|quote|MediaTypeHeaderValue|Parse|StringIO|BytesIO|NSURL|HttpUrl\.get|addingPercentEncoding)$/;
/** What makes a media type: its name is no text that is sent as such. */
const MEDIA_TYPE = /(?:^|[.:])(?:MediaType|ContentType)[.:]+\w+$/;
const MADE = new Set(['new', 'await', 'try', 'return', 'yield', 'mut', 'const', 'let', 'var', '&', '*', '@']);

/** The pieces of a range between commas that are not inside brackets. */
function between(tokens: Tokens, [from, to]: TokenRange, divider = ','): readonly TokenRange[] {
  const pieces: TokenRange[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    i = past(tokens, i);
    if (i < to && isSign(tokens.list[i], divider)) {
      pieces.push([start, i]);
      start = i + 1;
    }
  }
  if (start < to) pieces.push([start, to]);
  return pieces;
}

/** The bracket that closes the one at a place, or the place itself. */
const past = ({ partner }: Tokens, i: number): number => Math.max(i, partner[i] ?? i);

export const isSign = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'sign' && token.text === text;

/** The members of a list, a map or of arguments. */
export const entriesOf = (tokens: Tokens, range: TokenRange, known: Known, depth = 0): readonly Entry[] =>
  depth > DEEPEST
    ? []
    : between(tokens, range).flatMap((piece): readonly Entry[] => {
        const spread = spreadIn(tokens, piece);
        if (spread !== undefined) {
          const value = valueIn(tokens, spread, known, depth + 1);
          const isMade = value.kind === 'entries' && known.affords(value.entries.length * ENTRY);
          return isMade ? value.entries : [{ key: undefined, value: UNKNOWN }];
        }
        const entry = entryOf(tokens, piece, known, depth);
        return entry === undefined ? [] : [entry];
      });

/** What JavaScript and PHP spread with three dots, and Python and Ruby with two stars. */
function spreadIn({ list }: Tokens, [from, to]: TokenRange): TokenRange | undefined {
  const sign = isSign(list[from], '.') ? '.' : '*';
  const end = from + (sign === '.' ? 3 : 2);
  const isSpread = end < to && list.slice(from, end).every((token) => isSign(token, sign));
  return isSpread ? [end, to] : undefined;
}

/** Members that an object of JavaScript takes from variables of the same name. */
const SHORTHAND = /^(?:headers|body|data|json|method|params|url)$/;

function entryOf(tokens: Tokens, [from, to]: TokenRange, known: Known, depth: number): Entry | undefined {
  if (from >= to) return undefined;
  const { list, within } = tokens;
  if (to === from + 1 && SHORTHAND.test(outsideTexts(list[from] as Token)) && isSign(list[within[from] ?? -1], '{'))
    return { key: list[from]?.text, value: valueIn(tokens, [from, to], known, depth + 1) };
  const keyEnd = past(tokens, from);
  const divider = list[keyEnd + 1];
  const isPair =
    keyEnd + 2 < to + 1 &&
    (['=>', ':', '='].some((sign) => isSign(divider, sign)) || (divider?.kind === 'name' && divider.text === 'to'));
  if (isPair) {
    const key = keyAt(tokens, from, keyEnd, known);
    return { key, value: valueIn(tokens, [keyEnd + 2, to], known, depth + 1) };
  }
  // Ruby writes a symbol's colon with the name that follows, where no blank stands between.
  const second = list[from + 1];
  if (
    list[from]?.kind === 'name' &&
    second?.kind === 'name' &&
    second.text.startsWith(':') &&
    second.at === list[from]?.end
  )
    return { key: list[from]?.text, value: UNKNOWN };
  const value = valueIn(tokens, [from, to], known, depth + 1);
  const [first, other] = value.kind === 'entries' ? value.entries : [];
  // C# and Rust write a pair as a list of two.
  if (value.kind === 'entries' && value.entries.length === 2 && first?.value.kind === 'text' && first.key === undefined)
    return isSign(list[from], '{') || isSign(list[from], '(')
      ? { key: first.value.text, value: (other as Entry).value }
      : { key: undefined, value };
  return { key: undefined, value };
}

function keyAt(tokens: Tokens, from: number, to: number, known: Known): string | undefined {
  const token = tokens.list[from] as Token;
  if (token.kind === 'name') return token.text.replace(/^[:]/, '');
  if (from === to) return token.text;
  const [inner] = entriesOf(tokens, [from + 1, to], known, DEEPEST);
  return inner?.value.kind === 'text' ? inner.value.text : undefined;
}

/** What the tokens of a range come to. */
export function valueIn(tokens: Tokens, range: TokenRange, known: Known, depth = 0): CodeValue {
  if (depth > DEEPEST) return UNKNOWN;
  const pieces = between(tokens, withoutMaking(tokens, range), '+').flatMap((piece) => adjacent(tokens, piece));
  const values = pieces.map((piece) => term(tokens, piece, known, depth));
  const [first] = values;
  if (first === undefined) return UNKNOWN;
  if (values.length === 1) return first;
  const texts = values.flatMap((value) => (value.kind === 'text' ? [value.text] : []));
  if (texts.length < values.length || first.kind !== 'text') return UNKNOWN;
  return known.affords(texts.reduce((sum, { length }) => sum + length, 0))
    ? { ...first, text: texts.join('') }
    : UNKNOWN;
}

function withoutMaking({ list }: Tokens, [from, to]: TokenRange): TokenRange {
  let start = from;
  while (start < to && MADE.has(outsideTexts(list[start] as Token))) start++;
  let end = to;
  // Swift and Rust unwrap with a sign behind.
  while (end > start && /^[!?;]$/.test(outsideTexts(list[end - 1] as Token))) end--;
  return [start, end];
}

/** What a token is in code: a text in quotes is none of it, `If-None-Match: *` no pointer. */
const outsideTexts = (token: Token): string => (token.kind === 'text' ? '' : token.text);

/** Strings beside each other are one, in Python, C and Ruby; PHP puts a dot between. */
function adjacent({ list }: Tokens, [from, to]: TokenRange): readonly TokenRange[] {
  const pieces: TokenRange[] = [];
  for (let i = from; i < to; i++) {
    if (list[i]?.kind !== 'text') return [[from, to]];
    pieces.push([i, i + 1]);
    if (isSign(list[i + 1], '.')) i++;
  }
  return pieces.length === 0 ? [[from, to]] : pieces;
}

function term(tokens: Tokens, [from, to]: TokenRange, known: Known, depth: number): CodeValue {
  const { list, partner } = tokens;
  const first = list[from];
  if (first === undefined || from >= to) return UNKNOWN;
  if (first.kind === 'text') {
    if (first.text === undefined || !keepsText(tokens, from + 1, to)) return UNKNOWN;
    return { kind: 'text', text: first.text, at: first.at };
  }
  if (first.kind === 'number') return to === from + 1 ? { kind: 'text', text: first.text, at: first.at } : UNKNOWN;
  if (first.kind === 'sign' && /^[[{(]$/.test(first.text)) {
    const close = partner[from];
    if (close === undefined) return UNKNOWN;
    if (close === to - 1) {
      if (first.text === '(' && between(tokens, [from + 1, close]).length === 1)
        return valueIn(tokens, [from + 1, close], known, depth + 1);
      return { kind: 'entries', entries: entriesOf(tokens, [from + 1, close], known, depth + 1) };
    }
    // Go and C# write the type of a list before its braces, and a cast stands in parentheses.
    return valueIn(tokens, [close + 1, to], known, depth + 1);
  }
  return named(tokens, [from, to], known, depth);
}

/** Whether only methods follow that keep a text as it is. */
function keepsText({ list, partner }: Tokens, from: number, to: number): boolean {
  let i = from;
  while (i < to) {
    const isCall = ['.', '->', '?.'].some((sign) => isSign(list[i], sign)) && SAME_TEXT.test(list[i + 1]?.text ?? '');
    if (!isCall) return false;
    i = isSign(list[i + 2], '(') ? (partner[i + 2] ?? to) + 1 : i + 2;
    while (isSign(list[i], '?') || isSign(list[i], '!')) i++;
  }
  return true;
}

const JOINS = new Set(['.', '->', '::', '?.']);

function named(tokens: Tokens, [from, to]: TokenRange, known: Known, depth: number): CodeValue {
  const { list, partner } = tokens;
  let name = '';
  let i = from;
  for (; i < to; i++) {
    const token = list[i] as Token;
    const isPart = token.kind === 'name' || (token.kind === 'sign' && JOINS.has(token.text));
    if (!isPart) break;
    if (token.kind === 'name' && i > from && list[i - 1]?.kind === 'name') break;
    name += token.text;
  }
  if (i >= to) return known.get(name) ?? { kind: 'name', name };
  const opener = list[i] as Token;
  const close = partner[i];
  if (isSign(opener, '<')) return behindType(tokens, [i + 1, to], known, depth);
  if (close === undefined || name === '') return UNKNOWN;
  if (isSign(opener, '{')) return { kind: 'entries', entries: entriesOf(tokens, [i + 1, close], known, depth + 1) };
  if (isSign(opener, '[')) return behindType(tokens, [close + 1, to], known, depth);
  if (!isSign(opener, '(')) return UNKNOWN;
  const args = entriesOf(tokens, [i + 1, close], known, depth + 1);
  const [only] = args;
  if (LISTS.test(name))
    return args.length === 1 && only?.key === undefined && only?.value.kind === 'entries'
      ? only.value
      : { kind: 'entries', entries: PAIRED.test(name) ? paired(args) : args };
  if (WRAPS.test(name) && !MEDIA_TYPE.test(name) && only?.value.kind === 'text' && keepsText(tokens, close + 1, to))
    return only.value;
  // What is done with it behind, `.openConnection()` or `.send()`, leaves what it was called with.
  return { kind: 'call', name, args };
}

const LISTS =
  /^(?:array|dict|hash|mapOf|listOf|hashMapOf|mutableMapOf|headersOf|Headers|Headers\.of|Map|Map\.of|HTTPHeaders)$/;
const PAIRED = /^(?:headersOf|Headers|Headers\.of|Map\.of)$/;
/** What stands between a type's name and its braces is short, in tokens. */
const LONGEST_TYPE = 10;

/** `map[string]string{…}` and `Dictionary<string, string> { … }`. */
function behindType(tokens: Tokens, [from, to]: TokenRange, known: Known, depth: number): CodeValue {
  for (let i = from; i < Math.min(to, from + LONGEST_TYPE); i++)
    if (isSign(tokens.list[i], '{')) return valueIn(tokens, [i, to], known, depth + 1);
  return UNKNOWN;
}

/** Names and values one after the other, as Java and OkHttp take them. */
function paired(args: readonly Entry[]): readonly Entry[] {
  if (args.some(({ key, value }) => key !== undefined || value.kind !== 'text')) return args;
  const pairs: Entry[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const key = args[i]?.value;
    if (key?.kind === 'text') pairs.push({ key: key.text, value: (args[i + 1] as Entry).value });
  }
  return pairs;
}

export const textOf = (value: CodeValue | undefined): string | undefined =>
  value?.kind === 'text' ? value.text : undefined;

/** The value of a member, whatever its case. */
export const memberOf = (entries: readonly Entry[], ...names: readonly string[]): CodeValue | undefined =>
  entries.findLast(({ key }) => key !== undefined && names.includes(key.toLowerCase()))?.value;
