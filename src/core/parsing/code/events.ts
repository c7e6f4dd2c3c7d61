import type { Token, Tokens } from './tokens';
import { isSign, type TokenRange } from './values';

/** What happens in a script that may say something of a request. Places are those of tokens. */
export type CodeEvent =
  | {
      readonly kind: 'call';
      /** As written, with all that is before it: `client.Headers.Add`; what a call in a chain is made on is left out: `.header`. */
      readonly path: string;
      readonly args: TokenRange;
      /** The closing bracket of the call that it is chained to. */
      readonly chainedTo: number | undefined;
      readonly from: number;
      readonly close: number;
      /** What a block behind it calls its argument. */
      readonly blockName: string | undefined;
    }
  | {
      readonly kind: 'assign';
      readonly target: string;
      /** `headers['x-amz-acl'] = …`. */
      readonly index: string | undefined;
      readonly value: TokenRange;
      readonly from: number;
    };

/** A longer statement is cut, in tokens outside its brackets. */
const LONGEST_STATEMENT = 400;
const JOINS = new Set(['.', '->', '::', '?.', '!']);
const GOES_ON = /^(?:[.+,([{?|&]|->|\?\.|=>|=|:)$/;

/** Every call and every assignment, in order. */
export function eventsOf(tokens: Tokens): readonly CodeEvent[] {
  const { list } = tokens;
  const events: CodeEvent[] = [];
  for (let i = 1; i < list.length; i++) {
    if (isSign(list[i], '(')) pushCall(tokens, i, events);
    else if (isSign(list[i], '=') || isSign(list[i], ':=')) pushAssignment(tokens, i, events);
    else if (list[i]?.kind === 'text') pushBareCall(tokens, i, events);
  }
  return events;
}

/** The first token of the name that ends before a place, and the bracket that it is chained to. */
function pathBefore(tokens: Tokens, end: number): { readonly from: number; readonly chainedTo: number | undefined } {
  const { list } = tokens;
  let from = end;
  // A dot at the end of a line ends a sentence before the code.
  while (from > 0) {
    const token = list[from - 1] as Token;
    const isPart =
      token.kind === 'name' ? from === end || isJoin(list[from]) : isJoin(token) && from < end && !breaks(tokens, from);
    if (!isPart) break;
    from--;
  }
  const isChained = from > 0 && isJoin(list[from]) && (isSign(list[from - 1], ')') || isSign(list[from - 1], '}'));
  return { from, chainedTo: isChained ? from - 1 : undefined };
}

const isJoin = (token: Token | undefined): boolean => token?.kind === 'sign' && JOINS.has(token.text);

const written = ({ list }: Tokens, [from, to]: TokenRange): string =>
  list
    .slice(from, to)
    .map((token) => token.text)
    .join('');

function pushCall(tokens: Tokens, open: number, events: CodeEvent[]): void {
  const { list, partner } = tokens;
  const { from, chainedTo } = pathBefore(tokens, open);
  if (from === open) return;
  // One that is never closed is a piece of a paste.
  const close = partner[open] ?? Math.min(list.length, open + 100);
  const path = written(tokens, [from, open]);
  events.push({
    kind: 'call',
    path,
    args: [open + 1, close],
    chainedTo,
    from,
    close,
    blockName: blockName(tokens, close),
  });
}

/** Ruby's `do |req|` and `{ |req|`, Kotlin's `{ req ->`. */
function blockName({ list }: Tokens, close: number): string | undefined {
  const begins = list[close + 1];
  if (begins?.text !== 'do' && begins?.text !== '{') return undefined;
  return isSign(list[close + 2], '|') && list[close + 3]?.kind === 'name' ? list[close + 3]?.text : undefined;
}

/** Ruby calls without brackets: `HTTParty.put 'https://…', headers: { … }`. */
function pushBareCall(tokens: Tokens, i: number, events: CodeEvent[]): void {
  const { from, chainedTo } = pathBefore(tokens, i);
  if (from === i || i - from < 3 || breaks(tokens, i)) return;
  const close = endOfStatement(tokens, i);
  const path = written(tokens, [from, i]);
  events.push({ kind: 'call', path, args: [i, close], chainedTo, from, close, blockName: undefined });
}

/** Whether a line ends before a token. */
const breaks = ({ list, source }: Tokens, i: number): boolean => {
  const [before, token] = [list[i - 1], list[i]];
  return before !== undefined && token !== undefined && source.slice(before.end, token.at).includes('\n');
};

/** The token behind the last one of the statement that holds a place. */
function endOfStatement(tokens: Tokens, from: number): number {
  const { list, partner } = tokens;
  let i = from;
  for (let taken = 0; i < list.length && taken < LONGEST_STATEMENT; i++, taken++) {
    const token = list[i] as Token;
    const text = token.text ?? '';
    if (i > from && breaks(tokens, i) && !GOES_ON.test(list[i - 1]?.text ?? '') && !/^(?:[.+]|->|\?\.)$/.test(text))
      return i;
    if (token.kind !== 'sign') continue;
    if (/^[;)\]}]$/.test(text)) return i;
    i = Math.max(i, partner[i] ?? i);
  }
  return i;
}

function pushAssignment(tokens: Tokens, sign: number, events: CodeEvent[]): void {
  const { list, partner, within } = tokens;
  const around = within[sign];
  // In the brackets of a call it names an argument.
  if (around !== undefined && !isSign(list[around], '{')) return;
  let end = sign;
  let index: string | undefined;
  if (isSign(list[sign - 1], ']')) {
    const open = partner[sign - 1];
    if (open === undefined || sign - 1 - open !== 2) return;
    index = list[open + 1]?.kind === 'text' ? list[open + 1]?.text : undefined;
    if (index === undefined) return;
    end = open;
  }
  const target = nameBefore(tokens, end);
  if (target === undefined) return;
  const value: TokenRange = [sign + 1, endOfStatement(tokens, sign + 1)];
  events.push({ kind: 'assign', target: target.name, index, value, from: target.from });
}

/** The name before a place; of Go's `req, err :=` the first, of Swift's `url: URL =` and Rust's `mut x` the name itself. */
function nameBefore(tokens: Tokens, end: number): { readonly name: string; readonly from: number } | undefined {
  const { list } = tokens;
  const last = pathBefore(tokens, end);
  if (last.from === end) return undefined;
  const before = last.from;
  // A colon before a line break ends a sentence before the code.
  if (!breaks(tokens, before) && (isSign(list[before - 1], ',') || isSign(list[before - 1], ':'))) {
    const first = pathBefore(tokens, before - 1);
    if (first.from < before - 1) return { name: written(tokens, [first.from, before - 1]), from: first.from };
  }
  const glued = list[end - 1];
  if (glued?.kind === 'name' && glued.text.startsWith(':')) return { name: list[end - 2]?.text ?? '', from: end - 2 };
  return { name: written(tokens, [last.from, end]), from: last.from };
}
