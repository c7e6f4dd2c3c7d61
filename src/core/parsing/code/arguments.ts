import { type CodeValue, type Entry, textOf } from './values';

/** A URL, and where it stands in the code. */
export type Place = { readonly text: string; readonly at: number };

export const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]{0,60}$/;
const METHOD_TEXT = /^(?:get|put|post|delete|patch|head|options)$/i;
const METHOD_NAME =
  /^(?:[\w:]*(?:Method|HttpMethod|Verb|http|methods)(?:[.:]{1,2}Method|[.:]{1,2})|[.:])(Get|Put|Post|Delete|Patch|Head|Options)$/i;
const OPTIONS =
  /^(?:headers?|body|data|json|content|method|params|query|form_params|multipart|files|payload|auth|httpheaders|type|url|uri)$/i;

export const hasOptions = (value: CodeValue): boolean =>
  value.kind === 'entries' && value.entries.some(({ key }) => key !== undefined && OPTIONS.test(key));

/** A variable or a call whose name says that it is a URL. */
export const isUrlName = (value: CodeValue | undefined): boolean =>
  (value?.kind === 'name' || value?.kind === 'call') && /url|uri|link|presign/i.test(value.name);

/** What arguments with a name say, and the members of a map that stands among them. */
export const optionsOf = (args: readonly Entry[]): readonly Entry[] =>
  args.flatMap(({ key, value }): readonly Entry[] => {
    if (key !== undefined) return OPTIONS.test(key) ? [{ key, value }] : [];
    return value.kind === 'entries' && hasOptions(value) ? value.entries : [];
  });

/** A name and a value, as the two arguments of a call, or as a map of them. */
export function pairsOf(args: readonly Entry[]): readonly (readonly [string, string | undefined])[] {
  const [first, second] = args;
  if (first?.value.kind === 'entries')
    return first.value.entries.flatMap(({ key, value }) => (key === undefined ? [] : [[key, textOf(value)] as const]));
  const name = first && (first.key ?? textOf(first.value));
  if (name === undefined || !HEADER_NAME.test(name)) return [];
  return [[name, textOf(first?.key === undefined ? second?.value : first.value)]];
}

/** A method as a text or as a name that stands for one. */
export function methodOf(value: CodeValue): string | undefined {
  if (value.kind === 'text') return METHOD_TEXT.test(value.text) ? value.text.toUpperCase() : undefined;
  return value.kind === 'name' ? METHOD_NAME.exec(value.name)?.[1]?.toUpperCase() : undefined;
}

/** The URL that a value is, whatever was made of it. */
export function urlIn(
  value: CodeValue | undefined,
  known: ReadonlyMap<string, CodeValue>,
  depth = 0,
): Place | undefined {
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
