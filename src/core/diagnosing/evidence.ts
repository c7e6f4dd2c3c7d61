import { headerValues } from '@/core/model/headers';
import { holdsPlaceholder } from '@/core/parsing/paste/placeholders';
import { isSignedV4 } from '@/core/parsing/url/request-of-url';
import { headerValue } from '@/core/verifying/canonical-headers';
import { readSignature } from '@/core/verifying/v4a/signature-form';
import { type CanonicalText, readChunkToSignText } from './canonical-text';
import type { Case } from './case';
import type { DiagnosisSeverity } from './finding';

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
    (stated.signedHeaders ?? received?.canonical?.signedHeaders.split(';') ?? [])
      .flatMap((name) => name.trim().split(/[,\s]+/))
      .map((name) => name.toLowerCase()),
  );

/** Whether the request says that it is signed with SigV4a. */
export const isV4a = ({ stated }: Pick<Case, 'stated'>): boolean => stated.algorithm === 'AWS4-ECDSA-P256-SHA256';

/** Whether the signature is one that only SigV4a has, whatever the request says. */
export const signsV4a = ({ stated }: Pick<Case, 'stated'>): boolean =>
  readSignature(stated.signature ?? '')?.form === 'der';

/** The region set of SigV4a: of the query, or else of the headers. */
export const regionSet = (c: Pick<Case, 'parameters' | 'headers'>): string | undefined =>
  c.parameters.find(({ name }) => /^x-amz-region-set$/i.test(name))?.value ?? c.headers.get('x-amz-region-set')?.[0];

/** The one region that the request is signed for: none with SigV4a. */
export const regionOf = (c: Pick<Case, 'stated' | 'credential'>): string | undefined =>
  isV4a(c) ? undefined : c.credential?.scope.region;

/** What a request will be signed for that its client signs when it sends it; undefined where a variable holds it, or nothing says so. */
const toSignFor = ({ request }: Pick<Case, 'request'>, part: 'region' | 'service'): string | undefined => {
  const said = request?.signsItself?.[part];
  return said === undefined || said === '' || holdsPlaceholder(said) ? undefined : said;
};

/** The one region that the request is signed for, or will be when it is sent. */
export const regionSigned = (c: Case): string | undefined => regionOf(c) ?? toSignFor(c, 'region');

/** The service that the request is signed for, or will be when it is sent. */
export const serviceSigned = (c: Case): string | undefined => c.credential?.scope.service ?? toSignFor(c, 'service');

/** Whether the endpoint is one of AWS's, or answers as they do, or nothing says otherwise. */
export const mayBeAws = ({ provider }: Pick<Case, 'provider'>): boolean =>
  ['aws', 'practice', 'other'].includes(provider);

/** Whether a text-by-text rule for S3 holds: one path encoding, UNSIGNED-PAYLOAD, x-amz-content-sha256. */
export const isS3Like = ({ service, rule }: Case): boolean => service !== undefined && rule.path === 'once';

/** Whether the signature of a URL stands behind a `#`, with which no client sends it. */
export const isSignatureInFragment = ({ request }: Pick<Case, 'request'>): boolean =>
  isSignedV4(`?${request?.fragment?.replace(/^[^?]*\?/, '') ?? ''}`);

/** Fewer digits are almost never left of 32 bytes that are written without leading zeros: one byte in 16 loses one. */
export const FEWEST_PRINTED = 52;

/** How many digits an HMAC of another hash has: so many may be all that there were. */
export const OTHER_HASHES: ReadonlyMap<number, 'HMAC-SHA1' | 'HMAC-SHA384' | 'HMAC-SHA512'> = new Map([
  [40, 'HMAC-SHA1'],
  [96, 'HMAC-SHA384'],
  [128, 'HMAC-SHA512'],
]);

/** A signature at the very end of a URL that has too few digits to be one that was printed otherwise: its end is what was cut off. */
export function signatureCut({ request, stated }: Case): string | undefined {
  const piece = request?.target.slice(-160).split(/[?&]/).at(-1) ?? '';
  const digits = /^X-Amz-Signature=([0-9a-f]+)$/i.exec(piece)?.[1];
  return digits !== undefined &&
    digits === stated.signature &&
    digits.length < FEWEST_PRINTED &&
    !OTHER_HASHES.has(digits.length)
    ? piece
    : undefined;
}

/** Whether two values are known, and not the same. Undefined where one of the two is not known. */
const differ = (a: string | undefined, b: string | undefined): boolean | undefined =>
  a === undefined || b === undefined ? undefined : a !== b;

const signatureOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined;

/** Whether two canonical requests have neither host nor path in common, which no change on the way explains. */
function apart(a: CanonicalText | undefined, b: CanonicalText | undefined): boolean | undefined {
  const host = (text: CanonicalText) => text.headers.find(([name]) => name === 'host')?.[1];
  return a && b && host(a) !== host(b) && a.path !== b.path;
}

/** The access key ID that white space separates from the rest of its credential; undefined where none does. */
export const brokenKeyId = (c: Case): string | undefined =>
  /Credential\s*=\s*"?([^,"\s]+)\s+\/\d{8}\//.exec(header(c, 'authorization') ?? '')?.[1];

/**
 * Whether the reply answers another request than the one pasted, or else logged: another signature, another time of
 * signing, another scope. Undefined where one of the two is not known.
 */
export function answersAnother(c: Case): boolean | undefined {
  const { reply, log, stated, received, hashed } = c;
  const ofChunk = readChunkToSignText(reply?.stringToSign ?? '');
  // The signature that a refused chunk came with is not that of the headers.
  const theirs = ofChunk ? undefined : signatureOf(reply?.signatureProvided);
  const their = ofChunk ?? received?.toSign;
  if (stated.in === undefined) {
    const signatures = differ(theirs, signatureOf(log?.signature));
    return signatures ?? (differ(their?.date, hashed?.toSign?.date) || apart(hashed?.canonical, received?.canonical));
  }
  const signatures = differ(theirs, signatureOf(stated.signature));
  if (signatures !== undefined) return signatures;
  const ours = stated.credential?.scope;
  const region = regionOf(c);
  const parts = [ours?.date, ...(region === undefined ? [] : [region]), ours?.service, stated.credential?.terminator];
  const scope = ours && parts.join('/');
  return differ(their?.date, stated.date?.endsWith('Z') ? stated.date : undefined) || differ(their?.scope, scope);
}

/** Whether the signer's log is of another request than the one pasted. Undefined where one of the two is not known. */
export const logsAnother = ({ log, stated, hashed, sent }: Case): boolean | undefined =>
  differ(signatureOf(log?.signature), signatureOf(stated.signature)) ?? apart(hashed?.canonical, sent?.canonical);

/** How much a difference between what was sent and what AWS received proves: everything, unless the pasted text is damaged. */
export const proof = ({ received }: Case): DiagnosisSeverity => (received?.agrees === false ? 'suspect' : 'cause');

/** How much a difference between what was sent and what the signer hashed proves: less, where its log is not what it hashed. */
export const signerProof = ({ hashed }: Case): DiagnosisSeverity => (hashed?.agrees === false ? 'likely' : 'cause');

/** Whether AWS's own text shows that a signed header came through, with the value that was sent where that is known. */
export function cameThrough(c: Case, name: string): boolean {
  const theirs = c.received?.canonical?.headers.find(([other]) => other === name)?.[1];
  if (!theirs || c.received?.agrees === false || answersAnother(c)) return false;
  return !c.headers.has(name) || headerValue(c.headers, name) === theirs;
}
