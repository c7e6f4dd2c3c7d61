import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Spoken } from '@/ui/spoken';

/** Says aloud that all was forgotten, and what is out of reach; the button that did it, made anew with all else, has the focus again. */
export function Forgotten() {
  const said = useSentences()?.forgotten;
  const forgotten = useStore(useStores().credentials, (state) => state.forgotten);
  useEffect(() => {
    if (forgotten > 0) document.getElementById('forget-credentials')?.focus({ preventScroll: true });
  }, [forgotten]);
  // Another element each time: the same words are said again.
  return <Spoken>{forgotten > 0 && <span key={forgotten}>{said}</span>}</Spoken>;
}
