import { isUrlName, methodOf, optionsOf, type Place, pairsOf, urlIn } from './arguments';
import { type CodeEvent, eventsOf } from './events';
import {
  addHeader,
  addHeaders,
  type RequestInCode,
  setBody,
  setCurlOption,
  setOption,
  setPositional,
  writeBody,
} from './request-in-code';
import type { Token, Tokens } from './tokens';
import { type Entry, entriesOf, Known, memberOf, type TokenRange, textOf, UNKNOWN, valueIn } from './values';

/** Nobody writes out more of one request. */
const MOST_HEADERS = 200;

const VERB = /(?:^|[.:>])_?(get|put|post|delete|patch|head|options)(?:Async|_async|ForObject|ForEntity)?$/i;
const VERB_CLASS = /(?:^|[.:])(?:Http)?(Get|Put|Post|Delete|Patch|Head|Options)(?:::?new|\.new)?$/;
/** A request that is nothing but its URL, so far; what else it is stands in what follows. */
const BEGINS =
  /(?:^|[.:>])(?:curl_init|URLRequest|NSMutableURLRequest|openConnection|newBuilder|Builder|Request|HttpRequestMessage|WebRequest\.Create|urlopen|fetch|axios|ajax|file_get_contents|fopen|request|got|ky|upload|download|exchange|GetStringAsync|GetByteArrayAsync|GetStreamAsync)(?:\.new)?$/;
const SETS_URL = /^\.?(?:url|uri|setUrl|setURI|setUri|to)$/;
const SETS_HEADER =
  /(?:^|[.>:])(?:(?:add|set|put|append|with|with_added|insert)?_?(?:request)?_?(?:header|property|field)|add_field|putheader|header|setRequestHeader|setRequestProperty|addRequestProperty|withHeader|TryAddWithoutValidation)$/i;
const SETS_HEADERS = /(?:^|[.>])(?:headers|setHeaders|withHeaders|headers\.update|headers\.putAll)$/i;
/** `request.Headers.Add`, `req.Header.Set`, `headers.insert`: of a list of headers. */
const IN_HEADERS = /(?:^|\.)(?:default_?)?(?:request)?_?headers?\.(?:add|set|insert|append|put|push)$/i;
/** Of a map in a variable, whatever its name. */
const IN_MAP = /^[$\w]+(?:\.|->)(?:add|set|insert|append|put|update|putAll)$/i;
const SETS_BODY =
  /(?:^|[.>])(?:body|setBody|setEntity|send|withBody|content|bodyValue|write|end|json|form|multipart)$/i;
const WRITES = /(?:^|[.>])(?:write|end)$/i;
const CURL_OPTION = /^curl_setopt(?:_array)?$/;
const SWIFT_VALUE = /\.(?:setValue|addValue)$/;
const METHOD_KEY = /^(?:method|type|httpmethod|verb)$/i;
/** Names that Swift, C# and Kotlin give to what others know by its place. */
const POSITIONAL = /^(?:url|uri|path|to|string|with|requestUri|for|_)$/i;
const WITH_METHOD =
  /(?:^|[.:>])(?:open|request|NewRequest|NewRequestWithContext|Request|HttpRequestMessage|exchange)(?:\.new)?$/;
const OPTIONS_BEHIND = /^(?:fetch|axios|got|ky|(?:\$|jQuery)\.ajax)$/;

/** The requests that a script begins, with all that it says of them from there on. */
export const requestsBegunIn = (tokens: Tokens): readonly RequestInCode[] => new Script(tokens).drafts();

class Script {
  private readonly known = new Known();
  private readonly found: RequestInCode[] = [];
  /** Headers that were set on a client before it sends. */
  private readonly waiting = new Map<string, (readonly [string, string | undefined])[]>();
  /** The last request of a variable. */
  private readonly byName = new Map<string, RequestInCode>();
  private readonly byClose = new Map<number, RequestInCode>();
  /** Of `new URL(…)`, by its closing bracket. */
  private readonly urlByClose = new Map<number, Place>();

  constructor(private readonly tokens: Tokens) {}

