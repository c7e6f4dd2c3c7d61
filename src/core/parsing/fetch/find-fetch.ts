import type { HeaderList } from '@/core/model/headers';
import type { AddedHeader, PastedBody, PastedRequest } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';
import { isObject, type Literal, type LiteralObject, literalAt, member, SPREAD } from './literal';

const CALL = /\b(fetch|axios)(?:\.(get|put|post|delete|patch|head))?\s{0,20}\(/g;

/** Reads `fetch(…)`, as browsers copy it and as people write it, and axios's calls. */
export function findFetch(text: string): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let from = 0;
  for (const m of text.matchAll(CALL)) {
    if (m.index < from) continue;
    const call = literalAt(text, m.index + m[0].length);
    const args = [call.value];
    let end = call.end;
    for (let i = 0; i < 2; i++) {
      const comma = /^\s{0,200},/.exec(text.slice(end, end + 220));
      if (comma === null) break;
      const next = literalAt(text, end + comma[0].length);
      args.push(next.value);
      end = next.end;
    }
    const closed = /^[\s,]{0,200}\);?/.exec(text.slice(end, end + 220));
    end += closed?.[0].length ?? 0;
    from = end;
    const read = requestOf(m[1] === 'axios', m[2], args);
    if (read === undefined) continue;
    const given = new Set(read.headers.map(([name]) => name.toLowerCase()));
    const added = addedByBrowser(
      text.slice(0, end),
      text.slice(m.index, end),
      m[1] !== 'axios' && read.body !== undefined,
    );
    const request: PastedRequest = {
      ...read,
      adds: added.filter(({ name }) => !given.has(name)),
      ...(m[1] === 'axios' ? {} : { client: { name: 'fetch' } as const }),
    };
    const notes = [
      ...(closed === null ? [{ code: 'unclosed-quote', count: 1 } as const] : []),
      ...redactions([request.target, ...request.headers.flat()].join('\n')),
    ];
    items.push({ kind: 'request', format: 'fetch', request, at: [m.index, end], notes });
  }
  return items;
}

function requestOf(axios: boolean, verb: string | undefined, args: readonly Literal[]): PastedRequest | undefined {
  const [first] = args;
  const hasData = axios && ['put', 'post', 'patch'].includes(verb ?? '');
  const init = isObject(first) ? first : hasData ? args[2] : args[1];
  // What variables hold is read where all of the script is.
  const isWritten = isObject(init) ? isWrittenOut(init) : args.length < (hasData ? 3 : 2);
  if (!isWritten) return undefined;
  const url = isObject(first) ? member(first, 'url') : first;
  const request = typeof url === 'string' ? requestOfUrl(url) : undefined;
  if (request === undefined) return undefined;
  return {
    ...request,
    method: verb?.toUpperCase() ?? methodIn(init, args.length > 1 || isObject(first), axios),
    headers: headersOf(member(init, 'headers')),
    body: bodyOf(hasData && !isObject(first) ? args[1] : (member(init, 'body') ?? member(init, 'data'))),
  };
}

/** Whether an object has all of its headers where it stands, or none. */
function isWrittenOut({ members }: LiteralObject): boolean {
  const given = members.findLast(([name]) => name === 'headers' || name === SPREAD);
  if (given === undefined) return true;
  const [, headers] = given;
  return typeof headers === 'object' && !(isObject(headers) && headers.members.some(([name]) => name === SPREAD));
}

/** GET where nothing else is stated (Fetch Standard, "Request class"); undefined where an expression states it. */
function methodIn(init: Literal, hasInit: boolean, axios: boolean): string | undefined {
  if (!hasInit) return 'GET';
  if (!isObject(init)) return undefined;
  if (!init.members.some(([name]) => name === 'method')) return 'GET';
  const method = member(init, 'method');
  if (typeof method !== 'string') return undefined;
  return axios || NORMALISED.test(method) ? method.toUpperCase() : method;
}

/** What fetch sends in capitals however it is written: `patch` is not among them (Fetch Standard, "normalize a method"). */
const NORMALISED = /^(?:delete|get|head|options|post|put)$/i;

/** What is sent besides, whose values no code tells (Fetch Standard, "Extract a body"; "Append a request Origin header"). */
function addedByBrowser(before: string, call: string, isText: boolean): readonly AddedHeader[] {
  const hasBody = /\b(?:body|data)\b/.test(call) || /\.(?:post|put|patch)\b/.test(call);
  const multipart = hasBody && /\bnew\s{1,20}FormData\b/.test(before.slice(-LONGEST_SCRIPT));
  const names = ['accept', 'accept-encoding', 'accept-language', 'connection', 'origin', 'referer', 'user-agent'];
  return [
    ...[...names, ...(hasBody ? ['content-length'] : [])].map((name) => ({ name, value: undefined })),
    ...(multipart ? [{ name: 'content-type', value: undefined, multipart } as const] : []),
    ...(hasBody && !multipart ? [{ name: 'content-type', value: isText ? TEXT : undefined }] : []),
  ];
}
const LONGEST_SCRIPT = 20_000;
const TEXT = 'text/plain;charset=UTF-8';

/** The pairs of an object, or of a list of pairs. */
export function headersOf(value: Literal): HeaderList {
  const pairs = isObject(value) ? value.members : Array.isArray(value) ? value.filter(isPair) : [];
  return pairs.flatMap(([name, text]) =>
    typeof name === 'string' && (typeof text === 'string' || typeof text === 'number')
      ? [[name, String(text)] as const]
      : [],
  );
}

const isPair = (value: Literal): value is readonly [Literal, Literal] => Array.isArray(value) && value.length === 2;

const bodyOf = (value: Literal): PastedBody | undefined =>
  typeof value === 'string' ? { kind: 'text', text: value } : undefined;
