import type { Scope } from '@/core/model/credentials';

export const ECDSA_ALGORITHM = 'AWS4-ECDSA-P256-SHA256';

/**
 * `accessKeyId/date/region/service/aws4_request`, taken apart; nothing is checked but the number of parts. With SigV4a the
 * credential names no region, and `scope.region` is the signed X-Amz-Region-Set.
 */
export type Credential = { readonly accessKeyId: string; readonly scope: Scope; readonly terminator: string };

/** What a request says of its own signature, as it says it. */
export type Claim = {
  readonly in: 'query' | 'header';
  readonly algorithm: string;
  /** The whole X-Amz-Credential, and its parts where it has five, or four with SigV4a. */
  readonly credentialText: string;
  readonly credential: Credential | undefined;
  readonly date: string;
  readonly dateFrom: 'x-amz-date' | 'date';
  /** X-Amz-Expires; undefined in a header, and in a signed query that does without. */
  readonly expires: string | undefined;
  /** Lower-case and sorted, as they are signed. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly token: string | undefined;
};

/** The parts of a credential, or undefined where it has more or fewer. With a `regionSet` there is no region among them. */
export function splitCredential(text: string, regionSet?: string): Credential | undefined {
  const parts = text.split('/');
  if (regionSet !== undefined) parts.splice(2, 0, regionSet);
  if (parts.length !== 5) return undefined;
  const [accessKeyId, date, region, service, terminator] = parts as [string, string, string, string, string];
  return { accessKeyId, scope: { date, region, service }, terminator };
}

/** The names of a SignedHeaders list, or undefined where one is empty or there twice. */
export function splitSignedHeaders(text: string): readonly string[] | undefined {
  if (text === '') return [];
  const names = text.toLowerCase().split(';');
  return names.includes('') || new Set(names).size < names.length ? undefined : names.sort();
}
