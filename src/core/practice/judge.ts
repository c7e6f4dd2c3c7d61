import { toHex } from '@/core/kernel/hex';
import { type Body, sha256Hex } from '@/core/model/body';
import { ruleFor } from '@/core/services/rules';
import type { Verdict } from '@/core/verifying/verdict';
import { verify } from '@/core/verifying/verify';
import type { PracticeRequest, PracticeWorld } from './endpoint';
import { lookUp } from './look-up';
import { type RequestIds, requestIds } from './request-id';
import { PRACTICE_REGION } from './routes';

/** A request with the verdict on its signature, and what every reply needs. */
export type Judged<V extends Verdict = Verdict> = {
  readonly request: PracticeRequest;
  readonly world: PracticeWorld;
  readonly body: Body;
  readonly ids: RequestIds;
  readonly verdict: V;
};

/** How far a request may be from the endpoint's clock, in seconds, as the services themselves allow. */
const SKEW = { 'execute-api': 300, s3: 900 } as const;

/** Verifies a request as one side of the practice endpoint, with the practice keys. */
export async function judge(
  request: PracticeRequest,
  world: PracticeWorld,
  service: keyof typeof SKEW,
): Promise<Judged> {
  const { now, hasher, keys = lookUp, place = { region: PRACTICE_REGION, service } } = world;
  const { method, url, headers } = request;
  const body = { size: request.body.length, sha256: sha256Hex(toHex(await hasher.sha256(request.body))) };
  const verdict = await verify(
    { method, url, headers, body },
    {
      now,
      hasher,
      rule: ruleFor(place.service),
      expected: place,
      allowedSkewSeconds: SKEW[service],
      keys,
    },
  );
  return { request, world, body, ids: await requestIds(hasher, request, body.sha256), verdict };
}
