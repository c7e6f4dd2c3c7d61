import type { Credentials } from './credentials';
import type { HeaderList } from './headers';
import type { Instant } from './instant';
import type { KeyStep, Line, Part, SignatureStep, Source, TextStep } from './trace';
import type { Authority, SignedUrl, UrlScheme, WirePath } from './url';

/** How a condition compares a form field: with all of it, or with how it starts. */
export type Matching = 'eq' | 'starts-with';

/** A field of the form, and the condition that the policy sets for it. */
export type FormField = {
  readonly name: string;
  /** What the form holds: for `starts-with`, something that fits and that whoever uploads may go on from. */
  readonly value: string;
  readonly matching: Matching;
  /** What the condition compares with. */
  readonly condition: string;
  readonly source: Source;
};

/** Bounds of the file's size in bytes, both included. */
export type SizeRange = { readonly from: number; readonly to: number };

/** Everything that decides a signed upload form, checked. */
export type PostPolicyInput = {
  readonly scheme: UrlScheme;
  readonly authority: Authority;
  /** The bucket's own path, where the form is sent. */
  readonly path: WirePath;
  readonly bucket: string;
  /** Without those that signing adds. The key comes first. */
  readonly fields: readonly FormField[];
  readonly size: SizeRange | undefined;
  readonly credentials: Credentials;
  readonly region: string;
  readonly service: string;
  readonly at: Instant;
  /** How long the policy holds, in seconds. */
  readonly expires: number;
};

/** One signing of an upload form, as it happened: the texts are what the engine hashed. */
export type PostPolicyTrace = {
  readonly engine: string;
  readonly steps: readonly (TextStep | KeyStep | SignatureStep)[];
  readonly signed: {
    readonly url: SignedUrl;
    readonly urlParts: readonly Part[];
    /** In the order to send them; the file comes after. */
    readonly fields: HeaderList;
    readonly fieldLines: readonly Line[];
    /** Names of fields that whoever uploads may complete. */
    readonly open: readonly string[];
  };
};
