import { useLayoutEffect, useState } from 'react';
import { useSentences } from '@/i18n/context';
import { Button } from '@/ui/button';

/**
 * Folds what is said of the request line to the room that is kept for it: the gravest is said whole, and as many more as fit; a button
 * tells of the others. What is behind it opens also for who goes there by Tab.
 */
export function MoreSaid() {
  const t = useSentences()?.form;
  const [folded, setFolded] = useState(0);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const list = document.getElementById('compose-service-findings')?.parentElement;
    if (!list?.parentElement) return;
    const { parentElement } = list;
    const fold = () => {
      list.scrollTop = 0;
      const notes = [...list.querySelectorAll('[data-kind]')]
        .filter((note) => note.checkVisibility())
        .map((note) => note.getBoundingClientRect())
        .sort((a, b) => a.top - b.top);
      const top = notes[0]?.top ?? 0;
      // A line of Japanese may be half a pixel lower.
      const room = Number.parseFloat(getComputedStyle(parentElement).minHeight) + 1;
      const shown = notes.filter(({ bottom }, i) => i === 0 || bottom - top <= room);
      const rest = notes.length - shown.length;
      const isFolded = rest > 0 && !open;
      list.style.maxHeight = isFolded ? `${(shown.at(-1)?.bottom ?? top) - top}px` : '';
      list.style.overflow = isFolded ? 'hidden' : '';
      setFolded(rest);
      if (rest === 0) setOpen(false);
    };
    const unfold = ({ target }: FocusEvent) => {
      const below = list.getBoundingClientRect().top + list.clientHeight;
      list.scrollTop = 0;
      if (target instanceof Element && target.getBoundingClientRect().bottom > below + 1) setOpen(true);
    };
    const changes = new MutationObserver(fold);
    changes.observe(list, { childList: true, subtree: true, characterData: true });
    addEventListener('resize', fold);
    list.addEventListener('focusin', unfold);
    fold();
    return () => {
      changes.disconnect();
      removeEventListener('resize', fold);
      list.removeEventListener('focusin', unfold);
    };
  }, [open]);
  if (folded === 0) return null;
  return (
    <Button variant="link" onClick={() => setOpen(!open)}>
      {open ? t?.fewerNotes : t?.moreNotes(folded)}
    </Button>
  );
}
