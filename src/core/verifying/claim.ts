import type { Scope } from '@/core/model/credentials';

/** `accessKeyId/date/region/service/aws4_request`, taken apart; nothing is checked but the number of parts. */
export type Credential = { readonly accessKeyId: string; readonly scope: Scope; readonly terminator: string };

/** What a request says of its own signature, as it says it. */
export type Claim = {
  readonly in: 'query' | 'header';
  readonly algorithm: string;
  /** The whole X-Amz-Credential, and its five parts where it has five. */
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

/** The five parts of a credential, or undefined where it has more or fewer. */
export function splitCredential(text: string): Credential | undefined {
  const parts = text.split('/');
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
