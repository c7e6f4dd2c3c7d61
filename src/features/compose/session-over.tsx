import { useStore } from 'zustand';
import { readable } from '@/core';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { endOf } from '@/state/lasts';
import { Note } from '@/ui/note';

/** Says of temporary keys, as soon as they are there, that their end is past: AWS takes nothing that they sign. */
export function SessionOver() {
  const t = useSentences()?.result.lasts;
  const { credentials, time } = useStores();
  const ends = useStore(credentials, (state) => state.ends);
  const end = endOf(ends);
  const isOver = useStore(time, ({ now }) => end !== undefined && end <= now);
  if (!t || end === undefined || !isOver) return null;
  return (
    <div role="status">
      <Note kind="warning">{t.keysEnded(readable(end))}</Note>
    </div>
  );
}
