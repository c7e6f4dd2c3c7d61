import type { Scope } from '@/core/model/credentials';
import { amzDate, type Instant } from '@/core/model/instant';
import type { Scheme } from './scheme';

/** The text that is signed (AWS IAM User Guide, "Create a string to sign"). The hash is in hexadecimal. */
export const stringToSign = (
  scheme: Pick<Scheme, 'algorithm' | 'scopeText'>,
  signedAt: Instant,
  scope: Scope,
  canonicalRequestHash: string,
): string => [scheme.algorithm, amzDate(signedAt), scheme.scopeText(scope), canonicalRequestHash].join('\n');
