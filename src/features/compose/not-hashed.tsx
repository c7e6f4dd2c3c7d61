import { useSentences } from '@/i18n/context';
import type { Unhashed } from '@/state/body';
import { Trouble } from '@/ui/later';
import { Note } from '@/ui/note';

/** Why there is no hash of a body, and what to do about it. */
export function NotHashed({ why, onRetry }: { readonly why: Unhashed; readonly onRetry: () => void }) {
  const t = useSentences()?.body;
  if (!t) return null;
  if (why === 'unreadable') return <Note kind="fault">{t.failed}</Note>;
  return <Trouble what={t.hasher} of={why.hasher} onRetry={onRetry} />;
}
