/** The three parts of a Signature Version 4 Authorization header, as pasted; what it lacks is undefined. */
export type AuthorizationParts = {
  readonly Credential?: string;
  readonly SignedHeaders?: string;
  readonly Signature?: string;
};

const PARAMETER =
  /[\s,;'"+\\]{0,40}(Credential|SignedHeaders|Signature)\s{0,8}[=:]\s{0,8}([^\s,"'<>]*(?:<[A-Za-z _-]{2,30}>[^\s,"'<>]*)*)/y;
const WHOLE_SIGNATURE = /^[0-9a-f]{64,160}$/i;

/** Reads `Credential=…, SignedHeaders=…, Signature=…` from an offset on, in any order; `end` is the offset behind them. */
export function parameters(text: string, from: number): { readonly parts: AuthorizationParts; readonly end: number } {
  const parts: Record<string, string> = {};
  let end = from;
  for (;;) {
    PARAMETER.lastIndex = end;
    const m = PARAMETER.exec(text);
    if (m === null || parts[m[1] as string] !== undefined) return { parts, end };
    parts[m[1] as string] = m[2] as string;
    end = PARAMETER.lastIndex;
  }
}

export const isWhole = ({ Credential, SignedHeaders, Signature = '' }: AuthorizationParts): boolean =>
  Credential !== undefined && SignedHeaders !== undefined && WHOLE_SIGNATURE.test(Signature);

/** The header's value written as AWS documents it. */
export const authorizationValue = (algorithm: string, parts: AuthorizationParts): string =>
  `${algorithm} ${Object.entries(parts)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ')}`;
