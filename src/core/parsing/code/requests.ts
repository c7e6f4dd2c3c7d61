import type { Header } from '@/core/model/headers';
import type { AddedHeader, PastedBody, PastedRequest, Span } from '@/core/model/pasted';
import { cleanUrl } from '@/core/parsing/url/clean-url';
import { isSignedV4, requestOfUrl } from '@/core/parsing/url/request-of-url';
import { addedBy, clientOf } from './clients';
import type { RequestInCode } from './request-in-code';
import { requestsBegunIn } from './script';
import { tokensOf } from './tokens';
import { type CodeValue, textOf } from './values';

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

/**
 * The requests that a script makes, as far as it writes them out. `near`: whether a signed URL stands in the text, so that a request
 * whose URL the code does not write out may be of that; `nearHeader`: whether something in it is about signing, which may be
 * of the one request whose headers the code does not write out.
 */
export function requestsIn(
  source: string,
  near: boolean,
  nearHeader: boolean,
): readonly { readonly request: PastedRequest; readonly at: Span }[] {
  const drafts = requestsBegunIn(tokensOf(source));
  const written = drafts.filter(({ url }) => url !== undefined);
  const open = drafts.filter(
    ({ url, method, headers }) => url === undefined && (Boolean(method) || headers.length > 0),
  );
  const [only] = open;
  const shown = written.length === 0 && near && open.length === 1 && only ? [only] : written;
  const takesHeaders = shown.filter(({ headersUnknown }) => headersUnknown);
  return shown.flatMap((draft) => {
    const request = requestOf(draft, nearHeader && takesHeaders.length === 1 && draft === takesHeaders[0]);
    return request === undefined ? [] : [{ request, at: [draft.from, draft.to] as const }];
  });
}

/** Undefined where nothing of it is about a signature. */
function requestOf(draft: RequestInCode, maySign: boolean): PastedRequest | undefined {
  const place = draft.url === undefined ? NOWHERE : requestOfUrl(cleanUrl(draft.url.text, true).url);
  if (place === undefined) return undefined;
  const headers = draft.headers.flatMap(([name, value]): readonly Header[] =>
    value === undefined ? [] : [[name, value]],
  );
  const isSigned = headers.some(([name, value]) => /^authorization$/i.test(name) && value.startsWith('AWS4-'));
  if (draft.url !== undefined && !isSigned && !isSignedV4(place.target) && !draft.signsItself && !maySign)
    return undefined;
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
  const body = bodyOf(draft.body);
  const client = clientOf(draft.call);
  return {
    ...place,
    method: draft.url === undefined && draft.method == null ? undefined : method,
    headers: [...headers, ...type],
    body,
    ...(client === undefined ? {} : { client: { name: client } }),
    ...(draft.headersUnknown ? { headersUnknown: true } : {}),
    adds: [
      ...addedBy(draft.call, hasBody, draft.isMultipart, body?.kind === 'text').filter(
        ({ name }) => !names.has(name) && !(name === 'content-type' && type.length > 0),
      ),
      ...unknown,
    ],
    ...(draft.signsItself ? { signsItself: { region: undefined, service: undefined } } : {}),
  };
}

function bodyOf(value: CodeValue | undefined): PastedBody | undefined {
  if (value?.kind === 'text') return { kind: 'text', text: value.text };
  if (value?.kind !== 'call') return undefined;
  // OkHttp had the type first, and has it last.
  const text = value.args.map((arg) => textOf(arg.value)).find((one) => one !== undefined);
  if (OPENS_FILE.test(value.name)) return text === undefined ? undefined : { kind: 'file', name: text };
  return /(?:ofString|StringEntity|RequestBody\.create|toRequestBody|Body)$/.test(value.name) && text !== undefined
    ? { kind: 'text', text }
    : undefined;
}
