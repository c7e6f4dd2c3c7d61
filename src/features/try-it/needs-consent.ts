import { isPracticeUrl } from '@/core';
import type { Signed } from '@/state/signing-state';

const WRITES = /^(PUT|POST|PATCH|DELETE)$/;

/** Whether a send needs a second yes: it may change something, and not only in the practice endpoint. */
export const needsConsent = ({ trace: { signed } }: Signed, base: string): boolean =>
  WRITES.test(signed.method) && !isPracticeUrl(signed.url, base);
