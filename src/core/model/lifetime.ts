import { addSeconds, type Instant } from './instant';

/** What can end a signature: what it says itself, what its service honours, or the end of temporary credentials. */
export type EndedBy = 'expires' | 'service' | 'credentials';
export type End = { readonly by: EndedBy; readonly at: Instant };

export type LifetimeOf = {
  readonly at: Instant;
  /** X-Amz-Expires in seconds; undefined where the signature stands in headers. */
  readonly expires: number | undefined;
  /** The longest that the service honours, in seconds. */
  readonly longest: number;
  /** When temporary credentials end, where that is known. */
  readonly credentialsEnd: Instant | undefined;
};

/** What ends a signature, the first of it first; of several at one moment what the signature says itself comes first. */
export function ends({ at, expires, longest, credentialsEnd }: LifetimeOf): readonly [End, ...End[]] {
  const all: readonly [End, ...End[]] = [
    { by: 'service', at: addSeconds(at, longest) },
    ...(expires === undefined ? [] : [{ by: 'expires', at: addSeconds(at, expires) } as const]),
    ...(credentialsEnd === undefined ? [] : [{ by: 'credentials', at: credentialsEnd } as const]),
  ];
  return all.toSorted((a, b) => a.at - b.at || RANK[a.by] - RANK[b.by]) as [End, ...End[]];
}

const RANK: Readonly<Record<EndedBy, number>> = { expires: 0, service: 1, credentials: 2 };