  drafts(): readonly RequestInCode[] {
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
      else if (draft) addHeader(draft, index, value);
      else this.wait(root, [[index, textOf(value)]]);
      if (draft) this.reaches(draft, range[1]);
      return;
    }
    const member = /(?:\.|->)(\w+)$/.exec(target)?.[1]?.toLowerCase() ?? '';
    if (draft === undefined || member === '') {
      const list = this.known.get(root);
      if (member !== '' && list?.kind === 'entries' && list.entries.length < MOST_HEADERS)
        this.known.set(root, { ...list, entries: [...list.entries, { key: member, value }] });
      this.known.set(target, value);
      return;
    }
    if (member === 'method' || member === 'httpmethod') draft.method = methodOf(value) ?? null;
    else if (['body', 'httpbody', 'content', 'data'].includes(member)) setBody(draft, value);
    else if (['allhttpheaderfields', 'headers', 'header'].includes(member)) addHeaders(draft, value);
    else if (/^content_?type$/.test(member)) addHeader(draft, 'Content-Type', value);
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
    // Headers of a client, or in a variable, before it sends.
    const isInMap = IN_MAP.test(path) && this.known.get(root)?.kind === 'entries';
    if (mine === undefined && (isInMap || IN_HEADERS.test(path) || SETS_HEADERS.test(path))) {
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
  ): RequestInCode | undefined {
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
    const draft: RequestInCode = {
      call: path,
      names: [...(holder === undefined ? [] : [holder]), ...(/(?:^|\.)open$/.test(path) ? [root] : [])],
      url: place,
      method: isVerb
        ? verb?.toUpperCase()
        : named
          ? (methodOf(named.value) ?? null)
          : (stated ?? (isOpaque ? null : undefined)),
      headers: [...(this.waiting.get(root) ?? [])],
      headersUnknown: isOpaque,
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
    for (const { key, value } of options) setOption(draft, key ?? '', value);
    setPositional(
      draft,
      path,
      all,
      places.findIndex((url) => url !== undefined),
    );
    return draft;
  }

  /** Whether a call says something of a request that was begun. */
  private changes(draft: RequestInCode, path: string, args: readonly Entry[]): boolean {
    const [first, second, third] = args.map(({ value }) => value);
    if (CURL_OPTION.test(path)) {
      const options =
        second?.kind === 'entries'
          ? second.entries
          : [{ key: second?.kind === 'name' ? second.name : undefined, value: third ?? UNKNOWN }];
      for (const { key = '', value } of options) setCurlOption(draft, key, value, this.known);
      return true;
    }
    if (SETS_URL.test(path)) {
      draft.url ??= first && urlIn(first, this.known);
      if (draft.url) draft.from = Math.min(draft.from, draft.url.at);
      return true;
    }
    if (SWIFT_VALUE.test(path)) {
      const name = textOf(memberOf(args, 'forhttpheaderfield'));
      if (name !== undefined && first) addHeader(draft, name, first);
      return name !== undefined;
    }
    if (SETS_HEADERS.test(path) && first && first.kind !== 'text') {
      addHeaders(draft, first);
      return true;
    }
    if (SETS_HEADER.test(path) || IN_HEADERS.test(path) || (/\.set$/.test(path) && second)) {
      for (const [name, text] of pairsOf(args)) draft.headers.push([name, text]);
      return true;
    }
    if (/(?:^|\.)(?:setRequestMethod|method|setMethod)$/i.test(path)) {
      draft.method = first ? (methodOf(first) ?? null) : draft.method;
      if (second) setBody(draft, second);
      return true;
    }
    const verb = /^\.(get|put|post|delete|patch|head|GET|PUT|POST|DELETE)$/.exec(path)?.[1];
    if (verb !== undefined) {
      draft.method = verb.toUpperCase();
      if (first) setBody(draft, first);
      return true;
    }
    if (/\.(?:setDoOutput)$/.test(path)) {
      draft.method ??= 'POST';
      setBody(draft, UNKNOWN);
      return true;
    }
    if (/\.(?:addQueryParameter|query)$/.test(path)) return true;
    if (SETS_BODY.test(path)) {
      if (/json$/i.test(path)) draft.type = 'application/json';
      // Node and Java write a body in pieces.
      if (WRITES.test(path)) writeBody(draft, first);
      else if (first) setBody(draft, first);
      return true;
    }
    return false;
  }

  private reaches(draft: RequestInCode, token: number): void {
    draft.to = Math.max(draft.to, this.endOf(token - 1));
  }

  private endOf(token: number): number {
    const { list, source } = this.tokens;
    return list[Math.min(token, list.length - 1)]?.end ?? source.length;
  }
}
