import { type KeyboardEvent, useState } from 'react';

/**
 * Lets the arrow keys walk over named pieces of one focused box: left and right or up and down, Home and End; Escape leaves.
 * Returns the index reached, and the handlers of the box.
 */
export function useWalk(names: readonly string[], onPoint: (name: string | undefined) => void) {
  const [reached, setReached] = useState<number>();
  const last = names.length - 1;
  const at = reached === undefined ? undefined : Math.min(reached, last);

  function move(to: number | undefined): void {
    setReached(to);
    onPoint(to === undefined ? undefined : names[to]);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') move(undefined);
    const next = target(event.key, at, last);
    if (next === undefined || last < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(next);
  }

  return { at, onKeyDown, onBlur: () => move(undefined) };
}

function target(key: string, at: number | undefined, last: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min((at ?? -1) + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max((at ?? 1) - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
