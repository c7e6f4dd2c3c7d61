import { encodeStrict } from '@/core/kernel/percent';
import { HEADER_NAME, hasOptions, methodOf, type Place, urlIn } from './arguments';
import { type CodeValue, memberOf, textOf, UNKNOWN } from './values';

/** A request as a script makes it, while it is read. `method` is null where the code states one that it does not write out. */
export type RequestInCode = {
  readonly call: string;
  /** The variable that holds it, or its client. */
  readonly names: readonly string[];
  url: Place | undefined;
  method: string | null | undefined;
  headers: (readonly [name: string, value: string | undefined])[];
  /** Set where headers come from an expression that the code does not write out. */
  headersUnknown: boolean;
  body: CodeValue | undefined;
  isMultipart: boolean;
  /** What is put in as Content-Type where none is given. */
  type: string | undefined;
  signsItself: boolean;
  from: number;
  to: number;
};

const FORM = 'application/x-www-form-urlencoded';

export function addHeader(draft: RequestInCode, name: string, value: CodeValue): void {
  if (HEADER_NAME.test(name)) draft.headers.push([name, textOf(value)]);
}

/** A map, a list of lines, or a text of lines. */
export function addHeaders(draft: RequestInCode, value: CodeValue): void {
  if (value.kind === 'text') {
    for (const line of value.text.split(/\r?\n/)) addLine(draft, line);
    return;
  }
  const given = value.kind === 'call' && value.args.length > 0 ? value.args[0]?.value : value;
  if (given?.kind !== 'entries') {
    draft.headersUnknown = !(value.kind === 'name' && NOTHING.test(value.name));
    return;
  }
  for (const { key, value: one } of given.entries) {
    const list = one.kind === 'entries' ? one.entries.map((entry) => entry.value) : [one];
    if (key !== undefined) for (const each of list) addHeader(draft, key, each);
    else if (one.kind === 'text') addLine(draft, one.text);
    else if (list.length === 2 && list[0]?.kind === 'text') addHeader(draft, list[0].text, list[1] ?? UNKNOWN);
    else draft.headersUnknown = true;
  }
}

const NOTHING = /^(?:nil|null|None|undefined|http\.NoBody|noBody)$/;

function addLine(draft: RequestInCode, line: string): void {
  const m = /^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]*(.*?)\s*$/.exec(line);
  if (m) draft.headers.push([m[1] as string, m[2] as string]);
}

export function setBody(draft: RequestInCode, value: CodeValue): void {
  if (value.kind === 'name' && NOTHING.test(value.name)) return;
  if (value.kind === 'call' && /FormData$|Multipart/.test(value.name)) draft.isMultipart = true;
  const [first, , type] = value.kind === 'call' ? value.args : [];
  if (value.kind === 'call' && /StringContent$/.test(value.name)) {
    if (type?.value.kind === 'text') draft.headers.push(['Content-Type', `${type.value.text}; charset=utf-8`]);
    draft.body ??= first?.value;
    return;
  }
  draft.body ??= value.kind === 'name' && /multipart|form_?data/i.test(value.name) ? UNKNOWN : value;
}

/** A piece of a body that is written in pieces; without one it only ends. */
export function writeBody(draft: RequestInCode, piece: CodeValue | undefined): void {
  if (piece === undefined) return;
  const before = draft.body;
  if (before === undefined) setBody(draft, piece);
  else
    draft.body =
      before.kind === 'text' && piece.kind === 'text' ? { ...before, text: before.text + piece.text } : UNKNOWN;
}

function addQuery(draft: RequestInCode, value: CodeValue): void {
  if (value.kind !== 'entries' || draft.url === undefined) return;
  const pairs = value.entries.flatMap(({ key, value: one }) => {
    const text = textOf(one);
    return key === undefined || text === undefined ? [] : [`${encodeStrict(key)}=${encodeStrict(text)}`];
  });
  if (pairs.length === 0) return;
  const divider = draft.url.text.includes('?') ? '&' : '?';
  draft.url = { ...draft.url, text: `${draft.url.text}${divider}${pairs.join('&')}` };
}

