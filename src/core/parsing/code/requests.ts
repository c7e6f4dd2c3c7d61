import { encodeStrict } from '@/core/kernel/percent';
import type { Header } from '@/core/model/headers';
import type { AddedHeader, PastedBody, PastedRequest, Span } from '@/core/model/pasted';
import { cleanUrl } from '@/core/parsing/url/clean-url';
import { isSignedV4, requestOfUrl } from '@/core/parsing/url/request-of-url';
import { addedBy } from './clients';
import { type CodeEvent, eventsOf } from './events';
import { type Token, type Tokens, tokensOf } from './tokens';
import { type CodeValue, type Entry, entriesOf, memberOf, type TokenRange, textOf, UNKNOWN, valueIn } from './values';

/** A request as a script makes it, while it is read. `method` is null where the code states one that it does not write out. */
type Draft = {
  readonly call: string;
  /** The variable that holds it, or its client. */
  readonly names: readonly string[];
  url: Place | undefined;
  method: string | null | undefined;
  headers: (readonly [name: string, value: string | undefined])[];
  body: CodeValue | undefined;
  isMultipart: boolean;
  /** What is put in as Content-Type where none is given. */
  type: string | undefined;
  signsItself: boolean;
  from: number;
  to: number;
};

/** A URL, and where it stands in the code. */
type Place = { readonly text: string; readonly at: number };

/** Nobody writes out more of one request. */
const MOST_HEADERS = 200;

const VERB = /(?:^|[.:>])_?(get|put|post|delete|patch|head|options)(?:Async|_async|ForObject|ForEntity)?$/i;
const VERB_CLASS = /(?:^|[.:])(?:Http)?(Get|Put|Post|Delete|Patch|Head|Options)(?:::?new|\.new)?$/;
const METHOD_TEXT = /^(?:get|put|post|delete|patch|head|options)$/i;
const METHOD_NAME =
  /^(?:[\w:]*(?:Method|HttpMethod|Verb|http|methods)(?:[.:]{1,2}Method|[.:]{1,2})|[.:])(Get|Put|Post|Delete|Patch|Head|Options)$/i;
/** A request that is nothing but its URL, so far; what else it is stands in what follows. */
const BEGINS =
  /(?:^|[.:>])(?:curl_init|URLRequest|NSMutableURLRequest|openConnection|newBuilder|Builder|Request|HttpRequestMessage|WebRequest\.Create|urlopen|fetch|axios|ajax|file_get_contents|fopen|request|got|ky|upload|download|exchange|GetStringAsync|GetByteArrayAsync|GetStreamAsync)(?:\.new)?$/;
const SETS_URL = /^\.?(?:url|uri|setUrl|setURI|setUri|to)$/;
const SETS_HEADER =
  /(?:^|[.>:])(?:(?:add|set|put|append|with|with_added|insert)?_?(?:request)?_?(?:header|property|field)|add_field|putheader|header|setRequestHeader|setRequestProperty|addRequestProperty|withHeader|TryAddWithoutValidation)$/i;
const SETS_HEADERS = /(?:^|[.>])(?:headers|setHeaders|withHeaders|headers\.update|headers\.putAll)$/i;
/** `request.Headers.Add`, `req.Header.Set`, `headers.insert`: of a list of headers. */
const IN_HEADERS = /(?:^|\.)(?:default_?)?(?:request)?_?headers?\.(?:add|set|insert|append|put|push)$/i;
const SETS_BODY = /(?:^|[.>])(?:body|setBody|setEntity|send|withBody|content|bodyValue|write|json|form|multipart)$/i;
const CURL_OPTION = /^curl_setopt(?:_array)?$/;
const SWIFT_VALUE = /\.(?:setValue|addValue)$/;
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]{0,60}$/;

/**
 * The requests that a script makes, as far as it writes them out. `near`: whether a signed URL stands in the text, so that a request
 * whose URL the code does not write out may be of that.
 */
export function requestsIn(
  source: string,
  near: boolean,
): readonly { readonly request: PastedRequest; readonly at: Span }[] {
  const drafts = new Script(tokensOf(source)).drafts();
  const written = drafts.filter(({ url }) => url !== undefined);
  const open = drafts.filter(
    ({ url, method, headers }) => url === undefined && (Boolean(method) || headers.length > 0),
  );
  const [only] = open;
  const shown = written.length === 0 && near && open.length === 1 && only ? [only] : written;
  return shown.flatMap((draft) => {
    const request = requestOf(draft);
    return request === undefined ? [] : [{ request, at: [draft.from, draft.to] as const }];
  });
}

