import type { HeaderValues } from './canonical-headers';

/** A scheme that a client's own field for tokens puts in front. */
const SCHEME = /^\s*"?(Bearer|Basic|Token|AWS|Digest|Negotiate)[ :]+(?=AWS4-)/i;
/** What stands between its parts, mostly a comma, also where it is missing. */
const BETWEEN = /(?<=[^\s,;])[;,]?\s*(?=(?:SignedHeaders|Signature)=)/g;

/** The scheme that stands in front of a value of SigV4; undefined where none does. */
export const otherScheme = (authorization: string): string | undefined => SCHEME.exec(authorization)?.[1];

/** The headers with Authorization as it was meant, where AWS would not read it: so that what else is wrong can be told. */
export function asMeant(headers: HeaderValues): HeaderValues {
  const values = headers.get('authorization');
  return values
    ? new Map([...headers, ['authorization', values.map((one) => one.replace(SCHEME, '').replace(BETWEEN, ', '))]])
    : headers;
}
