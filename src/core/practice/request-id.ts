import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { type Sha256Hex, sha256Hex } from '@/core/model/body';
import type { Hasher } from '@/core/ports';
import type { PracticeRequest } from './endpoint';

/** The ids of one reply. They are a hash of the request: the same request has the same ids. */
export type RequestIds = {
  /** A UUID, as API Gateway's x-amzn-requestid. */
  readonly uuid: string;
  /** Sixteen characters, as S3's x-amz-request-id. */
  readonly short: string;
  /** As S3's x-amz-id-2: opaque. */
  readonly hostId: string;
};

/** The ids of a reply to a request whose body nobody has hashed yet. */
export const idsOf = async (request: PracticeRequest, hasher: Hasher): Promise<RequestIds> =>
  requestIds(hasher, request, sha256Hex(toHex(await hasher.sha256(request.body))));

export async function requestIds(hasher: Hasher, request: PracticeRequest, bodyHash: Sha256Hex): Promise<RequestIds> {
  const { method, url, headers } = request;
  const hex = toHex(await hasher.sha256(utf8(JSON.stringify([method, url, headers, bodyHash]))));
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  return { uuid, short: hex.slice(0, 16).toUpperCase(), hostId: hex };
}
