import { decodeText } from '@/core/kernel/percent';
import type { PastedRequest } from '@/core/model/pasted';
import { ruleFor, unsignedParameters } from '@/core/services/rules';
import { ECDSA_ALGORITHM } from '@/core/verifying/claim';
import { HMAC_SCHEME } from '@/core/verifying/hmac-scheme';

/** What a presigned URL ends in that was cut at its end. */
export type CutEnd = {
  /** The last piece of the query, as far as it is there. */
  readonly found: string;
  /** The parameter that it is what is left of; undefined where it may be several. */
  readonly name: string | undefined;
};

/** The request as it was before its URL was cut, as far as that can be known. */
type Mended = { readonly cut: CutEnd; readonly request: PastedRequest };

/** What signers write into a query (AWS IAM User Guide, "Add the signature to the request"). */
const SIGNING = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Content-Sha256',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-Region-Set',
  'X-Amz-Security-Token',
  'X-Amz-Signature',
  'X-Amz-SignedHeaders',
];
/** What SDKs name the operation by, behind all else, the likeliest first (AWS SDK for JavaScript, version 3). */
const OPERATION = 'x-id';
const OPERATIONS = (
  'GetObject PutObject UploadPart HeadObject DeleteObject ListObjectsV2 ListObjects ListParts GetObjectAcl ' +
  'GetObjectAttributes GetObjectTagging PutObjectAcl PutObjectTagging DeleteObjects CreateMultipartUpload ' +
  'CompleteMultipartUpload AbortMultipartUpload CopyObject HeadBucket ListBuckets'
).split(' ');
/** What may be absent: of such a name two letters have to be there, since a parameter of one may be anybody's. */
const OPTIONAL = new Set(['X-Amz-Content-Sha256', 'X-Amz-Region-Set', 'X-Amz-Security-Token']);

/** Headers that presigned URLs sign besides Host. */
const HEADERS = (
  'cache-control content-disposition content-encoding content-length content-md5 content-type range x-amz-acl ' +
  'x-amz-checksum-crc32 x-amz-content-sha256 x-amz-date x-amz-security-token x-amz-server-side-encryption x-k8s-aws-id'
).split(' ');

/** Dots may stand for what nobody is to see: that is told as such. */
const STRUCK_OUT = /^X-Amz-(?:Credential|Security-Token|Signature)=/;
const ALGORITHMS = [HMAC_SCHEME.algorithm, ECDSA_ALGORITHM];
const TERMINATOR = 'aws4_request';

/**
 * Whether a URL was cut within its last parameter. Then that is left out where it is no part of what was signed or cannot be known,
 * and made whole where it can have been nothing else. Undefined where nothing shows that it was cut.
 */
export function cutEnd(request: PastedRequest): Mended | undefined {
  const { target, leftOut } = request;
  if (leftOut !== undefined) return undefined;
  const start = Math.max(target.lastIndexOf('&'), target.indexOf('?')) + 1;
  const pieces = target.slice(target.indexOf('?') + 1, Math.max(0, start - 1)).split('&');
  const names = new Set(pieces.map((piece) => piece.split('=', 1)[0] as string));
  if (!names.has('X-Amz-Credential') && !names.has('X-Amz-Algorithm')) return undefined;
  const written = target.slice(start);
  const last = STRUCK_OUT.test(written) ? written : written.replace(/(?:…|%E2%80%A6|\.{2,3})$/, '');
  const equals = last.indexOf('=');
  const { missing, unsigned } = lackedBy(target, names);
  const without = { ...request, target: target.slice(0, start - 1) };
  if (equals < 0) {
    const begun =
      last === ''
        ? unsigned
        : missing.filter((name) => name.startsWith(last) && (last.length > 1 || !OPTIONAL.has(name)));
    const name = begun.length === 1 ? begun[0] : undefined;
    return begun.length === 0 ? undefined : { cut: { found: last || '&', name }, request: without };
  }
  const name = last.slice(0, equals);
  const value = last.slice(equals + 1);
  const whole = missing.includes(name) ? wholeValue(name, value, names.has('X-Amz-Region-Set')) : value;
  if (whole === value && last === written) return undefined;
  const cut = { found: last, name };
  if (whole === undefined) return { cut, request: without };
  return { cut, request: { ...request, target: `${target.slice(0, start + equals + 1)}${whole}` } };
}