class Script {
  private readonly known = new Map<string, CodeValue>();
  private readonly found: Draft[] = [];
  /** Headers that were set on a client before it sends. */
  private readonly waiting = new Map<string, (readonly [string, string | undefined])[]>();
  /** The last request of a variable. */
  private readonly byName = new Map<string, Draft>();
  private readonly byClose = new Map<number, Draft>();
  /** Of `new URL(…)`, by its closing bracket. */
  private readonly urlByClose = new Map<number, Place>();

  constructor(private readonly tokens: Tokens) {}

  drafts(): readonly Draft[] {
    const events = eventsOf(this.tokens);
    const assigned = new Map(
      events.flatMap((event) => (event.kind === 'assign' ? [[event.value[0], event.target] as const] : [])),
    );
    let holder: string | undefined;
    let holds = 0;
    for (const event of events) {
      if (event.kind === 'assign') {
        [holder, holds] = [event.target, event.value[1]];
        this.assign(event);
        continue;
      }
      const isHeld = event.from < holds || assigned.has(event.from);
      this.call(event, isHeld ? holder : undefined);
    }
    return this.found;
  }

  private assign({ target, index, value: range }: Extract<CodeEvent, { kind: 'assign' }>): void {
    const value = valueIn(this.tokens, range, this.known);
    const [root = ''] = target.split(/\.|->|::|\?\./);
    const draft = this.byName.get(root);
    if (index !== undefined) {
      const list = this.known.get(target);
      if (list?.kind === 'entries' && list.entries.length < MOST_HEADERS)
        this.known.set(target, { ...list, entries: [...list.entries, { key: index, value }] });
      else if (draft) this.header(draft, index, value);
      else this.wait(root, [[index, textOf(value)]]);
      if (draft) this.reaches(draft, range[1]);
      return;
    }
    const member = /(?:\.|->)(\w+)$/.exec(target)?.[1]?.toLowerCase() ?? '';
    if (draft === undefined || member === '') {
      this.known.set(target, value);
      return;
    }
    if (member === 'method' || member === 'httpmethod') draft.method = methodOf(value) ?? null;
    else if (['body', 'httpbody', 'content', 'data'].includes(member)) this.body(draft, value);
    else if (['allhttpheaderfields', 'headers', 'header'].includes(member)) this.headers(draft, value);
    else if (/^content_?type$/.test(member)) this.header(draft, 'Content-Type', value);
    else return;
    this.reaches(draft, range[1]);
  }

  private wait(root: string, pairs: readonly (readonly [string, string | undefined])[]): void {
    const all = this.waiting.get(root) ?? [];
    if (all.length < MOST_HEADERS) all.push(...pairs);
    this.waiting.set(root, all);
  }

  private call(event: Extract<CodeEvent, { kind: 'call' }>, holder: string | undefined): void {
    const { path, args: range, chainedTo, close, blockName } = event;
    const args = entriesOf(this.tokens, range, this.known);
    const chained = chainedTo === undefined ? undefined : this.byClose.get(chainedTo);
    const root = path.replace(/^(?:\.|->)/, '').split(/\.|->|::|\?\.|!/)[0] ?? '';
    const ofFirst = this.nameAt(range);
    const mine =
      chained ??
      (chainedTo === undefined ? this.byName.get(root) : undefined) ??
      (ofFirst !== undefined && CURL_OPTION.test(path) ? this.byName.get(ofFirst) : undefined);
    if (mine === undefined && CURL_OPTION.test(path) && ofFirst !== undefined) {
      const draft = this.begin({ ...event, path: 'curl_init' }, [], ofFirst, root);
      if (draft) this.changes(draft, path, args);
      return;
    }
    if (mine !== undefined && this.changes(mine, path, args)) {
      this.byClose.set(close, mine);
      this.reaches(mine, close + 1);
      return;
    }
    const begun = this.begin(event, args, holder, root);
    if (begun !== undefined) {
      if (blockName !== undefined) this.byName.set(blockName, begun);
      return;
    }
    // Headers of a client, before it sends.
    if (mine === undefined && (IN_HEADERS.test(path) || SETS_HEADERS.test(path))) {
      const pairs = pairsOf(args);
      this.wait(root, pairs);
      const list = this.known.get(root);
      if ((list?.kind === 'entries' && list.entries.length < MOST_HEADERS) || list?.kind === 'call') {
        const entries = pairs.map(
          ([key, text]): Entry => ({ key, value: text === undefined ? UNKNOWN : { kind: 'text', text, at: 0 } }),
        );
        this.known.set(root, {
          kind: 'entries',
          entries: [...(list.kind === 'entries' ? list.entries : []), ...entries],
        });
      }
    }
  }

