import { inferFromAnyHost } from '@/core/services/infer-any';
import type { ReplyMeaning } from './explain-reply';

/** What a reply tells of the signature: that it was taken, or nothing; undefined where its meaning is the signature itself. */
export type SignatureTold = 'accepted' | 'not-told' | undefined;

/** Who gave a reply. */
export type Replier = {
  /** The host that was asked, with its port. */
  readonly authority: string;
  readonly service: string;
  /** The practice endpoint of the page, which checks every signature first. */
  readonly isPractice: boolean;
  /** The browser followed a redirect on the way: whoever answered is not who was asked. */
  readonly wasRedirected: boolean;
};

type When =
  /** The meaning itself is about the signature. */
  | 'itself'
  /** Whoever checks signatures says this after that alone: to the key that it names. */
  | 'names-the-key'
  | 'after'
  /** The practice endpoint says this after it; of others it is not documented. */
  | 'after-in-practice'
  /** May be said before anybody looks at a signature. */
  | 'any-time';

const SAID: Readonly<Record<ReplyMeaning, When>> = {
  success: 'after',
  'not-modified': 'after',
  expired: 'itself',
  'token-expired': 'itself',
  'not-yet-valid': 'itself',
  'clock-skew': 'itself',
  'signature-mismatch': 'itself',
  'payload-mismatch': 'itself',
  'missing-authentication': 'itself',
  'unknown-key': 'itself',
  token: 'itself',
  scope: 'itself',
  'not-authorized': 'names-the-key',
  // Amazon S3 User Guide, "Troubleshoot access denied (403 Forbidden) errors".
  denied: 'after',
  'not-visible-here': 'itself',
  'no-such-object': 'after',
  'no-such-bucket': 'any-time',
  'range-refused': 'after',
  'condition-failed': 'after',
  redirect: 'any-time',
  malformed: 'itself',
  'policy-expired': 'itself',
  'policy-refused': 'after-in-practice',
  'size-refused': 'after-in-practice',
  'server-error': 'any-time',
  'other-error': 'any-time',
};

/**
 * Services whose hosts answer without a look at the signature where their owner says so: a route or function without authorisation,
 * an authorizer of one's own, an API key (API Gateway, Lambda, AppSync, VPC Lattice, OpenSearch and AWS IoT Developer Guides).
 */
const MAY_BE_OPEN: ReadonlySet<string> = new Set([
  'execute-api',
  'lambda',
  'appsync',
  'vpc-lattice-svcs',
  'es',
  'iotdevicegateway',
]);

/** Whether whoever answers at this host is known to check every signature that a request carries. */
export const alwaysChecks = (authority: string, service: string): boolean =>
  !MAY_BE_OPEN.has(service) && inferFromAnyHost(authority, service).service === service;

/** What a reply tells of the signature. A host that is nobody's known takes any: its success proves nothing. */
export function signatureTold(meaning: ReplyMeaning, replier: Replier): SignatureTold {
  const when = SAID[meaning];
  if (when === 'itself') return undefined;
  if (replier.wasRedirected || when === 'any-time') return 'not-told';
  const isTold =
    when === 'names-the-key' ||
    replier.isPractice ||
    (when === 'after' && alwaysChecks(replier.authority, replier.service));
  return isTold ? 'accepted' : 'not-told';
}
