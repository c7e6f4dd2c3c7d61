import type { ServiceRule } from '@/core/model/service-rule';
import { GENERAL, ruleFor } from './rules';

/** Services whose own API, at the host that begins with their name, signs as every service does: their row is of what they serve. */
const WITH_OWN_API: ReadonlySet<string> = new Set(['aoss', 's3-outposts']);

/** The rules of a signing name at a host. */
export const ruleAt = (service: string, host: string): ServiceRule =>
  WITH_OWN_API.has(service) && [`${service}.`, `${service}-fips.`].some((start) => host.startsWith(start))
    ? GENERAL
    : ruleFor(service);
