import type { ServiceRule } from '@/core/model/service-rule';
import { SERVICES } from './table';

/** What holds for every service without a row of its own (AWS IAM User Guide, "Create a signed AWS API request"). */
export const GENERAL: ServiceRule = {
  path: 'twice',
  presignedPayload: 'hash',
  contentSha256: 'optional',
  amzHeaders: 'header',
  token: 'signed',
  longestExpiry: 604_800,
};

/** The rules of a signing name; the general ones where it has no row. */
export const ruleFor = (service: string): ServiceRule =>
  hasKnownRule(service) ? { ...GENERAL, ...SERVICES[service]?.rule } : GENERAL;

/** Whether the rules of a signing name are known. */
export const hasKnownRule = (service: string): boolean => Object.hasOwn(SERVICES, service);

/** The X-Amz-Expires in seconds to start from: what tokens and short-lived links usually have, or the longest where that is less. */
export const defaultExpiry = (service: string): number => Math.min(900, ruleFor(service).longestExpiry);

/** The query parameters of a presigned URL that are not signed, by their strict names. */
export const unsignedParameters = ({ token, addedAfterSigning = [] }: ServiceRule): readonly string[] => [
  'X-Amz-Signature',
  ...(token === 'appended' ? ['X-Amz-Security-Token'] : []),
  ...addedAfterSigning,
];