  /** The variable that stands at the start of a range, and nothing else before a comma. */
  private nameAt([from, to]: TokenRange): string | undefined {
    const { list } = this.tokens;
    const isAlone = from + 1 >= to || list[from + 1]?.text === ',';
    return isAlone && list[from]?.kind === 'name' ? list[from]?.text : undefined;
  }

  /** Begins a request where a call names a method, a URL or both. */
  private begin(
    event: Extract<CodeEvent, { kind: 'call' }>,
    args: readonly Entry[],
    holder: string | undefined,
    root: string,
  ): Draft | undefined {
    const { path, from, close, chainedTo } = event;
    const all = args.filter(({ key }) => key === undefined || POSITIONAL.test(key)).map(({ value }) => value);
    const places = all.map((value) => urlIn(value, this.known));
    const options = optionsOf(args);
    const byMethod = args.find(({ key }) => key !== undefined && /^(?:GET|PUT|POST|DELETE|PATCH|HEAD)$/.test(key));
    const isConnection = /(?:^|[.:>])openConnection$/.test(path);
    const place =
      places.find((url) => url !== undefined) ??
      urlIn(memberOf(options, 'url', 'uri') ?? byMethod?.value, this.known) ??
      (isConnection ? (this.urlByClose.get(chainedTo ?? -1) ?? urlIn(this.known.get(root), this.known)) : undefined);
    if (place !== undefined) this.urlByClose.set(close, place);
    const verb = VERB_CLASS.exec(path)?.[1] ?? VERB.exec(path)?.[1];
    const stated =
      byMethod?.key ??
      all
        .slice(0, 3)
        .map(methodOf)
        .find((method) => method !== undefined);
    const named = [...args, ...options].find(({ key }) => key !== undefined && METHOD_KEY.test(key));
    const isBegin = BEGINS.test(path);
    const isVerb = verb !== undefined && (place !== undefined || isUrlName(all[0]));
    const isMethodCall = stated !== undefined && (place !== undefined || WITH_METHOD.test(path));
    const isOpen = isBegin && (place !== undefined || isConnection || /newBuilder$|Builder$|curl_init$/.test(path));
    if (!isVerb && !isMethodCall && !isOpen) return undefined;
    if (chainedTo !== undefined && this.byClose.has(chainedTo)) return undefined;
    const isOpaque =
      OPTIONS_BEHIND.test(path) &&
      all.slice(1).some(({ kind }) => kind === 'name' || kind === 'call' || kind === 'unknown');
    const draft: Draft = {
      call: path,
      names: [...(holder === undefined ? [] : [holder]), ...(/(?:^|\.)open$/.test(path) ? [root] : [])],
      url: place,
      method: isVerb
        ? verb?.toUpperCase()
        : named
          ? (methodOf(named.value) ?? null)
          : (stated ?? (isOpaque ? null : undefined)),
      headers: [...(this.waiting.get(root) ?? [])],
      body: undefined,
      isMultipart: false,
      type: undefined,
      signsItself: false,
      from: (this.tokens.list[from] as Token).at,
      to: this.endOf(close),
    };
    if (place !== undefined) draft.from = Math.min(draft.from, place.at);
    // What is done with the variable from here on is done with the request, not with its URL.
    if (holder !== undefined) this.known.delete(holder);
    this.found.push(draft);
    for (const name of draft.names) this.byName.set(name, draft);
    this.byClose.set(close, draft);
    for (const { key, value } of options) this.option(draft, key ?? '', value);
    this.positional(
      draft,
      path,
      all,
      places.findIndex((url) => url !== undefined),
    );
    return draft;
  }

