import { headerValues } from '@/core/model/headers';
import type { Case } from './case';
import type { Severity } from './finding';

const LONGEST_MESSAGE = 20_000;

/** What the reply says, code and message; empty without one. */
const replyText = ({ reply }: Case): string =>
  `${reply?.code ?? ''}\n${(reply?.message ?? '').slice(0, LONGEST_MESSAGE)}`;

/** The match of a pattern in what the reply says. */
export const says = (c: Case, pattern: RegExp): RegExpExecArray | undefined => pattern.exec(replyText(c)) ?? undefined;

/** A named value of the reply, whatever its case. */
export const field = ({ reply }: Case, name: string): string | undefined =>
  reply ? headerValues(reply.fields, name)[0] : undefined;

/** An HTTP header of the reply. */
export const replyHeader = ({ reply }: Case, name: string): string | undefined =>
  reply ? headerValues(reply.headers, name)[0] : undefined;

/** The first value of a header of the request, by lower-case name. */
export const header = ({ headers }: Case, name: string): string | undefined => headers.get(name)?.[0];

/** The names of the signed headers, lower-case: of the request, or else of AWS's text; none where neither is known. */
export const signedNames = ({ stated, received }: Case): ReadonlySet<string> =>
  new Set(
    (stated.signedHeaders ?? received?.canonical?.signedHeaders.split(';') ?? []).map((name) => name.toLowerCase()),
  );

/** Whether the endpoint is one of AWS's, or nothing says otherwise. */
export const mayBeAws = ({ provider }: Case): boolean => provider === 'aws' || provider === 'other';

/** Whether a text-by-text rule for S3 holds: one path encoding, UNSIGNED-PAYLOAD, x-amz-content-sha256. */
export const isS3Like = ({ service, rule }: Case): boolean => service !== undefined && rule.path === 'once';

/**
 * Whether the reply answers another request than the one pasted: another signature, or another time of signing.
 * Undefined where one of the two is not known.
 */
export function answersAnother({ reply, stated, received }: Case): boolean | undefined {
  const theirs = reply?.signatureProvided;
  if (theirs !== undefined && stated.signature !== undefined && /^[0-9a-f]{64}$/i.test(stated.signature)) {
    return theirs.toLowerCase() !== stated.signature.toLowerCase();
  }
  const theirDate = received?.toSign?.date;
  return theirDate === undefined || stated.date === undefined || !stated.date.endsWith('Z')
    ? undefined
    : theirDate !== stated.date;
}

/**
 * How much a difference between what was sent and what AWS received proves: everything, unless the pasted text is
 * damaged, or the reply answers another request.
 */
export const proof = (c: Case): Severity => (c.received?.agrees === false || answersAnother(c) ? 'suspect' : 'cause');
