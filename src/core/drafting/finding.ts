import type { Draft, Field, HeaderRow } from './draft';

type None = Record<never, never>;

/** Every thing that can be said of what was typed, with what the sentence needs. */
export type ComposeArgs = {
  'method-characters': { readonly method: string };
  'url-empty': None;
  'signed-host-invalid': { readonly host: string };
  'signed-host-twice': None;
  'url-too-long': { readonly length: number; readonly limit: number };
  'url-long': { readonly length: number };
  'url-no-scheme': None;
  'url-not-a-url': None;
  'url-scheme': { readonly scheme: string };
  'url-whitespace': None;
  'url-exposed': None;
  'slashes-before-host': { readonly typed: string; readonly read: string };
  'backslash-is-slash': None;
  'host-unchecked': None;
  'host-missing': None;
  'host-space': None;
  'host-invalid': { readonly host: string };
  'host-rewritten': { readonly typed: string; readonly sent: string };
  'port-invalid': { readonly port: string };
  'userinfo-left-out': None;
  'fragment-left-out': None;
  'characters-encoded': { readonly first: string; readonly encoded: string };
  'dot-segments': { readonly sent: string };
  'encoded-slash': { readonly typed: string };
  'browser-rewrites': { readonly signed: string; readonly browser: string };
  'percent-bad': { readonly text: string };
  'query-not-utf8': { readonly name: string };
  'query-proto': None;
  'plus-is-space': None;
  'plus-in-key': None;
  'signing-parameters-left-out': { readonly names: readonly string[] };
  'lone-surrogate': { readonly position: number };
  'service-empty': None;
  'region-empty': None;
  'region-set-empty': None;
  'region-set-gap': None;
  'region-set-characters': { readonly character: string };
  'scope-characters': { readonly character: string };
  'scope-capitals': { readonly typed: string; readonly inferred: string };
  'service-disagrees': { readonly typed: string; readonly inferred: string };
  'region-disagrees': { readonly typed: string; readonly inferred: string };
  'sigv4a-needed': None;
  'region-set-misses': { readonly typed: string; readonly inferred: string };
  'service-general': { readonly service: string };
  'access-key-empty': None;
  'access-key-characters': { readonly character: string };
  'secret-empty': None;
  'secret-whitespace': { readonly lineBreak: boolean };
  'secret-length': { readonly length: number };
  'token-missing': None;
  'token-with-long-term-key': None;
  'token-whitespace': None;
  'expires-not-a-number': None;
  'expires-range': { readonly asked: number; readonly longest: number };
  'expires-over-service': { readonly service: string; readonly longest: number };
  'time-unreadable': None;
  'time-no-such-date': None;
  'time-no-such-time': None;
  'time-no-such-offset': { readonly offset: string };
  'time-out-of-range': { readonly latest: string };
  'time-read-as-utc': None;
  'header-name-empty': None;
  'header-name-characters': { readonly character: string };
  'header-proto': None;
  'header-value-characters': { readonly character: string; readonly lineBreak: boolean };
  'header-reserved': { readonly name: string };
  'header-token': None;
  'header-region-set': None;
  'header-host-differs': { readonly sent: string };
  'header-twice-in-query': { readonly name: string };
  'header-to-query': { readonly name: string };
  'header-joined': { readonly name: string };
  'header-replaced': { readonly name: string };
  'header-unsigned': { readonly name: string };
  'header-payload-differs': None;
  'header-payload-refused': { readonly service: string };
  'headers-missing': { readonly service: string; readonly names: readonly string[] };
  'body-not-sent': { readonly method: string };
  'form-not-supported': { readonly service: string };
  'form-url-rest': { readonly rest: string };
  'bucket-missing': None;
  'bucket-dotted': { readonly bucket: string };
  'object-key-empty': None;
  'object-key-too-long': { readonly length: number; readonly limit: number };
  'filename-not-last': None;
  'form-value-line-break': None;
  'size-not-a-number': None;
  'size-order': { readonly from: number; readonly to: number };
  'size-over-post': { readonly limit: number };
  'size-without-limit': None;
  'condition-name-empty': None;
  'condition-name-characters': { readonly character: string };
  'condition-reserved': { readonly name: string };
  'condition-twice': { readonly name: string };
  'chunk-size-not-a-number': None;
  'chunk-size-too-small': { readonly least: number };
  'chunk-header-typed': { readonly name: string };
};
export type ComposeCode = keyof ComposeArgs;

/** A change to what was typed, offered with one click. */
export type Edit =
  | { readonly field: TypedField; readonly value: string }
  | { readonly addHeader: HeaderRow }
  | { readonly removeHeader: number }
  | { readonly amend: Partial<Pick<Draft, 'signatureIn' | 'algorithm' | 'policy' | 'chunkSize'>> };
type TypedField = Exclude<Field & keyof Draft, 'headers' | 'policy' | 'chunkSize'>;
export type FixCode =
  | 'add-https'
  | 'escape-percent'
  | 'write-as-read'
  | 'literal-plus'
  | 'remove-parameters'
  | 'use-inferred'
  | 'use-sigv4a'
  | 'trim'
  | 'use-longest'
  | 'use-rest-endpoint'
  | 'add-headers'
  | 'remove-header'
  | 'move-token'
  | 'use-query'
  | 'use-as-key'
  | 'use-path-style'
  | 'use-usual';
export type Fix = { readonly code: FixCode; readonly edits: readonly Edit[]; readonly text?: string };

export type Severity = 'fault' | 'warning' | 'note';
export type ComposeFinding<C extends ComposeCode = ComposeCode> = {
  [K in C]: {
    readonly code: K;
    readonly severity: Severity;
    readonly field: Field;
    readonly args: ComposeArgs[K];
    readonly fix?: Fix;
  };
}[C];

export type Checked<T> = { readonly value: T | undefined; readonly findings: readonly ComposeFinding[] };

const make =
  (severity: Severity) =>
  <C extends ComposeCode>(field: Field, code: C, args: ComposeArgs[C], fix?: Fix): ComposeFinding =>
    ({ code, severity, field, args, ...(fix ? { fix } : {}) }) as ComposeFinding;

/** A fault stops signing; a warning and a note do not. */
export const fault = make('fault');
export const warning = make('warning');
export const note = make('note');

export const refused = (...findings: readonly ComposeFinding[]): Checked<never> => ({ value: undefined, findings });
