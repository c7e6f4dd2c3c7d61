import { err, ok, type Result } from '@/core/kernel/result';
import { type HeaderValues, headerValue } from './canonical-headers';
import { type Claim, ECDSA_ALGORITHM, splitCredential, splitSignedHeaders } from './claim';
import type { WellFormedFailure } from './verdict';

const REQUIRED = ['Credential', 'Signature', 'SignedHeaders'] as const;
const SINGLE = ['authorization', 'x-amz-date', 'x-amz-security-token'];

/** The claim in the Authorization header, X-Amz-Date or Date, and X-Amz-Security-Token. */
export function headerClaim(headers: HeaderValues): Result<Claim, WellFormedFailure> {
  const malformed = { check: 'well-formed', in: 'header' } as const;
  const repeatedHeaders = SINGLE.filter((name) => (headers.get(name)?.length ?? 0) > 1);
  if (repeatedHeaders.length > 0) return err({ ...malformed, problem: 'repeated', names: repeatedHeaders });

  const authorization = headerValue(headers, 'authorization');
  const space = authorization.indexOf(' ');
  const algorithm = space < 0 ? authorization : authorization.slice(0, space);
  const pieces =
    space < 0
      ? []
      : authorization
          .slice(space + 1)
          .split(',')
          .map((piece) => piece.trim());
  const notKeyValue = pieces.find((piece) => !piece.includes('='));
  if (notKeyValue !== undefined) return err({ ...malformed, problem: 'not-key-value', found: notKeyValue });

  const keys = pieces.map((piece) => piece.slice(0, piece.indexOf('=')));
  const repeatedKeys = REQUIRED.filter((key) => keys.indexOf(key) !== keys.lastIndexOf(key));
  if (repeatedKeys.length > 0) return err({ ...malformed, problem: 'repeated', names: repeatedKeys });

  const values = new Map(pieces.map((piece, i) => [keys[i], piece.slice(piece.indexOf('=') + 1)]));
  const dateFrom = headerValue(headers, 'x-amz-date') === '' ? 'date' : 'x-amz-date';
  const date = headerValue(headers, dateFrom);
  const signedHeaders = splitSignedHeaders(values.get('SignedHeaders') ?? '');
  const regionSet = algorithm === ECDSA_ALGORITHM ? signedRegionSet(headers, signedHeaders) : undefined;
  const missing = [
    ...REQUIRED.filter((key) => (key === 'SignedHeaders' ? !values.has(key) : !values.get(key))),
    ...(date === '' ? ['X-Amz-Date'] : []),
    ...(regionSet === '' ? ['X-Amz-Region-Set'] : []),
  ];
  if (missing.length > 0) return err({ ...malformed, problem: 'missing', names: missing });

  const required = (key: (typeof REQUIRED)[number]): string => values.get(key) as string;
  if (!signedHeaders) return err({ ...malformed, problem: 'signed-headers', found: required('SignedHeaders') });
  return ok({
    in: 'header',
    algorithm,
    credentialText: required('Credential'),
    credential: splitCredential(required('Credential'), regionSet),
    date,
    dateFrom,
    expires: undefined,
    signedHeaders,
    signature: required('Signature'),
    token: headers.has('x-amz-security-token') ? headerValue(headers, 'x-amz-security-token') : undefined,
  });
}

/** The region set of SigV4a; empty where there is none, or it is not signed. */
const signedRegionSet = (headers: HeaderValues, signed: readonly string[] = []): string =>
  signed.includes('x-amz-region-set') ? headerValue(headers, 'x-amz-region-set') : '';
