import type { Inferred } from '@/core/services/infer';
import type { Provider } from './provider';

/** The path of what every copy of this page practises on. A test holds it to the routes of the practice endpoint. */
const ROUTE = /^(.*\/practice\/(execute-api|s3))\/(?:dev\/(?:sample|admin)|(?:practice|moved)-bucket)(?=[/?]|$)/s;

/** The region of both sides of every practice endpoint. */
const REGION = 'ap-northeast-1';

/** Who may serve a copy of this page: nobody who is known for something else. */
const MAY_SERVE: readonly Provider[] = ['local', 'other', 'cdn', 'cloudfront'];

/** Service and region of the practice endpoint of another copy of this page, at another host or port; undefined of every other request. */
export function otherCopy(provider: Provider, target: string): Inferred | undefined {
  const [, endpointPath, service] = (MAY_SERVE.includes(provider) && ROUTE.exec(target)) || [];
  return endpointPath === undefined ? undefined : { service, region: REGION, endpointPath };
}
