import type { Body } from '@/core/model/body';
import type { WireRequest } from '@/core/model/request';
import { type HeaderValues, headersByName } from './canonical-headers';
import { type CanonicalPair, queryPairs } from './canonical-query';
import { requestTarget } from './request-target';

/** A request taken apart, before anything is known of its signature. */
export type Received = {
  readonly method: string;
  /** As sent. */
  readonly path: string;
  readonly pairs: readonly CanonicalPair[];
  readonly headers: HeaderValues;
  readonly body: Body;
};

export function received({ method, url, headers, body }: WireRequest): Received {
  const { host, path, query } = requestTarget(url);
  return { method, path, pairs: queryPairs(query), headers: headersByName(headers, host), body };
}