export function setOption(draft: RequestInCode, name: string, value: CodeValue): void {
  switch (name.toLowerCase()) {
    case 'headers':
    case 'header':
    case 'httpheaders':
      addHeaders(draft, value);
      return;
    case 'json':
      draft.type = 'application/json';
      setBody(draft, UNKNOWN);
      return;
    case 'form_params':
    case 'form':
      draft.type = FORM;
      setBody(draft, UNKNOWN);
      return;
    case 'body':
    case 'data':
    case 'content':
    case 'payload':
      if (value.kind === 'entries' && name.toLowerCase() === 'data') draft.type = FORM;
      setBody(draft, value);
      return;
    case 'multipart':
    case 'files':
      draft.isMultipart = true;
      setBody(draft, UNKNOWN);
      return;
    case 'method':
    case 'type':
      draft.method = methodOf(value) ?? null;
      return;
    case 'auth':
      draft.signsItself = true;
      return;
    case 'params':
    case 'query':
      addQuery(draft, value);
  }
}

/** What stands behind the URL: a body and headers, in the order in which each library takes them. */
export function setPositional(draft: RequestInCode, path: string, all: readonly CodeValue[], at: number): void {
  const behind = all.slice(at + 1).filter((value) => methodOf(value) === undefined && !hasOptions(value));
  const [first, second] = behind;
  // Node.js takes what hears the reply.
  const isHeard = at >= 0 && /^https?\.request$/.test(path);
  if (first === undefined || /open$/.test(path) || isHeard) return;
  if (/^http\.Post$/.test(path)) {
    addHeader(draft, 'Content-Type', first);
    if (second) setBody(draft, second);
  } else if (/file_get_contents|fopen/.test(path)) {
    const context = behind.find(({ kind }) => kind === 'call');
    const [options] = context?.kind === 'call' ? context.args : [];
    const http = options?.value.kind === 'entries' ? memberOf(options.value.entries, 'http', 'https') : undefined;
    if (http?.kind === 'entries') for (const { key, value } of http.entries) setOption(draft, key ?? '', value);
  } else if (/Request$|Request\.new$/.test(path) && first.kind === 'entries') {
    addHeaders(draft, first);
    if (second) setBody(draft, second);
  } else if (draft.method !== 'GET' && draft.method !== 'HEAD' && draft.method !== 'DELETE') {
    setBody(draft, first);
    const headers = behind.slice(1).find((value) => value.kind === 'entries');
    if (headers) addHeaders(draft, headers);
  }
}

/** PHP's curl (PHP manual, "curl_setopt"). */
export function setCurlOption(
  draft: RequestInCode,
  name: string,
  value: CodeValue,
  known: ReadonlyMap<string, CodeValue>,
): void {
  const isOn = value.kind === 'name' ? /^true$/i.test(value.name) : textOf(value) === '1';
  switch (name) {
    case 'CURLOPT_URL':
      draft.url ??= urlIn(value, known);
      if (draft.url) draft.from = Math.min(draft.from, draft.url.at);
      return;
    case 'CURLOPT_CUSTOMREQUEST':
      draft.method = methodOf(value) ?? null;
      return;
    case 'CURLOPT_PUT':
    case 'CURLOPT_UPLOAD':
      if (isOn) draft.method ??= 'PUT';
      if (isOn) setBody(draft, UNKNOWN);
      return;
    case 'CURLOPT_POST':
      if (isOn) draft.method ??= 'POST';
      return;
    case 'CURLOPT_NOBODY':
      if (isOn) draft.method ??= 'HEAD';
      return;
    case 'CURLOPT_POSTFIELDS':
      draft.method ??= 'POST';
      if (value.kind === 'entries') draft.isMultipart = true;
      setBody(draft, value.kind === 'entries' ? UNKNOWN : value);
      return;
    case 'CURLOPT_HTTPHEADER':
      addHeaders(draft, value);
      return;
    case 'CURLOPT_USERAGENT':
      addHeader(draft, 'User-Agent', value);
  }
}