  /** What stands behind the URL: a body and headers, in the order in which each library takes them. */
  private positional(draft: Draft, path: string, all: readonly CodeValue[], at: number): void {
    const behind = all.slice(at + 1).filter((value) => methodOf(value) === undefined && !hasOptions(value));
    const [first, second] = behind;
    if (first === undefined || /open$/.test(path)) return;
    if (/^http\.Post$/.test(path)) {
      this.header(draft, 'Content-Type', first);
      if (second) this.body(draft, second);
    } else if (/file_get_contents|fopen/.test(path)) {
      const context = behind.find(({ kind }) => kind === 'call');
      const [options] = context?.kind === 'call' ? context.args : [];
      const http = options?.value.kind === 'entries' ? memberOf(options.value.entries, 'http', 'https') : undefined;
      if (http?.kind === 'entries') for (const { key, value } of http.entries) this.option(draft, key ?? '', value);
    } else if (/Request$|Request\.new$/.test(path) && first.kind === 'entries') {
      this.headers(draft, first);
      if (second) this.body(draft, second);
    } else if (draft.method !== 'GET' && draft.method !== 'HEAD' && draft.method !== 'DELETE') {
      this.body(draft, first);
      const headers = behind.slice(1).find((value) => value.kind === 'entries');
      if (headers) this.headers(draft, headers);
    }
  }

  private option(draft: Draft, name: string, value: CodeValue): void {
    switch (name.toLowerCase()) {
      case 'headers':
      case 'header':
      case 'httpheaders':
        this.headers(draft, value);
        return;
      case 'json':
        draft.type = 'application/json';
        this.body(draft, UNKNOWN);
        return;
      case 'form_params':
      case 'form':
        draft.type = FORM;
        this.body(draft, UNKNOWN);
        return;
      case 'body':
      case 'data':
      case 'content':
      case 'payload':
        if (value.kind === 'entries' && name.toLowerCase() === 'data') draft.type = FORM;
        this.body(draft, value);
        return;
      case 'multipart':
      case 'files':
        draft.isMultipart = true;
        this.body(draft, UNKNOWN);
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
        this.query(draft, value);
    }
  }

  private query(draft: Draft, value: CodeValue): void {
    if (value.kind !== 'entries' || draft.url === undefined) return;
    const pairs = value.entries.flatMap(({ key, value: one }) => {
      const text = textOf(one);
      return key === undefined || text === undefined ? [] : [`${encodeStrict(key)}=${encodeStrict(text)}`];
    });
    if (pairs.length === 0) return;
    const divider = draft.url.text.includes('?') ? '&' : '?';
    draft.url = { ...draft.url, text: `${draft.url.text}${divider}${pairs.join('&')}` };
  }

  /** Whether a call says something of a request that was begun. */
  private changes(draft: Draft, path: string, args: readonly Entry[]): boolean {
    const [first, second, third] = args.map(({ value }) => value);
    if (CURL_OPTION.test(path)) {
      const options =
        second?.kind === 'entries'
          ? second.entries
          : [{ key: second?.kind === 'name' ? second.name : undefined, value: third ?? UNKNOWN }];
      for (const { key = '', value } of options) this.curlOption(draft, key, value);
      return true;
    }
    if (SETS_URL.test(path)) {
      draft.url ??= first && urlIn(first, this.known);
      if (draft.url) draft.from = Math.min(draft.from, draft.url.at);
      return true;
    }
    if (SWIFT_VALUE.test(path)) {
      const name = textOf(memberOf(args, 'forhttpheaderfield'));
      if (name !== undefined && first) this.header(draft, name, first);
      return name !== undefined;
    }
    if (SETS_HEADERS.test(path) && first && first.kind !== 'text') {
      this.headers(draft, first);
      return true;
    }
    if (SETS_HEADER.test(path) || IN_HEADERS.test(path) || (/\.set$/.test(path) && second)) {
      for (const [name, text] of pairsOf(args)) draft.headers.push([name, text]);
      return true;
    }
    if (/(?:^|\.)(?:setRequestMethod|method|setMethod)$/i.test(path)) {
      draft.method = first ? (methodOf(first) ?? null) : draft.method;
      if (second) this.body(draft, second);
      return true;
    }
    const verb = /^\.(get|put|post|delete|patch|head|GET|PUT|POST|DELETE)$/.exec(path)?.[1];
    if (verb !== undefined) {
      draft.method = verb.toUpperCase();
      if (first) this.body(draft, first);
      return true;
    }
    if (/\.(?:setDoOutput)$/.test(path)) {
      draft.method ??= 'POST';
      this.body(draft, UNKNOWN);
      return true;
    }
    if (/\.(?:addQueryParameter|query)$/.test(path)) return true;
    if (SETS_BODY.test(path)) {
      if (/json$/i.test(path)) draft.type = 'application/json';
      if (first) this.body(draft, first);
      return true;
    }
    return false;
  }

