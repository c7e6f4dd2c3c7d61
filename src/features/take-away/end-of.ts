import { readable } from '@/core';
import { useSentences } from '@/i18n/context';
import { sessionIn, useLasts } from '@/state/lasts';
import type { Signed } from '@/state/signing-state';

/** When what was signed ends, and what of it is not known, to stand behind “until”. */
export function useUntil(): string {
  const texts = useSentences()?.result.lasts.until;
  const lasts = useLasts();
  if (!texts || !lasts) return '';
  const session = sessionIn(lasts);
  const end = readable(lasts.ends[0].at);
  return session === 'none' ? end : texts[session](end);
}

/** Whether what was signed carries a session token. */
export const hasToken = ({ input }: Signed): boolean => input.credentials.sessionToken !== undefined;
