import type { Algorithm } from './algorithm';
import type { Body } from './body';
import type { Credentials } from './credentials';
import type { HeaderList } from './headers';
import type { Instant } from './instant';
import type { ServiceRule } from './service-rule';
import type { Authority, QueryPair, UrlScheme, WirePath } from './url';

/** Where the signature goes: into the query string (a presigned URL) or into the Authorization header. */
export type Placement =
  | { readonly in: 'query'; readonly expires: number }
  | { readonly in: 'header'; readonly contentSha256: 'add' | 'omit' };

/** Everything that decides a signature, checked: what a person typed becomes this or a list of faults. */
export type SigningInput = {
  readonly method: string;
  readonly scheme: UrlScheme;
  /** Where the request is sent. */
  readonly authority: Authority;
  /** What is signed as Host: the authority, unless another was typed. */
  readonly host: string;
  /** Who said what to sign as Host: the URL, a header, or the field that is there for tunnels and proxies. */
  readonly hostFrom: 'url' | 'header' | 'field';
  readonly path: WirePath;
  readonly query: readonly QueryPair[];
  /** As typed, in order, without Host. */
  readonly headers: HeaderList;
  readonly body: Body;
  readonly credentials: Credentials;
  readonly algorithm: Algorithm;
  /** With SigV4a the region set: regions and `*` wildcards, separated by commas. */
  readonly region: string;
  readonly service: string;
  readonly rule: ServiceRule;
  readonly at: Instant;
  readonly placement: Placement;
};

/** A finished request as it goes over the wire. `url` is absolute; Host comes from it unless `headers` has one. */
export type WireRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderList;
  readonly body: Body;
};