  /** PHP's curl (PHP manual, "curl_setopt"). */
  private curlOption(draft: Draft, name: string, value: CodeValue): void {
    const isOn = value.kind === 'name' ? /^true$/i.test(value.name) : textOf(value) === '1';
    switch (name) {
      case 'CURLOPT_URL':
        draft.url ??= urlIn(value, this.known);
        if (draft.url) draft.from = Math.min(draft.from, draft.url.at);
        return;
      case 'CURLOPT_CUSTOMREQUEST':
        draft.method = methodOf(value) ?? null;
        return;
      case 'CURLOPT_PUT':
      case 'CURLOPT_UPLOAD':
        if (isOn) draft.method ??= 'PUT';
        if (isOn) this.body(draft, UNKNOWN);
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
        this.body(draft, value.kind === 'entries' ? UNKNOWN : value);
        return;
      case 'CURLOPT_HTTPHEADER':
        this.headers(draft, value);
        return;
      case 'CURLOPT_USERAGENT':
        this.header(draft, 'User-Agent', value);
    }
  }

  private header(draft: Draft, name: string, value: CodeValue): void {
    if (HEADER_NAME.test(name)) draft.headers.push([name, textOf(value)]);
  }

  /** A map, a list of lines, or a text of lines. */
  private headers(draft: Draft, value: CodeValue): void {
    if (value.kind === 'text') {
      for (const line of value.text.split(/\r?\n/)) this.line(draft, line);
      return;
    }
    const entries =
      value.kind === 'call'
        ? value.args[0]?.value.kind === 'entries'
          ? value.args[0].value.entries
          : []
        : value.kind === 'entries'
          ? value.entries
          : [];
    for (const { key, value: one } of entries) {
      const list = one.kind === 'entries' ? one.entries.map((entry) => entry.value) : [one];
      if (key !== undefined) for (const each of list) this.header(draft, key, each);
      else if (one.kind === 'text') this.line(draft, one.text);
    }
  }

  private line(draft: Draft, line: string): void {
    const m = /^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]*(.*?)\s*$/.exec(line);
    if (m) draft.headers.push([m[1] as string, m[2] as string]);
  }

  private body(draft: Draft, value: CodeValue): void {
    const isNothing = value.kind === 'name' && /^(?:nil|null|None|undefined|http\.NoBody|noBody)$/.test(value.name);
    if (isNothing) return;
    if (value.kind === 'call' && /FormData$|Multipart/.test(value.name)) draft.isMultipart = true;
    const [first, , type] = value.kind === 'call' ? value.args : [];
    if (value.kind === 'call' && /StringContent$/.test(value.name)) {
      if (type?.value.kind === 'text') draft.headers.push(['Content-Type', `${type.value.text}; charset=utf-8`]);
      draft.body ??= first?.value;
      return;
    }
    draft.body ??= value.kind === 'name' && /multipart|form_?data/i.test(value.name) ? UNKNOWN : value;
  }

  private reaches(draft: Draft, token: number): void {
    draft.to = Math.max(draft.to, this.endOf(token - 1));
  }

  private endOf(token: number): number {
    const { list, source } = this.tokens;
    return list[Math.min(token, list.length - 1)]?.end ?? source.length;
  }
}

const OPTIONS =
  /^(?:headers?|body|data|json|content|method|params|query|form_params|multipart|files|payload|auth|httpheaders|type|url|uri)$/i;
const METHOD_KEY = /^(?:method|type|httpmethod|verb)$/i;
/** Names that Swift, C# and Kotlin give to what others know by its place. */
const POSITIONAL = /^(?:url|uri|path|to|string|with|requestUri|for|_)$/i;
const WITH_METHOD =
  /(?:^|[.:>])(?:open|request|NewRequest|NewRequestWithContext|Request|HttpRequestMessage|exchange)(?:\.new)?$/;
const OPTIONS_BEHIND = /^(?:fetch|axios|got|ky|(?:\$|jQuery)\.ajax)$/;

const hasOptions = (value: CodeValue): boolean =>
  value.kind === 'entries' && value.entries.some(({ key }) => key !== undefined && OPTIONS.test(key));

/** A variable or a call whose name says that it is a URL. */
const isUrlName = (value: CodeValue | undefined): boolean =>
  (value?.kind === 'name' || value?.kind === 'call') && /url|uri|link|presign/i.test(value.name);

/** What arguments with a name say, and the members of a map that stands among them. */
const optionsOf = (args: readonly Entry[]): readonly Entry[] =>
  args.flatMap(({ key, value }): readonly Entry[] => {
    if (key !== undefined) return OPTIONS.test(key) ? [{ key, value }] : [];
    return value.kind === 'entries' && hasOptions(value) ? value.entries : [];
  });

