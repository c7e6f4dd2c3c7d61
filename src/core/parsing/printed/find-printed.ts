import { type HeaderList, headerValues } from '@/core/model/headers';
import type { PastedBody } from '@/core/model/pasted';
import { headerLines } from '@/core/parsing/http/header-lines';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { cleanUrl } from '@/core/parsing/url/clean-url';
import { isSignedV4, requestOfUrl } from '@/core/parsing/url/request-of-url';
import { headerMap } from './header-map';
import { printed } from './printed';
import { ofStructs } from './structs';

const METHOD = 'GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS';
const URL = 'https?:\\/\\/[^\\s\'"<>]{1,60000}';
/** A line that names method and URL, or the URL with a label, or how C#, Go and Java print a request. */
const ANCHOR = new RegExp(
  `^[ \\t]{0,20}(?:` +
    `(?:(?:-->|=>|>>|>|#|\\*)[ \\t]{0,4})?["']?(?<m1>${METHOD})["']?[ \\t,:]{1,4}["']?(?<u1>${URL})` +
    `|[^\\n]{0,200}?\\bMethod[:=] ?(?<m2>${METHOD}),? (?:RequestUri|URL)[:=] ?'?(?<u2>${URL})` +
    `|(?<u3>${URL})[ \\t]+(?<m3>${METHOD})[ \\t]*\\r?$` +
    `|["']?(?:Request[ _-]?)?(?:URL|URI|Endpoint)["']?[ \\t]{0,4}(?:[:=]|=>|\\r?\\n)[ \\t]{0,4}["']?(?<u4>${URL})` +
    `)`,
  'gim',
);
const METHOD_LABEL = new RegExp(
  `[ \\t]{0,20}["']?(?:Request |HTTP |http_?)?(?:Method|Verb)["']?[ \\t]{0,4}(?:[:=]|=>|\\r?\\n)[ \\t]{0,4}["']?(${METHOD})["']?[ \\t,]*(?:\\r?\\n|$)`,
  'iy',
);
const METHOD_BEFORE = new RegExp(
  `(?:^|\\n)[ \\t]*["']?(?:Request |HTTP )?(?:Method|Verb)["']?[ \\t]*[:=][ \\t]*["']?(${METHOD})["']?[ \\t,]*\\r?\\n[ \\t]*$`,
  'i',
);
const HEADERS_LABEL =
  /[ \t]{0,20}["']?(?:Request |HTTP )?Headers?["']?[ \t]{0,4}(?:[:=]|=>)?[ \t]{0,4}(?=\r?\n|[{[(A-Za-z])(?:\r?\n)?/iy;
const BODY_LABEL =
  /[ \t]{0,20}["']?(?:Request )?(?:Body|Payload|Data|Content)["']?[ \t]{0,4}(?:[:=]|=>)[ \t]{0,4}([^\n]{1,60000})/iy;
/** What developer tools and programs say besides. */
const ASIDE =
  /[ \t]{0,20}(?:Status ?Code|Remote Address|Referrer Policy|Status|Version|Protocol|Request Headers|General|Provisional headers[^\n]{0,40})[ \t]{0,4}(?::[^\n]{0,300})?(?:\r?\n|$)(?:(?:\d{3}\b|[\d.[\]:]{7,}|strict-|no-ref)[^\n]{0,100}(?:\r?\n|$))?/iy;
const BLANK = /[ \t]{0,20}\r?\n/y;
/** A reply, or what cannot belong to a body. */
const NOT_BODY =
  /[ \t]*(?:<|HTTP\/|--> END|<--|\{\s{0,8}"(?:[mM]essage|__type|[eE]rror|code)"|-{3,}|AWS4-|[A-Z][\w ]{2,40}:)/y;
const MOST_STEPS = 24;

/** It has a reader of its own (signer-log/find-prepared), which tells its headers too. */
const BOTOCORES = /\bAWS(?:Prepared)?Request stream_output/;

/** Reads requests as programs print them: method and URL, and the headers as a map of the language or line by line. */
export function findPrinted(text: string): readonly PasteItem[] {
  const structs = ofStructs(text);
  if (structs.length > 0) return structs;
  const items: PasteItem[] = [];
  let from = 0;
  for (const m of text.matchAll(ANCHOR)) {
    if (m.index < from) continue;
    const item = requestAt(text, m, from);
    if (item === undefined) continue;
    items.push(item);
    from = item.at[1];
  }
  return items;
}

function requestAt(text: string, m: RegExpExecArray, floor: number): PasteItem | undefined {
  const { m1, m2, m3, u1, u2, u3, u4 } = m.groups ?? {};
  const place = requestOfUrl(cleanUrl(u1 ?? u2 ?? u3 ?? u4 ?? '').url);
  const isBare = m1 !== undefined && !/^[ \t]*(?:-->|=>|>>|#)/.test(m[0]);
  if (
    place === undefined ||
    BOTOCORES.test(m[0]) ||
    (isBare && / HTTP\/\d/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 12)))
  )
    return undefined;
  const before = METHOD_BEFORE.exec(text.slice(Math.max(floor, m.index - 80), m.index));
  let method = m1 ?? m2 ?? m3 ?? before?.[1];
  const start = before === null ? m.index : m.index - (before[0] as string).trimStart().length;
  const behind = m.index + m[0].length;
  const lineEnd = text.indexOf('\n', behind);
  const rest = text.slice(behind, lineEnd < 0 ? text.length : Math.min(lineEnd, behind + 2000));
  // The newer developer tools copy each name on a line and its value on the next.
  const isListed = u4 !== undefined && /\n/.test(m[0]);
  let headers: HeaderList = [];
  let body: PastedBody | undefined;
  let end = behind + (rest.length < 2000 && !/[{[]/.test(rest) ? rest.length : /^[^{[]*$/.test(rest) ? rest.length : 0);
  // Go and C# go on in the same line.
  const inLine = /\bHeaders?[:=][ \t]*(?=map\[|[{[])/i.exec(rest);
  let at = inLine ? behind + inLine.index + inLine[0].length : end + (text[end] === '\n' ? 1 : 0);
  for (let step = 0; step < MOST_STEPS && at < text.length; step++) {
    const read = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at;
      return pattern.exec(text);
    };
    const named = headers.length === 0 || method === undefined ? read(METHOD_LABEL) : null;
    if (named !== null) {
      method ??= named[1];
      [at, end] = [at + named[0].length, at + named[0].length];
      continue;
    }
    const aside = read(ASIDE);
    if (aside !== null && aside[0] !== '') {
      [at, end] = [at + aside[0].length, at + aside[0].length];
      continue;
    }
    if (headers.length === 0) {
      const label = read(HEADERS_LABEL)?.[0].length ?? 0;
      const map = headerMap(
        text,
        at + label + (/^[ \t]*/.exec(text.slice(at + label, at + label + 20))?.[0].length ?? 0),
      );
      if (map !== undefined && isHeaders(map.headers)) {
        headers = map.headers;
        end = map.end;
        if (inLine) break;
        at = nextLine(text, end);
        continue;
      }
      const lines = isListed ? namesAndValues(text, at) : indentedLines(text, at + label);
      if (lines.headers.length > 0 && isHeaders(lines.headers)) {
        // What a raw request is written as, with its URL whole.
        if (isBare && label === 0) return undefined;
        headers = lines.headers;
        [at, end] = [lines.end, lines.end];
        continue;
      }
    }
    const content = read(BODY_LABEL);
    if (content !== null) {
      const told = (content[1] as string).trim();
      body =
        told === '' ||
        /^(?:null|None|nil|undefined|<[^>]*>|System\.|\[object|FormData|ReadableStream|Buffer)/.test(told)
          ? undefined
          : bodyAt(text, at + content[0].length - (content[1] as string).length);
      end =
        at +
        content[0].length -
        (content[1] as string).length +
        (body?.kind === 'text' ? Math.max(body.text.length, told.length) : told.length);
      break;
    }
    const blank = read(BLANK);
    if (blank !== null && (headers.length === 0 || step < 3 || isLogOf(text, m.index))) {
      // Behind headers a blank line and then the body, as it is sent; a reply is none.
      at += blank[0].length;
      if (headers.length === 0) continue;
    } else if (blank !== null) {
      if (!saysLength(headers)) break;
      at += blank[0].length;
    }
    if (
      headers.length > 0 &&
      read(NOT_BODY) === null &&
      (mayHaveBody(method) || isLogOf(text, m.index) || saysLength(headers))
    ) {
      const told = text.slice(at, blockEnd(text, at)).trimEnd();
      if (told !== '') {
        const ending = /^(?:\r?\n){0,3}/.exec(text.slice(at + told.length, at + told.length + 6))?.[0] ?? '';
        body = ending === '' ? { kind: 'text', text: told } : { kind: 'text', text: told, ending };
        end = at + told.length;
      }
    }
    break;
  }
  const isSigned =
    isSignedV4(place.target) || headerValues(headers, 'authorization').some((value) => /^AWS4-/.test(value.trim()));
  if (!isSigned || (method === undefined && headers.length === 0)) return undefined;
  const ended = /^\s{0,8}--> END[^\n]{0,80}/.exec(text.slice(end, end + 100))?.[0].length ?? 0;
  return printed({ ...place, method: method?.toUpperCase(), headers, body }, start, end + ended);
}

/** Header lines, whatever they are indented by. */
function indentedLines(text: string, from: number): { readonly headers: HeaderList; readonly end: number } {
  const indent = /^[ \t]{0,40}/.exec(text.slice(from, from + 40))?.[0] ?? '';
  const lines: string[] = [];
  for (const line of text.slice(from, from + LONGEST_BLOCK).split('\n', MOST_LINES)) {
    if (!line.startsWith(indent) || LABELLED.test(line)) break;
    lines.push(line.slice(indent.length));
  }
  const block = lines.join('\n');
  if (block === '') return { headers: [], end: from };
  const { headers, end } = headerLines(block, 0, '');
  const taken = block.slice(0, end).split('\n').length - (block[end - 1] === '\n' ? 1 : 0);
  const behind = from + end + taken * indent.length;
  return { headers, end: Math.min(text.length, text[behind] === '\n' ? behind + 1 : behind) };
}
/** A line that begins another part, or another request. */
const LABELLED =
  /^[ \t]*["']?(?:(?:Request |HTTP )?(?:URL|URI|Method|Headers?|Body|Payload|Data)|Endpoint|(?:GET|PUT|POST|DELETE) https?:\/\/\S*)["']?[ \t]*(?:[:=]|$)/i;
const LONGEST_BLOCK = 20_000;
const MOST_LINES = 100;

function namesAndValues(text: string, from: number): { readonly headers: HeaderList; readonly end: number } {
  const headers: [string, string][] = [];
  let end = from;
  for (let i = 0; i < MOST_LINES; i++) {
    PAIR_OF_LINES.lastIndex = end;
    const m = PAIR_OF_LINES.exec(text);
    if (m === null) break;
    if (!(m[1] as string).startsWith(':')) headers.push([m[1] as string, m[2] as string]);
    end = PAIR_OF_LINES.lastIndex;
  }
  return { headers, end };
}
const PAIR_OF_LINES = /(:?[A-Za-z][A-Za-z0-9-]{0,60}):?[ \t]*\r?\n([^\r\n]{1,20000})(?:\r?\n|$)/y;

/** Names that requests have: at least one that signing or HTTP is about. */
const isHeaders = (headers: HeaderList): boolean =>
  headers.some(([name]) =>
    /^(?:host|authorization|accept|user-agent|range|cookie|content-[a-z0-9-]+|x-amz-[a-z0-9-]+|x-[a-z-]+)$/i.test(name),
  );

/** OkHttp's log stands between `-->` and `--> END`. */
const isLogOf = (text: string, at: number): boolean => /^[ \t]*-->/.test(text.slice(at, at + 30));

const saysLength = (headers: HeaderList): boolean => Number(headerValues(headers, 'content-length')[0]) > 0;

const mayHaveBody = (method: string | undefined): boolean => !/^(?:GET|HEAD)$/i.test(method ?? '');

function nextLine(text: string, from: number): number {
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(from, from + 100));
  return rest === null ? from : from + rest[0].length;
}

/** Where a block of lines ends: before a blank line, or a line that begins something else. */
function blockEnd(text: string, from: number): number {
  const end = text.slice(from, from + 2_000_000).search(/\r?\n[ \t]*(?:\r?\n|--> END|<)|$/);
  return from + end;
}

/** What is printed behind a label: between quotes, or to the end of its line, or of its block where it is JSON. */
function bodyAt(text: string, from: number): PastedBody {
  const line = /^[^\n]*/.exec(text.slice(from, from + 60_000))?.[0].trimEnd() ?? '';
  const inner = /^[bu]?(["'])([\s\S]*)\1,?$/.exec(line)?.[2];
  if (inner !== undefined) return { kind: 'text', text: inner.replace(/\\(["'\\])/g, '$1') };
  return { kind: 'text', text: /^[{[]\s*$/.test(line) ? text.slice(from, blockEnd(text, from)).trimEnd() : line };
}
