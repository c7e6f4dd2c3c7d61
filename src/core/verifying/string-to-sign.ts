import { type Scope, scopeText } from '@/core/model/credentials';
import { amzDate, type Instant } from '@/core/model/instant';

/** The only algorithm verified here; AWS4-ECDSA-P256-SHA256 is another scheme. */
export const ALGORITHM = 'AWS4-HMAC-SHA256';

/** The text that is signed (AWS IAM User Guide, "Create a string to sign"). The hash is in hexadecimal. */
export const stringToSign = (signedAt: Instant, scope: Scope, canonicalRequestHash: string): string =>
  [ALGORITHM, amzDate(signedAt), scopeText(scope), canonicalRequestHash].join('\n');