/** A name and a value, as the two arguments of a call, or as a map of them. */
function pairsOf(args: readonly Entry[]): readonly (readonly [string, string | undefined])[] {
  const [first, second] = args;
  if (first?.value.kind === 'entries')
    return first.value.entries.flatMap(({ key, value }) => (key === undefined ? [] : [[key, textOf(value)] as const]));
  const name = first && (first.key ?? textOf(first.value));
  if (name === undefined || !HEADER_NAME.test(name)) return [];
  return [[name, textOf(first?.key === undefined ? second?.value : first.value)]];
}

/** A method as a text or as a name that stands for one. */
function methodOf(value: CodeValue): string | undefined {
  if (value.kind === 'text') return METHOD_TEXT.test(value.text) ? value.text.toUpperCase() : undefined;
  return value.kind === 'name' ? METHOD_NAME.exec(value.name)?.[1]?.toUpperCase() : undefined;
}

/** The URL that a value is, whatever was made of it. */
function urlIn(value: CodeValue | undefined, known: ReadonlyMap<string, CodeValue>, depth = 0): Place | undefined {
  if (value === undefined || depth > 4) return undefined;
  if (value.kind === 'text')
    return /^\s*https?:\/\//i.test(value.text) ? { text: value.text.trim(), at: value.at } : undefined;
  if (value.kind === 'name') {
    // `uri.request_uri`, `url.toString()`.
    const root = value.name.split(/\.|->/)[0] ?? '';
    return root === value.name ? undefined : urlIn(known.get(root), known, depth + 1);
  }
  if (value.kind !== 'call' || /format|sprintf|join/i.test(value.name)) return undefined;
  return value.args.map((one) => urlIn(one.value, known, depth + 1)).find((url) => url !== undefined);
}

/** Undefined where nothing of it is about a signature. */
function requestOf(draft: Draft): PastedRequest | undefined {
  const place = draft.url === undefined ? NOWHERE : requestOfUrl(cleanUrl(draft.url.text).url);
  if (place === undefined) return undefined;
  const headers = draft.headers.flatMap(([name, value]): readonly Header[] =>
    value === undefined ? [] : [[name, value]],
  );
  const isSigned = headers.some(([name, value]) => /^authorization$/i.test(name) && value.startsWith('AWS4-'));
  if (draft.url !== undefined && !isSigned && !isSignedV4(place.target) && !draft.signsItself) return undefined;
  const names = new Set(draft.headers.map(([name]) => name.toLowerCase()));
  const unknown = draft.headers.flatMap(([name, value]): readonly AddedHeader[] =>
    value === undefined ? [{ name: name.toLowerCase(), value }] : [],
  );
  const hasBody = draft.body !== undefined;
  const type: readonly Header[] =
    draft.type === undefined || names.has('content-type') ? [] : [['Content-Type', draft.type]];
  const method =
    draft.method === null
      ? undefined
      : (draft.method ?? (hasBody && !/URLRequest|fetch/.test(draft.call) ? 'POST' : 'GET'));
  return {
    ...place,
    method: draft.url === undefined && draft.method == null ? undefined : method,
    headers: [...headers, ...type],
    body: bodyOf(draft.body),
    adds: [
      ...addedBy(draft.call, hasBody, draft.isMultipart).filter(
        ({ name }) => !names.has(name) && !(name === 'content-type' && type.length > 0),
      ),
      ...unknown,
    ],
    ...(draft.signsItself ? { signsItself: { region: undefined, service: undefined } } : {}),
  };
}

const FORM = 'application/x-www-form-urlencoded';
const NOWHERE: PastedRequest = {
  method: undefined,
  scheme: undefined,
  authority: undefined,
  target: '',
  headers: [],
  body: undefined,
};
const OPENS_FILE =
  /(?:^|[.:])(?:open|read|read_bytes|readFileSync|readFile|createReadStream|Open|ReadFile|OpenRead|file_get_contents|fopen|ofFile|binread)$/;

function bodyOf(value: CodeValue | undefined): PastedBody | undefined {
  if (value?.kind === 'text') return { kind: 'text', text: value.text };
  if (value?.kind !== 'call') return undefined;
  const [first] = value.args;
  const text = textOf(first?.value);
  if (OPENS_FILE.test(value.name)) return text === undefined ? undefined : { kind: 'file', name: text };
  return /(?:ofString|StringEntity|RequestBody\.create|toRequestBody|Body)$/.test(value.name) && text !== undefined
    ? { kind: 'text', text }
    : undefined;
}
