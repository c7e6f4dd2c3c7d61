import type {
  ForeignScheme,
  PastedCredentials,
  PastedReply,
  PastedRequest,
  ScopeInCode,
  SignerLog,
  Span,
} from '@/core/model/pasted';

/** What a piece was recognised as. */
export type PasteFormat =
  | 'presigned-url'
  | 'presigned-token'
  | 'carried-request'
  | 'url'
  | 'authorization-header'
  | 'headers'
  | 'http-request'
  | 'printed'
  | 'curl'
  | 'wget'
  | 'awscurl'
  | 'httpie'
  | 'powershell'
  | 'fetch'
  | 'code'
  | 'har'
  | 'postman'
  | 'bruno'
  | 'post-form'
  | 'http-reply'
  | 'error-xml'
  | 'error-json'
  | 'error-text'
  | 'signer-log'
  | 'server-log'
  | 'credentials-env'
  | 'credentials-ini'
  | 'credentials-json'
  | 'credentials-xml'
  | 'credentials-csv'
  | 'credentials-code'
  | 'credentials-text'
  | 'cookies';

/** What had to be undone to read a piece, or what of it is missing. `count` is levels for escapes, else occurrences. */
export type PasteNote = {
  readonly code:
    | 'lines-joined'
    | 'html-unescaped'
    | 'json-unescaped'
    | 'url-unescaped'
    | 'shell-unescaped'
    | 'quoted-printable'
    | 'markdown-unescaped'
    | 'slashes-read'
    | 'base64-decoded'
    | 'redacted'
    | 'smart-quotes'
    | 'invisible-characters'
    | 'margin-removed'
    | 'tags-stripped'
    | 'unclosed-quote'
    | 'header-added-by-client'
    | 'multipart-body-unknown'
    | 'entries-not-telling'
    | 'entries-too-many'
    | 'longer-than-taken';
  readonly count: number;
};

/** Says of how many lines a piece was made, where it was more than one. */
export const linesJoined = (count: number): readonly PasteNote[] =>
  count > 1 ? [{ code: 'lines-joined', count }] : [];

/** One item's value. A scheme that is not Signature Version 4 is named and its request shown; it is not verified. */
export type PasteValue =
  | { readonly kind: 'request'; readonly request: PastedRequest }
  | { readonly kind: 'reply'; readonly reply: PastedReply }
  | { readonly kind: 'log'; readonly log: SignerLog }
  | { readonly kind: 'credentials'; readonly credentials: PastedCredentials }
  | { readonly kind: 'foreign'; readonly scheme: ForeignScheme; readonly request: PastedRequest };

export type PasteItem = PasteValue & {
  readonly format: PasteFormat;
  readonly at: Span;
  readonly notes: readonly PasteNote[];
};

/** Everything read from a text, in the order in which it stands there. Items may overlap: a reply can quote a header. */
export type Paste = {
  readonly items: readonly PasteItem[];
  /** What no item covers, blank space aside. */
  readonly unread: readonly Span[];
  /** Set where it is source code of a signer, and nothing in it was signed yet. */
  readonly isSignerCode?: true;
  /** What source code in it signs for, as far as that is written out. */
  readonly inCode?: ScopeInCode;
  /** Where nothing was recognised: the format that the text looks most like, and the offset where reading it stopped. */
  readonly nearest?: { readonly format: PasteFormat; readonly stoppedAt: number };
};

/** Reads one format out of a piece of text; spans count from the start of that piece. */
export type Reader = (text: string) => readonly PasteItem[];
