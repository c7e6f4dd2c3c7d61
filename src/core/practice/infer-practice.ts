import { splitUrl } from '@/core/model/split-url';
import type { Inferred } from '@/core/services/infer';
import { pathInPractice, practicePath } from './practice-url';
import { PRACTICE_REGION } from './routes';

/** Service and region of a practice URL of the page at `base`; undefined where it is none. */
export function inferPractice(url: string, base: string): Inferred | undefined {
  const path = pathInPractice(url, base);
  const service =
    path === undefined ? undefined : ['execute-api', 's3'].find((name) => path === name || path.startsWith(`${name}/`));
  return service === undefined
    ? undefined
    : { service, region: PRACTICE_REGION, endpointPath: practicePath(base) + service };
}

/** The same of a request to `host` (with its port, where that is not the default), of which nothing but its target is known besides. */
export const inferPracticeAt = (host: string, target: string, base: string): Inferred | undefined =>
  splitUrl(base)?.hostAndPort === host ? inferPractice(`${new URL(base).origin}${target}`, base) : undefined;