type Lacked = { readonly missing: readonly string[]; readonly unsigned: readonly string[] };

/** The parameters that may have been written behind those that are there, and which of them nobody signs. */
function lackedBy(target: string, names: ReadonlySet<string>): Lacked {
  const [, service = ''] = /[?&]X-Amz-Credential=[^&]*?(?:%2F|\/)([^%/&]+)(?:%2F|\/)aws4_request/i.exec(target) ?? [];
  const rule = ruleFor(service);
  const lacked = (all: readonly string[]): readonly string[] => all.filter((name) => !names.has(name));
  const unsigned = lacked(unsignedParameters(rule));
  const signed = lacked([...SIGNING, ...(rule.path === 'once' ? [OPERATION] : [])]);
  return { missing: [...new Set([...signed, ...unsigned])], unsigned };
}

/** What the last value was before it was cut: itself where nothing shows that it was, undefined where it cannot be known. */
function wholeValue(name: string, value: string, isV4a: boolean): string | undefined {
  if (name === 'X-Amz-SignedHeaders') return wholeList(value);
  if (name === OPERATION) return likeliest(OPERATIONS, value);
  // Some sign a token that is empty.
  if (value === '') return name === 'X-Amz-Security-Token' ? value : undefined;
  if (name === 'X-Amz-Algorithm')
    return likeliest([isV4a ? ECDSA_ALGORITHM : HMAC_SCHEME.algorithm, ...ALGORITHMS], value);
  if (name === 'X-Amz-Credential') return wholeCredential(value);
  return name === 'X-Amz-Date' ? wholeTime(value) : value;
}

/** The first of the values that begin so; the value itself where it is one of them, or none begins so. */
function likeliest(values: readonly string[], value: string): string {
  const begun = values.filter((one) => one.startsWith(value));
  return begun.includes(value) ? value : (begun[0] ?? value);
}

/** The last letter of a time is always the same. */
function wholeTime(value: string): string | undefined {
  if (/^\d{8}T\d{6}$/.test(value)) return `${value}Z`;
  return /^(?:\d{1,8}|\d{8}T\d{0,5})$/.test(value) ? undefined : value;
}

/** A credential ends in `aws4_request`; what else is not there cannot be known. */
function wholeCredential(value: string): string | undefined {
  const parts = (decodeText(value.replace(/%2?$/, '')) ?? value).split('/');
  const end = parts.at(-1) ?? '';
  if (parts.length > 5 || end === TERMINATOR || (parts.length === 5 && !TERMINATOR.startsWith(end))) return value;
  const isPlaced = parts.length === 5 || (parts.length === 4 && end !== '' && !/^[a-z]{2}-/.test(parts[2] ?? ''));
  return isPlaced && TERMINATOR.startsWith(end) && !/%2?$/.test(value)
    ? value.slice(0, value.length - end.length) + TERMINATOR
    : undefined;
}

/** Every list of signed headers has `host`, in the order of the alphabet. */
function wholeList(value: string): string | undefined {
  const [, bare = '', broken] = /^(.*?)(%3?)?$/s.exec(value) ?? [];
  const [, head = '', name = ''] = /^(.*(?:;|%3B))?(.*)$/is.exec(bare) ?? [];
  const isListed = name === 'host' || head.split(/;|%3B/i).includes('host');
  if (!isListed) return 'host'.startsWith(name) ? `${head}host` : value;
  if (name === '' || broken !== undefined) return undefined;
  const begun = HEADERS.filter((header) => header.startsWith(name));
  if (begun.length === 0 || begun.includes(name)) return value;
  return begun.length === 1 ? `${head}${begun[0]}` : undefined;
}
